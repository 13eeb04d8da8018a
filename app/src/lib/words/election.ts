/** Elections in a word or two, for the heads of rows. */
import { dayWords } from './day.ts';

interface Named {
	readonly kind: 'general' | 'by' | 'notional';
	readonly label: string;
	readonly pollingOn: string;
}

/** "2017", "February 1974", "by-election, 9 October 2014", "2019, for the seats of 2024". */
export function shortElection({ kind, label, pollingOn }: Named): string {
	if (kind === 'by') return `by-election, ${dayWords(pollingOn)}`;
	const seats = / \(notional, (\d{4}) seats\)$/.exec(label)?.[1];
	const own = label.replace(/ \(.*$/, '').replace(/ general election$/, '');
	return seats === undefined ? own : `${own}, for the seats of ${seats}`;
}
