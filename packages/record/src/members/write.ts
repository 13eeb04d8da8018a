/** Compiles the book of members into its pack. */
import type { Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { MemberRows } from './model.ts';

export function writeMembers(pack: PackWriter, { rows }: MemberRows, _ordered: Ordered): void {
	pack.json('rows', rows);
}
