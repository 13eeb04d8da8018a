/** Compiles the book of divisions into its pack. */
import type { Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { DivisionRows } from './model.ts';

export function writeDivisions(pack: PackWriter, { rows }: DivisionRows, _ordered: Ordered): void {
	pack.json('rows', rows);
}
