/**
 * The people of the record and the words by which pages call them. Only those who held office: members of the Commons, and
 * councillors as the rolls name them. A councillor is a name in a ward of a council: the rolls have no ids, so nothing joins
 * two of them, or one to a member, but a judgement in the ledger.
 */
import { byCodePoint } from '../compile/order.ts';
import { personKey, personWords } from '../councils/person-words.ts';
import type { LedgerView } from '../ledger/fold.ts';
import { wordsOf } from '../names/words.ts';
import type { Release } from '../release/release.ts';

export interface PersonRef {
	readonly kind: 'member' | 'councillor';
	/** `member/458`; `councillor/ashfield/huthwaite-and-brierley/lee-anderson`. */
	readonly id: string;
	readonly name: string;
	/** Last part of the address: `ann-coffey`; `angela-smith-1564` where several members share the words. */
	readonly slug: string;
	/** Row of the book of members; -1 for a councillor. */
	readonly member: number;
	/** Rows of `Councils.spells`, in order; none for a member. */
	readonly spells: readonly number[];
}

export interface People {
	readonly all: readonly PersonRef[];
	/** The person of an id, or null. */
	withId(id: string): PersonRef | null;
	/** The person at an address, and everybody else who bears that name. */
	at(address: string): { readonly person: PersonRef | null; readonly others: readonly PersonRef[] };
	/** Everybody of a name, folded as `slug` does. */
	named(name: string): readonly PersonRef[];
}

const opened = new WeakMap<Release, People>();

/** Made once a release. */
export function peopleOf(release: Release): People {
	const known = opened.get(release);
	if (known) return known;
	const people = gather(release);
	opened.set(release, people);
	return people;
}

/** The person under whose address somebody is shown: a member before a councillor, then the first id by code point. */
export function shownAs(people: People, ledger: LedgerView, id: string): PersonRef | null {
	const same = ledger.same(id).flatMap((one) => people.withId(one) ?? []);
	const members = same.filter(({ kind }) => kind === 'member');
	return [...(members.length > 0 ? members : same)].sort((a, b) => byCodePoint(a.id, b.id))[0] ?? null;
}

function gather(release: Release): People {
	const all = [...membersOf(release), ...councillorsOf(release)];
	const byId = new Map(all.map((person) => [person.id, person]));
	const bySlug = new Map(all.map((person) => [person.slug, person]));
	const byName = new Map<string, PersonRef[]>();
	for (const person of all) {
		const name = nameSlug(person.name);
		const list = byName.get(name);
		if (list) list.push(person);
		else byName.set(name, [person]);
	}
	const named = (name: string): readonly PersonRef[] => byName.get(name) ?? [];
	const numbered = new Map<string, PersonRef>();
	for (const person of all)
		for (const number of numbersOf(release, person))
			numbered.set(`${nameSlug(person.name)}-${number}`, person);
	const onCouncil = new Map<string, PersonRef[]>();
	for (const person of all.filter(({ kind }) => kind === 'councillor')) {
		const address = `${nameSlug(person.name)}-of-${person.id.split('/')[1]}`;
		onCouncil.set(address, [...(onCouncil.get(address) ?? []), person]);
	}
	return {
		all,
		withId: (id) => byId.get(id) ?? null,
		named: (name) => named(nameSlug(name)),
		at(address) {
			const exact = bySlug.get(address) ?? numbered.get(address);
			if (exact) {
				return { person: exact, others: named(nameSlug(exact.name)).filter((other) => other !== exact) };
			}
			const others = onCouncil.get(address) ?? named(address);
			return others.length === 1 ? { person: others[0], others: [] } : { person: null, others };
		},
	};
}

/** What may stand behind a member's name: Parliament's number, or the Public Whip's with its scheme. */
function numbersOf({ members }: Release, { member }: PersonRef): string[] {
	if (members === null || member < 0) return [];
	return members.ids
		.at(member)
		.split(' ')
		.map((id) =>
			id
				.replace(/^mnis:/, '')
				.replace(/^publicwhip:/, 'public-whip-')
				.replace(':', '-')
				.toLowerCase(),
		);
}

const nameSlug = (name: string): string => personWords(name).join('-');

function membersOf({ members }: Release): PersonRef[] {
	if (members === null) return [];
	const names = Array.from({ length: members.count }, (_, row) =>
		members.forms.at(members.form[members.nameFirst[row]]),
	);
	const count = new Map<string, number>();
	for (const name of names) count.set(nameSlug(name), (count.get(nameSlug(name)) ?? 0) + 1);
	return names.map((name, row) => {
		const id = members.id.at(row);
		const words = nameSlug(name);
		const [scheme, number] = id.split('/');
		const tail = scheme === 'member' ? number : `${scheme}-${number.toLowerCase()}`;
		return {
			kind: 'member',
			id,
			name,
			slug: count.get(words) === 1 ? words : `${words}-${tail}`,
			member: row,
			spells: [],
		};
	});
}

function councillorsOf({ councils }: Release): PersonRef[] {
	if (councils === null) return [];
	const people = new Map<string, { name: string; council: string; ward: string; spells: number[] }>();
	for (let row = 0; row < councils.spells.count; row++) {
		const name = councils.spells.name.at(row);
		const words = personWords(name);
		if (words.length === 0) continue;
		const ward = councils.spells.ward[row];
		const council = councils.councils[councils.wards.council[ward]].id;
		const wardName = wordsOf(councils.wards.name.at(ward)).join('-');
		const id = `councillor/${council}/${wardName}/${words.join('-')}`;
		const person = people.get(id);
		if (person) person.spells.push(row);
		else people.set(id, { name, council, ward: wardName, spells: [row] });
	}
	return [...people].map(([id, { name, council, ward, spells }]) => ({
		kind: 'councillor',
		id,
		name: shown(name),
		slug: `${nameSlug(name)}-of-${council}-${ward}`,
		member: -1,
		spells,
	}));
}

/** `Example, Mrs Jane` as `Jane Example`: titles and honours are no part of a name here. */
function shown(name: string): string {
	const comma = name.indexOf(',');
	const turned = comma < 0 ? name : `${name.slice(comma + 1).trim()} ${name.slice(0, comma).trim()}`;
	const words = new Set(personKey(personWords(name)).split(' '));
	const kept = turned.split(/\s+/).filter((word) => wordsOf(word).some((part) => words.has(part)));
	return kept.length === 0 ? turned : kept.join(' ');
}
