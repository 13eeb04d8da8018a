/**
 * Lays out the transfers of a count: a lane for each candidate, a column for each stage, a bar as high as the votes, and
 * ribbons as thick as the votes that moved. Figures are only drawn here, never read off: the table behind has them.
 */
import {
	type Candidate,
	type Count,
	knownOf,
	movesAt,
	type Outcome,
	outcomeInWords,
	votesInWords,
} from '@mandate/count';
import { ribbonPath, type Span } from './ribbon-path.ts';

export interface TransferDrawing {
	readonly width: number;
	readonly height: number;
	readonly lanes: readonly Lane[];
	readonly columns: readonly Column[];
	readonly bars: readonly Bar[];
	/** Votes that stayed where they were from one stage to the next. */
	readonly kept: readonly Box[];
	readonly ribbons: readonly Ribbon[];
	/** Where several candidates' votes were moved together. */
	readonly pools: readonly Box[];
	readonly figures: readonly Figure[];
}

export interface Lane {
	readonly key: string;
	readonly name: string;
	readonly outcome: string;
	readonly base: number;
	readonly middle: number;
	/** How high the quota stands in this lane, as a line through all columns; null where there is none. */
	readonly quota: string | null;
	readonly isElected: boolean;
}

export interface Column {
	readonly x: number;
	readonly stage: number;
	readonly what: string;
}

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Bar extends Box {
	readonly kind: 'held' | 'gained' | 'nobody';
}

export interface Ribbon {
	readonly path: string;
	readonly says: string;
	readonly isToNobody: boolean;
}

export interface Figure {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly isMark: boolean;
}

const HEAD = 46;
const BAR = 16;
const ABOVE = 17;
const WHAT = { first: 'first choices', surplus: 'surplus', exclusion: 'exclusion' } as const;

