/** The contest an event of a clause is about: the place and time that its words name, else those the article goes on about. */
import { cueAt, isClauseMark, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { type Context, preferred } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import { contestsAt, DEFAULT, type When, whenOf } from '../resolve/when.ts';

export interface Where {
	readonly contests: readonly number[];
	/** Whether the clause itself names the place. */
	readonly isNamed: boolean;
	/** Whether the clause itself names the time. */
	readonly isTimed: boolean;
	readonly place: number;
}

/** Bounds of the clause around a token: strong marks, and "but", "while" and "and" before a verb's new subject, end it. */
export function clauseAround(s: Sentence, at: number): { from: number; to: number } {
	let from = at;
	while (from > 0 && !isBreak(s, from - 1)) from--;
	let to = at + 1;
	while (to < s.tokens.length && !isBreak(s, to)) to++;
	return { from, to };
}

function isBreak(s: Sentence, i: number): boolean {
	if (s.nameAt[i] >= 0) return false;
	if (isClauseMark(s, i) && wordAt(s, i) !== ':') return true;
	const cue = cueAt(s, i);
	return cue === 'but' || cue === 'while';
}

/** Contests that an event at token `at` may be about; those of `mention`'s person come first where no place is named. */
export function whereOf(s: Sentence, at: number, mention: Mention | null, context: Context): Where {
	const clause = clauseAround(s, at);
	const time = timeIn(s, clause.from, clause.to, at);
	const when = time ?? carriedWhen(context);
	const place = placeIn(s, clause.from, clause.to, at, context);
	const find = (p: number): readonly number[] =>
		contestsAt(context.facts, p, when, context.published, context.anchor);
	if (place >= 0) return { contests: find(place), isNamed: true, isTimed: time !== null, place };
	const { release } = context.facts;
	if (mention?.person) {
		const places = new Set(
			mention.person.candidacies.map((row) => release.contests.place[release.candidacies.contest[row]]),
		);
		const contests = [...places]
			.flatMap((p) => [...find(p)])
			.filter((contest) =>
				mention.person!.candidacies.some((row) => release.candidacies.contest[row] === contest),
			);
		if (contests.length > 0)
			return { contests, isNamed: false, isTimed: time !== null, place: release.contests.place[contests[0]] };
	}
	const last = context.scopes.find((entry) => entry.scope.kind === 'place');
	if (!last) return { contests: [], isNamed: false, isTimed: time !== null, place: -1 };
	return { contests: find(last.scope.id), isNamed: false, isTimed: time !== null, place: last.scope.id };
}

function carriedWhen(context: Context): When {
	return context.whenParagraph === context.paragraph && context.sentence - context.whenSentence <= 2
		? context.when
		: (context.topic ?? DEFAULT);
}

export function timeIn(s: Sentence, from: number, to: number, at: number): When | null {
	let best: When | null = null;
	let nearest = 99;
	for (const time of s.times) {
		if (time.isBound || time.kind === 'then' || time.from < from || time.to > to) continue;
		const gap = time.from > at ? time.from - at : at - time.to;
		if (gap < nearest) {
			nearest = gap;
			best = whenOf(time);
		}
	}
	return best;
}

export function placeIn(s: Sentence, from: number, to: number, at: number, context: Context): number {
	let best = -1;
	let nearest = 99;
	for (const name of s.names) {
		if (name.kind !== 'place' || name.from < from || name.to > to) continue;
		const gap = name.from > at ? name.from - at : at - name.to + 2;
		if (gap < nearest) {
			nearest = gap;
			best = preferred(context, name.places);
		}
	}
	return best;
}
