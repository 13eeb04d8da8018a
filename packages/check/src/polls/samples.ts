/** "The poll of 1,004 adults": how many were asked. Never red: firms print all asked, all weighted and all who would vote. */
import { fraction } from '@mandate/psephology';
import type { Polls } from '@mandate/record';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import { fit } from '../verify/stated.ts';
import { labelOf } from './label.ts';
import type { ToldPoll } from './told-poll.ts';

const PEOPLE = new Set('people adults voters respondents britons electors persons'.split(' '));
const ASKED = new Set('questioned surveyed polled interviewed asked sample of'.split(' '));
const FEWEST = 300;

export interface Sample {
	judge(book: Polls, row: number): ToldPoll;
}

export function sampleClaims(s: Sentence): Sample[] {
	return s.numbers.flatMap((n, index): Sample[] => {
		if (n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n < FEWEST) return [];
		let at = n.to;
		while (at < n.to + 3 && !PEOPLE.has(wordAt(s, at))) at++;
		const isAsked = [1, 2, 3].some((back) => ASKED.has(wordAt(s, n.from - back)));
		if (!PEOPLE.has(wordAt(s, at)) || !isAsked) return [];
		return [
			{
				judge(book, row) {
					const sample = book.sample[row];
					const isRight =
						sample >= 0 && ['exact', 'rounded'].includes(fit(n, { value: fraction(Math.max(0, sample)) }));
					return {
						from: n.from,
						to: at + 1,
						verdict: isRight ? 'supported' : sample < 0 ? 'not_in_record' : 'ambiguous',
						detail: isRight ? 'exact' : sample < 0 ? 'dataset' : 'readings',
						row,
						party: -1,
						numbers: [index],
						stated: statedOf(n, 'people'),
						lines: [
							`${labelOf(book, row)}: ${sample < 0 ? 'how many were asked is not at hand' : `${sample} asked, by a second collection of polls`}`,
						],
						...(sample < 0
							? {}
							: { found: { value: `${sample}`, measure: 'sample', label: 'people asked' } }),
					};
				},
			},
		];
	});
}
