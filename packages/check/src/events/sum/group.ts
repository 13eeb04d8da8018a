/** Parties named together, "A and B", "A, B and C", "the two main parties", and the words that add them up. */
import { cueAt, isClauseMark, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Mention } from '../../resolve/mentions.ts';

export interface Group {
	readonly from: number;
	readonly to: number;
	readonly parties: readonly number[];
	/** "the two main parties": so many of the largest, in place of names. */
	readonly largest: number;
}

/** Lists of two parties or more, nothing but joints between. */
export function groupsOf(s: Sentence, mentions: readonly Mention[]): Group[] {
	const groups: Group[] = [];
	const named = mentions.filter((m) => m.party >= 0 && (!m.isPronoun || cueAt(s, m.from) === 'we'));
	let run: Mention[] = [];
	const close = (): void => {
		const parties = [...new Set(run.map((m) => m.party))];
		if (parties.length >= 2)
			groups.push({ from: run[0].from, to: run[run.length - 1].to, parties, largest: 0 });
		run = [];
	};
	for (const m of named) {
		const last = run[run.length - 1];
		if (last && isJoined(s, last.to, m.from)) run.push(m);
		else {
			close();
			run = [m];
		}
	}
	close();
	for (let i = 0; i < s.tokens.length; i++) {
		const count = ['two', 'three'].indexOf(wordAt(s, i)) + 2;
		if (
			count < 2 ||
			!['main', 'biggest', 'largest', 'major', 'big'].includes(wordAt(s, i + 1)) ||
			wordAt(s, i + 2) !== 'parties'
		)
			continue;
		groups.push({ from: i, to: i + 3, parties: [], largest: count });
	}
	return groups;
}

function isJoined(s: Sentence, from: number, to: number): boolean {
	if (to - from > 4 || to - from < 1) return false;
	let hasJoint = false;
	for (let i = from; i < to; i++) {
		const cue = cueAt(s, i);
		if (s.tokens[i].word === ',' || cue === 'and') hasJoint = true;
		else if (cue !== 'the') return false;
	}
	return hasJoint;
}

/** First token of words that add up ("between them", "together", "combined", "put together"), and how many; or null. */
export function adderIn(s: Sentence, from: number, to: number): { at: number; to: number } | null {
	for (let i = Math.max(0, from); i < to && i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const word = wordAt(s, i);
		if (word === 'between' && wordAt(s, i + 1) === 'them') return { at: i, to: i + 2 };
		if (word === 'put' && wordAt(s, i + 1) === 'together') return { at: i, to: i + 2 };
		if (word === 'together' || word === 'combined' || word === 'jointly') return { at: i, to: i + 1 };
	}
	return null;
}

/** The clause of a token between strong marks. */
export function clauseOf(s: Sentence, at: number): { from: number; to: number } {
	let from = at;
	while (from > 0 && !isClauseMark(s, from - 1)) from--;
	let to = at + 1;
	while (to < s.tokens.length && !isClauseMark(s, to)) to++;
	return { from, to };
}
