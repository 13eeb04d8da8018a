import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countFile, movesAt, RULES } from '@mandate/count';
import { describe, expect, it } from 'vitest';
import { drawTransfers } from './transfer-chart.ts';

const EXAMPLE = readFileSync(
	join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'ballots', 'allotment-committee.blt'),
);

describe.each(RULES)('the chart of $id', (rule) => {
	const counted = countFile(EXAMPLE, { rule: rule.id, seats: rule.seats ?? 3 });
	if (!counted.ok) throw new Error('not counted');
	const { count, election } = counted;
	const drawing = drawTransfers(count, election.candidates);

	it('has a lane for each candidate and for nobody, those elected first', () => {
		expect(drawing.lanes).toHaveLength(election.candidates.length + 1);
		expect(drawing.lanes.slice(0, count.elected.length).map(({ name }) => name)).toEqual(
			count.elected.map((place) => election.candidates[place].name),
		);
		expect(drawing.lanes.at(-1)?.name).toBe('Nobody');
	});

	it('has a ribbon for all votes that moved, and nothing outside its edges', () => {
		const expected = count.stages.reduce((sum, _, at) => {
			if (at === 0) return 0;
			const { from, to, nonTransferable } = movesAt(count, at);
			if (from.length === 0) return sum;
			return sum + to.length + (nonTransferable > 0n ? 1 : 0) + (from.length > 1 ? from.length : 0);
		}, 0);
		expect(drawing.ribbons).toHaveLength(expected);
		for (const { path } of drawing.ribbons) expect(path).toMatch(/^[MCVZ\d. -]+$/);
		for (const { x, y, width, height } of [...drawing.bars, ...drawing.kept, ...drawing.pools]) {
			expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
			expect(x + width).toBeLessThanOrEqual(drawing.width);
			expect(y + height).toBeLessThanOrEqual(drawing.height);
		}
	});

	it('says of each ribbon whose votes went to whom', () => {
		for (const { says } of drawing.ribbons) expect(says).toMatch(/^Stage \d+: [\d,.]+ (from|to) /);
	});
});
