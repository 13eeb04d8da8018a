/** Lays out the seats of a House as one bar. */
import type { AreaTotals } from '@mandate/record/questions';
import { boxOf } from './labels.ts';

export interface SeatsPart {
	readonly id: string;
	readonly name: string;
	readonly seats: number;
	readonly x: number;
	readonly width: number;
	/** Above the part, empty where it does not fit; inside it likewise. */
	readonly label: string;
	readonly labelX: number;
	readonly count: string;
}

export interface SeatsBarDrawing {
	readonly height: number;
	readonly parts: readonly SeatsPart[];
	/** Where half of the seats are, and how many are one more than that. */
	readonly half: number;
	readonly needed: number;
	/** The whole in words. */
	readonly says: string;
}

/** Null where the seats by party are not told. Most seats first; others last. */
export function seatsBar(totals: AreaTotals, width: number): SeatsBarDrawing | null {
	const told = totals.parties.flatMap(({ party, printed, summed }) => {
		const seats = printed === null ? (summed?.seats ?? null) : printed.seats;
		return seats === null || seats === 0 ? [] : [{ party, seats }];
	});
	const all = told.reduce((sum, { seats }) => sum + seats, 0);
	if (all === 0 || all !== (totals.printed?.seats ?? totals.summed.seats)) return null;
	const isOthers = (id: string) => id === 'others';
	const order = [...told].sort(
		(a, b) => Number(isOthers(a.party.id)) - Number(isOthers(b.party.id)) || b.seats - a.seats,
	);
	let x = 0;
	let free = 0;
	const parts = order.map(({ party, seats }): SeatsPart => {
		const own = (seats / all) * width;
		const gap = own > 3 ? 1 : 0.3;
		const name = own > party.name.length * 9 ? party.name : party.abbreviation;
		const box = boxOf({ x, y: 16, anchor: 'start' }, name, 14);
		const fits = x >= free && box.right <= width;
		const part = {
			id: party.id,
			name: party.name,
			seats,
			x: round(x),
			width: round(own - gap),
			label: fits ? name : '',
			labelX: round(x),
			count: own > String(seats).length * 9 + 4 ? String(seats) : '',
		};
		if (fits) free = box.right + 8;
		x += own;
		return part;
	});
	return {
		height: 94,
		parts,
		half: round(width / 2),
		needed: Math.floor(all / 2) + 1,
		says: order.map(({ party, seats }) => `${party.name} ${seats}`).join(', '),
	};
}

const round = (value: number): number => Math.round(value * 10) / 10;
