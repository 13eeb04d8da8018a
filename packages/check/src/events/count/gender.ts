/**
 * Women and men in numbers: "263 women were elected, 40.5 per cent of the House", "Labour has 190 women among its 411 MPs",
 * and the bare figures that go on from there: "the Liberal Democrats have 32 of 72", "220 in 2019".
 */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import { isClauseMark, type Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { Mention } from '../../resolve/mentions.ts';
import type { NumberTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { timeBeside } from './choices.ts';
import type { CountFrame } from './frame.ts';
import { type Kind, kindIn, peopleCondition, type Role, roleIn, shareOfKind } from './people.ts';

interface Topic {
	readonly kind: Kind;
	readonly role: Role;
	readonly sentence: number;
}

const TOPICS = new WeakMap<Context, Topic>();

export function genderFrames(input: EventInput): CountFrame[] {
	const { s, mentions, context } = input;
	const told = kindIn(s, 0, s.tokens.length);
	const last = TOPICS.get(context);
	const isGoingOn = last !== undefined && context.sentence - last.sentence <= 2;
	if (!told && !(isGoingOn && isContinued(s))) return [];
	const kind = told ?? last!.kind;
	const toldRole = roleIn(s, 0, s.tokens.length);
	const hasParty = mentions.some((m) => m.party >= 0 && m.person === null);
	if (!toldRole && !hasParty && !isGoingOn) return [];
	let role: Role = toldRole ?? (isGoingOn ? last!.role : 'winner');
	const frames: CountFrame[] = [];
	const taken = new Set<number>();
	const add = (frame: CountFrame | null): void => {
		if (!frame) return;
		frames.push(frame);
		for (const k of [frame.whole, ...frame.numbers]) if (k >= 0) taken.add(k);
	};
	add(noneFrame(input, kind, role));
	for (let index = 0; index < s.numbers.length; index++) {
		const n = s.numbers[index];
		if (
			taken.has(index) ||
			!isFigure(n) ||
			(n.kind === 'rate' && !isRateOf(s, n)) ||
			s.timeAt[n.figureFrom] >= 0 ||
			isOther(s, n)
		)
			continue;
		if (isAllWhoStood(s, index)) continue;
		role = roleNear(s, index) ?? role;
		const frame = frameOf(input, index, kind, role);
		add(
			frame && !toldRole && !frame.needsParty && frame.whole < 0 && !timeBeside(s, n)
				? { ...frame, isGuess: true }
				: frame,
		);
	}
	if (told || frames.length > 0) TOPICS.set(context, { kind, role, sentence: context.sentence });
	return frames;
}

/** A sentence that goes on without the word speaks of figures, proportions or so many of so many. */
function isContinued(s: Sentence): boolean {
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if (['figure', 'number', 'proportion', 'proportions', 'numbers', 'figures'].includes(word)) return true;
		const index = s.numberAt[i];
		if (
			index >= 0 &&
			s.numbers[index].to === i + 1 &&
			wordAt(s, i + 1) === 'of' &&
			followedByNumber(s, i + 2)
		)
			return true;
		if (word === 'of' && s.nameAt[i + 1] >= 0 && s.tokens[s.names[s.nameAt[i + 1]].to - 1].isPossessive)
			return true;
	}
	return false;
}

function followedByNumber(s: Sentence, at: number): boolean {
	for (let i = at; i < at + 3 && i < s.tokens.length; i++) if (s.numberAt[i] >= 0) return true;
	return false;
}

const OTHER_NEXT = new Set([
	'vote',
	'majority',
	'swing',
	'turnout',
	'share',
	'lead',
	'time-unit',
	'election',
	'general',
	'previous',
]);

/** Votes, years, elections and lengths of time beside the word are figures of another kind; so is "from 48 to nine" of seats. */
function isOther(s: Sentence, n: NumberTag): boolean {
	if (n.unit === 'money' || n.unit === 'points' || OTHER_NEXT.has(cueAt(s, n.to))) return true;
	if (n.kind === 'count' && n.unit === 'none' && n.n > 5000) return true;
	const link = cueAt(s, n.from - 1);
	if (link === 'by' || link === 'since') return true;
	if (link !== 'from' && link !== 'to') return false;
	return kindIn(s, n.from - 7, n.from) === null && kindIn(s, n.to, n.to + 3) === null;
}

/** "four in ten MPs are women". */
function isRateOf(s: Sentence, n: NumberTag): boolean {
	return roleIn(s, n.to, n.to + 2) !== null && kindIn(s, n.to + 1, n.to + 4) !== null;
}

function roleNear(s: Sentence, index: number): Role | null {
	const n = s.numbers[index];
	let to = n.to;
	while (to < s.tokens.length && to < n.to + 8 && s.tokens[to].word !== ',' && !isClauseMark(s, to)) to++;
	return roleIn(s, n.to, to);
}

/** The party whose people are counted: named right after the count or its whole, else the last one named before it. */
function isAllWhoStood(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	const end = s.numbers[index + 1]?.from ?? s.tokens.length;
	return wordAt(s, n.to) === 'candidates' && kindIn(s, s.numbers[index - 1]?.to ?? 0, end) === null;
}

function ownerOf({ s, mentions }: EventInput, n: NumberTag, whole: NumberTag | null): Mention | null {
	const end = Math.max(n.to, whole && whole.from > n.from ? whole.to : 0);
	let before: Mention | null = null;
	for (const m of mentions) {
		if (m.person || m.party < 0) continue;
		if (!m.isPronoun && (m.from === end || m.from === n.to)) return m;
		if (m.from >= n.from) continue;
		let isCut = false;
		for (let i = m.to; i < n.from; i++) if (isClauseMark(s, i)) isCut = true;
		if (!isCut && !(m.isPronoun && before)) before = m;
	}
	return before;
}

function frameOf(input: EventInput, index: number, kind: Kind, role: Role): CountFrame | null {
	const { s, context } = input;
	const n = s.numbers[index];
	const isPart = n.unit === 'percent' || n.kind === 'fraction' || n.kind === 'rate' || n.decimals > 0;
	const whole = isPart ? -1 : wholeOf(s, index);
	const after = partyAfter(input, n);
	const owner = after ?? ownerOf(input, n, whole >= 0 ? s.numbers[whole] : null);
	const isOfKind =
		isPart && (cueBefore(s, n, 'share') || n.kind === 'fraction') && kindIn(s, n.from - 8, n.to + 8) !== null;
	if (isOfKind && !owner) return null;
	const isBeside = isCounted(s, n);
	const time = timeBeside(s, n);
	if (!isPart && whole < 0 && !isBeside && !time && !hasHad(s, n) && !after) return null;
	const isNear =
		owner !== null && owner.to <= n.from && n.from - owner.to <= 6 && !hasFigure(s, owner.to, n.from);
	const start = isNear ? owner.from : hasHad(s, n) ? Math.max(0, n.from - 3) : n.from;
	const end =
		whole >= 0 && s.numbers[whole].from > n.from ? s.numbers[whole].to : tailOf(s, n, time?.to ?? 0);
	return {
		from: whole >= 0 ? Math.min(start, s.numbers[whole].from) : start,
		to: isOfKind && after ? Math.max(end, after.to) : end,
		at: n.figureFrom,
		stated: isPart ? { kind: 'part', number: index } : { kind: 'number', number: index },
		whole,
		numbers: [],
		type: isPart ? 'ratio' : 'aggregate',
		needsParty: owner !== null,
		parties: owner ? [{ value: owner.party, cost: 0, assumption: null }] : undefined,
		isEarlier: hasHad(s, n) && index > 0,
		isGuess: !isBeside && whole < 0 && !time && !(isPart && kindIn(s, 0, s.tokens.length) !== null),
		condition: isOfKind ? shareOfKind(context, role, kind) : peopleCondition(context, role, kind),
		measure: isPart ? 'part' : 'people',
		unit: isPart ? 'percent' : 'people',
	};
}

function hasFigure(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (s.numberAt[i] >= 0 && s.timeAt[i] < 0) return true;
	return false;
}

function hasHad(s: Sentence, n: NumberTag): boolean {
	return wordAt(s, n.from - 1) === 'had';
}

function cueBefore(s: Sentence, n: NumberTag, cue: string): boolean {
	for (let i = n.from - 1; i >= 0 && i > n.from - 8; i--) if (cueAt(s, i) === cue) return true;
	return false;
}

/** "81 of them were Labour": the party told after the figure. */
function partyAfter({ s, mentions }: EventInput, n: NumberTag): Mention | null {
	for (const m of mentions) {
		if (m.person || m.party < 0 || m.isPronoun || m.from < n.to) continue;
		if (m.from > n.to + 12) return null;
		for (let i = n.to; i < m.from; i++) if (isClauseMark(s, i)) return null;
		const link = wordAt(s, m.from - 1);
		return ['were', 'are', 'for', 'was', 'is'].includes(link) ? m : null;
	}
	return null;
}

/** The number of the whole: "32 of 72", "190 women among its 411 MPs", "three of the four Greens". */
function wholeOf(s: Sentence, index: number): number {
	const n = s.numbers[index];
	const next = s.numbers[index + 1];
	if (next && isFigure(next) && next.unit === 'none' && next.from - n.to <= 5 && next.kind === 'count') {
		for (let i = n.to; i < next.from; i++) {
			if (wordAt(s, i) === 'of' || wordAt(s, i) === 'among' || wordAt(s, i) === 'out') return index + 1;
			if (s.tokens[i].kind === 'mark') return -1;
		}
	}
	const before = s.numbers[index - 1];
	if (
		before &&
		isFigure(before) &&
		before.kind === 'count' &&
		before.unit === 'none' &&
		n.from - before.to <= 2
	) {
		for (let i = before.from - 1; i >= 0 && i > before.from - 6; i--) {
			if (s.tokens[i].kind === 'mark') break;
			if (wordAt(s, i) === 'of' && (i === 0 || s.tokens[i - 1].kind === 'mark')) return index - 1;
		}
	}
	return -1;
}

/** Whether the word itself stands beside the count: "263 women", "women were 1,386", "263: women in the House". */
function isCounted(s: Sentence, n: NumberTag): boolean {
	return kindIn(s, n.to, n.to + 4) !== null || kindIn(s, n.from - 4, n.from) !== null;
}

function tailOf(s: Sentence, n: NumberTag, timeEnd: number): number {
	if (timeEnd > 0) return s.tokens[timeEnd]?.word === ')' ? timeEnd + 1 : timeEnd;
	for (let i = n.to; i < n.to + 3 && i < s.tokens.length; i++) if (kindIn(s, i, i + 1) !== null) return i + 1;
	return n.to;
}

/** "None of Reform UK's five MPs is a woman". */
function noneFrame({ s, mentions, context }: EventInput, kind: Kind, role: Role): CountFrame | null {
	for (let i = 0; i < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'none' || wordAt(s, i + 1) !== 'of') continue;
		const end = s.tokens.length;
		if (kindIn(s, i, end) === null) return null;
		const owner = mentions.find((m) => m.from >= i && m.from <= i + 5 && m.party >= 0 && !m.person);
		if (!owner) return null;
		const whole = s.numbers.findIndex(
			(n) => n.from >= owner.to && n.from <= owner.to + 1 && n.kind === 'count',
		);
		let to = i + 1;
		while (to < end && kindIn(s, to, to + 1) === null) to++;
		return {
			from: i,
			to: Math.min(end, to + 1),
			at: i,
			stated: { kind: 'none' },
			whole,
			numbers: [],
			type: 'aggregate',
			needsParty: true,
			parties: [{ value: owner.party, cost: 0, assumption: null }],
			condition: peopleCondition(context, role, kind),
			measure: 'people',
			unit: 'people',
		};
	}
	return null;
}
