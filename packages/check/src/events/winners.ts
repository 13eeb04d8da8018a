/**
 * Who is said to have a seat in passing: "X is back", "the new MP, X", "X, by 404", "X and Y are the winners there". Such words
 * bind loosely to a seat and a day, so they are told only where they hold.
 */
import { fraction, percent } from '@mandate/psephology';
import { isFigure } from '../frame/measure.ts';
import type { Mention } from '../resolve/mentions.ts';
import { fit } from '../verify/stated.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, nameOf, word } from './seats/clause.ts';
import { held } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { carriedScene, type Scene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, lost, type Outcome, outcome, type Who, won } from './seats/outcome.ts';
import { whoOf } from './seats/who.ts';
import { beatenAfter, lostAfter, wonAfter, wonBefore } from './seats/winning-words.ts';

interface Said {
	readonly from: number;
	readonly to: number;
	/** The figure that only the winner has, or -1. */
	readonly figure: number;
	/** Where the words that say it start. */
	readonly at: number;
	readonly isLost?: boolean;
}

export function winners(input: EventInput): EventClaim[] {
	const { s, mentions } = input;
	const claims: EventClaim[] = [];
	for (const m of mentions) {
		if (!m.person || m.isPossessive || cue(s, m.from) === 'who') continue;
		const said = saidOf(input, m);
		if (!said || (word(s, said.at) !== 'will' && moodOf(s, said.to - 1, m.to) === 'unreal')) continue;
		const claim = judged(input, m, said);
		if (claim) claims.push(claim);
	}
	return claims;
}

/** The times that may be meant, whether the one told beside the name is, and the tense. */
const TOLD = [
	[true, 'now'],
	[true, 'past'],
	[false, 'now'],
] as const;
const UNTOLD = [
	[false, 'now'],
	[false, 'past'],
] as const;

function judged(input: EventInput, m: Mention, said: Said): EventClaim | null {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const who = whoOf(court, m, mentions);
	const clause = clauseOf(s, m.from);
	const told = timeBeside(s, m.from, clause.from, clause.to);
	for (const scene of scenesOf(input, m, who)) {
		for (const [time, tense] of told ? TOLD : UNTOLD) {
			const claim = held(court, {
				from: said.from,
				to: said.to,
				type: 'elected',
				scene,
				time: time ? told : null,
				tense,
				isSure: false,
				party: who.party,
				test: (contest) => {
					if (said.isLost) return lost(court, contest, who, null);
					const result = won(court, contest, who);
					return result.truth === 'yes' && said.figure >= 0 && !isOwn(input, said.figure, contest, result)
						? outcome('no', result.row)
						: result;
				},
			});
			if (claim) return claim;
		}
	}
	return null;
}

/** What the words around a name say of a seat won; an aside may stand between a name and its verb. */
function saidOf(input: EventInput, m: Mention): Said | null {
	const person = { from: m.person && !m.isPronoun ? m.person.from : m.from, to: m.to };
	const before = m.isPronoun ? -1 : wonBefore(input, m.from);
	if (before >= 0) return { from: before, to: m.to, figure: -1, at: before };
	for (const at of verbsAfter(input, m)) {
		const end = wonAfter(input, at);
		if (end >= 0)
			return { from: at - m.to > 4 ? at : m.from, to: isShared(input, m, at) ? m.to : end, figure: -1, at };
		const gone = lostAfter(input, at);
		if (gone >= 0)
			return { from: m.from, to: isShared(input, m, at) ? m.to : gone, figure: -1, at, isLost: true };
		const object = beatenAfter(input, at);
		const beaten = object >= 0 ? namedAt(input, object) : undefined;
		if (beaten) return { from: m.from, to: beaten.to, figure: -1, at };
	}
	if (m.isPronoun) return null;
	const figure = figureBeside(input, m);
	return figure < 0 ? null : { from: person.from, to: person.to, figure, at: m.to };
}

function namedAt({ s, mentions }: EventInput, at: number): Mention | undefined {
	const { to } = clauseOf(s, at);
	return mentions.find(
		(other) => other.person && other.from >= at && other.from <= at + 7 && other.from < to,
	);
}

