/**
 * Values that stand nowhere else, one for each thing that is kept of a member, and how they are found again. Each holds a word
 * of small letters and digits that no escaping of HTML, addresses, JSON or mail takes apart; what is coded in base64 or hashed
 * is looked for as well.
 */
import { createHash } from 'node:crypto';

type Of = 'planted' | 'erased';

/** All that were planted: what base64 makes of chance is not one of them. */
const PLANTED_WORDS = new Set<string>();

/** Words that are planted: from "qx" to "xq", those of the erased member from "qz" to "zq". */
const word = (of: Of, name: string): string =>
	of === 'planted' ? `qx${lettersOf(name)}xq` : `qz${lettersOf(name)}zq`;
const lettersOf = (name: string): string => {
	const letters = name.toLowerCase().replaceAll(/[^a-z]/g, '');
	PLANTED_WORDS.add(letters);
	return letters;
};

export interface Planted {
	readonly name: string;
	readonly formerName: string;
	readonly number: string;
	readonly email: string;
	readonly phone: string;
	readonly address: string;
	readonly joinedOn: string;
	/** Some words, with signs in them that are escaped here and there. */
	readonly words: (name: string) => string;
}

function plantedOf(of: Of, phone: string, joinedOn: string): Planted {
	const its = (name: string) => word(of, name);
	return {
		name: `${capital(its('first'))} O’${capital(its('last'))}`,
		formerName: `${capital(its('former'))} <Invented> & "Co"`,
		number: `M/${its('number').toUpperCase()}`,
		email: `${its('email')}@${its('domain')}.invented.example`,
		phone,
		address: `7 ${capital(its('street'))} Lane, ${capital(its('town'))}, ${its('code').toUpperCase()}`,
		joinedOn,
		words: (name) => `Invented <words> & "signs", ${its(name)}: ünd so`,
	};
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const PLANTED = plantedOf('planted', '07700 935718', '2011-07-19');
export const ERASED = plantedOf('erased', '07700 946829', '2012-08-21');
/** Of the change of contact that waits, and of the file that was handed in. */
export const WAITING = {
	email: `${word('planted', 'newemail')}@${word('planted', 'newdomain')}.invented.example`,
	phone: '07700 957931',
	address: `8 ${capital(word('planted', 'newstreet'))} Lane`,
};
export const IN_FILE = { phone: '07700 968042', name: `${capital(word('planted', 'infile'))} Invented` };
export const PASSKEY = `My ${word('planted', 'passkey')}`;
export const ERASED_PASSKEY = `My ${word('erased', 'passkey')}`;
/** What the browser of the planted one says of itself. */
export const USER_AGENT = `Mozilla/5.0 (Linux) Firefox/140.0 ${word('planted', 'agent')}`;

const NUMBERS: readonly (readonly [string, string])[] = [
	['phone', PLANTED.phone],
	['erased phone', ERASED.phone],
	['new phone', WAITING.phone],
	['phone in a file', IN_FILE.phone],
];
const DAYS: readonly (readonly [string, RegExp])[] = [
	['day of joining', /2011-07-19|19(?:&nbsp;|\s)July(?:&nbsp;|\s)2011|19\/0?7\/2011/i],
	['erased day of joining', /2012-08-21|21(?:&nbsp;|\s)August(?:&nbsp;|\s)2012|21\/0?8\/2012/i],
];
/** A vote by name is somebody's where both stand together. */
const VOTE = new RegExp(
	`${word('planted', 'last')}(?:[^A-Za-z]{0,40}(?:entered:[^A-Za-z]{0,12})?|[^]{0,400}?choice[^A-Za-z]{1,12})abstain`,
	'i',
);

const sha256 = (text: string, as: 'hex' | 'base64' | 'base64url'): string =>
	createHash('sha256').update(text).digest(as);

/** Finds what was planted. Secrets that are only known while the test runs are told to it. */
export interface Finder {
	readonly tell: (name: string, secret: string) => void;
	/** @returns names of the values that stand in it, in any form */
	readonly in: (text: string) => ReadonlySet<string>;
}

export function finder(): Finder {
	const hashes = new Map<string, string>();
	const secrets = new Map<string, string>();
	const hash = (name: string, value: string) => {
		for (const form of new Set([value, value.toLowerCase()]))
			for (const as of ['hex', 'base64', 'base64url'] as const)
				hashes.set(sha256(form, as).replace(/=+$/, ''), `hash of ${name}`);
	};
	for (const [of, value] of [
		['', PLANTED],
		['erased ', ERASED],
	] as const)
		for (const name of ['name', 'number', 'email', 'phone', 'address'] as const)
			hash(`${of}${name}`, value[name]);
	hash('newemail', WAITING.email);
	return {
		tell: (name, secret) => {
			secrets.set(name, secret);
			hash(name, secret);
		},
		in: (text) => {
			const found = new Set<string>();
			const plain = found;
			lookIn(text, plain);
			// Coded, one inside another at most twice.
			if (/=\r?\n/.test(text)) lookIn(text.replaceAll(/=\r?\n/g, ''), plain);
			for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]{16,})*/g)) {
				const joined = run.replaceAll(/\r?\n/g, '');
				const name = hashes.get(joined);
				if (name !== undefined) found.add(name);
				for (let from = 0; from < 4; from++)
					lookIn(Buffer.from(joined.slice(from), 'base64').toString('latin1'), plain);
			}
			for (const [name, secret] of secrets) if (text.includes(secret)) found.add(name);
			return found;
		},
	};
}

function lookIn(text: string, found: Set<string>): void {
	const lower = text.toLowerCase();
	for (const [, name] of lower.matchAll(/qx([a-z]{3,40}?)xq/g)) if (PLANTED_WORDS.has(name)) found.add(name);
	for (const [, name] of lower.matchAll(/qz([a-z]{3,40}?)zq/g))
		if (PLANTED_WORDS.has(name)) found.add(`erased ${name}`);
	if (/7700/.test(lower)) {
		const digits = lower.replaceAll(/(\d)(?:%20|&nbsp;|[\s.+-])+(?=\d)/g, '$1');
		for (const [name, number] of NUMBERS)
			if (digits.includes(number.replaceAll(' ', '').slice(1))) found.add(name);
	}
	for (const [name, day] of DAYS) if (day.test(text)) found.add(name);
	if (lower.includes('abstain') && VOTE.test(text.replaceAll(/<[^>]{0,200}>/g, ' '))) found.add('vote');
}
