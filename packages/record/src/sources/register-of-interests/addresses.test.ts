/** Addresses in sentences of our own: what goes, what stays. */
import { describe, expect, it } from 'vitest';
import { withoutAddresses } from './addresses.ts';

describe('addresses', () => {
	it.each([
		['Address of donor: 4 High Street, Town AB1 2CD', null],
		['Address of donor: private', null],
		['Address of Donors (the address of individuals will not be published): n/a', null],
		['Former address of donor: The Old Barn', null],
		['Address: 4 High Street, Town.', null],
		['4 High Street, AB1 2CD', null],
		[
			'Name of donor: A Body Address of donor: 4 High Street Amount of donation: £5',
			'Name of donor: A Body Amount of donation: £5',
		],
		[
			'Talk to the Society. Address: Invented Events Ltd, 4 High Street, Town AB1 2CD. Hours: 3 hrs.',
			'Talk to the Society. Invented Events Ltd [address left out]. Hours: 3 hrs.',
		],
		[
			'Talk to the Society. Address: Rose Cottage, Long Lane, Town. Hours: 3 hrs. (Registered 4 May 2010)',
			'Talk to the Society. [address left out]. Hours: 3 hrs. (Registered 4 May 2010)',
		],
		[
			'Fees from Invented Polls, 4 High Street, Town AB1 2CD, for surveys',
			'Fees from Invented Polls, [address left out], Town [address left out], for surveys',
		],
		['Payer: Invented Polls, Unit 7 Example Road, Town', 'Payer: Invented Polls, [address left out], Town'],
	])('%s', (line, left) => expect(withoutAddresses(line)).toBe(left));

	it.each([
		'House in Town, from which rental income is received: (i) and (ii)',
		'10 June 2014, received £700. Hours: 3 hrs. (Registered 19 June 2014)',
		'Donor status: company, registration 02935370',
		'I addressed a conference: fee £300',
		'4 flats in West Town',
		'Member of the Example Road Residents Association',
	])('leave alone: %s', (line) => expect(withoutAddresses(line)).toBe(line));
});
