/** A stage under Meek's method: papers are shared out again and again, the elected keeping a part of what reaches them. */
import type { MeekRound, Stage } from '../stages/count.ts';
import { decimal } from './decimal.ts';
import { listInWords, votesInWords } from './in-words.ts';
import { type Known, standingAfter } from './standing.ts';

/** @param before null at the first stage */
export function meekSentences(
	{ count, labels, found }: Known,
	stage: Stage,
	before: Stage | null,
): readonly string[] {
	const { keep, iterations } = stage.meek as MeekRound;
	const votes = (units: bigint) => votesInWords(units, count.places);
	const told: string[] = [];
	const isSharedAgain = stage.meek !== before?.meek;
	if (stage.excluded.length > 0 && before !== null) {
		const named = stage.excluded.map((place) => `${labels[place]} (${votes(before.totals[place])})`);
		const isOne = named.length === 1;
		const isFewest =
			isOne &&
			standingAfter(found, before.stage).every(
				(other) => before.totals[other] >= before.totals[stage.excluded[0]],
			);
		const goesOn = isSharedAgain
			? `What reaches ${isOne ? 'this candidate' : 'these candidates'} goes on whole to the next choice.`
			: 'With that nobody is left to choose between, and the papers are not shared out again.';
		told.push(
			`${listInWords(named)} ${isFewest ? 'has the fewest votes and ' : ''}${isOne ? 'is' : 'are'} excluded. ${goesOn}`,
		);
	}
	if (!isSharedAgain) return told;
	const one = 10n ** BigInt(count.places);
	const keepers = keep.flatMap((part, place) => (part > 0n && part < one ? [{ place, part }] : []));
	if (keepers.length > 0) {
		const parts = keepers.map(({ place, part }) => `${labels[place]} keeps ${decimal(part, count.places)}`);
		told.push(`Of every vote that comes, ${listInWords(parts)}; the rest goes on to the next choice.`);
	}
	if (iterations > 1) told.push(`The papers were shared out ${iterations} times to come to these figures.`);
	return told;
}
