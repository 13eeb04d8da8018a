/** Lays out a place's shares of the vote on one axis of time, for a wide page or a narrow one. The drawing itself is Shares.svelte. */
import type { ContestSummary } from '@mandate/record/questions';
import { along, type Box, boxOf, hits, overlaps, type Spot, spread } from './labels.ts';
import { type SharePoint, type ShareSeries, shareSeries, yearOf } from './share-series.ts';

export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Size of letters. */
	readonly size: number;
	/** Whether labels are abbreviations. */
	readonly isNarrow: boolean;
}

export const WIDE: Frame = {
	width: 960,
	height: 470,
	left: 34,
	right: 768,
	top: 50,
	bottom: 436,
	size: 14,
	isNarrow: false,
};

export const NARROW: Frame = {
	width: 340,
	height: 370,
	left: 24,
	right: 258,
	top: 48,
	bottom: 342,
	size: 12,
	isNarrow: true,
};

export interface ChartLabel extends Spot {
	readonly id: string;
	readonly text: string;
	/** From the end of the line to the label, where they are apart. */
	readonly leader: string | null;
}

export interface DrawnSeries {
	readonly id: string;
	readonly name: string;
	readonly paths: readonly string[];
	readonly dots: readonly { readonly x: number; readonly y: number; readonly says: string }[];
	readonly rings: readonly { readonly x: number; readonly y: number; readonly says: string }[];
}

export interface SharesDrawing {
	readonly frame: Frame;
	readonly xTicks: readonly { readonly x: number; readonly text: string }[];
	readonly yTicks: readonly { readonly y: number; readonly text: string }[];
	/** Where boundaries changed. */
	readonly rules: readonly { readonly x: number; readonly text: string; readonly y: number }[];
	/** Years in which no election had a seat of the name. */
	readonly gaps: readonly { readonly x: number; readonly width: number; readonly lines: readonly string[] }[];
	readonly series: readonly DrawnSeries[];
	readonly labels: readonly ChartLabel[];
	/** Parties that found no room for a label of their own. */
	readonly unlabelled: readonly { readonly id: string; readonly name: string }[];
}

/** Null where there are not two polls to draw. */
export function drawShares(contests: readonly ContestSummary[], frame: Frame): SharesDrawing | null {
	const polled = contests.filter(({ shares }) => shares.some(({ share }) => share !== null));
	if (polled.length < 2) return null;
	const series = shareSeries(contests);
	const years = contests.map(({ election }) => yearOf(election.pollingOn));
	const [first, last] = [years[0], years[years.length - 1]];
	const highest = Math.max(...series.flatMap(({ points }) => points.map(({ share }) => share)));
	const top = Math.min(100, Math.max(50, Math.ceil((highest + 2) / 10) * 10));
	const x = (year: number) =>
		frame.left + 8 + ((year - first) / (last - first || 1)) * (frame.right - frame.left - 16);
	const y = (share: number) => frame.bottom - (share / top) * (frame.bottom - frame.top);
	const at = ({ year, share }: SharePoint): readonly [number, number] => [x(year), y(share)];
	const drawn = series.map((one) => drawnOf(one, at));
	return {
		frame,
		xTicks: decades(first, last, frame).map((year) => ({ x: round(x(year)), text: String(year) })),
		yTicks: sharesBetween(top).map((share) => ({
			y: round(y(share)),
			text: share === 0 || frame.isNarrow ? String(share) : `${share}%`,
		})),
		rules: rulesOf(contests, x, frame),
		gaps: gapsOf(contests, x, frame),
		series: drawn,
		...labelsOf(series, at, frame),
	};
}

const round = (value: number): number => Math.round(value * 10) / 10;

function drawnOf(series: ShareSeries, at: (point: SharePoint) => readonly [number, number]): DrawnSeries {
	const spot = (point: SharePoint) => {
		const [x, y] = at(point);
		const { label } = point.contest.election;
		return { x: round(x), y: round(y), says: `${label}: ${series.name} ${point.share.toFixed(1)}%` };
	};
	const lines = series.runs.filter((run) => run.length > 1);
	return {
		id: series.id,
		name: series.name,
		paths: lines.map((run) => `M${run.map((point) => at(point).map(round).join(' ')).join('L')}`),
		dots: series.runs.flat().map(spot),
		rings: series.byElections.map(spot),
	};
}

function decades(first: number, last: number, { isNarrow }: Frame): readonly number[] {
	const span = last - first;
	const step = span > 60 ? (isNarrow ? 20 : 10) : span > 25 ? (isNarrow ? 10 : 5) : isNarrow ? 4 : 2;
	const ticks: number[] = [];
	for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
	return ticks;
}

