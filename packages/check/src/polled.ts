/** Whose votes a sentence gives, kept for the shares that the next one gives in their order. */
import { isFigure, type Measure } from './frame/measure.ts';
import { isRespective } from './frame/respective.ts';
import type { Sentence } from './frame/sentence.ts';
import type { Outcome } from './outcome.ts';
import type { Context } from './resolve/context.ts';
import type { Reading } from './resolve/reading.ts';
import type { Anchor } from './verify/anchor.ts';

/** Votes in one run of sentences that shares may go with. */
const MOST_POLLED = 8;

/** Whose votes the shares of a sentence go with: those of the sentence before, one for one. */
export function polledBefore(s: Sentence, { polled, sentence }: Context): ReadonlyMap<number, Anchor> {
	const anchors = new Map<number, Anchor>();
	if (!polled || sentence - polled.sentence !== 1) return anchors;
	const count = s.numbers.filter(isFigure).length;
	const readings = [polled.last, polled.all].find((list) => list.length >= count && isRespective(s, count));
	if (!readings || (readings.length > count && readings === polled.last)) return anchors;
	let k = 0;
	s.numbers.forEach((n, index) => {
		if (isFigure(n)) anchors.set(index, { reading: readings[k++], level: 'at', isSupported: true });
	});
	return anchors;
}

/** Keeps who polled the votes of a sentence, in order; of "24,120 to 16,873" the first two of the contest. */
export function notePolled(
	measures: readonly (Measure | null)[],
	outcomes: readonly (Outcome | null)[],
	context: Context,
): void {
	const { contests, candidacies } = context.facts.release;
	const readings: Reading[] = [];
	outcomes.forEach((outcome, index) => {
		const reading = outcome?.judgement?.reading;
		const kind = outcome?.judgement?.as?.kind ?? measures[index]?.kind;
		if (!reading || reading.contest < 0 || (kind !== 'votes' && kind !== 'score')) return;
		const second = kind === 'score' && measures[index - 1]?.kind === 'score' ? 1 : 0;
		const candidacy = kind === 'score' ? contests.first[reading.contest] + second : reading.candidacy;
		if (candidacy >= 0) readings.push({ ...reading, candidacy, party: candidacies.party[candidacy] });
	});
	if (readings.length === 0) return;
	const { polled, sentence } = context;
	const before = polled && sentence - polled.sentence === 1 ? polled.all : [];
	context.polled = { last: readings, all: [...before, ...readings].slice(-MOST_POLLED), sentence };
}
