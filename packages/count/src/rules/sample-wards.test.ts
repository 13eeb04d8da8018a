/**
 * Twelve wards, the awkward ones among them (the only tie, the most candidates, the largest, the smallest, one seat), beside
 * the plain count. Every ward is in the tests over all wards; these few are quick enough to be run at every change.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { plainScottishCount } from '../fixture/plain-scottish.ts';
import { readElection } from '../formats/read-election.ts';
import { decimal } from '../result/decimal.ts';
import { SCOTTISH_STV_2021 } from './scottish-stv.ts';

const FOLDER = 'scot-elex/samples';
const samplesAreHere = ballotsAreHere(FOLDER);

describe.skipIf(!samplesAreHere)('twelve Scottish wards', () => {
	const files = samplesAreHere ? readdirSync(ballotsPath(FOLDER)).sort() : [];

	it.each(files)('%s: the stages of the plain count', (file) => {
		const read = readElection(readFileSync(ballotsPath(`${FOLDER}/${file}`)));
		if (!read.ok) throw new Error(JSON.stringify(read.problem));
		const { election } = read;
		const seats = election.seats ?? 0;
		const count = SCOTTISH_STV_2021.count(election, { seats, lot: null });
		const plain = plainScottishCount(election, seats, null);
		expect(count.stages.map(({ totals }) => totals.map((units) => decimal(units, 5)))).toEqual(plain.totals);
		expect(count.elected.toSorted((a, b) => a - b)).toEqual(plain.elected);
	});

	it('are all there', () => {
		expect(files.length).toBe(12);
	});
});
