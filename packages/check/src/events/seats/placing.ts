/** Whom words like "came third" are said of, and where they begin and end. */
import type { Mention } from '../../resolve/mentions.ts';
import type { EventInput } from '../event.ts';
import { clauseOf, cue, isAdverb, mainSubject, nameOf, subjectOf, word } from './clause.ts';
import { memoryOf, onlyParty } from './memory.ts';
import { mentionFrom } from './object.ts';
import { beforeRank, type RankWord } from './rank-words.ts';

export interface Placing {
	readonly mention: Mention;
	/** Token where the words that say so begin: a verb or the place itself. */
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly isNear: boolean;
	/** "turned a third place into a win": the contest before. */
	readonly isBefore: boolean;
	/** "could do no better than fifth": said as done. */
	readonly isCapped?: boolean;
}

const VERBS = new Set(
	(
		'came come comes coming finished finish finishes finishing was were is are been being placed ranked ran trailed trailing ended ending slipped slipping ' +
		'dropped fell slid slumped sank pushed relegated forced beaten squeezed knocked consigned bumped demoted rose climbed moved jumped leapt surged surging stayed ' +
		'remained limped took taking secured securing claimed managed had having left turned tumbled plunged crashed'
	).split(' '),
);

const PUSHES =
	/^(push|relegat|forc|knock|beat|squeez|leav|left|consign|bump|keep|kept|demot|put|with|driv|drov)/;

/** Whom a place is said of, and by which words. */
export function placingOf(input: EventInput, rank: RankWord): Placing | null {
	const { s, mentions } = input;
	if (rank.leads || (word(s, rank.to - 1) === 'up' && rightMention(input, rank.to))) {
		const m = rightMention(input, rank.to);
		if (m) return { mention: m, at: rank.from, from: rank.from, to: m.to, isNear: true, isBefore: false };
		if (rank.leads) return null;
	}
	if (word(s, rank.from).startsWith('top')) {
		const subject = subjectOf(s, rank.from, mentions, word(s, rank.from) === 'topping');
		return subject
			? {
					mention: subject.mention,
					at: rank.from,
					from: subject.isNear ? subject.mention.from : rank.from,
					to: rank.to,
					isNear: subject.isNear,
					isBefore: false,
				}
			: null;
	}
	const start = rank.isFrom ? beforeRank(s, beforeRank(s, rank.from) - 1) : beforeRank(s, rank.from);
	const placing = placingAt(input, rank, start);
	return placing && rank.isFrom ? { ...placing, isBefore: true } : placing;
}

function placingAt(input: EventInput, rank: RankWord, start: number): Placing | null {
	const { s, mentions } = input;
	const beside =
		mentions.find((m) => m.to === start && !m.isPronoun && !m.isPossessive) ?? afterPlace(input, start);
	if (beside)
		return { mention: beside, at: rank.from, from: beside.from, to: rank.to, isNear: true, isBefore: false };
	if (word(s, start - 1) === '(' || word(s, start - 1) === ',') {
		const m = mentions.find((mention) => mention.to === start - 1 && !mention.isPossessive);
		if (m) return { mention: m, at: rank.from, from: m.from, to: rank.to, isNear: true, isBefore: false };
	}
	if (word(s, start - 1) === 'no' && word(s, start) !== 'no') {
		const done = start - 2;
		const subject = /^(do|did|manage|managed|finish|finished|come|came|doing)$/.test(word(s, done))
			? subjectOf(s, word(s, done - 1) === 'could' ? done - 1 : done, mentions)
			: null;
		if (subject)
			return {
				mention: subject.mention,
				at: rank.from,
				from: subject.isNear ? subject.mention.from : done,
				to: rank.to,
				isNear: subject.isNear,
				isBefore: false,
				isCapped: true,
			};
	}
	const verb = verbBefore(s, start);
	if (verb >= 0) {
		if (PUSHES.test(word(s, verb)) && word(s, verb) !== 'beaten') {
			const object = mentions.find((m) => m.from > verb && m.to <= start && !m.isPronoun);
			if (object)
				return { mention: object, at: verb, from: object.from, to: rank.to, isNear: true, isBefore: false };
		}
		const subject = subjectOf(s, verb, mentions, word(s, verb).endsWith('ing') && word(s, verb) !== 'being');
		if (!subject) return null;
		const from = subject.isNear ? subject.mention.from : verb;
		return {
			mention: subject.mention,
			at: verb,
			from,
			to: rank.to,
			isNear: subject.isNear,
			isBefore: word(s, verb) === 'turned' || word(s, verb - 1) === 'whod',
		};
	}
	const after = reversed(input, rank) ?? listed(input, rank, start);
	if (after) return after;
	if (word(s, start - 1) === 'and') {
		const main = mainSubject(s, clauseOf(s, rank.from).from, start, mentions);
		return main && rank.rank > 0
			? { mention: main, at: rank.from, from: start - 1, to: rank.to, isNear: false, isBefore: false }
			: null;
	}
	if (word(s, start - 1) === ':') {
		const owner = mentions.filter((m) => m.to < start && m.party >= 0 && !m.isPronoun).pop();
		return owner
			? { mention: owner, at: rank.from, from: start, to: rank.to, isNear: false, isBefore: false }
			: null;
	}
	if (word(s, start - 1) !== ',' || (rank.rank > 0 && start === rank.from)) return null;
	const { from } = clauseOf(s, rank.from);
	const main = nearestSubject(input, from, start);
	return main
		? { mention: main, at: rank.from, from: main.from, to: rank.to, isNear: true, isBefore: false }
		: null;
}

