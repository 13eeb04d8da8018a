/** On which side of a division words put somebody, in sentences that go on about it: "were against", "149 for", "stayed away". */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { actAt } from './lobby-words.ts';

/** `other` is the side that the words before did not name; `rebel` the side against most of the own party; `winners` the side that won. */
export type SideOf = 'aye' | 'no' | 'none' | 'both' | 'teller' | 'other' | 'rebel' | 'winners';

export interface Side {
	readonly side: SideOf;
	readonly from: number;
	readonly to: number;
}

const BEFORE = /^(was|were|are|is|be|been|those|voted|voting|all|mostly|solidly|firmly|also|split)$/;
const QUESTION =
	/^(it|bill|motion|measure|amendment|increase|rise|change|proposal|plan|plans|reading|referendum)$/;
const AWAY = /^(away|absent|missing)$/;

function isEnd(s: Sentence, i: number): boolean {
	return (
		i >= s.tokens.length ||
		s.tokens[i].kind === 'mark' ||
		['and', 'included', 'namely', 'including'].includes(wordAt(s, i))
	);
}

/** Whether "for" or "against" at `i` tells a side: after a number or a verb of being, or before the question itself. */
function isSide(s: Sentence, i: number): boolean {
	const isCounted = (s.numberAt[i - 1] ?? -1) >= 0;
	const isSaid = BEFORE.test(wordAt(s, i - 1));
	if (!isCounted && !isSaid) return false;
	if (isEnd(s, i + 1)) return true;
	for (let k = i + 1; k < i + 4; k++) if (QUESTION.test(wordAt(s, k))) return true;
	return isSaid && ['included', 'were', 'include'].includes(wordAt(s, i + 1));
}

function sideAt(s: Sentence, i: number): Side | null {
	if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') return null;
	const word = wordAt(s, i);
	const one = (side: SideOf, to: number, from = i): Side => ({ side, from, to });
	if (word === 'went' && wordAt(s, i + 2) === 'other' && wordAt(s, i + 3) === 'way')
		return one('other', i + 4);
	if (word === 'voted' && wordAt(s, i + 1) === 'both' && wordAt(s, i + 2) === 'ways')
		return one('both', i + 3);
	if (word === 'in' && wordAt(s, i + 1) === 'both' && wordAt(s, i + 2) === 'lobbies')
		return one('both', i + 3);
	if (/^(stayed|were|was|kept)$/.test(word) && AWAY.test(wordAt(s, i + 1))) return one('none', i + 2);
	if (word === 'nor' && wordAt(s, i + 1) === 'did') return one('none', i + 2);
	if (word === 'telling' || (word === 'counted' && wordAt(s, i + 1) === 'them')) return one('teller', i + 2);
	if (word === 'rebelled' || word === 'rebels' || (word === 'defied' && wordAt(s, i + 2) === 'whip'))
		return one('rebel', i + 1);
	if (/^(backed|supported)$/.test(word)) {
		for (let k = i + 1; k < i + 4; k++) {
			if (/^(government|ministers)$/.test(wordAt(s, k))) return one('winners', k + 1);
			if (QUESTION.test(wordAt(s, k))) return one('aye', k + 1);
		}
		return null;
	}
	if (word === 'opposed')
		return QUESTION.test(wordAt(s, i + 1)) || QUESTION.test(wordAt(s, i + 2)) || isEnd(s, i + 1)
			? one('no', i + 1)
			: null;
	if (word === 'to' && wordAt(s, i + 1) === 'the' && /^(ayes|noes)$/.test(wordAt(s, i + 2)))
		return one(wordAt(s, i + 2) === 'ayes' ? 'aye' : 'no', i + 3);
	if (word === 'favour' && wordAt(s, i - 1) === 'in') return one('aye', i + 1, i - 1);
	if ((word === 'for' || word === 'against') && isSide(s, i))
		return one(word === 'for' ? 'aye' : 'no', i + 1);
	return null;
}

/** Every side told, in order. */
export function sidesIn(s: Sentence): Side[] {
	const sides: Side[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const act = s.nameAt[i] < 0 ? actAt(s, i) : null;
		const told = sideAt(s, i);
		const acted = act ? fromAct(act.deed) : null;
		const side =
			told ??
			(acted && act && !isPlainObject(s, act.deed, act.to)
				? { side: acted, from: act.from, to: act.to }
				: null);
		if (!side) continue;
		sides.push(side);
		i = Math.max(i, side.to - 1);
	}
	return sides;
}

/** "voted for Labour", "backed Ms Smith": somebody is voted for, no question. */
function isPlainObject(s: Sentence, deed: string, to: number): boolean {
	const at = wordAt(s, to) === 'the' ? to + 1 : to;
	return (deed === 'for' || deed === 'against') && (s.nameAt[at] ?? -1) >= 0;
}

function fromAct(deed: string): SideOf | null {
	switch (deed) {
		case 'for':
		case 'aye':
			return 'aye';
		case 'against':
		case 'no':
			return 'no';
		case 'aye-teller':
		case 'no-teller':
			return 'teller';
		case 'both':
			return 'both';
		default:
			return 'none';
	}
}
