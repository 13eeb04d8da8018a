/**
 * Counts over contests that the article has listed: "the winning share was above half in three of the four", "it lost its
 * deposit in all four", "in all five of the lost seats its share fell by more than 30 points". Only where the seats named so
 * far are as many as the words say.
 */
import type { Claim } from '../../answer.ts';
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { type Context, preferred } from '../../resolve/context.ts';
import { defaultContest } from '../../resolve/when.ts';
import { candidacyOf, electionOf, winnerOf } from '../../verify/facts.ts';
import { isAsserted } from '../asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../event.ts';
import { mentionBefore, trimmed } from '../spans.ts';
import { type Part, testOf } from './set-tests.ts';

/** Places in the order in which the article first named them. */
const PLACES = new WeakMap<Context, Set<number>>();

function placesNamed(s: Sentence, context: Context): ReadonlySet<number> {
	const places = PLACES.get(context) ?? new Set<number>();
	PLACES.set(context, places);
	for (const name of s.names) if (name.kind === 'place') places.add(preferred(context, name.places));
	return places;
}

export function setClaims(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const places = placesNamed(s, context);
	const part = partOf(s);
	if (!part || !isAsserted(s, part.from)) return [];
	const test = testOf(s, part, context);
	if (!test) return [];
	const around = Math.max(part.from, test.from);
	const owner = mentionBefore(
		mentions.filter((m) => m.party >= 0 && m.person === null),
		0,
		Math.min(around, test.to),
		14,
	);
	const party = owner?.party ?? -1;
	if (test.needsParty && party < 0) return [];
	const rows = setOf(input, part, party, places);
	if (!rows) return [];
	const counts = [0, 1].flatMap((base) => {
		const results = rows.map((row) => test.holds(row, party, base));
		return results.some((result) => result === null)
			? []
			: [results.filter((result) => result === true).length];
	});
	if (counts.length === 0) return [];
	const isTrue = counts.includes(part.stated);
	const { release } = context.facts;
	const names = rows.map(
		(row, i) =>
			`${release.places.name.at(release.contests.place[row])}${test.holds(rows[i], party, 0) ? '' : ' not'}`,
	);
	const who = test.needsParty ? `${release.parties[party].name} ` : '';
	const from = Math.min(
		part.from,
		test.from,
		owner && owner.from < test.to && test.needsParty ? owner.from : part.from,
	);
	return [
		{
			...NOTHING_NAMED,
			...trimmed(s, from, Math.max(part.to, test.to)),
			type: 'aggregate',
			verdict: isTrue ? 'supported' : 'contradicted',
			detail: isTrue ? 'exact' : 'value',
			party: test.needsParty ? party : -1,
			workings: [
				{
					text: `${who}${test.label} in ${counts[0]} of the ${rows.length} seats named: ${names.join(', ')}`,
					leaves: rows.map((row) => ({ kind: 'contest', row })),
				},
			],
			stated: stated(part.stated),
			found: { value: String(counts[0]), measure: 'contests', label: test.label },
			assumptions: ['counted over the seats that the article has named'],
			numbers: [...part.numbers, ...test.numbers],
		},
	];
}

function stated(n: number): Claim['stated'] {
	return { value: String(n), low: String(n), high: String(n), unit: 'seats', approximator: null };
}

/** "in all four", "in three of the four", "in one of the four it fought", "in none of the five". */
function partOf(s: Sentence): Part | null {
	for (let i = 0; i + 1 < s.tokens.length; i++) {
		if (cueAt(s, i) !== 'in' || s.nameAt[i] >= 0) continue;
		const word = wordAt(s, i + 1);
		if (word === 'all' || word === 'every') {
			const size = s.numberAt[i + 2];
			if (size === undefined || size < 0 || !isSmall(s, size)) continue;
			return {
				from: i,
				to: tailOf(s, s.numbers[size].to),
				stated: s.numbers[size].n,
				size: s.numbers[size].n,
				isFought: isFought(s, s.numbers[size].to),
				numbers: [size],
			};
		}
		const index = s.numberAt[i + 1];
		const count =
			word === 'none' ? 0 : word === 'one' ? 1 : index >= 0 && isSmall(s, index) ? s.numbers[index].n : -1;
		const after = index >= 0 ? s.numbers[index].to : i + 2;
		if (count < 0 || wordAt(s, after) !== 'of' || cueAt(s, after + 1) !== 'the') continue;
		const size = s.numberAt[after + 2];
		if (size === undefined || size < 0 || !isSmall(s, size)) continue;
		const end = s.numbers[size].to;
		return {
			from: i,
			to: tailOf(s, end),
			stated: count,
			size: s.numbers[size].n,
			isFought: isFought(s, end),
			numbers: index >= 0 ? [index, size] : [size],
		};
	}
	return null;
}

function isSmall(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	return isFigure(n) && n.kind === 'count' && n.unit === 'none' && n.d === 1 && n.n >= 2 && n.n <= 20;
}

/** The words after the size may only point back at the list: "the four", "four of the lost seats", "the four contests". */
function tailOf(s: Sentence, at: number): number {
	let i = at;
	while (
		i < s.tokens.length &&
		i < at + 5 &&
		s.nameAt[i] < 0 &&
		[
			'of',
			'the',
			'these',
			'those',
			'lost',
			'seats',
			'contests',
			'by',
			'elections',
			'constituencies',
			'it',
			'they',
			'fought',
			'contested',
		].includes(wordAt(s, i))
	)
		i++;
	return i;
}

function isFought(s: Sentence, at: number): boolean {
	return (
		['it', 'they'].includes(wordAt(s, at)) && ['fought', 'contested', 'stood'].includes(wordAt(s, at + 1))
	);
}

/** The contests meant: of the seats named so far the by-elections, those the party lost, or all; whichever are as many as said. */
function setOf(
	{ s, context }: EventInput,
	part: Part,
	party: number,
	places: ReadonlySet<number>,
): readonly number[] | null {
	const { facts } = context;
	const { release } = facts;
	const rows = [...places]
		.map((place) => defaultContest(facts, place, context.published))
		.filter((row) => row >= 0);
	const stood = part.isFought ? rows.filter((row) => candidacyOf(release, row, party) >= 0) : rows;
	const lost = stood.filter((row) => {
		const before = release.contests.base[row];
		const was = before >= 0 ? winnerOf(release, before) : -1;
		const now = winnerOf(release, row);
		return (
			was >= 0 &&
			now >= 0 &&
			release.candidacies.party[was] === party &&
			release.candidacies.party[now] !== party
		);
	});
	const isOfLost = s.tokens.slice(part.from, part.to).some((token) => token.word === 'lost');
	const sets = isOfLost ? [lost] : [stood.filter((row) => electionOf(release, row).kind === 'by'), stood];
	return sets.find((set) => set.length === part.size) ?? null;
}
