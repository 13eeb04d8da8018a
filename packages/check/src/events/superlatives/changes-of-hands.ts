/** "The seat has changed hands at each of its last five contests": each contest against the one before it. */
import { wordAt } from '../../frame/measure.ts';
import { knownWinner } from '../../rank/seat-values.ts';
import { electionOf, type Facts } from '../../verify/facts.ts';
import { isAsserted } from '../asserted.ts';
import type { EventClaim, EventInput } from '../event.ts';
import { placeNear } from './holder.ts';

interface Step {
	readonly contest: number;
	/** Undefined where the record does not know who won this contest or the one before. */
	readonly isChange: boolean | undefined;
}

/** Contests of a place in order, and at which another party won than before. */
function stepsOf(facts: Facts, place: number, published: string, generalsOnly: boolean): Step[] {
	const { release } = facts;
	const rows = [...release.places.contests(place)].filter((row) => {
		const { kind, pollingOn } = electionOf(release, row);
		return kind !== 'notional' && pollingOn <= published && !(generalsOnly && kind === 'by');
	});
	const party = (row: number): number => {
		const winner = row < 0 ? -1 : knownWinner(release, row);
		return winner < 0 ? -1 : release.candidacies.party[winner];
	};
	return rows.map((contest, i) => {
		const before = party(i > 0 ? rows[i - 1] : release.contests.base[contest]);
		const now = party(contest);
		return { contest, isChange: before < 0 || now < 0 ? undefined : before !== now };
	});
}

const LASTS = new Set(['last', 'past', 'previous']);

export function changesOfHands(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i + 1 < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'changed' || wordAt(s, i + 1) !== 'hands' || !isAsserted(s, i)) continue;
		const claim = judgeAt(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

function judgeAt(input: EventInput, at: number): EventClaim | null {
	const { s, context } = input;
	const { facts } = context;
	const end = Math.min(s.tokens.length, at + 14);
	const words = s.tokens.slice(at, end).map((token) => token.word);
	const isEvery = words.some((word) => word === 'each' || word === 'every' || word === 'all');
	const isGeneral = words.includes('general');
	const place = placeNear(input, at);
	if (place < 0) return null;
	const number = s.numbers.find(
		(n) => n.from > at && n.to <= end && n.kind === 'count' && n.d === 1 && n.n >= 2 && n.n <= 12,
	);
	const since = s.times.find((time) => time.from > at && time.to <= end && time.isBound && time.year > 0);
	const steps = stepsOf(facts, place, context.published, isGeneral);
	const hasLast =
		number !== undefined && s.tokens.slice(at, number.from).some((token) => LASTS.has(token.word));
	let claimed: { readonly of: readonly Step[]; readonly times: number; readonly to: number } | null = null;
	if (isEvery && number && hasLast)
		claimed = { of: steps.slice(-number.n), times: number.n, to: number.to + 1 };
	else if (isEvery && since) {
		const of = steps.filter(
			(step) => electionOf(facts.release, step.contest).pollingOn > `${since.year}-12-31`,
		);
		claimed = { of, times: of.length, to: since.to };
	} else if (number && wordAt(s, number.to) === 'times' && since) {
		const of = steps.filter(
			(step) => electionOf(facts.release, step.contest).pollingOn > `${since.year}-12-31`,
		);
		claimed = { of, times: number.n, to: since.to };
	}
	if (!claimed || claimed.of.length === 0 || claimed.of.length < (hasLast ? claimed.times : 1)) return null;
	const changes = claimed.of.filter((step) => step.isChange === true).length;
	const unknown = claimed.of.filter((step) => step.isChange === undefined).length;
	const isTrue = changes === claimed.times;
	if (unknown > 0 && !(isEvery && changes + unknown < claimed.times)) return null;
	const { from, to } = spanOf(input, at, claimed.to);
	return {
		from,
		to,
		type: 'superlative',
		verdict: isTrue ? 'supported' : 'contradicted',
		detail: isTrue ? 'exact' : 'value',
		candidacy: -1,
		party: -1,
		contest: claimed.of[claimed.of.length - 1].contest,
		area: -1,
		election: -1,
		numbers: number ? [s.numbers.indexOf(number)] : [],
		workings: [
			{
				text: `${facts.release.places.name.at(place)}: ${claimed.of.map((step) => `${electionOf(facts.release, step.contest).label} ${winnerName(facts, step.contest)}${step.isChange === false ? ' (no change)' : ''}`).join('; ')}: ${changes} changes`,
				leaves: claimed.of.map((step) => ({ kind: 'contest' as const, row: step.contest })),
			},
		],
	};
}

function winnerName(facts: Facts, contest: number): string {
	const row = knownWinner(facts.release, contest);
	return row < 0 ? 'not known' : facts.release.parties[facts.release.candidacies.party[row]].name;
}

/** From the subject to the last word read. */
function spanOf({ s }: EventInput, at: number, to: number): { from: number; to: number } {
	let from = at;
	while (from > 0 && s.tokens[from - 1].kind === 'word' && at - from < 6) from--;
	return { from, to: Math.min(to, s.tokens.length) };
}
