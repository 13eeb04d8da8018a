/** Rules and the words that ask for them: a rule is run only on sentences that have one of its words. Most have none of most. */
import type { Sentence } from '../frame/sentence.ts';

/** A rule with its words; `null` where it must see every sentence. `#` stands for any number. */
export type WithWords<Rule> = readonly [rule: Rule, words: Iterable<string> | null];

export interface AskedRules<Rule> {
	readonly rules: readonly Rule[];
	/** A bit for each rule, in the order of the rules. */
	readonly byWord: ReadonlyMap<string, number>;
	readonly always: number;
	readonly byNumber: number;
}

const MOST = 31;

/** @throws RangeError for more rules than there are bits */
export function askedRules<Rule>(rows: readonly WithWords<Rule>[]): AskedRules<Rule> {
	if (rows.length > MOST) throw new RangeError(`Expected at most ${MOST} rules, found ${rows.length}.`);
	const byWord = new Map<string, number>();
	let always = 0;
	let byNumber = 0;
	rows.forEach(([, words], k) => {
		if (words === null) always |= 1 << k;
		else
			for (const word of words) {
				if (word === '#') byNumber |= 1 << k;
				else byWord.set(word, (byWord.get(word) ?? 0) | (1 << k));
			}
	});
	return { rules: rows.map(([rule]) => rule), byWord, always, byNumber };
}

/** Words of a table, parted by spaces. */
export function words(table: string): readonly string[] {
	return table.split(' ');
}

/** The bits of the rules that a sentence asks for. */
export function askedIn({ byWord, always, byNumber }: AskedRules<unknown>, s: Sentence): number {
	let bits = s.numbers.length > 0 ? always | byNumber : always;
	for (let i = 0; i < s.tokens.length; i++) {
		const own = byWord.get(s.tokens[i].word);
		if (own !== undefined) bits |= own;
	}
	return bits;
}