/** "Labour in P second": a place between. */
function afterPlace({ s, mentions }: EventInput, start: number): Mention | null {
	const place = nameOf(s, start - 1);
	if (place?.kind !== 'place' || cue(s, place.from - 1) !== 'in') return null;
	return mentions.find((m) => m.to === place.from - 1 && !m.isPronoun && !m.isPossessive) ?? null;
}

function rightMention({ s, mentions }: EventInput, i: number): Mention | null {
	const at = word(s, i) === ',' ? i + 1 : i;
	const lead = word(s, at) === 'independent' && s.nameAt[at] < 0 ? at + 1 : at;
	const m = mentions.find((mention) => mention.from === lead && !mention.isPronoun);
	if (!m) return null;
	return at === i || word(s, m.to) === ',' ? m : null;
}

/** The verb of finishing before the place words, over a few words and times between. */
function verbBefore(s: EventInput['s'], start: number): number {
	for (let i = start - 1; i >= 0 && i >= start - 8; i--) {
		if (s.nameAt[i] >= 0) {
			const name = nameOf(s, i);
			if (
				name?.kind === 'place' ||
				PUSHES.test(word(s, name!.from - 1)) ||
				PUSHES.test(word(s, name!.from - 2))
			) {
				i = name!.from;
				continue;
			}
			return -1;
		}
		if (s.timeAt[i] >= 0 || isAdverb(s, i)) continue;
		if (VERBS.has(word(s, i)) || PUSHES.test(word(s, i))) return word(s, i) === 'with' ? -1 : i;
		if (s.tokens[i].kind === 'mark' || s.numberAt[i] >= 0) return -1;
		if (
			![
				'in',
				'up',
				'home',
				'out',
				'at',
				'the',
				'a',
				'an',
				'party',
				'them',
				'him',
				'her',
				'it',
				'of',
			].includes(word(s, i)) &&
			cue(s, i) !== 'none'
		)
			return -1;
	}
	return -1;
}

/** "second was X", "third place went to X", "in third came X". */
function reversed({ s, mentions }: EventInput, rank: RankWord): Placing | null {
	const verb = rank.to;
	if (!['was', 'were', 'came', 'is', 'went'].includes(word(s, verb))) return null;
	const m = mentionFrom(
		s,
		word(s, verb) === 'went' && word(s, verb + 1) === 'to' ? verb + 2 : verb + 1,
		mentions,
	);
	if (!m || m.isPronoun) return null;
	return { mention: m, at: verb, from: beforeRank(s, rank.from), to: m.to, isNear: true, isBefore: false };
}

/** "5.9 per cent in P, and third place": the last of a list about the only party that the sentence, or else the one before it, names. */
function listed({ s, mentions, context }: EventInput, rank: RankWord, start: number): Placing | null {
	if (!/^places?$/.test(word(s, rank.to - 1)) || word(s, start - 1) !== 'and') return null;
	if (rank.to < s.tokens.length && s.tokens[rank.to].kind !== 'mark') return null;
	const memory = memoryOf(context);
	const isBare = mentions.every((m) => m.isPronoun);
	const isNext = isBare && memory.partySentence === context.sentence - 1;
	const party = isNext ? memory.party : onlyParty(mentions);
	if (party < 0) return null;
	const mention = { from: start, to: start, person: null, party, isPronoun: false, isPossessive: false };
	return { mention, at: rank.from, from: start, to: rank.to, isNear: true, isBefore: false };
}

/** The subject of the words before a comma: "X had 7,105, in fourth place". */
function nearestSubject({ s, mentions }: EventInput, from: number, to: number): Mention | null {
	let start = from;
	for (let i = to - 2; i > from; i--) {
		if (
			word(s, i) === ':' ||
			(word(s, i) === 'and' && mentions.some((m) => m.from >= i && m.from <= i + 3 && m.to < to))
		) {
			start = i + 1;
			break;
		}
	}
	return mainSubject(s, start, to, mentions);
}