/** "X and Y are the winners": what is said at `at` is said of another too. */
function isShared({ s, mentions }: EventInput, m: Mention, at: number): boolean {
	return mentions.some((other) => other.to === at && other.from > m.to && word(s, other.from - 1) === 'and');
}

/** Where a verb may stand that is said of a name: right after it, after an aside, after others joined to it. */
function verbsAfter({ s, mentions }: EventInput, m: Mention): number[] {
	const list = [m.to];
	const mark = word(s, m.to);
	if (mark === ',' || mark === '(') {
		const close = mark === '(' ? ')' : ',';
		for (let i = m.to + 1; i < s.tokens.length && i < m.to + 24; i++)
			if (word(s, i) === close) {
				list.push(i + 1);
				break;
			}
	}
	if (cue(s, m.to) === 'who') list.push(m.to + 1);
	if (mark === ',' && cue(s, m.to + 1) === 'who') list.push(m.to + 2);
	const link = cue(s, m.to) === 'in' || cue(s, m.to) === 'for' ? nameOf(s, m.to + 1) : null;
	if (link?.kind === 'place') list.push(link.to);
	if (word(s, m.to) === 'and' || word(s, m.to) === ',') {
		const next = mentions.find((other) => other.from === m.to + 1 && other.person && !other.isPronoun);
		list.push(next ? next.to : m.to + 2);
	}
	return list;
}

/** "X, by 404", "X, majority 12,005", "X 15,855, Y 15,840": a figure right after the name. */
function figureBeside({ s }: EventInput, m: Mention): number {
	for (let i = m.to; i < m.to + 6 && i < s.tokens.length; i++) {
		const index = s.numberAt[i];
		if (index >= 0) return isFigure(s.numbers[index]) && s.numbers[index].unit !== 'money' ? index : -1;
		const name = nameOf(s, i);
		if (name ? name.kind === 'person' : !BESIDE.has(word(s, i))) return -1;
	}
	return -1;
}

const BESIDE = new Set(
	', : – — - ( ) | by majority maj of with a the votes had polled got took received won mp sitting on'.split(
		' ',
	),
);

/** Whether a figure is the winner's votes, share or majority. */
function isOwn({ s, context }: EventInput, index: number, contest: number, { row }: Outcome): boolean {
	const { contests, candidacies } = context.facts.release;
	const n = s.numbers[index];
	const votes = candidacies.votes[row];
	const valid = contests.validVotes[contest];
	const second = contests.length[contest] > 1 ? candidacies.votes[row + 1] : 0;
	const holds = (value: number, isPart: boolean): boolean => {
		const result = fit(
			n,
			isPart ? { value: percent(fraction(value, Math.max(1, valid))), isPart } : { value: fraction(value) },
		);
		return result === 'exact' || result === 'rounded';
	};
	return n.unit === 'none' && n.decimals === 0
		? holds(votes, false) || holds(votes - second, false)
		: holds(votes, true) || holds(votes - second, true);
}

/** Seats that the words may mean, the nearest first: named beside, in the heading, or where the person stood. */
function scenesOf(input: EventInput, m: Mention, who: Who): Scene[] {
	const { s, context } = input;
	const court: Court = { context, s };
	const places = s.names
		.flatMap((name) => (name.kind === 'place' ? [name] : []))
		.sort((a, b) => away(a.from, a.to, m) - away(b.from, b.to, m));
	const scenes = places.slice(0, 3).map((tag) => sceneOf(court, tag));
	const { heading } = memoryOf(context);
	if (heading && context.sentence - heading.sentence <= 2)
		scenes.push({ places: heading.places, isNamed: true, isSure: true });
	const carried = carriedScene(court, m.to, who, memoryOf(context), clauseOf(s, m.from).from);
	if (carried) scenes.push(carried);
	return scenes;
}

function away(from: number, to: number, m: Mention): number {
	return to <= m.from ? m.from - to : from - m.to + 1;
}
