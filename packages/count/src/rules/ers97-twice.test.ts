/** The two programs for ERS97 held against each other on elections drawn at random. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countTwice } from '../fixture/ers97-twice.ts';
import type { Election } from '../papers/election.ts';
import { EQUAL, GAP, paperWriter } from '../papers/papers.ts';

it.each([
	['whole rankings and short ones, ties in most', 6, 3],
	['more papers, ties in few', 8, 40],
])('counts elections drawn at random alike: %s', (_, mostCandidates, mostCopies) => {
	fc.assert(
		fc.property(drawn(mostCandidates, mostCopies), ({ election, seats, lot }) => {
			const { ours, plain } = countTwice(election, seats, lot);
			expect(ours).toEqual(plain);
		}),
		{ seed: 20_260_103, numRuns: fc.readConfigureGlobal().numRuns ?? 3000 },
	);
});

interface Drawn {
	readonly election: Election;
	readonly seats: number;
	readonly lot: readonly number[] | null;
}

function drawn(mostCandidates: number, mostCopies: number): fc.Arbitrary<Drawn> {
	return fc.integer({ min: 1, max: mostCandidates }).chain((many) => {
		const places = Array.from({ length: many }, (_, place) => place);
		const row = fc.record({
			marks: fc.array(fc.oneof({ weight: 12, arbitrary: fc.nat(many - 1) }, fc.constant(GAP)), {
				maxLength: many,
			}),
			equal: fc.integer({ min: 0, max: 12 }),
			copies: fc.integer({ min: 1, max: mostCopies }),
		});
		return fc
			.record({
				rows: fc.array(row, { minLength: 1, maxLength: 14 }),
				seats: fc.integer({ min: 1, max: 5 }),
				lot: fc.option(fc.shuffledSubarray(places, { minLength: many }), { freq: 5 }),
				withdrawn: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: many, maxLength: many }),
			})
			.map(({ rows, seats, lot, withdrawn }) => {
				const papers = paperWriter();
				rows.forEach(({ marks, equal, copies }, line) => {
					marks.forEach((mark, at) => {
						papers.mark(mark !== GAP && equal === at && at > 0 ? mark | EQUAL : mark);
					});
					papers.end(copies, line + 1);
				});
				const candidates = places.map((place) => ({
					name: `C${place}`,
					party: null,
					withdrawn: withdrawn[place] === 0,
				}));
				return { seats, lot, election: { title: null, seats, candidates, papers: papers.finish() } };
			});
	});
}
