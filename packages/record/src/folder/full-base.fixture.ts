/** The example record with a row in every table; what is added is invented. For tests. */
import { exampleBase } from '../example/index.ts';
import type { Base } from '../model.ts';

const [contest] = exampleBase.contests;

export const fullBase: Base = {
	...exampleBase,
	registrations: [
		{
			party: 'labour',
			name: 'Labour, "the" Party',
			electoralCommissionId: 'PP53',
			jurisdiction: 'Great Britain',
			registeredOn: '1999-01-14',
			deregisteredOn: null,
			at: contest.at,
		},
	],
	overlaps: [
		{
			fromSeat: 'E1',
			fromPlace: 'Old',
			toSeat: 'E2',
			toPlace: 'New',
			residentialFrom: '0.5',
			residentialTo: '1',
			populationFrom: '0.25',
			populationTo: '0.75',
			at: contest.at,
		},
	],
	findings: [
		{
			gate: 'sum',
			severity: 'error',
			subject: contest.id,
			message: 'Two lines,\nbroken',
			workings: '',
			at: [contest.at, { source: 0, line: 3 }],
		},
	],
};
