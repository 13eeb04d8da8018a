/** Moves from side to side as a table of rows and columns: the largest sides each, the rest together; and what proves it. */
import { partyPath } from '@mandate/record/addresses';
import {
	type Flows,
	type Known,
	type PartyState,
	type partySeats,
	stateKey,
} from '@mandate/record/questions';

export interface Side {
	readonly key: string;
	readonly name: string;
	readonly short: string;
	readonly path: string | null;
	readonly left: number;
	readonly came: number;
	readonly balance: number;
	/** Seats when the window begins, and those that left as a share of them in tenths of a per cent; null where not known. */
	readonly seats: number | null;
	readonly leftShare: number | null;
}

export interface Cell {
	readonly count: number;
	/** `labour>independent`; empty where several ways are added up. */
	readonly way: string;
}

export interface FlowTable {
	readonly sides: readonly Side[];
	/** `cells[row][column]`: from the side of the row to that of the column. */
	readonly cells: readonly (readonly Cell[])[];
	readonly total: number;
	readonly sum: number;
	/** How many sides the last one stands for; 0 where each has its own. */
	readonly others: number;
}

const MOST_SIDES = 10;
const OTHERS = 'others';

/** @param seats of each party when the window begins, or null */
export function flowTable(
	known: Known,
	{ flows, balances, total, sum }: Flows,
	seats: ReturnType<typeof partySeats>,
): FlowTable {
	const ranked = [...balances].sort((a, b) => b.left + b.came - (a.left + a.came));
	const isFolded = ranked.length > MOST_SIDES + 1;
	const own = isFolded ? ranked.slice(0, MOST_SIDES) : ranked;
	const rest = isFolded ? ranked.slice(MOST_SIDES) : [];
	const sides = own.map(({ party, left, came, balance }): Side => {
		const held = party.id === null || isState(party) ? null : (seats?.seats.get(party.id) ?? null);
		return {
			key: stateKey(party),
			...named(known, party),
			left,
			came,
			balance,
			seats: held,
			leftShare: held === null || held === 0 ? null : Math.floor((left * 2000 + held) / (held * 2)),
		};
	});
	if (rest.length > 0) {
		const of = (name: 'left' | 'came' | 'balance') => rest.reduce((all, one) => all + one[name], 0);
		sides.push({
			key: OTHERS,
			name: `${rest.length} others`,
			short: 'Others',
			path: null,
			left: of('left'),
			came: of('came'),
			balance: of('balance'),
			seats: null,
			leftShare: null,
		});
	}
	const column = new Map(sides.map(({ key }, at) => [key, at]));
	const at = (party: PartyState) => column.get(stateKey(party)) ?? sides.length - 1;
	const counts = sides.map(() => sides.map(() => ({ count: 0, way: '' })));
	for (const { from, to, count } of flows) {
		const cell = counts[at(from)][at(to)];
		cell.count += count;
		const isOwn = column.has(stateKey(from)) && column.has(stateKey(to));
		cell.way = isOwn ? `${stateKey(from)}>${stateKey(to)}` : '';
	}
	return { sides, cells: counts, total, sum, others: rest.length };
}

/** To sit for no party is a state, not a party. */
const isState = ({ id }: Pick<PartyState, 'id'>): boolean =>
	id === 'independent' || id === 'independent-or-other';

function named({ release }: Known, { id, name }: PartyState): Pick<Side, 'name' | 'short' | 'path'> {
	const party =
		id === null
			? undefined
			: (release.parties.find((one) => one.id === id) ??
				release.councils?.parties.find((one) => one.id === id));
	const short = party?.abbreviation && party.abbreviation.length <= 8 ? party.abbreviation : name;
	return { name, short, path: party === undefined || isState({ id }) ? null : partyPath(party.id) };
}