export function drawTransfers(count: Count, candidates: readonly Candidate[]): TransferDrawing {
	const { labels, found } = knownOf(count, candidates);
	const order = laneOrder(count, found);
	const nobody = candidates.length;
	const high = order.length > 9 ? 34 : 46;
	const step = Math.max(64, Math.min(128, Math.floor(960 / count.stages.length)));
	const laneHeight = high + ABOVE;
	const baseOf = new Map([...order, nobody].map((place, lane) => [place, HEAD + (lane + 1) * laneHeight]));
	const most = count.stages
		.flatMap(({ totals, nonTransferable, quota }) => [...totals, nonTransferable, quota ?? 0n])
		.reduce((a, b) => (a > b ? a : b), 1n);
	const px = (units: bigint) => (Number(units) / Number(most)) * high;
	const xOf = (at: number) => at * step + 6;
	const votes = (units: bigint) => votesInWords(units, count.places);
	const heldAt = (at: number, place: number) =>
		place === nobody ? count.stages[at].nonTransferable : count.stages[at].totals[place];
	const base = (place: number) => baseOf.get(place) as number;
	const nameOf = (place: number) => (place === nobody ? 'nobody' : labels[place]);

	const bars: Bar[] = [];
	const kept: Box[] = [];
	const ribbons: Ribbon[] = [];
	const pools: Box[] = [];
	const figures: Figure[] = [];
	for (const [at, stage] of count.stages.entries()) {
		const x = xOf(at);
		for (const place of [...order, nobody]) {
			const held = heldAt(at, place);
			const before = at === 0 ? held : heldAt(at - 1, place);
			const stayed = held < before ? held : before;
			box(bars, x, BAR, base(place), 0n, stayed, place === nobody ? 'nobody' : 'held');
			box(bars, x, BAR, base(place), stayed, held, place === nobody ? 'nobody' : 'gained');
			if (at > 0 && stayed > 0n)
				kept.push({
					x: xOf(at - 1) + BAR,
					y: base(place) - px(stayed),
					width: step - BAR,
					height: px(stayed),
				});
		}
		for (const { candidate } of stage.elected)
			figure(at, candidate, `${votes(stage.totals[candidate])}, elected`, true);
		if (at === 0)
			for (const place of order)
				if (!stage.elected.some(({ candidate }) => candidate === place)) {
					const isOut = count.stages[1]?.excluded.includes(place);
					figure(at, place, `${votes(stage.totals[place])}${isOut ? ', out' : ''}`, isOut === true);
				}
		for (const place of stage.excluded)
			if (at > 1) figure(at - 1, place, `${votes(count.stages[at - 1].totals[place])}, out`, true);
		if (at > 0) flow(at);
	}

	return {
		width: (count.stages.length - 1) * step + 110,
		height: HEAD + (order.length + 1) * laneHeight + 8,
		lanes: [
			...order.map((place) => lane(place, labels[place], outcomeInWords(found[place]))),
			lane(nobody, 'Nobody', 'non-transferable'),
		],
		columns: count.stages.map(({ stage, kind }, at) => ({ x: xOf(at), stage, what: WHAT[kind] })),
		bars,
		kept,
		ribbons,
		pools,
		figures,
	};

	function lane(place: number, name: string, outcome: string): Lane {
		const hasQuota = place !== nobody && count.stages.every(({ quota }) => quota !== null);
		const line = count.stages.map(({ quota }, at) => {
			const y = (base(place) - px(quota ?? 0n)).toFixed(1);
			return `${at === 0 ? 'M' : 'L'}${at === 0 ? 0 : xOf(at) - 4} ${y}H${xOf(at) + BAR + 4}`;
		});
		return {
			key: String(place),
			name,
			outcome,
			base: base(place),
			middle: base(place) - high / 2,
			quota: hasQuota ? line.join('') : null,
			isElected: place !== nobody && found[place].kind === 'elected',
		};
	}

	function box(
		to: Bar[],
		x: number,
		width: number,
		bottom: number,
		low: bigint,
		top: bigint,
		kind: Bar['kind'],
	) {
		if (top > low) to.push({ x, y: bottom - px(top), width, height: Math.max(0.6, px(top - low)), kind });
	}

	function figure(at: number, place: number, text: string, isMark: boolean) {
		const { totals } = count.stages[at];
		figures.push({ x: xOf(at), y: base(place) - px(totals[place]) - 4, text, isMark });
	}

	/** Ribbons of what moved from the stage before to this one. */
	function flow(at: number) {
		const { from, to, nonTransferable } = movesAt(count, at);
		if (from.length === 0) return;
		const goes = [...to, ...(nonTransferable > 0n ? [{ candidate: nobody, votes: nonTransferable }] : [])];
		const inOrder = goes.toSorted((a, b) => base(a.candidate) - base(b.candidate));
		const moved = goes.reduce((sum, held) => sum + held.votes, 0n);
		const left = { x: xOf(at - 1) + BAR };
		const right = { x: xOf(at) };
		const sources = from.map(({ candidate, votes }) => ({
			candidate,
			votes,
			span: spanOf(candidate, heldAt(at - 1, candidate) - votes, heldAt(at - 1, candidate)),
		}));
		let out: Span = { x: left.x, top: sources[0].span.top, height: sources[0].span.height };
		if (sources.length > 1) {
			const middle = sources.reduce((sum, { span }) => sum + span.top + span.height / 2, 0) / sources.length;
			const whole = px(moved);
			out = { x: (left.x + right.x) / 2, top: middle - whole / 2, height: whole };
			pools.push({ x: out.x - 2, y: out.top, width: 4, height: Math.max(1, whole) });
			let top = out.top;
			const all = from.reduce((sum, { votes }) => sum + votes, 0n);
			for (const { candidate, votes: lost, span } of sources.toSorted((a, b) => a.span.top - b.span.top)) {
				const height = (Number(lost) / Number(all)) * whole;
				ribbons.push({
					path: ribbonPath({ ...span, x: left.x }, { x: out.x, top, height }),
					says: `Stage ${count.stages[at].stage}: ${votes(lost)} from ${nameOf(candidate)}`,
					isToNobody: false,
				});
				top += height;
			}
		}
		let top = out.top;
		for (const { candidate, votes: gained } of inOrder) {
			const height = (Number(gained) / Number(moved)) * out.height;
			const end = spanOf(candidate, heldAt(at, candidate) - gained, heldAt(at, candidate));
			const source = sources.length === 1 ? ` from ${nameOf(sources[0].candidate)}` : '';
			ribbons.push({
				path: ribbonPath({ x: out.x, top, height }, { ...end, x: right.x }),
				says: `Stage ${count.stages[at].stage}: ${votes(gained)}${source} to ${nameOf(candidate)}`,
				isToNobody: candidate === nobody,
			});
			top += height;
		}
	}

	function spanOf(place: number, low: bigint, top: bigint): Omit<Span, 'x'> {
		return { top: base(place) - px(top), height: px(top - low) };
	}
}

/** The elected in their order, then who lasted longest; so most ribbons go up. */
function laneOrder(count: Count, found: readonly Outcome[]): readonly number[] {
	const last = count.stages.at(-1);
	const rank = (place: number) => {
		const outcome = found[place];
		if (outcome.kind === 'elected') return outcome.place;
		if (outcome.kind === 'standing') return 1_000_000;
		return outcome.kind === 'excluded' ? 2_000_000 - outcome.stage : 3_000_000;
	};
	return found
		.flatMap(({ kind }, place) => (kind === 'withdrawn' ? [] : [place]))
		.toSorted((a, b) => {
			if (rank(a) !== rank(b)) return rank(a) - rank(b);
			const [mine, theirs] = [last?.totals[a] ?? 0n, last?.totals[b] ?? 0n];
			return mine > theirs ? -1 : mine < theirs ? 1 : a - b;
		});
}
