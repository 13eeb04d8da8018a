/** Labelled lines as fields. */
import { expect, it } from 'vitest';
import { fieldsOf } from './fields.ts';

it('takes what follows known labels, the first time', () => {
	const lines = [
		'Name of donor: A body: the second of its name',
		'Amount of donation or nature and value if donation in kind: £500',
		'Dates of receipt: 1 May 2011',
		'Date accepted: 2 May 2011',
		'Donor status: trade union',
		'Donor status: charity',
		'Dates of visit: 1-3 May 2011',
		'House in Town: (i) and (ii)',
		'a: b',
	];
	expect(fieldsOf(lines)).toEqual({
		donor: 'A body: the second of its name',
		value: '£500',
		receivedOn: '1 May 2011',
		acceptedOn: '2 May 2011',
		donorStatus: 'trade union',
		visitedOn: '1-3 May 2011',
	});
});
