/** Whether a clause says that something happened, that it did not, or that it may. */

import type { Sentence } from '../../frame/sentence.ts';
import { clauseOf, cue, groupStart, word } from './clause.ts';

const UNREAL = new Set(
	(
		'would could might may should shall will can if unless whether hope hopes hoping hoped aim aims aiming aimed want wants wanted wanting ' +
		'try tries trying tried bid bidding seeking seek seeks sought chance chances hopeful likely unlikely expected expecting expects predict predicts ' +
		'predicted projected forecast target targets targeting targeted need needs needed requires required wish wishes vowed vow pledged promised plan plans planning ' +
		'planned urge urged fear fears feared ready poised tipped threatens threatening threat attempt attempts attempting attempted able unable ' +
		'ought must prospect ambition ambitions possible possibly perhaps maybe'
	).split(' '),
);

const UNDONE = new Set(
	'not never failed fails failing cannot cant couldnt didnt hasnt havent hadnt doesnt dont isnt wasnt without nor neither nobody wont'.split(
		' ',
	),
);

/** `done` it says it happened; `undone` that it did not; `unreal` that it may, might have, or was wanted. */
export type Mood = 'done' | 'undone' | 'unreal';

export function moodOf(s: Sentence, v: number, subjectTo: number): Mood {
	const { from, to } = clauseOf(s, v);
	if (word(s, to) === '?' || word(s, s.tokens.length - 1) === '?') return 'unreal';
	const start = groupStart(s, v);
	let mood: Mood = 'done';
	const begin = Math.max(from, subjectTo >= 0 && subjectTo <= start ? subjectTo : start - 4);
	for (
		let i = word(s, v).endsWith('ing') ? Math.max(begin, phraseStart(s, start, from)) : begin;
		i < v;
		i++
	) {
		if (s.nameAt[i] >= 0 || s.timeAt[i] >= 0) continue;
		const w = word(s, i);
		if (w === ',' && i < start - 1) {
			mood = 'done';
			continue;
		}
		if (UNDONE.has(w)) mood = 'undone';
		else if (UNREAL.has(w)) mood = 'unreal';
	}
	for (let i = from; i < v; i++)
		if (s.nameAt[i] < 0 && (word(s, i) === 'if' || word(s, i) === 'unless')) return 'unreal';
	if (mood === 'undone') return mood;
	if (word(s, start - 1) === 'to') return isResult(s, start - 1, from) ? mood : 'unreal';
	if (
		s.tokens[v].word.endsWith('ing') &&
		(cue(s, start - 1) === 'of' ||
			cue(s, start - 1) === 'without' ||
			cue(s, start - 1) === 'for' ||
			word(s, start - 1) === 'from' ||
			word(s, start - 1) === 'about')
	)
		return word(s, start - 1) === 'without' ? 'undone' : 'unreal';
	return mood;
}

/** "after winning", "by taking", ", ousting": what stands before does not touch the participle. */
function phraseStart(s: Sentence, start: number, from: number): number {
	for (let i = start - 1; i >= from && i > start - 12; i--) {
		const w = word(s, i);
		if (w === 'after' || w === 'by' || w === 'when' || w === 'while' || w === ',' || w === 'having') return i;
	}
	return from;
}

/** "polled 23,548 votes to beat", "went on to win": an infinitive that tells what came of it. */
function isResult(s: Sentence, to: number, from: number): boolean {
	for (let i = to - 1; i >= from && i > to - 12; i--) {
		const w = word(s, i);
		if (UNREAL.has(w) && s.nameAt[i] < 0) return false;
		if (s.numberAt[i] >= 0 && s.timeAt[i] < 0) return true;
		if (
			(w === 'on' && (word(s, i - 1) === 'went' || word(s, i - 1) === 'goes')) ||
			w === 'managed' ||
			w === 'surged' ||
			w === 'stormed'
		)
			return true;
		if (w === 'behind' || w === 'stunned' || w === 'odds' || w === 'votes' || w === 'swing') return true;
	}
	return false;
}
