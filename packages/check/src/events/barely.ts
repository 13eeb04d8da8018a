/**
 * "barely increased", "hardly moved": a word of judgement beside a change. The sign can be checked, the word cannot: the
 * figures stand in the workings, and nothing is ever red.
 */
import { sub, toDecimal } from '@mandate/psephology';
import { cueAt, wordAt } from '../frame/measure.ts';
import { isConditional, isQuestion } from './asserted.ts';
import type { EventClaim, EventInput } from './event.ts';
import type { RatioCue } from './ratio/cues.ts';
import { type Noun, nounAt } from './ratio/nouns.ts';
import { type RatioTry, ratioTries } from './ratio/tries.ts';
import { mentionBefore, trimmed } from './spans.ts';
import { weigh } from './weigh.ts';

const ADVERBS = new Set('barely hardly scarcely'.split(' '));
const UP = new Set('increased rose grew increase increasing rising growing'.split(' '));
const DOWN = new Set('fell dropped declined decreased dipped slipped falling'.split(' '));
const STILL = new Set('moved changed shifted budged altered'.split(' '));

/** Change in per cent of the figure before up to which "hardly moved" is called supported; beyond, ambiguous. */
const SMALL = 10;

export function barely(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i + 1 < s.tokens.length; i++) {
		if (!ADVERBS.has(wordAt(s, i)) || isQuestion(s) || isConditional(s, i)) continue;
		const word = wordAt(s, i + 1);
		const direction = UP.has(word) ? 1 : DOWN.has(word) ? -1 : STILL.has(word) ? 0 : null;
		if (direction === null) continue;
		const noun = nounBefore(input, i);
		if (!noun) continue;
		const cue: RatioCue = {
			from: i,
			at: i,
			to: i + 2,
			n: 1,
			d: 1,
			isExcess: 0,
			isVerb: true,
			approximator: 'bare',
			number: -1,
			adjective: null,
		};
		const measures = noun.kind === 'vote' ? (['votes', 'share'] as const) : ([noun.kind] as const);
		const tries = measures.flatMap((measure) => ratioTries(s, cue, measure, mentions, context));
		const decision = weigh(
			tries.map((t) => ({
				cost: t.cost,
				fit: small(t, direction) ? ('rounded' as const) : ('stretch' as const),
				of: t,
			})),
		);
		if (!decision) continue;
		const { of } = decision.chosen;
		const { reading } = of;
		const isOwner = s.nameAt[noun.from] >= 0;
		const m = isOwner ? null : mentionBefore(mentions, 0, noun.from, 3);
		claims.push({
			...trimmed(s, m ? m.from : noun.from, i + 2),
			type: 'vote_change',
			verdict: decision.verdict === 'contradicted' ? 'ambiguous' : decision.verdict,
			detail: decision.verdict === 'supported' ? 'rounded' : 'stretch',
			candidacy: reading.candidacy,
			party: reading.party,
			contest: reading.contest,
			area: reading.area,
			election: reading.election,
			workings: [
				{
					text: `${of.text}: ${toDecimal(changeOf(of), 1)}%; a word of judgement, so only the direction is checked`,
					leaves: of.leaves,
				},
			],
			assumptions: of.assumptions,
		});
	}
	return claims;
}

function changeOf(t: RatioTry): RatioTry['ratio'] {
	const change = sub(t.ratio, { n: 1n, d: 1n });
	return { n: change.n * 100n, d: change.d };
}

function small(t: RatioTry, direction: -1 | 0 | 1): boolean {
	const change = changeOf(t);
	if (direction > 0 && change.n < 0n) return false;
	if (direction < 0 && change.n > 0n) return false;
	const size = change.n < 0n ? -change.n : change.n;
	return size <= BigInt(SMALL) * change.d;
}

/** The noun that the verb goes with, or the possessive that stands for it: "Labour's barely increased" after a vote. */
function nounBefore({ s }: EventInput, at: number): Noun | null {
	for (let i = at - 1; i >= 0 && i > at - 8; i--) {
		const noun = nounAt(s, i);
		if (noun) return noun;
		if (s.nameAt[i] >= 0 && s.tokens[i].isPossessive && i === at - 1) return takenUp(s, i);
		if (
			s.nameAt[i] < 0 &&
			!['has', 'have', 'had', 'itself', 'also', 'own'].includes(wordAt(s, i)) &&
			cueAt(s, i) !== 'the'
		)
			return null;
	}
	return null;
}

function takenUp(s: EventInput['s'], owner: number): Noun | null {
	for (let i = owner - 1; i >= 0; i--) {
		const noun = nounAt(s, i);
		if (noun) return { ...noun, from: owner, to: owner + 1 };
	}
	return null;
}
