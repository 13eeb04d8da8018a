import type { TimelineSpell, Timelines } from '@mandate/record/questions';
import { describe, expect, it } from 'vitest';
import { textWidth, timeAxis } from './time-axis.ts';
import { closeUp, type TimelineInput, timelineChart } from './timelines.ts';

const spell = (name: string, from: string, to: string | null, knownTo = to): TimelineSpell => ({
	party: { id: name.toLowerCase(), name, label: name },
	from,
	to,
	knownTo,
	status: 'asserted',
	evidence: [],
});

const timelines: Timelines = {
	label: [spell('Reds', '1990-05-01', '1995-05-01'), spell('Reds', '1995-05-01', '2000-05-01')],
	membership: [],
	group: [
		spell('Reds', '1990-05-01', '1999-02-01'),
		spell('Independent', '1999-02-01', '1999-08-01'),
		spell('Greens of the North', '1999-08-01', '2000-05-01'),
	],
	whip: [spell('Reds', '1990-05-01', null, '1993-01-01')],
};

const input: TimelineInput = {
	timelines,
	sat: [
		{ from: '1990-05-01', to: '1995-05-01' },
		{ from: '1995-05-01', to: '2000-05-01' },
	],
	elected: [
		{ on: '1990-05-01', isByElection: false },
		{ on: '1995-05-01', isByElection: true },
	],
	changes: [
		{ from: '1999-02-01', to: '1999-02-01' },
		{ from: '1999-08-01', to: '1999-08-01' },
	],
	at: '1999-03-01',
};

describe('timelines drawn', () => {
	it.each([
		['wide', 1000, true],
		['narrow', 360, false],
	] as const)('%s: nothing leaves the drawing, and no words lie on one another', (_, width, isWide) => {
		const chart = timelineChart(input, width, isWide);
		for (const { bars, words, unknown } of chart.rows) {
			for (const { x, width: length } of [...bars, ...unknown]) {
				expect(x).toBeGreaterThanOrEqual(chart.left);
				expect(x + length).toBeLessThanOrEqual(chart.right + 2);
			}
			const spans = words.map(({ text, x, y, anchor }) => {
				const length = textWidth(text, 13);
				return { from: anchor === 'start' ? x : x - length, to: anchor === 'start' ? x + length : x, y };
			});
			for (const [i, one] of spans.entries())
				for (const other of spans.slice(i + 1))
					expect(one.y !== other.y || one.to <= other.from || other.to <= one.from).toBe(true);
		}
		const [first, second] = chart.changes.map(({ badge }) => badge);
		expect(second - first).toBeGreaterThanOrEqual(18);
		expect(chart.at?.text).toBe('1999-03-01');
	});

	it('what no source tells is hatched, and never bridged', () => {
		const [label, membership, group, whip] = timelineChart(input, 1000, true).rows;
		expect(label.unknown).toEqual([]);
		expect(membership.unknown).toHaveLength(1);
		expect(membership.unknown[0].text).toBe('not in the record');
		expect(group.unknown).toEqual([]);
		expect(whip.bars).toMatchObject([{ isOpen: true }]);
		expect(whip.unknown).toHaveLength(1);
		expect(whip.unknown[0].x).toBeCloseTo(whip.bars[0].x + whip.bars[0].width, 0);
	});

	it('one state has one tone through all four, and words of one state in a row stand once', () => {
		const [label, , group, whip] = timelineChart(input, 1000, true).rows;
		expect(
			new Set([label.bars[0].tone, label.bars[1].tone, group.bars[0].tone, whip.bars[0].tone]).size,
		).toBe(1);
		expect(new Set(group.bars.map(({ tone }) => tone)).size).toBe(3);
		expect(label.words.map(({ text }) => text)).toEqual(['Reds']);
	});

	it('a claim that was rejected is not drawn, a disputed one says so', () => {
		const group = timelines.group.map((one, i) => ({
			...one,
			status: (['asserted', 'rejected', 'disputed'] as const)[i],
		}));
		const row = timelineChart({ ...input, timelines: { ...timelines, group } }, 1000, true).rows[2];
		expect(row.words.map(({ text }) => text)).toEqual(['Reds', 'Greens of the North (disputed)']);
	});

	it('changes close together are drawn closer, in the Parliament that holds them', () => {
		expect(closeUp(input)).toBeNull();
		const long = { ...input, sat: [{ from: '1960-05-01', to: '1990-05-01' }, ...input.sat] };
		const window = closeUp(long);
		expect(window).toEqual({ from: '1995-05-01', to: '2000-05-01' });
		const chart = timelineChart({ ...long, window: window ?? undefined }, 1000, true);
		expect(chart.marks.map(({ text }) => text)).toEqual([
			'elected 1995',
			'1996',
			'1997',
			'1998',
			'1999',
			'2000',
		]);
		expect(chart.changes.map(({ number }) => number)).toEqual([1, 2]);
	});

	it('an axis holds what is past its ends there', () => {
		const axis = timeAxis('2000-01-01', '2000-12-31', 10, 110);
		expect([axis.x('1999-01-01'), axis.x('2000-01-01'), axis.x('2000-12-31'), axis.x('2001-01-01')]).toEqual([
			10, 10, 110, 110,
		]);
	});
});
