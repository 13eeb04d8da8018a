/** The book of polls on the official files. */
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import type { Polls } from '../../polls/open.ts';

const release = openFullRecord();
if (release === null) console.log(`skipped: ${NO_DATA}`);
const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;

describe.skipIf(!release)('the book of polls', () => {
	let book: Polls;
	beforeAll(() => {
		book = release?.polls as Polls;
	});

	it('holds every poll with shares, but for those of no known day', () => {
		expect(book.count).toBe(4669);
		expect(book.lastDay).toBe(dayOf('2026-01-08'));
	});

	it.each([
		['survation', '2017-06-10', { conservative: '39', labour: '45', 'liberal-democrats': '7', ukip: '3' }],
		['yougov', '2010-05-14', { conservative: '37', labour: '34', 'liberal-democrats': '21' }],
		['savanta', '2010-05-13', { conservative: '38', labour: '34', 'liberal-democrats': '21' }],
		['find-out-now', '2026-01-08', { conservative: '18', labour: '15', green: '17', 'reform-uk': '32' }],
	])('%s to %s', (pollster, to, shares) => {
		const rows = book.byPollster(pollster).filter((row) => book.to[row] === dayOf(to));
		expect(rows).toHaveLength(1);
		for (const [party, share] of Object.entries(shares)) expect(book.share(rows[0], party)).toBe(share);
	});

	it('keeps two polls of one firm over the same days apart', () => {
		const rows = book.byPollster('yougov').filter((row) => book.to[row] === dayOf('2019-02-19'));
		expect(rows.map((row) => [book.share(row, 'conservative'), book.share(row, 'labour')])).toEqual([
			['41', '33'],
			['38', '26'],
		]);
	});

	it('spells out publishers, and knows most samples', () => {
		const [row] = book.byPollster('survation').filter((one) => book.to[one] === dayOf('2017-06-10'));
		expect(book.publishers.at(row)).toBe('Mail on Sunday');
		expect(book.area[row]).toBe(2);
		let known = 0;
		for (let one = 0; one < book.count; one++) if (book.sample[one] > 0) known++;
		expect(known).toBeGreaterThan(2500);
	});

	it('is in order of the last day of asking', () => {
		for (let row = 1; row < book.count; row++) expect(book.to[row]).toBeGreaterThanOrEqual(book.to[row - 1]);
	});
});
