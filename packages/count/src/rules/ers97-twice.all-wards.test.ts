/** The two programs for ERS97 held against each other on all 1,070 Scottish wards. */
import { describe, expect, it } from 'vitest';
import { countTwice } from '../fixture/ers97-twice.ts';
import { electionOf, scottishWards, wardsAreHere } from '../fixture/scottish-wards.ts';

describe.skipIf(!wardsAreHere)('1,070 Scottish wards', () => {
	it('are counted alike, with the seats of the ward and with two more', () => {
		const wards = scottishWards();
		for (const ward of wards) {
			const election = electionOf(ward);
			const lot = election.candidates.map((_, place) => place);
			for (const seats of [ward.seats, ward.seats + 2]) {
				const { ours, plain } = countTwice(election, seats, lot);
				expect(ours, ward.file).toEqual(plain);
			}
		}
		expect(wards.length).toBe(1070);
	});
});
