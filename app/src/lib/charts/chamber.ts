/**
 * A chamber as a half circle, one dot a seat, the parties side by side in the order given. The place of a dot is no place in the
 * real chamber. One dot never depends on another chart, so before and after can be laid beside each other.
 */

export interface ChamberParty {
	/** Id of the party, for its colour. */
	readonly party: string;
	readonly name: string;
	/** Short, to stand at the rim. */
	readonly label: string;
	readonly count: number;
	/** Of these, seats that were or will be another party's in the chamber beside; they get a ring. */
	readonly changed: number;
}

export interface ChamberBlock extends ChamberParty {
	/** SVG path of the dots, of the signs in them, and of the rings. */
	readonly dots: string;
	readonly signs: string;
	readonly rings: string;
	/** Where the label stands; null where the block is too narrow for one. */
	readonly rim: {
		readonly x: number;
		readonly y: number;
		readonly anchor: 'start' | 'middle' | 'end';
	} | null;
}

export interface ChamberChart {
	readonly width: number;
	readonly height: number;
	readonly total: number;
	readonly blocks: readonly ChamberBlock[];
	/** From the middle of the half circle to its rim: half of the seats lie on either side. */
	readonly half: { readonly x: number; readonly from: number; readonly to: number };
}

const WIDTH = 560;
const RADIUS = 190;
/** Room above and beside for labels. */
const RIM = 26;
/** Least share of the seats, in hundredths, that a block needs for its label. */
const LABELLED = 5;

/** @param parties in the order in which they sit, from the left */
export function chamberChart(parties: readonly ChamberParty[]): ChamberChart {
	const total = parties.reduce((sum, { count }) => sum + count, 0);
	const { dots, size } = placed(total);
	const centre = { x: WIDTH / 2, y: RADIUS + RIM + 8 };
	let at = 0;
	const blocks = parties.map((party, index): ChamberBlock => {
		const mine = dots.slice(at, at + party.count);
		const middle = total === 0 ? 0 : (at + party.count / 2) / total;
		at += party.count;
		const points = mine.map(({ x, y }) => ({ x: round(centre.x + x), y: round(centre.y - y) }));
		// The seats that change stand at the rim's end of the block, where it meets the next.
		const changed = points.slice(points.length - Math.min(party.changed, points.length));
		return {
			...party,
			dots: points.map((point) => circle(point, size)).join(''),
			signs: points.map((point) => signOf(index, point, size)).join(''),
			rings: changed.map((point) => circle(point, size * 1.28)).join(''),
			rim: party.count * 100 < total * LABELLED ? null : rimAt(middle, centre),
		};
	});
	return {
		width: WIDTH,
		height: RADIUS + RIM + 28,
		total,
		blocks,
		half: { x: centre.x, from: RIM - 8, to: RIM + RADIUS * 0.62 },
	};
}

/** Seats in rows round the middle, from the left to the right; `size` is the radius of a dot. */
function placed(total: number): { dots: readonly { x: number; y: number }[]; size: number } {
	const rows = Math.max(2, Math.round(Math.sqrt(total / 3.4)));
	const inner = RADIUS * 0.42;
	const gap = (RADIUS - inner) / Math.max(1, rows - 1);
	const radii = Array.from({ length: rows }, (_, row) => inner + gap * row);
	const length = radii.reduce((sum, radius) => sum + radius, 0);
	const dots: { x: number; y: number; turn: number; radius: number }[] = [];
	let [sum, done] = [0, 0];
	let closest = gap;
	for (const radius of radii) {
		sum += radius;
		const count = Math.round((sum / length) * total) - done;
		done += count;
		if (count > 1) closest = Math.min(closest, (Math.PI * radius) / (count - 1));
		for (let seat = 0; seat < count; seat++) {
			const turn = count === 1 ? 0.5 : seat / (count - 1);
			const angle = Math.PI * (1 - turn);
			dots.push({ x: radius * Math.cos(angle), y: radius * Math.sin(angle), turn, radius });
		}
	}
	dots.sort((a, b) => a.turn - b.turn || b.radius - a.radius);
	return { dots, size: round(Math.min(closest * 0.4, 13)) };
}

function rimAt(middle: number, centre: { readonly x: number; readonly y: number }): ChamberBlock['rim'] {
	const angle = Math.PI * (1 - middle);
	const radius = RADIUS + RIM - 6;
	const anchor = middle < 0.47 ? 'end' : middle > 0.53 ? 'start' : 'middle';
	return {
		x: round(centre.x + radius * Math.cos(angle)),
		y: round(centre.y - radius * Math.sin(angle) + 4),
		anchor,
	};
}

interface Point {
	readonly x: number;
	readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function circle({ x, y }: Point, size: number): string {
	const r = round(size);
	return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

/** Signs by the place of a party in the chart, so that no two of the first eight share one; the first has none. */
export function signOf(index: number, { x, y }: Point, size: number): string {
	const s = round(size * 0.55);
	const lines: readonly (readonly (readonly [number, number, number, number])[])[] = [
		[],
		[[-s, s, s, -s]],
		[[-s, 0, s, 0]],
		[[0, -s, 0, s]],
		[[-s, -s, s, s]],
		[
			[-s, 0, s, 0],
			[0, -s, 0, s],
		],
		[
			[-s, s, s, -s],
			[-s, -s, s, s],
		],
		[
			[-s, -s / 2, s, -s / 2],
			[-s, s / 2, s, s / 2],
		],
	];
	return lines[index % lines.length]
		.map(([x1, y1, x2, y2]) => `M${round(x + x1)} ${round(y + y1)}L${round(x + x2)} ${round(y + y2)}`)
		.join('');
}
