/** Figures of a poll that disagree with each other, whatever the poll: 45 and 39 are six points apart. */

import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Statement } from './statements.ts';
import type { ToldPoll } from './told-poll.ts';

/** Two rounded shares may differ by one more or less than their rounded lead. */
const SLACK = 1;

/** A lead that is not that of the two shares told beside it, for both parties named. Empty where they agree. */
export function inconsistent(s: Sentence, statements: readonly Statement[]): ToldPoll[] {
	const shares = new Map<number, number>();
	for (const one of statements) {
		const n = s.numbers[one.index];
		if (one.kind === 'share' && one.parties.length === 1 && n.approximator === 'bare')
			shares.set(one.parties[0], n.n / n.d);
	}
	return statements.flatMap((one): ToldPoll[] => {
		if (one.kind !== 'lead' || one.over < 0 || one.isWidened) return [];
		const [own, other] = [shares.get(one.party), shares.get(one.over)];
		const n = s.numbers[one.index];
		if (own === undefined || other === undefined || n.approximator !== 'bare') return [];
		const apart = own - other;
		if (Math.abs(apart - n.n / n.d) <= SLACK) return [];
		return [
			{
				from: one.from,
				to: one.to,
				verdict: 'contradicted',
				detail: 'inconsistent',
				row: -1,
				party: one.party,
				numbers: [one.index],
				stated: statedOf(n, 'points'),
				lines: [`as printed: ${own} − ${other} = ${apart}`],
			},
		];
	});
}
