/** Compiles the book of polls into its pack. */
import type { Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { PollRows } from './model.ts';

export function writePolls(pack: PackWriter, { rows }: PollRows, _ordered: Ordered): void {
	pack.json('rows', rows);
}
