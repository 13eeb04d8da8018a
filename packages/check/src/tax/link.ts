/**
 * Which bands a figure is said of. "85% of homes are in bands A to C" and "bands A to C hold 85% of homes" say it; "85% of homes in
 * bands A to C pay less" counts among those homes, and says nothing of how many they are.
 */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { NamedBands } from './bands.ts';

export interface Link {
	readonly named: NamedBands;
	/** Nothing but the place stands between the words. */
	readonly isPlain: boolean;
}

const ARE: ReadonlySet<string> = new Set(
	'are is were was fall falls fell sit sits lie lies live lives stand stands'.split(' '),
);
const HOLD: ReadonlySet<string> = new Set(
	'hold holds held cover covers covered contain contains include includes make makes made account accounts comprise comprises are were'.split(
		' ',
	),
);
const FILLER: ReadonlySet<string> = new Set(
	'in of across throughout within the city town borough district county area council tax now currently all its their up for homes dwellings properties s % per cent'.split(
		' ',
	),
);
/** Words of a claim may be this far apart. */
const FAR = 14;

/** @param noun token of the noun that the figure counts; it may stand before the figure */
export function linkedBands(
	s: Sentence,
	index: number,
	noun: number,
	mentions: readonly NamedBands[],
): Link | null {
	const n = s.numbers[index];
	const start = s.numbers[index - 1]?.to ?? 0;
	const end = s.numbers[index + 1]?.from ?? s.tokens.length;
	const from = Math.max(noun + 1, n.to);
	const after = mentions.filter((named) => named.from >= from && named.from < end);
	if (after.length === 1) return linked(s, after[0], from, after[0].from, ARE, noun < n.from);
	const before = mentions.filter((named) => named.from >= start && named.to <= n.from);
	if (after.length === 0 && before.length === 1)
		return linked(s, before[0], before[0].to, n.from, HOLD, false);
	return null;
}

/** `isShort`: the verb was said of the figure before: "and 7.6 per cent in band D". */
function linked(
	s: Sentence,
	named: NamedBands,
	from: number,
	to: number,
	verbs: ReadonlySet<string>,
	isShort: boolean,
): Link | null {
	if (to - from > FAR) return null;
	let hasVerb = isShort;
	let isPlain = true;
	for (let i = from; i < to; i++) {
		const { kind, isCapital, word } = s.tokens[i];
		if (verbs.has(wordAt(s, i))) hasVerb = true;
		else if (kind === 'mark' ? !"'’%,".includes(word) : !isCapital && !FILLER.has(wordAt(s, i)))
			isPlain = false;
	}
	return hasVerb ? { named, isPlain } : null;
}
