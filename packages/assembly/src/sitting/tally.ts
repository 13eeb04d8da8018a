/** What was counted: hands by tellers who must agree, or names at a roll call. */

export const CHOICES = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Tally {
	readonly for: number;
	readonly against: number;
	readonly abstentions: number;
}

/** @param choices one a person */
export function tallyOf(choices: readonly Choice[]): Tally {
	const of = (wanted: Choice) => choices.filter((one) => one === wanted).length;
	return { for: of('for'), against: of('against'), abstentions: of('abstain') };
}

export interface TellerCount extends Tally {
	readonly tellerId: string;
}

/** Tellers who must have counted the same. */
export const TELLERS_AGREEING = 2;

export type Counted =
	| { readonly ok: true; readonly tally: Tally }
	| { readonly ok: false; readonly why: 'too-few' | 'differ'; readonly words: string };

/**
 * @param counts of one round, at most one a teller
 * @returns the count where all tellers who counted, two at least, have the same
 */
export function agreedCount(counts: readonly TellerCount[]): Counted {
	if (counts.length < TELLERS_AGREEING) {
		const have = counts.length === 0 ? 'none has counted' : 'one has counted';
		return { ok: false, why: 'too-few', words: `Two tellers must count; so far ${have}.` };
	}
	const [first] = counts;
	const parts = [
		['for', 'for'],
		['against', 'against'],
		['abstentions', 'abstaining'],
	] as const;
	const differ = parts.filter(([part]) => counts.some((one) => one[part] !== first[part]));
	if (differ.length === 0) {
		const { for: inFavour, against, abstentions } = first;
		return { ok: true, tally: { for: inFavour, against, abstentions } };
	}
	const figures = differ.map(([part, word]) => `${counts.map((one) => one[part]).join(' and ')} ${word}`);
	return { ok: false, why: 'differ', words: `The tellers differ: ${figures.join('; ')}. Count again.` };
}

/** @returns why so many cannot have voted; null where they can */
export function tooManyCounted(tally: Tally, votersPresent: number): string | null {
	const sum = tally.for + tally.against + tally.abstentions;
	if (sum <= votersPresent) return null;
	return `${sum} were counted, and ${votersPresent} with a vote are in the room. Count again, or put right who is signed in.`;
}

/** "34 for, 12 against, 3 abstentions". */
export function tallyWords(tally: Tally): string {
	const abstained = tally.abstentions === 1 ? '1 abstention' : `${tally.abstentions} abstentions`;
	return `${tally.for} for, ${tally.against} against, ${abstained}`;
}
