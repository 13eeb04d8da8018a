/** One timeline of a chart: bars where a source speaks, hatching where none does, and words that never lie on one another. */
import type { TimelineSpell } from '@mandate/record/questions';
import { type Axis, daysBetween, textWidth } from './time-axis.ts';

export interface Bar {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly tone: number;
	/** No source gives its last day: it is drawn without an end. */
	readonly isOpen: boolean;
	readonly isDisputed: boolean;
}

export interface Words {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
	/** From the bar to words that stand under it; null where they stand in it. */
	readonly leader: { readonly x: number; readonly y1: number; readonly y2: number } | null;
}

export interface Unknown {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly text: string;
}

export interface Row {
	readonly name: string;
	readonly y: number;
	/** From the first bar to the last words. */
	readonly height: number;
	readonly bars: readonly Bar[];
	readonly words: readonly Words[];
	readonly unknown: readonly Unknown[];
}

export interface Stretch {
	readonly from: string;
	readonly to: string;
}

export const BAR = 26;
const LANE = BAR + 4;
const LINE = 18;
const SIZE = 13;
/** Days over a dissolution, in which there are no members. */
const BETWEEN_HOUSES = 75;
/** Lists differ by a day or so on when a spell begins; that is no gap in what is known. */
const SLIVER = 8;

export interface RowInput {
	readonly name: string;
	readonly spells: readonly TimelineSpell[];
	/** Stretches in which the person sat. */
	readonly sat: readonly Stretch[];
	readonly toneOf: (spell: TimelineSpell) => number;
}

export function timelineRow({ name, spells, sat, toneOf }: RowInput, axis: Axis, y: number): Row {
	const drawn = spells.filter(({ status }) => status !== 'rejected' && status !== 'superseded');
	const lanes: string[] = [];
	const bars = drawn.map((spell) => {
		const from = spell.from ?? axis.from;
		const to = spell.to ?? spell.knownTo ?? axis.to;
		const free = lanes.findIndex((end) => end <= from);
		const lane = free < 0 ? lanes.length : free;
		lanes[lane] = to;
		const x = axis.x(from);
		const bar: Bar = {
			x,
			y: y + lane * LANE,
			width: Math.max(2, Math.round((axis.x(to) - x) * 10) / 10),
			tone: toneOf(spell),
			isOpen: spell.to === null,
			isDisputed: spell.status === 'disputed',
		};
		return { bar, spell, from, to };
	});
	const depth = Math.max(1, lanes.length) * LANE - 4;
	const { words, lines } = wordsFor(runsOf(bars), axis, y + depth);
	return {
		name,
		y,
		height: depth + lines * LINE,
		bars: bars.map(({ bar }) => bar),
		words,
		unknown: gaps(sat, bars).map(({ from, to }) => {
			const [x, end] = [axis.x(from), axis.x(to)];
			const text = ['not in the record', 'not known', '?'].find((one) => textWidth(one, SIZE) + 16 < end - x);
			return { x, y, width: Math.round((end - x) * 10) / 10, text: text ?? '' };
		}),
	};
}

interface Drawn extends Stretch {
	readonly bar: Bar;
	readonly spell: TimelineSpell;
}

/** Bars of one state that follow one another share their words. */
function runsOf(bars: readonly Drawn[]): { readonly text: string; x: number; right: number; y: number }[] {
	const runs: { text: string; x: number; right: number; y: number; to: string; key: string }[] = [];
	for (const { bar, spell, from, to } of bars) {
		const text = `${spell.party.name}${bar.isDisputed ? ' (disputed)' : ''}`;
		const key = `${bar.tone} ${bar.y} ${text}`;
		const last = runs.findLast((run) => run.key === key);
		const right = bar.x + bar.width;
		if (last && daysBetween(last.to, from) <= BETWEEN_HOUSES) {
			last.right = right;
			last.to = to;
		} else runs.push({ text, x: bar.x, right, y: bar.y, to, key });
	}
	return runs;
}

function wordsFor(
	runs: ReturnType<typeof runsOf>,
	axis: Axis,
	under: number,
): { readonly words: Words[]; readonly lines: number } {
	const lines: { readonly from: number; readonly to: number }[][] = [];
	const words = runs.map(({ text, x, right, y }): Words => {
		const width = textWidth(text, SIZE);
		if (width + 14 <= right - x)
			return { text, x: x + 7, y: y + BAR / 2 + 4.5, anchor: 'start', leader: null };
		const isEnd = x + width > axis.right;
		const span = isEnd ? { from: right - width, to: right } : { from: x, to: x + width };
		const free = lines.findIndex((line) =>
			line.every((other) => span.to + 10 < other.from || other.to + 10 < span.from),
		);
		const line = free < 0 ? lines.length : free;
		lines[line] = [...(lines[line] ?? []), span];
		const top = under + line * LINE;
		const at = isEnd ? right - 1 : x + 1;
		return {
			text,
			x: isEnd ? right - 5 : x + 5,
			y: top + 13,
			anchor: isEnd ? 'end' : 'start',
			leader: { x: at, y1: y + BAR, y2: top + 14 },
		};
	});
	return { words, lines: lines.length };
}

/** Where the person sat and no source of this timeline speaks. */
function gaps(sat: readonly Stretch[], bars: readonly Drawn[]): Stretch[] {
	const stretches: { from: string; to: string }[] = [];
	for (const { from, to } of sat) {
		const last = stretches[stretches.length - 1];
		if (last && daysBetween(last.to, from) <= BETWEEN_HOUSES) last.to = to;
		else stretches.push({ from, to });
	}
	return stretches.flatMap(({ from, to }) => {
		const open: Stretch[] = [];
		let day = from;
		for (const bar of [...bars].sort((a, b) => (a.from < b.from ? -1 : 1))) {
			if (bar.from > day) open.push({ from: day, to: bar.from < to ? bar.from : to });
			if (bar.to > day) day = bar.to;
			if (day >= to) break;
		}
		if (day < to) open.push({ from: day, to });
		return open.filter((gap) => daysBetween(gap.from, gap.to) > SLIVER && !isRecess(gap, sat));
	});
}

/** A gap that lies between two Parliaments. */
const isRecess = (gap: Stretch, sat: readonly Stretch[]): boolean =>
	daysBetween(gap.from, gap.to) <= BETWEEN_HOUSES &&
	!sat.some(
		({ from, to }) => daysBetween(from > gap.from ? from : gap.from, to < gap.to ? to : gap.to) > SLIVER,
	);
