/**
 * The four timelines of a person on one axis of time, laid out for a drawing of a given width. What no source tells is hatched,
 * never bridged; elections stand on the axis, changes of allegiance are numbered lines through all four.
 */
import type { TimelineSpell, Timelines } from '@mandate/record/questions';
import { type Axis, daysBetween, textWidth, timeAxis } from './time-axis.ts';
import { type Row, type Stretch, timelineRow } from './timeline-row.ts';

export interface TimelineInput {
	readonly timelines: Timelines;
	/** Stretches in which the person sat, in order; at least one. */
	readonly sat: readonly Stretch[];
	/** Polling days at which the person was elected. */
	readonly elected: readonly { readonly on: string; readonly isByElection: boolean }[];
	/** Changes of allegiance, in order: their days, or the days between which they lie. */
	readonly changes: readonly Stretch[];
	readonly at: string | null;
	/** Days between which it is drawn, where not over all that the person sat. */
	readonly window?: Stretch;
}

export interface Mark {
	readonly x: number;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
}

export interface TimelineChart {
	readonly width: number;
	readonly height: number;
	/** Headings stand beside the rows in a wide drawing, above them in a narrow one. */
	readonly isWide: boolean;
	readonly left: number;
	readonly right: number;
	/** From the axis to the foot of the last row. */
	readonly top: number;
	readonly foot: number;
	/** Elections, and in a close-up new years, along the axis; those that would lie on one another have no name. */
	readonly marks: readonly (Mark & { readonly isNamed: boolean; readonly isElection: boolean })[];
	readonly changes: readonly {
		readonly number: number;
		readonly x: number;
		readonly width: number;
		readonly badge: number;
	}[];
	readonly rows: readonly Row[];
	readonly at: Mark | null;
}

export const ROWS = [
	['label', 'On the ballot paper'],
	['membership', 'Party membership'],
	['group', 'Group in the House'],
	['whip', 'Whip'],
] as const;

const AXIS = 22;
const BADGE = 24;
const SIZE = 12;

/** The Parliaments in which the changes lie, where they are a small part of the whole; else null. */
export function closeUp({ sat, changes }: TimelineInput): Stretch | null {
	const held = sat.filter(({ from, to }) => changes.some((change) => change.from < to && change.to >= from));
	if (held.length === 0) return null;
	const window = { from: held[0].from, to: held[held.length - 1].to };
	const whole = daysBetween(sat[0].from, sat[sat.length - 1].to);
	return daysBetween(window.from, window.to) * 2 < whole ? window : null;
}

export function timelineChart(input: TimelineInput, width: number, isWide: boolean): TimelineChart {
	const { timelines, at } = input;
	const left = isWide ? 150 : 4;
	const window = input.window ?? { from: input.sat[0].from, to: input.sat[input.sat.length - 1].to };
	const isShown = ({ from, to }: { readonly from: string | null; readonly to: string | null }) =>
		(from ?? '') < window.to && (to === null || to > window.from);
	const sat = input.sat.filter(isShown);
	const elected = input.elected.filter(({ on }) => window.from <= on && on < window.to);
	const changes = input.changes.map((change, i) => ({ ...change, number: i + 1 })).filter(isNear(window));
	const axis = timeAxis(window.from, window.to, left, width - 6);
	const top = AXIS + (changes.length > 0 ? BADGE : 0);
	const tones = tonesOf(timelines);
	const rows: Row[] = [];
	let y = top + 8;
	for (const [key, name] of ROWS) {
		const row = timelineRow(
			{
				name,
				spells: timelines[key].filter(({ from, to, knownTo }) => isShown({ from, to: to ?? knownTo })),
				sat,
				toneOf: (spell) => tones.get(keyOf(spell)) ?? 0,
			},
			axis,
			y + (isWide ? 0 : 20),
		);
		rows.push(row);
		y = row.y + row.height + (isWide ? 14 : 10);
	}
	const isMarked = at !== null && at >= axis.from && at <= axis.to;
	return {
		width,
		height: y + (isMarked ? 18 : 0),
		isWide,
		left,
		right: axis.right,
		top,
		foot: y - 4,
		marks: input.window ? closeMarks(elected, axis) : electionMarks(elected, axis),
		changes: badges(changes, axis),
		rows,
		at: isMarked ? { x: axis.x(at), text: at, anchor: anchorAt(axis.x(at), axis, 60) } : null,
	};
}

