/** Columns of a members' file, by what stands in the first row. */

export const ROLL_COLUMNS = [
	'number',
	'name',
	'firstName',
	'lastName',
	'email',
	'phone',
	'address',
	'unit',
	'joined',
	'standing',
	'class',
	'arrears',
] as const;
export type RollColumn = (typeof ROLL_COLUMNS)[number];

/** Headings in small letters with single spaces for all that is neither letter nor digit. Several may be parts of an address. */
const ALIASES: Readonly<Record<RollColumn, readonly string[]>> = {
	number: [
		'member number',
		'membership number',
		'member no',
		'membership no',
		'member id',
		'membership id',
		'number',
		'no',
		'mem no',
		'card number',
		'card no',
		'member',
	],
	name: ['name', 'full name', 'member name'],
	firstName: [
		'first name',
		'forename',
		'forenames',
		'forename s',
		'given name',
		'given names',
		'christian name',
	],
	lastName: ['last name', 'surname', 'family name'],
	email: ['e mail', 'email', 'email address', 'e mail address', 'email addr', 'mail'],
	phone: [
		'phone',
		'telephone',
		'mobile',
		'phone number',
		'telephone number',
		'mobile number',
		'phone no',
		'telephone no',
		'mobile no',
		'tel no',
		'tel',
		'mob',
	],
	address: [
		'address',
		'postal address',
		'home address',
		'address line 1',
		'address line 2',
		'address line 3',
		'address 1',
		'address 2',
		'address 3',
		'addr 1',
		'addr 2',
		'addr 3',
		'street',
		'town',
		'city',
		'county',
		'postcode',
		'post code',
	],
	unit: ['unit', 'branch', 'branch name', 'unit name', 'local branch', 'party branch', 'ward'],
	joined: [
		'joined',
		'joined on',
		'date joined',
		'join date',
		'joining date',
		'member since',
		'day joined',
		'date of joining',
		'joined date',
	],
	standing: [
		'standing',
		'status',
		'membership status',
		'member status',
		'subs status',
		'subscription status',
		'state',
	],
	class: ['class', 'membership type', 'member type', 'type', 'category', 'membership class'],
	arrears: [
		'months in arrears',
		'months owed',
		'arrears',
		'arrears months',
		'months of arrears',
		'months owing',
		'mths owed',
	],
};

const BY_HEADING = new Map<string, RollColumn>(
	ROLL_COLUMNS.flatMap((column) => ALIASES[column].map((alias) => [alias, column] as const)),
);

const LONGEST_HEADING = 100;

/** @returns null for a heading that is none of these; its column is not read */
export function columnOf(heading: string): RollColumn | null {
	if (heading.length > LONGEST_HEADING) return null;
	const plain = heading
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return BY_HEADING.get(plain) ?? null;
}

/** What each is called in a file that is written here; each is read again. */
export const HEADINGS: Readonly<Record<Exclude<RollColumn, 'firstName' | 'lastName'>, string>> = {
	number: 'Member number',
	name: 'Name',
	email: 'E-mail',
	phone: 'Phone',
	address: 'Address',
	unit: 'Unit',
	joined: 'Joined',
	standing: 'Standing',
	class: 'Class',
	arrears: 'Months in arrears',
};

/** What stands for a standing in files of other programs, in small letters. */
export const STANDING_ALIASES = {
	good: ['good', 'in good standing', 'good standing', 'active', 'current', 'paid', 'paid up', 'member'],
	arrears: ['arrears', 'in arrears', 'owing', 'overdue', 'unpaid'],
	suspended: ['suspended'],
	lapsed: ['lapsed', 'expired'],
	left: ['left', 'resigned', 'ended'],
	expelled: ['expelled'],
} as const;
