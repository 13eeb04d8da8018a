import { describe, expect, it } from 'vitest';
import { chamberChart } from './chamber.ts';

const party = (id: string, count: number, changed = 0) => ({
	party: id,
	name: id,
	label: id,
	count,
	changed,
});
const dotsIn = (path: string) => path.split('M').length - 1;

describe('a chamber', () => {
	it.each([[3], [17], [51], [101], [130], [650]])(
		'has a dot for each of %i seats, none upon another',
		(total) => {
			const chart = chamberChart([party('red', Math.ceil(total / 2)), party('blue', Math.floor(total / 2))]);
			expect(chart.blocks.map(({ dots }) => dotsIn(dots))).toEqual([
				Math.ceil(total / 2),
				Math.floor(total / 2),
			]);
			const all = chart.blocks.flatMap(({ dots }) =>
				[...dots.matchAll(/M(-?[\d.]+) (-?[\d.]+)a([\d.]+)/g)].map(([, x, y, r]) => [x, y, r].map(Number)),
			);
			const r = all[0][2];
			const apart = all.flatMap(([x, y], i) => all.slice(i + 1).map(([a, b]) => Math.hypot(a - x, b - y)));
			expect(Math.min(...all.map(([x]) => x))).toBeGreaterThanOrEqual(0);
			expect(Math.max(...all.map(([, y]) => y + r))).toBeLessThanOrEqual(chart.height);
			expect(apart.reduce((least, one) => Math.min(least, one))).toBeGreaterThan(2 * r - 0.5);
		},
	);

	it('rings the seats that change, and names blocks that are wide enough', () => {
		const chart = chamberChart([party('red', 25, 3), party('blue', 25), party('gold', 1)]);
		expect(chart.blocks.map(({ rings }) => dotsIn(rings))).toEqual([3, 0, 0]);
		expect(chart.blocks.map(({ rim }) => rim !== null)).toEqual([true, true, false]);
	});

	it('gives each of eight parties a sign of its own, the same in two chambers', () => {
		const parties = 'abcdefgh'.split('').map((id) => party(id, 4));
		const signs = chamberChart(parties).blocks.map(({ signs }) => signs.split('M').length);
		expect(signs[0]).toBe(1);
		expect(chamberChart([]).blocks).toEqual([]);
	});

	it('is the same with two parties exchanged but for their places', () => {
		const [red, blue] = [party('red', 5), party('blue', 5)];
		const shapes = (parties: readonly ReturnType<typeof party>[]) =>
			chamberChart(parties).blocks.map(({ dots, signs }) => [dots, signs]);
		expect(shapes([red, blue])).toEqual(shapes([blue, red]));
	});
});