const isNear =
	(window: Stretch) =>
	({ from, to }: Stretch): boolean =>
		from <= window.to && to >= window.from;

const keyOf = ({ party }: TimelineSpell): string => party.id ?? party.label.toLowerCase();

/** A tone for each party or state in the order in which they first come; four, then round again. */
function tonesOf(timelines: Timelines): ReadonlyMap<string, number> {
	const all = ROWS.flatMap(([key]) => timelines[key]).sort((a, b) =>
		(a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0,
	);
	const tones = new Map<string, number>();
	for (const spell of all) if (!tones.has(keyOf(spell))) tones.set(keyOf(spell), tones.size % 4);
	return tones;
}

const anchorAt = (x: number, axis: Axis, half: number): Mark['anchor'] =>
	x - half < axis.left ? 'start' : x + half > axis.right ? 'end' : 'middle';

type Named = Parameters<typeof marksAt>[0][number];

/** The year of each poll. */
const electionMarks = (elected: TimelineInput['elected'], axis: Axis): TimelineChart['marks'] =>
	marksAt(
		elected.map(({ on, isByElection }) => ({
			on,
			text: isByElection ? `${on.slice(0, 4)} by-election` : on.slice(0, 4),
			isElection: true,
		})),
		axis,
	);

/** Polls and new years. */
function closeMarks(elected: TimelineInput['elected'], axis: Axis): TimelineChart['marks'] {
	const marks: Named[] = elected.map(({ on }) => ({
		on,
		text: `elected ${on.slice(0, 4)}`,
		isElection: true,
	}));
	for (let year = Number(axis.from.slice(0, 4)) + 1; `${year}-01-01` < axis.to; year++)
		marks.push({ on: `${year}-01-01`, text: String(year), isElection: false });
	return marksAt(
		marks.sort((a, b) => (a.on < b.on ? -1 : 1)),
		axis,
	);
}

/** Left without a name where it would lie on the one before. */
function marksAt(
	marks: readonly { readonly on: string; readonly text: string; readonly isElection: boolean }[],
	axis: Axis,
): TimelineChart['marks'] {
	let taken = Number.NEGATIVE_INFINITY;
	return marks.map(({ on, text, isElection }) => {
		const x = axis.x(on);
		const half = textWidth(text, SIZE) / 2;
		const anchor = anchorAt(x, axis, half);
		const first = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half;
		const isNamed = first > taken + 6;
		if (isNamed) taken = first + 2 * half;
		return { x, text, anchor, isNamed, isElection };
	});
}

/** Numbers stand above their lines, moved along where they would lie on one another. */
function badges(
	changes: readonly (Stretch & { readonly number: number })[],
	axis: Axis,
): TimelineChart['changes'] {
	const marks = changes.map(({ from, to, number }) => {
		const [x, end] = [axis.x(from), axis.x(to)];
		return { number, x, width: Math.round((end - x) * 10) / 10, badge: (x + end) / 2 };
	});
	const last = axis.right - 10;
	for (let i = marks.length - 1; i >= 0; i--)
		marks[i].badge = Math.min(marks[i].badge, i + 1 < marks.length ? marks[i + 1].badge - 21 : last);
	for (let i = 0; i < marks.length; i++)
		marks[i].badge = Math.max(marks[i].badge, i > 0 ? marks[i - 1].badge + 21 : axis.left + 10);
	return marks.map((mark) => ({ ...mark, badge: Math.round(mark.badge * 10) / 10 }));
}
