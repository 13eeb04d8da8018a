// What is said of a count, on every ward at hand: sums for every value, sheets that add up, a reason for everybody not elected.
import { describe, expect, it } from 'vitest';
import { electionOf, scottishWards, wardsAreHere } from '../fixture/scottish-wards.ts';
import { SCOTTISH_STV_2011 } from '../rules/scottish-stv.ts';
import { countInWords } from './sentences.ts';
import { countSheet } from './sheet.ts';
import { whyNot } from './why.ts';

describe.skipIf(!wardsAreHere)('every Scottish ward', () => {
	it('has a sum for each quota and each value, a sheet that adds up, and a reason for everybody', () => {
		let sums = 0;
		for (const ward of scottishWards()) {
			const election = electionOf(ward);
			const count = SCOTTISH_STV_2011.count(election, { seats: ward.seats, lot: null });
			const stages = countInWords(count, election.candidates);
			expect(stages[0].sentences[1], ward.file).toContain('÷');
			for (const [at, { sentences }] of stages.entries()) {
				if (count.stages[at].kind !== 'surplus') continue;
				for (const part of sentences[sentences.findIndex((one) => one.includes('go on to'))].split(' and ')) {
					expect(part, ward.file).toMatch(/ × .+ ÷ .+ = 0\.\d{5}/);
					sums++;
				}
			}
			expect(countSheet(count, election.candidates).addsUp, ward.file).toBe(true);
			const why = whyNot(count, election.candidates);
			expect(why.length, ward.file).toBe(election.candidates.length - count.elected.length);
			for (const { sentences } of why) expect(sentences.length, ward.file).toBeGreaterThan(1);
		}
		expect(sums).toBeGreaterThan(2000);
	});
});
