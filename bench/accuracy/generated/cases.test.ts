/** Templates filled from the record: their shape, what is drawn, and what a corruption does. */
import { exampleBase } from '@mandate/record/example';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import { releaseOf } from '../record.ts';
import { TEMPLATES } from '../templates/index.ts';
import { problems } from '../templates/problems.ts';
import { allCases, type Case, casesOfTemplate } from './cases.ts';
import { transpositions } from './corrupt.ts';
import { worldOf } from './world.ts';

const release = openFullRecord();
if (!release)
	console.log(`generated/cases.test.ts: texts are filled from the example record only, ${NO_DATA}`);
const example = worldOf(releaseOf(exampleBase));
const world = release ? worldOf(release) : example;
const take = (seed: string, limit: number): Case[] => [...allCases(TEMPLATES, world, seed, limit)].flat();

describe('templates', () => {
	it('have the shape that the filler knows', () => expect(problems(TEMPLATES)).toEqual([]));

	it.skipIf(!release)('each fit something in the record', () => {
		const empty = TEMPLATES.filter((template) => casesOfTemplate(template, world, '1').next().done);
		expect(empty.map(({ id }) => id)).toEqual([]);
	});
});

describe('transpositions', () => {
	it.each([
		['4,752', ['7,452', '4,572', '4,725']],
		['10', []],
		['100.5', ['105.0']],
		['33', []],
		['24.3', ['42.3', '23.4']],
	])('%s', (text, expected) => expect(transpositions(text)).toEqual(expected));
});

describe('cases', () => {
	const cases = take('1', 200);

	it('are the same for the same seed, and others for another', () => {
		expect(take('1', 20).map(({ text }) => text)).toEqual(take('1', 20).map(({ text }) => text));
		expect(take('2', 20).map(({ text }) => text)).not.toEqual(take('1', 20).map(({ text }) => text));
	});

	it('print every slot and drop every mark', () => {
		for (const { text } of cases) expect(text).not.toMatch(/[{}]|\[\[|\]\]|undefined|null|NaN/);
	});

	it('are dated after polling and before the next general election', () => {
		for (const { text, publishedOn } of cases) expect(text.startsWith(`# date: ${publishedOn}\n`)).toBe(true);
	});

	it('keep each mark, and alter something in each corrupted text', () => {
		for (const one of cases) {
			expect([...one.marks.keys()].sort()).toEqual(one.template.claims.map(({ n }) => n).sort());
			expect(one.altered.length > 0).toBe(one.wrong !== null);
			for (const { start, end } of one.altered) expect(end).toBeGreaterThan(start);
		}
	});

	it('follow their true text, which they differ from', () => {
		let plain = '';
		for (const one of cases) {
			if (one.wrong === null) plain = one.text;
			else expect(one.text).not.toBe(plain);
		}
	});

	it('can be filled from the example record, without ranks or totals', () => {
		const drawn = [...allCases(TEMPLATES, example, '1', 50)].flat();
		expect(drawn.length).toBeGreaterThan(0);
		for (const { template } of drawn) expect(template.frame).not.toMatch(/^(?:nation|area)$/);
	});
});
