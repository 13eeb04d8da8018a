/** The people and parties that a figure may be about, each with a cost. Its value is never looked at. */
import { chosen } from '../frame/compared.ts';
import { before, cueAt, windowStart } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { PersonTag } from '../tag/index.ts';
import type { Context } from './context.ts';
import { asides, boundaries, type Costed, distance, offer, rightEnd, wordsOfFigureBefore } from './cost.ts';
import type { Mention } from './mentions.ts';

export interface Subject {
	readonly person: PersonTag | null;
	readonly party: number;
	readonly at: number;
	readonly isPronoun: boolean;
}

export const CARRIED_SUBJECT = 'whose figure came before';

/** "12,820 people in Clacton put their cross beside Giles Watling". */
function isChosen(s: Sentence, from: number, m: Mention): boolean {
	for (let i = from; i < m.from; i++) if (chosen(s, i) === m.to || chosen(s, i) === m.from + 1) return true;
	return false;
}

/** "four Labour and two Liberal Democrats": a count right before a party, and after no name, is that party's. */
function isCountedAs(s: Sentence, m: Mention, p: number, index: number): boolean {
	const n = s.numbers[index];
	if (m.from !== n.to || m.party < 0 || m.person !== null || n.n > 650 || n.unit !== 'none') return false;
	return p < 0 || s.nameAt[p] < 0;
}

const sameSubject = (a: Subject, b: Subject): boolean =>
	a.party === b.party &&
	a.person?.surname === b.person?.surname &&
	(a.person === null) === (b.person === null);

/** Whether a mention is the object of beating, or what a lead is over: rarely whose votes follow. */
export function isObject(s: Sentence, m: Mention): boolean {
	for (let i = m.from - 1; i >= 0 && i > m.from - 4; i--) {
		if (s.nameAt[i] >= 0) return false;
		const cue = cueAt(s, i);
		if (
			cue === 'beat' ||
			cue === 'over' ||
			cue === 'ahead' ||
			cue === 'behind' ||
			cue === 'from' ||
			cue === 'against'
		)
			return true;
		if (s.tokens[i].kind === 'mark' && s.tokens[i].word !== '"') return false;
		if (cue === 'get' || cue === 'win' || cue === 'by') return false;
	}
	return false;
}

/** "taking 15,529 votes to the 8,589 of Paul Williams", "38.4 per cent in Torbay (Labour)". */
function isOwner(s: Sentence, to: number, m: Mention): boolean {
	if (cueAt(s, to) === 'of' && m.from <= to + 2) return true;
	const place = s.tokens[m.from - 1]?.word === '(' ? s.names[s.nameAt[m.from - 2] ?? -1] : undefined;
	return place?.kind === 'place' && cueAt(s, to) === 'in' && place.from <= to + 2;
}

/** "9,231 ahead of Rob Kenyon, with 54.8 per cent": after the comma the subject goes on. */
function isResumed(s: Sentence, p: number): boolean {
	return p > 0 && cueAt(s, p) === 'with' && s.tokens[p - 1].word === ',';
}

/** What an "its" costs whose party the sentence before named beside others. */
const UNSURE = 0.6;

/** "Alliance was 2,959 clear of the DUP. Its vote was 15.0 per cent": of either. */
function isOfRivals(s: Sentence, m: Mention, { rivals }: Context): boolean {
	const cue = cueAt(s, m.from);
	if (m.person !== null || (cue !== 'its' && cue !== 'it' && cue !== 'their' && cue !== 'they')) return false;
	return rivals > 1 && !s.names.some((name) => name.kind === 'party' && name.to <= m.from);
}

const OPENING = new Set('with on at from polling taking winning gaining up down after having'.split(' '));

/** "With 1,074 votes in Torbay, the Greens ...", "From 1,619 to 5,594: the Greens ...": whom an opening phrase speaks of. */
function openedBy(s: Sentence, index: number, mentions: readonly Mention[]): Mention | null {
	const n = s.numbers[index];
	if (!OPENING.has(s.tokens[0].word) || n.from > 8 || mentions.some((m) => m.from < n.from)) return null;
	const mark = s.tokens.findIndex((token, i) => i >= n.to && (token.word === ',' || token.word === ':'));
	const first = mark >= 0 ? mentions.find((m) => m.from > mark && !m.isPronoun) : undefined;
	return first && first.from <= mark + 3 ? first : null;
}

