/** The people of the book and what the sources say of them: everyone with a seat in the Commons, and nobody else. */
import type { Locator } from '../../../locator.ts';
import type { Member, Office, PartySpell, SeatSpell } from '../../../members/model.ts';
import type { Base } from '../../../model.ts';
import { nameKey } from '../../../names/slug.ts';
import { wordsOf } from '../../../names/words.ts';
import { byCodePoint } from '../../order.ts';
import type { MemberReadings, TermRow } from '../member-readings.ts';
import { chairsOf } from './chairs.ts';
import type { Identity } from './identity.ts';
import { nextDay } from './next-day.ts';
import type { PartyFinder } from './party-labels.ts';
import { plainName } from './titles.ts';
import type { WonSeats } from './won-seats.ts';

export interface People {
	readonly members: readonly Member[];
	readonly seats: readonly SeatSpell[];
	readonly parties: readonly PartySpell[];
	readonly offices: readonly Office[];
	/** Rows about people who never sat in the Commons, which are left out. */
	readonly leftOut: number;
	readonly identity: Identity;
	/** Names on ballot papers that bear a member's number and share no word with the member's name. */
	readonly strange: readonly StrangeName[];
}

export interface StrangeName {
	readonly id: string;
	readonly name: string;
	readonly known: string;
	readonly at: Locator;
}

export function peopleOf(
	read: MemberReadings,
	base: Base,
	identity: Identity,
	{ wins, seats: won }: WonSeats,
	partyOf: PartyFinder,
): People {
	const seats = [...seatSpells(read, identity), ...won];
	const sat = new Set(seats.map(({ member }) => member));
	for (const { id } of read.crossings) sat.add(identity.of(id));
	const { forms: names, strange } = namesOf(read, base, identity, sat);
	const members = [...sat].sort(byCodePoint).map((id): Member => {
		const forms = names.get(id) ?? [];
		return { id, name: forms[0] ?? id, names: forms.slice(1), ids: identity.ids(id) };
	});
	const parties = partySpells(read, identity, partyOf);
	const offices = [
		...read.offices.map(({ id, ...row }): Office => ({ ...row, member: identity.of(id) })),
		...chairsOf(read, identity),
	];
	const isIn = ({ member }: { readonly member: string }) => sat.has(member);
	return {
		members,
		seats,
		parties: [
			...parties.filter(isIn),
			...wins.map(
				({ member, party, on, at }): PartySpell => ({
					member,
					timeline: 'label',
					party,
					label: base.parties.find(({ id }) => id === party)?.name ?? party,
					from: on,
					to: nextDay(on),
					at,
				}),
			),
		],
		offices: offices.filter(isIn),
		leftOut: parties.filter((row) => !isIn(row)).length + offices.filter((row) => !isIn(row)).length,
		identity,
		strange,
	};
}

function seatSpells(read: MemberReadings, identity: Identity): SeatSpell[] {
	const direct = read.seats.map(
		({ id, ...row }): SeatSpell => ({ ...row, member: identity.of(id), isLatest: false }),
	);
	const terms = termSpells(read).map(
		({ row, from, to }): SeatSpell => ({
			member: identity.of(row.id),
			place: row.place,
			from,
			to,
			entered: '',
			left: '',
			isLatest: false,
			at: row.at,
		}),
	);
	return [...direct, ...terms];
}

interface TermSpell {
	readonly row: TermRow;
	readonly from: string;
	readonly to: string | null;
	/** Where the list has only those who changed: the end of what it knows of their party. */
	readonly partyTo: string | null;
}

