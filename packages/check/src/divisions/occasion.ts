/** What the words tell of the division meant: its day, number, the bill and its stage, other words of its title. */
import { titleWords } from '@mandate/record';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { isReading, STAGES } from './cues.ts';

export interface Occasion {
	/** Days since 1 January 1970 from which to which it was held; null where the words tell no time. */
	readonly from: number;
	readonly to: number;
	readonly isTimed: boolean;
	/** Whether a single day is told. */
	readonly isDay: boolean;
	/** Number of the division, or 0. */
	readonly number: number;
	/** Words of the name of the bill, as title words; empty where none is named. */
	readonly bill: readonly string[];
	readonly stage: string | null;
	/** Whether the words speak of another question than the bill's own, or of the other House. */
	readonly isAside: boolean;
	/** All words that a title could hold. */
	readonly words: ReadonlySet<string>;
}

const LAST: { readonly day: number; readonly from: number } = { day: 20_000_000, from: -20_000_000 };
const BETWEEN = new Set('of and the in to for on by with no etc'.split(' '));
const INSIDE = new Set([',', '(', ')', '-', '–']);

const dayOf = (year: number, month: number, day: number): number =>
	Date.UTC(year, month - 1, day) / 86_400_000;

export function occasionOf(s: Sentence, context: Context): Occasion {
	const told = timeOf(s, context);
	const words = new Set<string>();
	for (const token of s.tokens)
		if (token.kind !== 'mark') for (const word of titleWords(token.word)) words.add(word);
	return { ...told, number: numberOf(s), bill: billOf(s), stage: stageOf(s), isAside: isAside(s), words };
}

function timeOf(s: Sentence, context: Context): Pick<Occasion, 'from' | 'to' | 'isTimed' | 'isDay'> {
	const published = Date.parse(`${context.published}T00:00:00Z`) / 86_400_000;
	const upTo = Number.isNaN(published) ? LAST.day : published;
	const dates = s.times.filter((time) => time.kind === 'date' && time.year > 0 && !time.isBound);
	const time = dates.find(({ day }) => day > 0) ?? dates.find(({ month }) => month > 0) ?? dates[0];
	if (time === undefined || dates.some((other) => other.year !== time.year))
		return { from: LAST.from, to: upTo, isTimed: false, isDay: false };
	const { year, month, day } = time;
	if (month > 0 && day > 0) {
		const on = dayOf(year, month, day);
		return { from: on, to: on, isTimed: true, isDay: true };
	}
	const from = dayOf(year, month || 1, 1);
	const to = (month > 0 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1)) - 1;
	return { from, to, isTimed: true, isDay: false };
}

/** "division 118", "division number 118", "division no. 118". */
function numberOf(s: Sentence): number {
	for (let i = 0; i < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'division') continue;
		for (let k = i + 1; k <= i + 3; k++) {
			const token = s.tokens[k];
			if (token?.kind === 'number') return /^\d{1,3}$/.test(token.word) ? Number(token.word) : 0;
			if (token === undefined || !['number', 'no', '.'].includes(token.word)) break;
		}
	}
	return 0;
}

/** The capitalised words before "Bill", small words between them passed over. */
function billOf(s: Sentence): readonly string[] {
	for (let i = 0; i < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'bill' || !s.tokens[i].isCapital) continue;
		let from = i;
		for (let k = i - 1; k >= 0 && i - k < 16; k--) {
			const token = s.tokens[k];
			if (token.kind === 'word' && (token.isCapital || token.isJoined) && !(k === 0 && isOpening(s)))
				from = k;
			else if (
				!BETWEEN.has(token.word) &&
				!(token.kind === 'mark' && INSIDE.has(token.word)) &&
				!(token.word === '.' && wordAt(s, k - 1) === 'etc')
			)
				break;
		}
		if (wordAt(s, from) === 'the') from++;
		const name = s.tokens
			.slice(from, i)
			.flatMap((token) => (token.kind === 'mark' ? [] : titleWords(token.word)));
		if (name.length > 0) return name;
	}
	return [];
}

/** "When the Bill", "On the Bill": the capital of the first word is the sentence's. */
function isOpening(s: Sentence): boolean {
	return wordAt(s, 0) === 'the' || wordAt(s, 1) === 'the' || BETWEEN.has(wordAt(s, 0));
}

const ASIDES = new Set(
	'amendment amendments clause clauses motion programme guillotine timetable closure resolution peers'.split(
		' ',
	),
);

/** "decline to give the Bill a second reading": the question is turned round. */
const DENIED = new Set('no not reject rejects rejecting against'.split(' '));
const TURNS = new Set('decline declines declined declining reasoned closure committal'.split(' '));

/** Words in capitals are of a name: the House of Lords Reform Bill. */
function isAside(s: Sentence): boolean {
	if (s.tokens.some((_, i) => isReading(s, i) && DENIED.has(wordAt(s, i - 2)))) return true;
	return s.tokens.some((token, i) =>
		token.word === 'lords'
			? !['reform', 'bill'].includes(wordAt(s, i + 1)) && wordAt(s, i - 1) !== 'of'
			: TURNS.has(token.word) || (!token.isCapital && ASIDES.has(token.word)),
	);
}

function stageOf(s: Sentence): string | null {
	for (let i = 1; i < s.tokens.length; i++) if (isReading(s, i)) return STAGES[wordAt(s, i - 1)];
	return null;
}
