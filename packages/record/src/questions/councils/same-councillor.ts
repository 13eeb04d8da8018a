/** Who is in a ward both before and after: the same name in two rolls running. A name alone is evidence, no proof. */
import type { RollSeat } from './rolls-of-council.ts';

export type Paired = readonly [was: RollSeat, is: RollSeat];

/** Last of the folded words of a name. */
export const surname = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

/** Pairs of one name, those of one label first where it stands more than once; then the seats that are left. Vacant seats pair too. */
export function pairSeats(
	before: readonly RollSeat[],
	after: readonly RollSeat[],
): { readonly pairs: readonly Paired[]; readonly before: RollSeat[]; readonly after: RollSeat[] } {
	const pairs: Paired[] = [];
	let was = [...before];
	const is = [...after];
	const pairBy = (fits: (a: RollSeat, b: RollSeat) => boolean) => {
		was = was.filter((seat) => {
			const found = is.findIndex((other) => fits(seat, other));
			if (found >= 0) pairs.push([seat, is.splice(found, 1)[0]]);
			return found < 0;
		});
	};
	pairBy((a, b) => a.key === b.key && a.party === b.party);
	// One who stands twice with two labels cannot be followed.
	const isOnce = (key: string, seats: readonly RollSeat[]) =>
		seats.filter((seat) => seat.key === key).length === 1;
	pairBy((a, b) => a.key === b.key && a.key !== '' && isOnce(a.key, before) && isOnce(a.key, after));
	return { pairs, before: was, after: is };
}
