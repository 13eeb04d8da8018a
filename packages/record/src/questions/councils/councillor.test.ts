import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { peopleOf } from '../../addresses/people.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import { councillorOf } from './councillor.ts';

const release = openFullRecord();
if (release === null) console.log(`Councillors: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('a councillor', () => {
	const known = { release: release as NonNullable<typeof release>, ledger: ledgerAt([]) };
	const people = peopleOf(known.release);
	const answer = (slug: string) => {
		const { person } = people.at(slug);
		return person && councillorOf(known, person);
	};

	it('is named in rolls, each with its line, and changes label between two', () => {
		const found = answer('lee-anderson-of-ashfield-huthwaite-and-brierley');
		expect(found?.council.name).toBe('Ashfield');
		expect(found?.rolls.map(({ year, party }) => [year, party.id])).toEqual([
			[2016, 'labour'],
			[2017, 'labour'],
			[2018, 'conservative'],
		]);
		expect(found?.changes).toHaveLength(1);
		const [change] = found?.changes ?? [];
		expect([change.from.id, change.to.id, change.before, change.after, change.isOfNaming]).toEqual([
			'labour',
			'conservative',
			2017,
			2018,
			false,
		]);
		expect(change.evidence.map((one) => one.kind === 'file' && one.line !== null)).toEqual([true, true]);
		expect(found?.sameAs).toEqual([found?.person.id]);
	});

	it('won a ward on a day, with so many votes', () => {
		const found = answer('paul-bettany-of-derby-boulton');
		const win = found?.wins.find(({ contest }) => contest.on === '2018-05-03');
		expect([win?.party.id, win?.contest.seats]).toEqual(['ukip', 1]);
		expect(win?.contest.candidates.find(({ isElected }) => isElected)?.votes).toBe(win?.votes);
	});

	it('is nobody else: a member is none', () => {
		const member = people.at('ann-coffey').person;
		expect(member && councillorOf(known, member)).toBeNull();
	});
});