/** Rows of a Parliament with its own days where they leave theirs out. */
export function termSpells(read: MemberReadings): TermSpell[] {
	const parliaments = new Map([...read.dissolutions, ...read.parliaments].map((row) => [row.term, row]));
	const changed = new Set(read.changesOfTerm.map(({ source }) => source));
	const lastDays = new Map<number, string>();
	for (const { source, on } of read.changeDays)
		if (on > (lastDays.get(source) ?? '')) lastDays.set(source, on);
	return read.terms.flatMap((row): TermSpell[] => {
		const from = row.start || parliaments.get(row.term)?.from;
		if (from === undefined) return [];
		const last = parliaments.get(row.term)?.to ?? null;
		const to = row.end ? nextDay(row.end) : last === null ? null : nextDay(last);
		const known = changed.has(row.at.source) && !row.end ? lastDays.get(row.at.source) : undefined;
		return [{ row, from, to, partyTo: known === undefined ? to : nextDay(known) }];
	});
}

function partySpells(read: MemberReadings, identity: Identity, partyOf: PartyFinder): PartySpell[] {
	const spell = (
		id: MemberReadings['parties'][number]['id'],
		timeline: PartySpell['timeline'],
		label: string,
		from: string,
		to: string | null,
		at: PartySpell['at'],
	): PartySpell => ({ member: identity.of(id), timeline, party: partyOf(label), label, from, to, at });
	return [
		...read.parties.map((row) => spell(row.id, row.timeline, row.label, row.from, row.to, row.at)),
		...termSpells(read).map(({ row, from, partyTo }) =>
			spell(row.id, 'group', row.label, from, partyTo, row.at),
		),
		...read.rolls.map((row) => spell(row.id, 'group', row.label, row.on, nextDay(row.on), row.at)),
	];
}

const sharesWord = (a: string, b: string): boolean => {
	const words = new Set(wordsOf(a));
	return wordsOf(b).some((word) => words.has(word));
};

/** Forms in other scripts are in some lists; no article in English has them. */
const LATIN = /^[\p{Script=Latin}\p{M}\s'’.,()-]+$/u;

/** Forms of each member's name without titles, the one to show first: the latest on a ballot paper, else the first listed. */
function namesOf(
	read: MemberReadings,
	base: Base,
	identity: Identity,
	sat: ReadonlySet<string>,
): { readonly forms: ReadonlyMap<string, readonly string[]>; readonly strange: readonly StrangeName[] } {
	const days = new Map(base.elections.map(({ id, pollingOn }) => [id, pollingOn]));
	const ballots = base.contests
		.flatMap(({ election, candidacies }) => {
			const most = Math.max(...candidacies.map(({ isGroup, votes }) => (isGroup ? -1 : votes)));
			return candidacies.flatMap(({ member, given, surname, votes, isGroup, at }) =>
				member !== null && surname !== null
					? [
							{
								id: identity.of(`mnis:${member}`),
								name: `${given ?? ''} ${surname}`.trim(),
								on: days.get(election) ?? '',
								isWon: votes === most && !isGroup,
								at,
							},
						]
					: [],
			);
		})
		.sort(
			(a, b) => Number(b.isWon) - Number(a.isWon) || byCodePoint(b.on, a.on) || byCodePoint(a.name, b.name),
		);
	const listed = read.names.flatMap(({ id, name }) => {
		const plain = LATIN.test(name) ? plainName(name) : null;
		return plain === null ? [] : [{ id: identity.of(id), name: plain }];
	});
	const peers = read.names.map(({ id, name }) => ({ id: identity.of(id), name: name.replace(/^The /, '') }));
	const forms = new Map<string, string[]>();
	const add = (id: string, name: string) => {
		if (!sat.has(id)) return;
		const known = forms.get(id) ?? [];
		if (!known.some((form) => nameKey(form) === nameKey(name))) known.push(name);
		forms.set(id, known);
	};
	for (const { id, name, isWon } of ballots) if (isWon) add(id, name);
	for (const { id, name } of listed) add(id, name);
	const strange: StrangeName[] = [];
	for (const { id, name, isWon, at } of ballots) {
		if (isWon) continue;
		const known = forms.get(id);
		if (known && !known.some((form) => sharesWord(form, name)))
			strange.push({ id, name, known: known[0], at });
		else add(id, name);
	}
	for (const { id, name } of peers) if (!forms.has(id)) add(id, name);
	return { forms, strange };
}
