/** Compiles the book of councils into its pack. */
import type { Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { CouncilRows } from './model.ts';

export function writeCouncils(pack: PackWriter, { rows }: CouncilRows, _ordered: Ordered): void {
	pack.json('rows', rows);
}