function sharesBetween(top: number): readonly number[] {
	const step = top > 60 ? 20 : 10;
	return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

/** A rule stands a little before the first contest with the new boundaries. */
function rulesOf(
	contests: readonly ContestSummary[],
	x: (year: number) => number,
	{ size, top }: Frame,
): SharesDrawing['rules'] {
	const taken: Box[] = [];
	return contests.flatMap(({ isRedrawn, election }, index) => {
		const before = contests[index - 1];
		if (!isRedrawn || before === undefined) return [];
		const now = x(yearOf(election.pollingOn));
		const half = (now - x(yearOf(before.election.pollingOn))) / 2;
		const at = round(now - Math.min(half, 7));
		const text = election.pollingOn.slice(0, 4);
		const rows = [top - 8, top - 8 - size * 1.15];
		const free = rows.find((y) => {
			const box = boxOf({ x: at, y, anchor: 'middle' }, text, size + 1);
			return !taken.some((one) => overlaps(one, box));
		});
		const y = round(free ?? rows[0]);
		taken.push(boxOf({ x: at, y, anchor: 'middle' }, text, size + 1));
		return [{ x: at, y, text }];
	});
}

/** More than this many years between two contests of a name: the name was out of use. No Parliament lasted as long. */
const LONGEST = 11;

function gapsOf(
	contests: readonly ContestSummary[],
	x: (year: number) => number,
	{ isNarrow, size }: Frame,
): SharesDrawing['gaps'] {
	return contests.flatMap(({ election }, index) => {
		const before = contests[index - 1]?.election.pollingOn;
		if (before === undefined || yearOf(election.pollingOn) - yearOf(before) <= LONGEST) return [];
		const left = x(yearOf(before)) + 8;
		const width = x(yearOf(election.pollingOn)) - 14 - left;
		const words = isNarrow ? ['no seat', 'of this', 'name'] : ['no seat of this name'];
		const lines = width > Math.max(...words.map((word) => word.length)) * size * 0.55 ? words : [];
		return [{ x: round(left), width: round(width), lines }];
	});
}

/** Lines that reach the last general election or a by-election after it are labelled beside it, the others where there is room. */
function labelsOf(
	series: readonly ShareSeries[],
	at: (point: SharePoint) => readonly [number, number],
	frame: Frame,
): Pick<SharesDrawing, 'labels' | 'unlabelled'> {
	const { size, isNarrow, right, top, bottom } = frame;
	const all = series.flatMap(({ points }) => points);
	const latest = Math.max(...all.map(({ year }) => year));
	const general = all.filter(({ contest }) => contest.election.kind === 'general').map(({ year }) => year);
	const reached = Math.min(latest, Math.max(...general));
	const nameOf = ({ name, abbreviation }: ShareSeries) =>
		isNarrow || name.length > 16 ? abbreviation : name;
	const lastOf = ({ points }: ShareSeries) => points[points.length - 1];
	const ending = series
		.filter((one) => lastOf(one).year >= reached)
		.sort((a, b) => lastOf(b).share - lastOf(a).share);
	/** A share stands beside the name where it is of the latest contest. */
	const shareOf = (one: ShareSeries) =>
		lastOf(one).year === latest ? ` ${lastOf(one).share.toFixed(1)}${isNarrow ? '' : '%'}` : '';
	const heights = spread(
		ending.map((one) => at(lastOf(one))[1]),
		size * 1.2,
		top + size * 0.4,
		bottom,
	);
	const labels: ChartLabel[] = ending.map((one, index) => {
		const [x, y] = at(lastOf(one));
		const height = heights[index];
		return {
			id: one.id,
			text: `${nameOf(one)}${shareOf(one)}`,
			x: right + (isNarrow ? 12 : 16),
			y: round(height + size * 0.34),
			anchor: 'start',
			leader: `M${round(x + 5)} ${round(y)}L${round(right + (isNarrow ? 9 : 13))} ${round(height)}`,
		};
	});
	const drawn = series.flatMap(({ runs, byElections }) => [
		...runs.flatMap((run) => run.flatMap((point, index) => along(at(run[index - 1] ?? point), at(point)))),
		...byElections.map(at),
	]);
	const taken = labels.map((label) => boxOf(label, label.text, size));
	const unlabelled: { id: string; name: string }[] = [];
	for (const one of series.filter((each) => !ending.includes(each))) {
		const text = nameOf(one);
		const spot = roomFor(one, text, at, frame, taken, drawn);
		if (spot === null) {
			unlabelled.push({ id: one.id, name: one.name });
			continue;
		}
		taken.push(boxOf(spot, text, size));
		labels.push({ id: one.id, text, ...spot, leader: null });
	}
	return { labels, unlabelled };
}

/** A place above, below or beside one of the points that touches no other word and as little as may be of the lines. */
function roomFor(
	series: ShareSeries,
	text: string,
	at: (point: SharePoint) => readonly [number, number],
	{ size, left, right, top, bottom }: Frame,
	taken: readonly Box[],
	drawn: readonly (readonly [number, number])[],
): Spot | null {
	const spots = series.points.flatMap((point): Spot[] => {
		const [x, y] = at(point);
		return [
			{ x: round(x), y: round(y - size * 0.7), anchor: 'middle' },
			{ x: round(x), y: round(y + size * 1.4), anchor: 'middle' },
			{ x: round(x + 7), y: round(y + size * 0.34), anchor: 'start' },
			{ x: round(x - 7), y: round(y + size * 0.34), anchor: 'end' },
		];
	});
	const fair = spots
		.map((spot) => ({ spot, box: boxOf(spot, text, size) }))
		.filter(({ box }) => box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom)
		.filter(({ box }) => !taken.some((one) => overlaps(one, box)))
		.map((one) => ({ ...one, cost: hits(one.box, drawn) }))
		.sort((a, b) => a.cost - b.cost);
	return fair[0] !== undefined && fair[0].cost <= 3 ? fair[0].spot : null;
}