export function subjectsFor(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	context: Context,
): Costed<Subject>[] {
	const list: Costed<Subject>[] = [];
	const n = s.numbers[index];
	const left = windowStart(s, index);
	const right = rightEnd(s, index);
	const p = before(s, n);
	const span = asides(s);
	const taken = wordsOfFigureBefore(s, index);
	const opening = openedBy(s, index, mentions);
	for (const m of mentions) {
		if (m.from > 0 && s.tokens[m.from - 1].word === 'under') continue;
		const subject: Subject = { person: m.person, party: m.party, at: m.from, isPronoun: m.isPronoun };
		let cost: number;
		if (m.to <= n.from) {
			if (m.from >= left) {
				const after = mentions.filter(
					(other) => other.from >= m.to && other.to <= n.from && !other.isPronoun,
				).length;
				const isBeside = m.to > p;
				cost = isBeside ? 0 : 0.1 * after + (isObject(s, m) ? (isResumed(s, p) ? 0.75 : 0.35) : 0);
			} else {
				const after = mentions.filter((other) => other.from >= m.to && other.to <= n.from).length;
				cost = 0.4 + 0.12 * after + 0.1 * boundaries(s, m.to, n.from) + (isObject(s, m) ? 0.3 : 0);
			}
		} else if (m.from < right) {
			const link = cueAt(s, m.from - 1) === 'the' ? cueAt(s, m.from - 2) : cueAt(s, m.from - 1);
			cost = isCountedAs(s, m, p, index)
				? -0.1
				: link === 'for' || isChosen(s, n.to, m)
					? 0
					: isOwner(s, n.to, m)
						? 0.1
						: link === 'of' || link === 'from'
							? 0.6
							: 0.8;
		} else cost = m === opening ? 0.2 : 1.5;
		if (m.to <= n.from && !(m.to > p)) cost += distance(s, index, m.from, span, taken);
		offer(
			list,
			subject,
			cost + (m.isPronoun ? (isOfRivals(s, m, context) ? UNSURE : 0.05) : 0),
			m.isPronoun ? 'the person or party spoken of before' : null,
			sameSubject,
		);
	}
	const hasPronoun = list.find(
		(entry) =>
			entry.value.isPronoun &&
			entry.value.person === null &&
			entry.cost < 0.6 &&
			cueAt(s, entry.value.at) !== 'we' &&
			cueAt(s, entry.value.at) !== 'our',
	);
	if (hasPronoun) {
		for (const party of [context.main, ...context.parties.slice(0, 4)]) {
			if (party >= 0)
				offer(
					list,
					{ person: null, party, at: hasPronoun.value.at, isPronoun: true },
					hasPronoun.cost + 0.25,
					'another party spoken of before',
					sameSubject,
				);
		}
	}
	const who = list.find((entry) => entry.value.isPronoun && entry.value.person !== null && entry.cost < 0.6);
	if (who) {
		const gender = who.value.person!.gender;
		for (const { person } of context.people.slice(0, 4)) {
			if (person.gender === gender)
				offer(
					list,
					{ person, party: -1, at: who.value.at, isPronoun: true },
					who.cost + 0.3,
					`another person spoken of before: ${person.surname}`,
					sameSubject,
				);
		}
	}
	if (context.last && context.last.party >= 0 && context.last.sentence >= context.sentence - 1) {
		const { person, party } = context.last;
		offer(
			list,
			{ person, party, at: -1, isPronoun: true },
			context.last.sentence === context.sentence ? 0.4 : 0.6,
			CARRIED_SUBJECT,
			sameSubject,
		);
	}
	const hasOwn = list.some((entry) => entry.cost < 0.6);
	context.people.slice(0, 3).forEach(({ person }, age) => {
		offer(
			list,
			{ person, party: -1, at: -1, isPronoun: true },
			(hasOwn ? 1.6 : 1) + 0.2 * age,
			`the person spoken of before: ${person.surname}`,
			sameSubject,
		);
	});
	context.parties.slice(0, 3).forEach((party, age) => {
		offer(
			list,
			{ person: null, party, at: -1, isPronoun: true },
			(hasOwn ? 1.6 : 1) + 0.2 * age,
			'the party spoken of before',
			sameSubject,
		);
	});
	if (context.own >= 0)
		offer(
			list,
			{ person: null, party: context.own, at: -1, isPronoun: true },
			hasOwn ? 1.7 : 1.2,
			'the party whose text it is',
			sameSubject,
		);
	return list.sort((a, b) => a.cost - b.cost);
}
