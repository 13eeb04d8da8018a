/** All 1,070 wards beside an independent program's count of the same ballots: winners, and every vote after every transfer. */
import { describe, expect, it } from 'vitest';
import {
	type ReferenceCount,
	referenceCounts,
	referencesAreHere,
	referenceWinners,
} from '../fixture/reference-counts.ts';
import { electionOf, scottishWards, wardsAreHere } from '../fixture/scottish-wards.ts';
import { decimal } from '../result/decimal.ts';
import { RULES } from './rules.ts';
import { SCOTTISH_STV_2021 } from './scottish-stv.ts';

describe.skipIf(!wardsAreHere || !referencesAreHere)('1,070 Scottish wards', () => {
	const wards = scottishWards();
	const versions = RULES.filter(({ id }) => id.startsWith('scottish-stv-'));

	it('have the winners of the reference counts, and no lot is asked for', () => {
		const winners = referenceWinners('scotland');
		for (const ward of wards) {
			const { elected, stopped } = SCOTTISH_STV_2021.count(electionOf(ward), {
				seats: ward.seats,
				lot: null,
			});
			expect(stopped, ward.file).toBeNull();
			expect(
				elected.toSorted((a, b) => a - b),
				ward.file,
			).toEqual(winners.get(ward.file));
		}
		expect(wards.length).toBe(1070);
	});

	it('have the votes of the reference counts after every transfer', () => {
		const references = referenceCounts('scotland');
		let transfers = 0;
		for (const ward of wards) {
			const { stages } = SCOTTISH_STV_2021.count(electionOf(ward), { seats: ward.seats, lot: null });
			const ours = stages.map(({ totals }) => totals.map((votes) => decimal(votes, 5)));
			expect(ours, ward.file).toEqual(statesOf(references.get(ward.file) as ReferenceCount));
			transfers += stages.length - 1;
		}
		expect(transfers).toBe(5855);
	});

	it('are counted alike by every version of the orders', () => {
		expect(versions.map(({ id }) => id)).toEqual([
			'scottish-stv-2007',
			'scottish-stv-2011',
			'scottish-stv-2021',
		]);
		for (const ward of wards.slice(0, 100)) {
			const [first, ...others] = versions.map(
				({ count }) => count(electionOf(ward), { seats: ward.seats, lot: null }).stages,
			);
			for (const other of others) expect(other, ward.file).toEqual(first);
		}
	});
});

/** The votes at the beginning and after each transfer; a surplus of nothing, which that program transfers, is no stage. */
function statesOf({ actions }: ReferenceCount): readonly (readonly string[])[] {
	return actions
		.filter(
			({ tag, msg }) => tag === 'begin' || (tag === 'transfer' && !/^Surplus .*\(0\.00000\)$/.test(msg)),
		)
		.map(({ votes }) => votes);
}
