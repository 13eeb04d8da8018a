/** Notes what a sentence has spoken of, for the sentences after it. */
import type { Sentence } from '../frame/sentence.ts';
import type { TimeTag } from '../tag/times.ts';
import { type Context, preferred, type Scope } from './context.ts';
import { DEMONYMS } from './demonyms.ts';
import { isElsewhere } from './elsewhere.ts';
import type { Mention } from './mentions.ts';
import { defaultGeneral, electionsAt, type When, whenOf } from './when.ts';

export function remember(context: Context, s: Sentence, mentions: readonly Mention[]): void {
	if (isElsewhere(s)) context.elsewhere = context.paragraph;
	else if (s.names.length > 0) context.elsewhere = -1;
	for (const name of s.names) {
		if (name.kind === 'place') note(context, { kind: 'place', id: preferred(context, name.places) });
		else if (name.kind === 'area' && !isInSuperlative(s, name.from))
			note(context, { kind: 'area', id: name.areas[0] });
	}
	for (const token of s.tokens) {
		if (token.word === 'nationally' || token.word === 'nationwide')
			note(context, { kind: 'area', id: context.facts.areaIndex('united-kingdom') });
		const nation = token.isCapital ? DEMONYMS.get(token.word) : undefined;
		if (nation) note(context, { kind: 'area', id: context.facts.areaIndex(nation) });
	}
	for (const m of mentions) {
		if (m.person && !m.isPronoun) {
			context.people = [
				{ person: m.person, sentence: context.sentence },
				...context.people.filter((p) => p.person.surname !== m.person!.surname),
			].slice(0, 12);
		}
		if (m.party >= 0 && !m.isPronoun) {
			const times = (context.spoken.get(m.party) ?? 0) + 1;
			context.spoken.set(m.party, times);
			if (context.main < 0 || times > (context.spoken.get(context.main) ?? 0)) context.main = m.party;
		}
		if (m.party >= 0 && !m.isPronoun)
			context.parties = [m.party, ...context.parties.filter((p) => p !== m.party)].slice(0, 8);
	}
	const named = new Set(mentions.filter((m) => m.party >= 0 && !m.isPronoun).map((m) => m.party));
	if (named.size > 0) context.rivals = named.size;
	if (areJoined(s, mentions)) context.joined = context.sentence;
	const subject = mentions.find((m) => m.person && !m.isPronoun);
	if (subject?.person) {
		context.people = [
			{ person: subject.person, sentence: context.sentence },
			...context.people.filter((p) => p.person.surname !== subject.person!.surname),
		];
	}
	for (const time of s.times) {
		if (time.isBound || time.kind === 'then') continue;
		context.whenIsTopic = time.kind === 'date' && time.from <= 3;
		context.when =
			time.kind === 'following'
				? { ...whenOf(time), year: Number(context.anchor.slice(0, 4)) }
				: whenOf(time);
		if (context.when.kind !== 'default') context.told = context.when;
		if (context.isHeadline) context.topic ??= topicOf(context, time);
		context.whenParagraph = context.paragraph;
		context.whenSentence = context.sentence;
		if (time.kind === 'offset' && time.offset > FROM_ANCHOR)
			context.anchor = yearsAfter(context.anchor, time.offset - 1000);
		if (time.kind === 'date' && time.year > 0)
			context.anchor = `${time.year}-${String(time.month || 6).padStart(2, '0')}-15`;
	}
}

/** "How Wales voted in 2015", years later. */
export function topicOf(context: Context, time: TimeTag): When | null {
	if (time.kind !== 'date' || time.year === 0) return null;
	const when = whenOf(time);
	const [election] = electionsAt(context.facts, when, context.published, context.anchor);
	const last = defaultGeneral(context.facts, context.published);
	return election === undefined || election === last ? null : when;
}

/** From so many years on an offset counts from the time told last: "five years on". */
export const FROM_ANCHOR = 500;

export function yearsAfter(day: string, years: number): string {
	return `${Number(day.slice(0, 4)) + Math.round(years)}${day.slice(4)}`;
}

/** "the closest result in Britain" ranks over Britain; it does not turn the article to it. */
export function isInSuperlative(s: Sentence, at: number): boolean {
	for (let i = at - 1; i >= 0 && i > at - 6; i--) if (s.tokens[i].cue === 'superlative') return true;
	return false;
}

export function note(context: Context, scope: Scope): void {
	context.scopes = [
		{ scope, sentence: context.sentence, paragraph: context.paragraph },
		...context.scopes.filter((entry) => entry.scope.kind !== scope.kind || entry.scope.id !== scope.id),
	].slice(0, 6);
	if (scope.kind === 'place') {
		const times = (context.placeMentions.get(scope.id) ?? 0) + 1;
		context.placeMentions.set(scope.id, times);
		if (context.mainPlace < 0 || times > (context.placeMentions.get(context.mainPlace) ?? 0))
			context.mainPlace = scope.id;
	}
	if (scope.kind === 'area' && context.mainArea < 0) {
		context.mainArea = scope.id;
		context.isOfArea = context.paragraph <= 1 && context.mainPlace < 0;
	}
}

/** "Labour and the Conservatives took": two parties, joined, before anything else is told. */
export function areJoined(s: Sentence, mentions: readonly Mention[]): boolean {
	const [first, second] = mentions.filter((m) => m.party >= 0 && !m.person && !m.isPronoun);
	if (!first || !second || first.from > 3 || second.from - first.to > 3 || second.isPossessive) return false;
	return s.tokens[first.to].word === 'and' && !first.isPossessive;
}
