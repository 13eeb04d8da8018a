import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { peopleOf } from '../../addresses/index.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import { personQuestion } from './person.ts';

const release = openFullRecord();
if (release === null) console.log(`Timelines: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('timelines', () => {
	const record = release as NonNullable<typeof release>;
	const person = peopleOf(record).at('ann-coffey').person as NonNullable<
		ReturnType<ReturnType<typeof peopleOf>['at']>['person']
	>;
	const { timelines } = personQuestion({ release: record, ledger: ledgerAt([]) }, person, '2019-03-01');
	const days = (name: keyof typeof timelines) =>
		timelines[name].map(({ party, from, to, knownTo }) => [party.id, from, to, knownTo]);

	it('a list that ends first leaves a gap, which nothing bridges', () => {
		expect(days('group').map(([party, from, to]) => [party, from, to])).toEqual([
			['labour', '1997-05-01', null],
			['labour', '2017-06-08', '2019-02-18'],
			['independent', '2019-02-18', '2019-09-09'],
		]);
		expect(days('group')[0][3]).toMatch(/^2015-/);
	});

	it('none is taken from another', () => {
		expect(timelines.membership).toEqual([]);
		expect(days('whip')).toEqual([['labour', '1992-04-09', null, expect.stringMatching(/^2015-/)]]);
		expect(days('label').every(([party]) => party === 'labour')).toBe(true);
	});
});
