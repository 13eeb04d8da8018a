// What is said of a count, by every rule on every ward at hand: sums for quotas and values, sheets that add up, a reason for
// everybody who was not elected.
import { describe, expect, it } from 'vitest';
import { electionOf, scottishWards, wardsAreHere } from '../fixture/scottish-wards.ts';
import { candidateLabels } from '../papers/election.ts';
import { RULES } from '../rules/rules.ts';
import { drawLot } from '../ties/lot.ts';
import { countInWords } from './sentences.ts';
import { countSheet } from './sheet.ts';
import { whyNot } from './why.ts';

/** Every so many wards: Meek's method shares the papers out forty times where others move them once. */
const EVERY = 5;

describe.skipIf(!wardsAreHere)('every Scottish ward', () => {
	it.each(RULES)('$id', (rule) => {
		let sums = 0;
		for (const [place, ward] of scottishWards().entries()) {
			if (place % EVERY > 0) continue;
			const election = electionOf(ward);
			const seats = rule.seats ?? ward.seats;
			const lot = drawLot('a seed', candidateLabels(election.candidates));
			const count = rule.count(election, { seats, lot });
			const stages = countInWords(count, election.candidates);
			for (const [at, { heading, sentences }] of stages.entries()) {
				const { kind, quota, transfers } = count.stages[at];
				expect(`${heading} ${sentences.join(' ')}`, ward.file).not.toMatch(
					/undefined|NaN|null|\[object| {2}/,
				);
				const isNew = quota !== null && quota !== count.stages[at - 1]?.quota;
				if (isNew)
					expect(
						sentences.find((one) => /^The quota.*÷/.test(one)),
						ward.file,
					).toBeDefined();
				if (kind !== 'surplus' || transfers.length === 0) continue;
				const moved = sentences.find((one) => /goe?s? on to|None of the/.test(one));
				for (const part of moved?.split(' and ') ?? ['nothing is said']) {
					expect(part, ward.file).toMatch(/÷ .+ = \d|present value|None of the|Of the \d/);
					if (part.includes('÷')) sums++;
				}
			}
			expect(countSheet(count, election.candidates).addsUp, ward.file).toBe(true);
			const why = whyNot(count, election.candidates);
			expect(why.length, ward.file).toBe(election.candidates.length - count.elected.length);
			for (const { sentences } of why) expect(sentences.length, ward.file).toBeGreaterThan(1);
		}
		if (rule.seats === null && !rule.id.startsWith('meek')) expect(sums).toBeGreaterThan(200);
	});
});
