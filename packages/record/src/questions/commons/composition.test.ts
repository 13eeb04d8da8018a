/** The Commons seat by seat on every day of three years: seats held and vacant make the House, and nobody sits twice. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { controlled, ledgerOf, vacant } from '../fixture/entries.ts';
import type { Known } from '../known.ts';
import { isDissolved, parliamentsOf } from '../people/parliaments.ts';
import { chamberOf, vacanciesOf } from './chamber.ts';
import { compositionOn } from './composition.ts';
import { controlOn } from './control.ts';
import { chamberEvents, compositionByDay } from './replay.ts';

const release = openFullRecord();
if (release === null) console.log(`Composition of the Commons: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('the Commons', () => {
	const record = release as NonNullable<typeof release>;
	const known: Known = { release: record, ledger: ledgerOf([]) };

	it('is full on each of the 1,095 days of 2017 to 2019, or dissolved', () => {
		const started = performance.now();
		const days = compositionByDay(known, '2017-01-01', '2020-01-01');
		const taken = performance.now() - started;
		console.log(`1,095 days of the Commons replayed in ${Math.round(taken)} ms.`);
		expect(days).toHaveLength(1095);
		for (const day of days) {
			expect([0, 650]).toContain(day.size);
			expect(day.size === 0).toBe(isDissolved(record, day.on));
			expect(day.held + day.vacant).toBe(day.size);
			expect(day.notInRecord).toBe(0);
			expect([...day.parties.values()].reduce((sum, seats) => sum + seats, 0)).toBe(day.held);
		}
		expect(days.filter(({ size }) => size === 0)).toHaveLength(35 + 36);
	});

	it('carried on from day to day is the same as asked of each day', () => {
		for (const day of compositionByDay(known, '2017-01-01', '2020-01-01').filter((_, i) => i % 30 === 0)) {
			const asked = compositionOn(known, day.on);
			expect(asked.held).toBe(day.held);
			expect(asked.vacancies).toHaveLength(day.vacant);
			const parties = new Map(asked.parties.map(({ party, seats }) => [party.id, seats]));
			for (const [id, seats] of day.parties) expect(parties.get(id)).toBe(seats);
		}
	});

	it('has as many seats as each House had, and one holder a seat', () => {
		const sizes = parliamentsOf(record).filter(({ pollingOn }) => pollingOn >= '1997');
		expect(sizes.map(({ seats }) => seats)).toEqual([659, 659, 646, 650, 650, 650, 650, 650]);
		for (const parliament of sizes) {
			const chamber = chamberOf(known, parliament);
			expect(chamber).toHaveLength(parliament.seats);
			for (const { holdings } of chamber)
				holdings.forEach((holding, i) => {
					if (i > 0) expect(holdings[i - 1].to).toBe(holding.from);
				});
			const unknown = chamber.filter(({ holdings }) =>
				holdings.some(({ state }) => state === 'not in the record'),
			);
			expect(unknown.length).toBeLessThanOrEqual(2);
		}
	});

	it('says that there are no members between a dissolution and the election', () => {
		expect(compositionOn(known, '2019-11-20')).toMatchObject({ state: 'dissolved', held: 0, seats: [] });
		expect(compositionOn(known, '1960-01-01').state).toBe('not in the record');
	});

	it('has the by-elections of 2017 to 2019 end its vacancies, with their causes', () => {
		const parliament = parliamentsOf(record).find(({ pollingOn }) => pollingOn === '2017-06-08');
		if (parliament === undefined) throw new Error('no Parliament of 2017');
		const vacancies = chamberEvents(known, parliament).flatMap(({ after }) => after?.vacancy ?? []);
		expect(vacancies.map(({ place, opened, closed }) => [place, opened.earliest, closed])).toEqual([
			['West Tyrone', '2018-01-15', '2018-05-03'],
			['Lewisham East', '2018-05-09', '2018-06-14'],
			['Newport West', '2019-02-18', '2019-04-04'],
			['Peterborough', '2019-05-02', '2019-06-06'],
			['Brecon and Radnorshire', '2019-06-22', '2019-08-01'],
		]);
	});

	it('takes a cause from the ledger where the files tell none', () => {
		const ledger = ledgerOf([vacant('body/commons', 'Peterborough', 'recall petition', '2019-05-01', null)]);
		const { vacancies } = compositionOn({ release: record, ledger }, '2019-05-10');
		expect(vacancies.find(({ place }) => place === 'Peterborough')?.cause).toBe('recall petition');
	});

	it('has vacancies of no known day, until a claim gives one', () => {
		const parliament = parliamentsOf(record).find(({ pollingOn }) => pollingOn === '2024-07-04');
		if (parliament === undefined) throw new Error('no Parliament of 2024');
		const found = vacanciesOf(known, parliament);
		expect(found.map(({ place }) => place)).toContain('Clacton');
		expect(found.find(({ place }) => place === 'Clacton')).toMatchObject({
			opened: { earliest: '2024-07-05', latest: '2026-08-13' },
			closed: '2026-08-13',
			cause: 'not said',
		});
		expect(compositionOn(known, '2026-07-20').vacancies.map(({ place }) => place)).not.toContain('Clacton');
		const ledger = ledgerOf([vacant('body/commons', 'Clacton', 'resigned', '2026-07-10', null)]);
		const told = compositionOn({ release: record, ledger }, '2026-07-20');
		expect(told.vacancies.find(({ place }) => place === 'Clacton')).toMatchObject({
			opened: { earliest: '2026-07-10', latest: '2026-07-10' },
			closed: '2026-08-13',
			cause: 'resigned',
		});
		expect(told.held + told.vacancies.length).toBe(650);
	});

	it('is controlled in three ways, each a fact of its own', () => {
		const ledger = ledgerOf([
			controlled(
				'body/commons',
				{ fact: 'label', holder: 'conservative', cause: 'an agreement of June 2017' },
				'2017-06-26',
			),
		]);
		const { majority, executive, stated } = controlOn({ release: record, ledger }, '2018-01-01');
		expect(majority).toMatchObject({
			holder: null,
			size: 650,
			needed: 326,
			speakers: 1,
			since: '2017-06-08',
		});
		expect(majority?.largest).toMatchObject({ party: { id: 'conservative' }, seats: 316 });
		expect(majority?.absent[0]).toMatchObject({ party: { id: 'sinn-fein' }, seats: 7 });
		expect(executive).toMatchObject({
			person: { name: 'Theresa May' },
			party: { id: 'conservative' },
			from: '2016-07-13',
		});
		expect(stated).toMatchObject([{ fact: 'label', cause: 'an agreement of June 2017' }]);
	});

	it('does not say who governs after its list of offices ends', () => {
		expect(controlOn(known, '2026-01-01').executive).toBeNull();
		expect(controlOn(known, '2026-01-01').majority?.holder?.id).toBe('labour');
	});
});
