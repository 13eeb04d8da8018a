/** "each Labour MP represents 23,622 votes", "56,437 votes for every seat": votes of a party for each seat it won. */
import { fraction, votesPerSeat } from '@mandate/psephology';
import { cueAt, isFigure, wordAt } from '../frame/measure.ts';
import { isClauseMark, type Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { NumberTag } from '../tag/index.ts';
import { count, pc } from '../verify/computed.ts';
import { fit } from '../verify/stated.ts';
import { isAsserted } from './asserted.ts';
import { electionChoices } from './count/choices.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';
import { trimmed } from './spans.ts';
import { type Try, weigh } from './weigh.ts';

export function seatPrices(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const { facts } = context;
	const claims: EventClaim[] = [];
	let isOpen = false;
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.n / n.d < 1000) return;
		const toElect = electAfter(s, n);
		const each = toElect >= 0 ? toElect : eachBefore(s, n);
		if (each < 0 || !(isOpen || isOfVotes(s, n))) return;
		const owner = mentions.find((m) => m.party >= 0 && m.from === each + 1 && m.person === null);
		if (!owner || !isAsserted(s, n.from)) return;
		isOpen = true;
		const uk = facts.areaIndex('united-kingdom');
		const tries: Try<{ election: number; votes: number; seats: number }>[] = [];
		for (const { value: election, cost } of electionChoices(s, index, input)) {
			const mine = facts.totals(election, uk)?.parties.get(owner.party);
			if (!mine || mine.seats <= 0) continue;
			const of = { election, votes: mine.votes, seats: mine.seats };
			tries.push({ cost, fit: fit(n, { value: votesPerSeat(mine.votes, mine.seats), isPart: true }), of });
		}
		const decision = weigh(tries);
		if (!decision) return;
		const { election, votes, seats } = decision.chosen.of;
		const value = pc(fraction(votes, seats), 0);
		claims.push({
			...NOTHING_NAMED,
			...trimmed(
				s,
				Math.min(each, n.from),
				toElect >= 0 ? owner.to + 1 : wordAt(s, n.to) === 'votes' ? n.to + 1 : n.to,
			),
			type: 'ratio',
			verdict: decision.verdict,
			detail: decision.detail,
			party: owner.party,
			area: uk,
			election,
			workings: [
				{
					text: `${facts.release.parties[owner.party].name}, ${facts.release.elections[election].label}: ${count(votes)} ÷ ${seats} seats = ${value}`,
					leaves: [{ kind: 'total', row: election }],
				},
			],
			stated: statedOf(n, 'votes'),
			found: { value, measure: 'votes per seat', label: 'votes for each seat' },
			numbers: [index],
		});
	});
	return claims;
}

/** "it took 25,972 votes to elect each SNP MP": the token of "each", or -1. */
function electAfter(s: Sentence, n: NumberTag): number {
	if (cueAt(s, n.to) !== 'vote') return -1;
	for (let i = n.to + 1; i < n.to + 6; i++) {
		if (s.tokens[i]?.kind === 'mark') return -1;
		if (cueAt(s, i) !== 'each') continue;
		const isElecting = s.tokens
			.slice(n.to, i)
			.some((token) => ['elect', 'return', 'for', 'per', 'win'].includes(token.word));
		return isElecting ? i : -1;
	}
	return -1;
}

/** "each" or "every" before the figure, with no other figure and no end of a clause between. */
function eachBefore(s: Sentence, n: NumberTag): number {
	for (let i = n.from - 1; i >= 0 && i > n.from - 8; i--) {
		if (isClauseMark(s, i) || wordAt(s, i) === ',') return -1;
		if (s.numberAt[i] >= 0) return -1;
		if (cueAt(s, i) === 'each' && wordAt(s, i - 1) !== 'for') return i;
	}
	return -1;
}

function isOfVotes(s: Sentence, n: NumberTag): boolean {
	if (cueAt(s, n.to) === 'vote' || cueAt(s, n.to) === 'voter') return true;
	return s.tokens.slice(0, n.from).some((token) => token.cue === 'vote');
}
