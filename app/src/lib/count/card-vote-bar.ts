/** The weighted vote as one bar: each option's part, divided by section. */
import { type CardCount, decimal, dividedBy, type Fraction, rounded, sumOf } from '@mandate/count';

export interface BarPart {
	readonly option: string;
	readonly section: string;
	/** Percent, two digits: "29.82". */
	readonly percent: string;
	/** In units of the drawing. */
	readonly x: number;
	readonly width: number;
	/** Place of the option, from 0, and of the section. */
	readonly tone: number;
	readonly shade: number;
}

export interface BarLabel {
	readonly option: string;
	readonly percent: string;
}

export interface CardVoteBar {
	readonly parts: readonly BarPart[];
	readonly labels: readonly BarLabel[];
}

/** @param width of the whole bar, in units of the drawing */
export function cardVoteBar({ options, sections, ofCast }: CardCount, width: number): CardVoteBar {
	const cast = sumOf(sections.filter(({ share }) => share !== null).map(({ weight }) => weight));
	const parts: BarPart[] = [];
	const labels: BarLabel[] = [];
	let at = 0;
	options.forEach((option, tone) => {
		sections.forEach(({ name, weighted, share }, shade) => {
			if (share === null) return;
			const part = dividedBy(weighted[tone], cast);
			const wide = lengthOf(part, width);
			if (wide > 0)
				parts.push({ option, section: name, percent: percentOf(part), x: at, width: wide, tone, shade });
			at += wide;
		});
		labels.push({ option, percent: percentOf(ofCast[tone]) });
	});
	return { parts, labels };
}

function lengthOf({ over, under }: Fraction, width: number): number {
	return Number((over * BigInt(width) * 100n) / under) / 100;
}

/** Rounded once, halves up. */
export function percentOf({ over, under }: Fraction): string {
	return decimal(rounded({ over: over * 100n, under }, 2), 2);
}
