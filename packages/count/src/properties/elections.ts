/** Small elections made up at random, for properties that hold of every count. */
import fc from 'fast-check';
import type { Candidate, Election } from '../papers/election.ts';
import { EQUAL, GAP, paperWriter } from '../papers/papers.ts';

/** One row: how many papers, and marks as in `Papers`. */
export interface Row {
	readonly copies: number;
	readonly marks: readonly number[];
}

export interface MadeUp {
	readonly candidates: readonly Candidate[];
	readonly seats: number;
	readonly rows: readonly Row[];
	readonly seed: string;
}

export function electionOf({
	candidates,
	seats,
	rows,
}: Pick<MadeUp, 'candidates' | 'seats' | 'rows'>): Election {
	const papers = paperWriter();
	rows.forEach(({ copies, marks }, at) => {
		for (const mark of marks) papers.mark(mark);
		papers.end(copies, at + 1);
	});
	return { title: null, seats, candidates, papers: papers.finish() };
}

function candidatesOf(count: number, withdrawn: readonly number[]): readonly Candidate[] {
	return Array.from({ length: count }, (_, place) => ({
		name: `Candidate ${place + 1}`,
		party: null,
		withdrawn: withdrawn.includes(place),
	}));
}

/** Each candidate at most once, as on a plain paper. */
function plainMarks(count: number): fc.Arbitrary<readonly number[]> {
	const places = Array.from({ length: count }, (_, place) => place);
	return fc.shuffledSubarray(places, { minLength: 1 });
}

/** Whatever a voter may write: gaps, equal preferences, a name twice, nothing. */
function anyMarks(count: number): fc.Arbitrary<readonly number[]> {
	const place = fc.nat(count - 1);
	const mark = fc.oneof(
		{ weight: 8, arbitrary: place },
		{ weight: 1, arbitrary: fc.constant(GAP) },
		{ weight: 1, arbitrary: place.map((candidate) => candidate | EQUAL) },
	);
	return fc
		.array(mark, { maxLength: count + 2 })
		.map((marks) =>
			marks.map((one, at) => ((at === 0 || marks[at - 1] === GAP) && one !== GAP ? one & ~EQUAL : one)),
		);
}

/** @param onlySeats the number of seats where the rule allows but one */
export function elections(onlySeats: number | null): fc.Arbitrary<MadeUp> {
	return fc.integer({ min: 1, max: 7 }).chain((count) => {
		const marks = fc.oneof(
			{ weight: 4, arbitrary: plainMarks(count) },
			{ weight: 1, arbitrary: anyMarks(count) },
		);
		return fc.record({
			candidates: fc
				.subarray(
					Array.from({ length: count }, (_, place) => place),
					{ maxLength: 1 },
				)
				.map((withdrawn) => candidatesOf(count, withdrawn)),
			seats: onlySeats === null ? fc.integer({ min: 1, max: 4 }) : fc.constant(onlySeats),
			rows: fc.array(fc.record({ copies: fc.integer({ min: 1, max: 9 }), marks }), { maxLength: 14 }),
			seed: fc.string({ maxLength: 6 }),
		});
	});
}

/** Elections full of ties: whatever papers there are for some, there are for others turned round. */
export function symmetricalElections(onlySeats: number | null): fc.Arbitrary<MadeUp> {
	return fc.integer({ min: 2, max: 6 }).chain((count) =>
		fc.record({
			candidates: fc.constant(candidatesOf(count, [])),
			seats: onlySeats === null ? fc.integer({ min: 1, max: 3 }) : fc.constant(onlySeats),
			rows: fc
				.record({
					rows: fc.array(fc.record({ copies: fc.integer({ min: 1, max: 3 }), marks: plainMarks(count) }), {
						minLength: 1,
						maxLength: 4,
					}),
					turned: fc.integer({ min: 2, max: count }),
					more: fc.array(fc.record({ copies: fc.constant(1), marks: plainMarks(count) }), { maxLength: 2 }),
				})
				.map(({ rows, turned, more }) => [...turns(rows, turned), ...more]),
			seed: fc.string({ maxLength: 6 }),
		}),
	);
}

/** Each row as often as there are ways to turn the first few candidates round. */
function turns(rows: readonly Row[], turned: number): readonly Row[] {
	return Array.from({ length: turned }, (_, by) =>
		rows.map(({ copies, marks }) => ({
			copies,
			marks: marks.map((place) => (place < turned ? (place + by) % turned : place)),
		})),
	).flat();
}
