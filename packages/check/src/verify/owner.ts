/** Whose majority it is said to be, and who is said to have won or lost by it. */
import { cueAt, EVALUATIVE, type Measure, windowStart, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { Reading } from '../resolve/reading.ts';
import { winnerOf } from './facts.ts';
import { rowOf } from './pair.ts';

/** Words between an owner and "majority": "Labour's old notional majority". */
function isThin(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const word = wordAt(s, i);
		const isOpen =
			s.numberAt[i] >= 0 || EVALUATIVE.has(word) || cueAt(s, i) === 'vote' || THIN.has(word) || word === "'";
		if (!isOpen) return false;
	}
	return true;
}

const THIN = new Set('old own new slim slimmer increased reduced previous a the'.split(' '));

/** The party or person that the words make the owner of a majority, or null. */
export function ownerOf(s: Sentence, index: number, mentions: readonly Mention[]): Mention | null {
	const n = s.numbers[index];
	const named = mentions.filter((m) => !m.isPronoun);
	for (let h = windowStart(s, index); h < Math.min(n.to + 5, s.tokens.length); h++) {
		if (cueAt(s, h) !== 'majority' || s.nameAt[h] >= 0) continue;
		// "a Tory majority into one of 441": the second is not the owner's.
		if (s.tokens.slice(h, n.from).some(({ word }) => word === 'into')) continue;
		if (
			h >= n.to &&
			!s.tokens.slice(n.to, h).every((token, k) => token.kind === 'word' && cueAt(s, n.to + k) !== 'and')
		)
			break;
		const owner = named.find((m) => m.to <= h && h - m.to < 6 && isThin(s, m.to, h) && !isObjectOf(s, m));
		if (owner) return owner;
		const holder = named.find((m) => {
			const verb = wordAt(s, m.to);
			return (
				m.to < h &&
				(verb === 'had' || verb === 'has' || verb === 'have') &&
				h - m.to < 7 &&
				isThin(s, m.to + 1, h)
			);
		});
		if (holder) return holder;
	}
	const listed = named.find((m) => m.to === n.from && !m.person && s.tokens[m.from - 1]?.word === ',');
	if (listed && isMajorityList(s, n.from)) return listed;
	return null;
}

function isObjectOf(s: Sentence, m: Mention): boolean {
	const cue = cueAt(s, m.from - 1) === 'the' ? cueAt(s, m.from - 2) : cueAt(s, m.from - 1);
	return cue === 'over' || cue === 'against' || cue === 'from' || cue === 'and';
}

/** "Majorities in Wales: Delyn, Labour 4,240; ..." */
function isMajorityList(s: Sentence, from: number): boolean {
	const colon = s.tokens.findIndex((token) => token.word === ':');
	return colon >= 0 && colon < from && s.tokens.slice(0, colon).some((token) => token.word === 'majorities');
}

/** "She lost by 495 votes": who is said to have won or lost by the figure, right before the verb. */
export function sideOf(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	context: Context,
): { readonly who: Mention; readonly isWin: boolean } | null {
	const n = s.numbers[index];
	let by = n.from - 1;
	while (by > 0 && (cueAt(s, by) === 'a' || EVALUATIVE.has(wordAt(s, by)) || cueAt(s, by) === 'only')) by--;
	if (wordAt(s, by) !== 'by') return null;
	for (let v = by - 1; v >= Math.max(windowStart(s, index), by - 9); v--) {
		if (s.nameAt[v] >= 0 || s.timeAt[v] >= 0) continue;
		if (s.tokens[v].kind === 'mark') return null;
		const word = wordAt(s, v);
		if (word !== 'won' && word !== 'lost') continue;
		const who = mentions.find((m) => m.to === v || (m.to === v - 1 && cueAt(s, v - 1) === 'only'));
		if (!who || cueAt(s, who.from - 1) === 'by' || cueAt(s, who.from - 1) === 'to') return null;
		if (who.isPronoun && !isOnly(who, context)) return null;
		return { who, isWin: word === 'won' };
	}
	return null;
}

/** Whether a pronoun can mean nobody else spoken of. */
function isOnly(who: Mention, { people }: Context): boolean {
	if (!who.person || who.person.gender === 0) return false;
	const same = people.filter(({ person }) => person.gender === who.person!.gender || person.gender === 0);
	return same.every(({ person }) => person.surname === who.person!.surname);
}

/** What is wrong with taking a majority for that of a reading's contest: another's it is said to be, or lost for won. */
export function wrongMajority(
	s: Sentence,
	index: number,
	measure: Measure,
	mentions: readonly Mention[],
	reading: Reading,
	context: Context,
): 'party' | 'direction' | null {
	if (measure.kind !== 'majority' || reading.contest < 0) return null;
	const { release } = context.facts;
	const first = winnerOf(release, reading.contest);
	if (first < 0) return null;
	const partyOf = (row: number): string => release.parties[release.candidacies.party[row]].id;
	if (UNLIKE.has(partyOf(first))) return null;
	const owner = ownerOf(s, index, mentions);
	if (owner) {
		const row = rowOf(owner, reading, context);
		const isKnown = owner.person ? owner.person.candidacies.length > 0 : owner.party >= 0;
		if (isKnown && row !== first && (row < 0 || partyOf(row) !== partyOf(first))) return 'party';
	}
	const side = sideOf(s, index, mentions, context);
	const row = side ? rowOf(side.who, reading, context) : -1;
	return side && row >= 0 && side.isWin !== (row === first) ? 'direction' : null;
}

/** Winners whom the press may give another label. */
const UNLIKE = new Set(['speaker', 'independent']);
