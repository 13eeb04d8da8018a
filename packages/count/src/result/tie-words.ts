/** How a tie was settled, in a sentence or two. */
import type { Count, Tie } from '../stages/count.ts';
import { listInWords, votesInWords } from './in-words.ts';

const ASKED: Readonly<Record<Tie['about'], string>> = {
	surplus: 'whose surplus is transferred first',
	exclusion: 'who is excluded',
	seat: 'who takes the seat',
	order: 'who comes first',
};

export function tieSentences(tie: Tie, count: Count, labels: readonly string[]): readonly string[] {
	const { between, about, chosen, stage, batch } = tie;
	const named = (places: readonly number[]) => listInWords(places.map((place) => labels[place]));
	if (chosen.length === 0)
		return [
			`${named(between)} have enough votes, and there are not as many seats left. Nothing at any point before tells them apart, so none of them is elected at this point.`,
		];
	const isNear = count.rule.startsWith('meek') && about === 'exclusion';
	const tied = isNear
		? `${named(between)} are no further apart than the surplus still to be passed on, which counts as a tie; it has to be settled ${ASKED[about]}.`
		: `${named(between)} are tied, and it has to be settled ${ASKED[about]}.`;
	if (stage !== null) {
		const whole = count.stages[stage - 1];
		const then = (batch === undefined ? undefined : whole.batches?.[batch - 1]) ?? whole;
		const step = batch === undefined || (whole.batches?.length ?? 0) < 2 ? '' : `, step ${batch},`;
		const figures = between.map(
			(place) => `${labels[place]} ${votesInWords(then.totals[place], count.places)}`,
		);
		return [tied, `Stage ${stage}${step} settles it: there ${listHad(figures)}. It is ${named(chosen)}.`];
	}
	if (count.lot === null) return [tied, `It is ${named(chosen)}.`];
	const order = count.lot.order.filter((place) => between.includes(place)).map((place) => labels[place]);
	return [
		tied,
		`The lot settles it: drawn in the order ${order.join(', ')}. Who is drawn earlier is favoured, so it is ${named(chosen)}.`,
	];
}

function listHad(figures: readonly string[]): string {
	const [first, ...rest] = figures;
	const at = first.lastIndexOf(' ');
	return listInWords([`${first.slice(0, at)} had${first.slice(at)}`, ...rest]);
}

/** What the count stopped at for want of a lot. */
export function stoppedSentence(count: Count, labels: readonly string[]): string | null {
	if (count.stopped === null) return null;
	if (count.stopped.why === 'no-papers') return 'There is not one valid paper, so there is nothing to count.';
	const { between, about } = count.stopped;
	return (
		`The count stops here: ${listInWords(between.map((place) => labels[place]))} are tied, no earlier figure parts them, ` +
		`and a lot has to settle ${ASKED[about]}.`
	);
}
