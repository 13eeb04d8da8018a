/**
 * The articles of `examples/` that have marks made by hand: every figure is accounted for, every marked claim gets its
 * verdict, nothing else is red.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accepts, type GoldClaim, isRed, score } from '../../../bench/accuracy/score.ts';
import { NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import { checkText } from './index.ts';

interface Mark {
	readonly text: string;
	readonly start: number;
	/** What the figure is: a type of claim, or in words. */
	readonly what: string;
	/** `none`: no figure of an election; it may be read or left, never checked. */
	readonly state: 'checked' | 'read' | 'none';
}

interface Marks {
	readonly date: string;
	readonly figures: readonly Mark[];
	readonly claims: readonly (GoldClaim & { readonly at: number })[];
}

const FOLDER = new URL('../../../examples/', import.meta.url);
const release = openFullRecord();
const names = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.marks.json'))
	.map((name) => name.slice(0, -'.marks.json'.length))
	.sort();

const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const marksOf = (name: string): Marks => JSON.parse(read(`${name}.marks.json`)) as Marks;

describe('marks', () => {
	it('stand at the words they quote', () => {
		expect(names.length).toBeGreaterThanOrEqual(10);
		for (const name of names) {
			const text = read(`${name}.txt`);
			const { figures, claims } = marksOf(name);
			for (const { start, text: figure } of figures)
				expect(text.slice(start, start + figure.length), name).toBe(figure);
			for (const { at, quote } of claims) expect(text.slice(at, at + quote.length), name).toBe(quote);
		}
	});
});

describe.skipIf(release === null)(`examples${release === null ? `: ${NO_DATA}` : ''}`, () => {
	for (const name of names) {
		const text = read(`${name}.txt`);
		const marks = marksOf(name);
		const answer = () => checkText(text, release!);

		it(`${name}: accounts for every figure`, () => {
			const { figures } = answer();
			for (const mark of marks.figures) {
				const found = figures.find(({ start, end }) => start <= mark.start && mark.start < end);
				const what = `${mark.text} (${mark.what}) at ${mark.start}`;
				if (mark.state === 'none') expect(found?.state, what).not.toBe('checked');
				else expect(found?.state, what).toBe(mark.state);
			}
			const digits = [...text.matchAll(/\d{1,3}(?:,\d{3})+|\d+\.\d per cent/g)].map(({ index }) => index);
			for (const at of digits)
				expect(
					figures.some(({ start, end }) => start <= at && at < end),
					text.slice(at, at + 12),
				).toBe(true);
		});

		it(`${name}: gives every marked claim its verdict, and accuses nothing else`, () => {
			const { pairs, extra } = score(text, marks.claims, answer().claims);
			const wrong = pairs.flatMap(({ gold, claim }) =>
				claim && accepts(gold, claim.verdict) ? [] : [`${gold.quote}: ${claim?.verdict ?? 'not found'}`],
			);
			expect(wrong).toEqual([]);
			expect(extra.filter(({ verdict }) => isRed(verdict)).map(({ quote }) => quote)).toEqual([]);
		});
	}

	it('leaves at most one figure in ten not understood', () => {
		let all = 0;
		let left = 0;
		for (const name of names) {
			const { summary } = checkText(read(`${name}.txt`), release!);
			all += summary.figures;
			left += summary.not_understood;
		}
		expect(left / all).toBeLessThanOrEqual(0.1);
	});

	it('has errors of at least five parties, none with more than a third of them', () => {
		const wrong = names.flatMap((name) => {
			const text = read(`${name}.txt`);
			const { pairs } = score(text, marksOf(name).claims, checkText(text, release!).claims);
			return pairs.flatMap(({ gold, claim }) =>
				isRed(gold.verdict) ? [claim?.subject.party[0]?.id ?? 'of a seat'] : [],
			);
		});
		const count = (party: string): number => wrong.filter((one) => one === party).length;
		const parties = [...new Set(wrong)].filter((party) => party !== 'of a seat');
		expect(parties.length).toBeGreaterThanOrEqual(5);
		for (const party of parties) expect(count(party), party).toBeLessThanOrEqual(wrong.length / 3);
	});
});
