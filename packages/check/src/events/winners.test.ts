/** Seats won or lost in passing words, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	['2024-07-08', 'Redcar: Anna Turley is back.', ['elected supported: Anna Turley is back']],
	[
		'2024-07-08',
		'Southend has gone. Bayo Alaba and David Burton-Sampson are the winners there.',
		['elected supported: Bayo Alaba', 'elected supported: David Burton-Sampson are the winners'],
	],
	[
		'2024-07-08',
		'In Ashford, a seat the Tories had thought safe, Sojan Joseph won for Labour by 1,779.',
		['elected supported: Sojan Joseph won for'],
	],
	['2024-07-08', 'In Lewes James MacCleary scraped home.', ['elected supported: James MacCleary scraped']],
	[
		'2024-07-08',
		'Poole went to the wire. The new MP: Neil Duncan-Jordan.',
		['elected supported: new MP: Neil Duncan-Jordan'],
	],
	[
		'2024-07-08',
		'Torbay was close. Steve Darling, 55, has it now.',
		['elected supported: Steve Darling, 55, has it now'],
	],
	['2024-07-08', 'Jacob Rees-Mogg is out.', ['elected supported: Jacob Rees-Mogg is out']],
	[
		'2024-07-08',
		'Rochdale: George Galloway beaten by Paul Waugh.',
		['elected supported: George Galloway beaten by Paul Waugh'],
	],
	[
		'2024-07-08',
		'Stroud fell by 11,388, to Simon Opher.',
		['elected supported: fell by 11,388, to Simon Opher'],
	],
	// Those who did not win are not called winners, nor anybody in what may be.
	['2024-07-08', 'In Redcar Jacob Young is back.', []],
	['2024-07-08', 'Ashfield: Lee Anderson was there.', []],
	['2024-07-08', 'Anna Turley hopes to be the next MP for Redcar.', []],
	['2024-07-08', 'In Hendon Ameet Jogia, 15,840 votes, was close.', []],
];

describe.skipIf(release === null)(`winners in passing${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		expect(saidOf(release!, ['elected'], text, published)).toEqual(expected);
	});
});
