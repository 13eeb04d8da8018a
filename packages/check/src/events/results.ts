/** Results as nouns: "P: LABOUR HOLD", "a Conservative gain from Labour", "It was a gain from Labour", "Labour's victory in P". */

import type { Mention } from '../resolve/mentions.ts';
import type { PlaceTag } from '../tag/index.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, nameOf, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter, placeAfterLink, placeBefore, seatObject } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, gained, held, lost, type Outcome, partyOf, type Who, won } from './seats/outcome.ts';
import { whoOf } from './seats/who.ts';

const KINDS: ReadonlyMap<string, 'hold' | 'gain' | 'win' | 'loss'> = new Map(
	Object.entries({
		loss: 'loss',
		hold: 'hold',
		holds: 'hold',
		gain: 'gain',
		gains: 'gain',
		win: 'win',
		victory: 'win',
		triumph: 'win',
	} as const),
);

export const RESULT_NOUNS: Iterable<string> = KINDS.keys();

export function results(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const kind = s.nameAt[i] < 0 && s.tokens[i].kind === 'word' ? KINDS.get(word(s, i)) : undefined;
		if (!kind || cue(s, i + 1) === 'of' || seatObject(s, i + 1, false)) continue;
		const claim = resultAt(input, i, kind);
		if (claim) claims.push(claim);
	}
	return claims;
}

interface Noun {
	/** Whose result it is, or null for "a gain". */
	readonly owner: Mention | null;
	readonly from: number;
	readonly isHeading: boolean;
	/** The verb that says it happened, or the noun itself. */
	readonly verb: number;
}

function nounAt({ s, mentions }: EventInput, i: number, kind: 'hold' | 'gain' | 'win' | 'loss'): Noun | null {
	let at = i - 1;
	while (
		at >= 0 &&
		(ADJECTIVES.has(word(s, at)) || word(s, at) === '"' || word(s, at) === "'" || word(s, at) === '“') &&
		s.nameAt[at] < 0
	)
		at--;
	const owner = mentions.find((m) => m.to === at + 1 && !m.isPronoun) ?? null;
	if (owner && (owner.party >= 0 || owner.person)) {
		if (owner.person && !owner.isPossessive) return null;
		const before = cue(s, owner.from - 1);
		return {
			owner,
			from: owner.from,
			isHeading: before !== 'a' && before !== 'the' && !owner.isPossessive,
			verb: i,
		};
	}
	const dash =
		((kind === 'gain' && word(s, i + 1) === 'from') || (kind === 'loss' && word(s, i + 1) === 'to')) &&
		/^[–—,-]$/.test(word(s, at))
			? mentions.find((m) => !m.isPronoun && !m.person && m.to <= at && m.to >= at - 2)
			: undefined;
	if (dash) return { owner: dash, from: dash.from, isHeading: true, verb: i };
	const isArticle = cue(s, at) === 'a' || (cue(s, at) === 'the' && kind === 'win');
	const subject = kind === 'win' ? victor({ s, mentions }, isArticle ? at : at + 1) : null;
	if (subject) return subject;
	return isArticle ? { owner: null, from: at, isHeading: false, verb: i } : null;
}

/** "swept to victory", "claimed a narrow win": the subject of the verb. */
function victor({ s, mentions }: Pick<EventInput, 's' | 'mentions'>, at: number): Noun | null {
	const verb = word(s, at - 1) === 'to' ? at - 2 : at - 1;
	const isVictorious =
		word(s, at - 1) === 'to'
			? word(s, at) !== 'win' &&
				/^(swept|rode|stormed|romped|cruised|coasted|charged|surged|powered|raced|sailed|squeaked|scraped|led|marched|rolled|soared|strode)$/.test(
					word(s, verb),
				)
			: /^(claim(s|ed|ing)?|secur(es|ed|ing)|clinch(es|ed|ing)?|record(s|ed|ing)|celebrat(es|ed|ing)|achiev(es|ed|ing)|scor(es|ed|ing)|declared|won|pulled|complet(es|ed))$/.test(
					word(s, verb),
				);
	if (!isVictorious || verb < 1) return null;
	const subject = subjectOf(s, verb, mentions, word(s, verb).endsWith('ing'));
	return subject && !subject.mention.isPronoun
		? { owner: subject.mention, from: subject.isNear ? subject.mention.from : verb, isHeading: false, verb }
		: null;
}

const ADJECTIVES = new Set(
	'shock narrow comfortable easy historic famous first by election surprise stunning sensational landslide big huge notional'.split(
		' ',
	),
);

