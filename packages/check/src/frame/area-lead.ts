/** "finished 38.5 points in front of Plaid Cymru in Wales", "510,142 more votes than Alliance": one party set beside another over an area. */
import { cueAt, type Measure, made, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

/** Word after the figure that says who leads, and which way; null where none does. */
function leadWord(s: Sentence, from: number): { at: number; direction: -1 | 1 } | null {
	const i = cueAt(s, from) === 'vote' ? from + 1 : from;
	const cue = cueAt(s, i);
	if (cue === 'ahead' && cueAt(s, i + 1) === 'of') return { at: i + 1, direction: 1 };
	if (wordAt(s, i) === 'in' && wordAt(s, i + 1) === 'front' && cueAt(s, i + 2) === 'of')
		return { at: i + 2, direction: 1 };
	if (cue === 'behind') return { at: i, direction: -1 };
	if (cue !== 'more' && cue !== 'fewer' && cue !== 'less') return null;
	const than = cueAt(s, i + 1) === 'vote' ? i + 2 : i + 1;
	return cueAt(s, than) === 'than' ? { at: than, direction: cue === 'more' ? 1 : -1 } : null;
}

function partyAt(s: Sentence, i: number): number {
	const at = cueAt(s, i) === 'the' ? i + 1 : i;
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	return name?.kind === 'party' && name.from === at && !s.tokens[name.to - 1].isPossessive ? name.party : -1;
}

/** The lead that figure `index` states of one party over another in an area; null in a seat, or where a party is not named. */
export function areaLead(s: Sentence, index: number): { measure: Measure; of: number; over: number } | null {
	if (!s.names.some(({ kind }) => kind === 'area') || s.names.some(({ kind }) => kind === 'place'))
		return null;
	const n = s.numbers[index];
	const word = leadWord(s, n.to);
	if (!word || (n.unit === 'none' && (n.decimals > 0 || n.n < 1000))) return null;
	const over = partyAt(s, word.at + 1);
	const before = s.names.filter((name) => name.kind === 'party' && name.to <= n.from);
	const [of] = before;
	if (over < 0 || before.length !== 1 || of?.kind !== 'party' || of.party === over) return null;
	return { measure: made('lead', 3, n.from, word.at, word.direction), of: of.party, over };
}

/** The lead of the sentence, whichever figure states it. */
export function leadOf(s: Sentence): { of: number; over: number } | null {
	for (const index of s.numbers.keys()) {
		const lead = areaLead(s, index);
		if (lead) return lead;
	}
	return null;
}
