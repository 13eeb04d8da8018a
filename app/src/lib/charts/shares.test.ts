import { ledgerAt } from '@mandate/record';
import { placeAt } from '@mandate/record/addresses';
import { type ContestSummary, placeOf } from '@mandate/record/questions';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { boxOf, overlaps, spread } from './labels.ts';
import { shareSeries } from './share-series.ts';
import { drawShares, NARROW, WIDE } from './shares.ts';

describe('labels in a column', () => {
	it.each([
		[
			[10, 40, 80],
			[10, 40, 80],
		],
		[
			[10, 12, 14],
			[10, 22, 34],
		],
		[
			[90, 95, 99],
			[76, 88, 100],
		],
		[[0], [5]],
	])('%j stand at %j', (wanted, found) => {
		expect(spread(wanted, 12, 5, 100)).toEqual(found);
	});
});

const release = openFullRecord();
if (release === null) console.log(`Charts of shares: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('shares of a place since 1918', () => {
	const record = release as NonNullable<typeof release>;
	const known = { release: record, ledger: ledgerAt([]) };
	const contestsOf = (place: string): readonly ContestSummary[] =>
		placeOf(known, placeAt(record, place) ?? -1).contests;
	const years = (place: string, party: string) =>
		shareSeries(contestsOf(place))
			.find(({ id }) => id === party)
			?.runs.map((run) => run.map(({ contest }) => contest.election.pollingOn.slice(0, 4)).join(' '));

	it('break where the boundaries changed', () => {
		expect(years('stockport', 'labour')).toEqual([
			'1922 1923 1924 1929 1931 1935',
			'1983 1987 1992',
			'1997 2001 2005',
			'2010 2015 2017 2019',
			'2024',
		]);
	});

	it('break where nobody polled', () => {
		expect(years('caithness-and-sutherland', 'liberal-democrats')?.slice(0, 3)).toEqual([
			'1918 1922',
			'1929',
			'1935 1945',
		]);
	});

	it('have by-elections apart from the lines', () => {
		const ukip = shareSeries(contestsOf('clacton')).find(({ id }) => id === 'ukip');
		expect(ukip?.byElections.map(({ share }) => share.toFixed(1))).toEqual(['59.7']);
		expect(years('clacton', 'ukip')).toEqual(['2015 2017', '2024']);
	});

	it('leave every place a drawing whose labels do not touch and stay inside', () => {
		let drawn = 0;
		for (let place = 0; place < record.places.count; place += 7) {
			const { contests } = placeOf(known, place);
			for (const frame of [WIDE, NARROW]) {
				const drawing = drawShares(contests, frame);
				if (drawing === null) continue;
				drawn++;
				const boxes = drawing.labels.map((label) => boxOf(label, label.text, frame.size));
				for (const [index, box] of boxes.entries()) {
					expect(box.right).toBeLessThanOrEqual(frame.width + frame.size);
					expect(box.top).toBeGreaterThanOrEqual(0);
					expect(box.bottom).toBeLessThanOrEqual(frame.height);
					for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
				}
			}
		}
		expect(drawn).toBeGreaterThan(300);
	});
});