function resultAt(input: EventInput, i: number, kind: 'hold' | 'gain' | 'win' | 'loss'): EventClaim | null {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const noun = nounAt(input, i, kind);
	if (!noun) return null;
	const clause = clauseOf(s, i);
	if (moodOf(s, noun.verb, noun.verb < i && noun.owner ? noun.owner.to : noun.from - 4) !== 'done')
		return null;
	for (let k = i + 1; k < clause.to; k++)
		if (s.nameAt[k] < 0 && /^(would|could|will|might|may|should|if)$/.test(word(s, k))) return null;
	const after = complementsAfter(s, i + 1, mentions);
	const own =
		noun.owner ??
		(after.for && (after.for.party >= 0 || after.for.person) ? after.for : null) ??
		counted(input, noun.from, clause.from);
	if (kind === 'win' && !own) return null;
	const reach =
		placeAfterLink(s, i + 1) ??
		placeBefore(s, headingStart(input, clause.from), noun.from) ??
		afterColon(s, Math.max(after.end, i + 1));
	const isListed =
		noun.isHeading &&
		reach !== null &&
		reach.to <= noun.from &&
		s.tokens.slice(reach.to, noun.from).some((token) => token.word === ':');
	if (kind === 'win' && !(reach && (reach.from > i || isListed))) return null;
	if (!reach && kind !== 'win' && !noun.owner && !after.from && !own) return null;
	const who: Who = own ? whoOf(court, own, mentions) : { person: null, party: -1 };
	const scene = reach ? sceneOf(court, reach) : carriedScene(court, i, who, memoryOf(context), clause.from);
	if (!scene) return null;
	const from = after.from && whoOf(court, after.from, mentions);
	if (noun.isHeading && kind !== 'win')
		memoryOf(context).heading = { places: scene.places, sentence: context.sentence };
	const test = (contest: number): Outcome => {
		const subject = own ? who : winnerAt(court, contest);
		if (!subject) return won(court, contest, who);
		return kind === 'hold'
			? held(court, contest, subject)
			: kind === 'loss'
				? lost(court, contest, subject, after.to && whoOf(court, after.to, mentions))
				: kind === 'gain'
					? gained(court, contest, subject, from)
					: won(court, contest, subject);
	};
	return decide(court, {
		from:
			reach && reach.to <= noun.from && noun.from - reach.to <= 5
				? reach.from
				: opening(s, noun.from, clause.from),
		to: Math.max(
			i + 1,
			after.from ? after.from.to : 0,
			kind === 'loss' && after.to ? after.to.to : 0,
			after.for ? after.for.to : 0,
			reach && reach.from > i && reach.from <= i + 4 ? reach.to : 0,
		),
		type: 'elected',
		scene,
		time: timeBeside(s, i, clause.from, clause.to),
		tense: noun.isHeading && kind !== 'win' ? 'now' : 'past',
		isSure:
			noun.owner !== null ||
			(own !== null && !own.isPronoun) ||
			(after.from !== null && !after.from.isPronoun),
		party: who.party,
		test,
	});
}

/** "Conservative gain from Labour: P". */
function afterColon(s: EventInput['s'], i: number): PlaceTag | null {
	const name = word(s, i) === ':' ? nameOf(s, i + 1) : null;
	return name?.kind === 'place' ? name : null;
}

/** Start of the words that head a line: a mark in the middle of it does not cut the place from the result. */
function headingStart({ s }: EventInput, from: number): number {
	let at = from;
	while (at > 0 && word(s, at - 1) !== ';' && word(s, at - 1) !== '?' && word(s, at - 1) !== '!') at--;
	return at;
}

/** "It was a gain", "have us down as a gain": the quote begins with the words that say so. */
function opening(s: EventInput['s'], from: number, clauseFrom: number): number {
	let at = from;
	for (let k = from - 1; k >= clauseFrom && k >= from - 7; k--) {
		if (s.tokens[k].kind === 'mark' && word(s, k) !== '"') break;
		at = k;
		if (cue(s, k) === 'it' || cue(s, k) === 'we' || cue(s, k) === 'this' || cue(s, k) === 'that') break;
	}
	return at;
}

/** The party that "us" or "them" stands for in "have us down as a gain". */
function counted({ s, mentions }: EventInput, from: number, clauseFrom: number): Mention | null {
	let best: Mention | null = null;
	for (const m of mentions)
		if (
			m.party >= 0 &&
			m.to <= from &&
			m.from >= clauseFrom &&
			(cue(s, m.from) === 'we' || (!m.isPronoun && word(s, m.to) === 'as'))
		)
			best = m;
	return best;
}

function winnerAt(court: Court, contest: number): Who | null {
	const party = partyOf(court, contest);
	return party >= 0 ? { person: null, party } : null;
}
