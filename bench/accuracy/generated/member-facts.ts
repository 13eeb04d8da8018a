/** Facts about members as the book has them, for sentences: only what every list that speaks of it agrees on. */
import type { Members, Release } from '@mandate/record';
import { PARTY_FORMS } from '../templates/template.ts';

export interface MemberFact {
	readonly name: string;
	readonly seat: string;
	/** Ids of parties; empty where the fact has none. */
	readonly party: string;
	readonly toParty: string;
	/** First day and last, `YYYY-MM-DD`; of an event both are its day. */
	readonly from: string;
	readonly to: string;
	readonly role: string;
	/** Days on which lists put the same kind of fact about the person, for telling a false date from a true one. */
	readonly days: readonly string[];
	/** Seats ever held by anybody of the name. */
	readonly seats: readonly string[];
	/** Days from and to which it is known who sat: a person swapped in must have been a member then. */
	readonly row: number;
	/** Days on which the member was elected, by every list. */
	readonly elected?: readonly string[];
	/** Stays in the House. */
	readonly sat: readonly { readonly from: string; readonly to: string }[];
	/** Parties that the member ever came to or from. */
	readonly turns?: readonly string[];
}

const FORMS: Readonly<Record<string, string>> = {
	conservative: 'Con',
	labour: 'Lab',
	'liberal-democrats': 'Lib Dem',
	snp: 'SNP',
	ukip: 'Ukip',
	dup: 'DUP',
	uup: 'UUP',
	sdp: 'SDP',
};
export const MEMBER_PARTIES = Object.keys(FORMS);

/** "Labour" and "the Conservatives". */
export function formsOf(party: string): { readonly adj: string; readonly the: string } | null {
	if (party === 'sdp') return { adj: 'SDP', the: 'the SDP' };
	const form = PARTY_FORMS.find(([short]) => short === FORMS[party]);
	return form ? { adj: form[1], the: form[2] } : null;
}

export const dayText = (day: number): string => {
	const digits = String(day);
	return day === 0 ? '' : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};

const days = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
const key = (name: string): string =>
	name
		.toLowerCase()
		.replaceAll('&', 'and')
		.replace(/[^a-zà-ÿ]/g, '');

export interface MemberPools {
	readonly left: readonly MemberFact[];
	readonly crossed: readonly MemberFact[];
	readonly sat: readonly MemberFact[];
	readonly sits: readonly MemberFact[];
	readonly won: readonly MemberFact[];
	readonly office: readonly MemberFact[];
}

interface Stay {
	readonly place: string;
	from: string;
	to: string;
	isOpen: boolean;
	isFirst: boolean;
}

/** Stays in one seat from every list, gaps of a dissolution closed; null where the career is not known from its start. */
function staysOf(members: Members, row: number, generalDays: ReadonlySet<string>): Stay[] | null {
	const { seats } = members;
	const spells = [];
	let maiden = '';
	for (let i = seats.first[row]; i < seats.first[row + 1]; i++) {
		const from = dayText(seats.from[i]);
		const to = dayText(seats.to[i]);
		if (seats.entered.at(i) === 'first speech') {
			if (maiden === '' || from < maiden) maiden = from;
			continue;
		}
		if (to === '' && from < '2024-07-04') continue;
		if (seats.isLatest[i] === 1 && !generalDays.has(to)) return null;
		spells.push({ place: seats.place.at(i), from, to: to || '2026-08-14', isOpen: to === '' });
	}
	spells.sort((a, b) => (a.from < b.from ? -1 : 1));
	if (spells.length === 0) return null;
	const first = spells[0].from;
	const isFirst = maiden !== '' && maiden >= first && days(first, maiden) < 1000;
	const stays: Stay[] = [];
	for (const spell of spells) {
		const last = stays.find((stay) => key(stay.place) === key(spell.place) && days(stay.to, spell.from) < 90);
		if (last) {
			if (spell.to > last.to) last.to = spell.to;
			if (spell.isOpen) last.isOpen = true;
		} else stays.push({ ...spell, isFirst: isFirst && spell.from === first });
	}
	return stays;
}

function electedOn(members: Members, row: number): string[] {
	const { seats } = members;
	const days: string[] = [];
	for (let i = seats.first[row]; i < seats.first[row + 1]; i++) days.push(dayText(seats.from[i]));
	return days;
}

/** Names that candidates who never sat bear too. */
function namesakes(release: Release): ReadonlySet<string> {
	const { candidacies } = release;
	const found = new Set<string>();
	for (let row = 0; row < candidacies.count; row++)
		if (candidacies.member[row] <= 0)
			found.add(key(`${candidacies.given.at(row)} ${candidacies.surname.at(row)}`));
	return found;
}

/** The one party that every list of groups and whips has someone in over a stretch, or ''. */
function partyOver(release: Release, members: Members, row: number, from: string, to: string): string {
	const { parties } = members;
	const found = new Set<string>();
	for (let i = parties.first[row]; i < parties.first[row + 1]; i++) {
		const until = dayText(parties.to[i]) || '9999';
		if (dayText(parties.from[i]) >= to || until <= from) continue;
		found.add(parties.party[i] < 0 ? '?' : release.parties[parties.party[i]].id);
	}
	return found.size === 1 ? [...found][0] : '';
}

const ROLES: readonly (readonly [RegExp, string])[] = [
	[/^The Prime Minister\b/, 'Prime Minister'],
	[/^(The )?Chancellor of the Exchequer\b/, 'Chancellor of the Exchequer'],
	[/^The Secretary of State for the Home Department$/, 'Home Secretary'],
	[/^The Secretary of State for Defence$/, 'Defence Secretary'],
	[/^The Secretary of State for Health$/, 'Health Secretary'],
	[/^The Secretary of State for Transport$/, 'Transport Secretary'],
	[/^The Secretary of State for Education$/, 'Education Secretary'],
	[/^The Secretary of State for Wales$/, 'Secretary of State for Wales'],
	[/^The Secretary of State for Northern Ireland$/, 'Northern Ireland Secretary'],
	[/^Leader of the Labour Party$/, 'Leader of the Labour Party'],
	[/^Leader of the Conservative Party$/, 'Leader of the Conservative Party'],
	[/^Shadow Chancellor of the Exchequer$/, 'Shadow Chancellor'],
];

export function memberPools(release: Release): MemberPools | null {
	const { members } = release;
	if (!members) return null;
	const general = new Set(release.elections.filter(({ kind }) => kind === 'general').map((e) => e.pollingOn));
	const named = new Map<string, number>();
	for (let row = 0; row < members.count; row++)
		for (let i = members.nameFirst[row]; i < members.nameFirst[row + 1]; i++) {
			const form = key(members.forms.at(members.form[i]));
			named.set(form, named.has(form) && named.get(form) !== row ? -1 : row);
		}
	const pools = { left: [], crossed: [], sat: [], sits: [], won: [], office: [] } as {
		[Name in keyof MemberPools]: MemberFact[];
	};
	const shared = namesakes(release);
	const isCovered = (day: string) =>
		members.coverage.allegiance.some(({ from, to }) => from <= day && day < to);
	for (let row = 0; row < members.count; row++) {
		const name = members.forms.at(members.form[members.nameFirst[row]]);
		const names = members.form.slice(members.nameFirst[row], members.nameFirst[row + 1]);
		if ([...names].some((form) => named.get(key(members.forms.at(form))) !== row)) continue;
		if (!/^\p{Lu}[\p{L}'’-]+ [\p{Lu}][\p{L}'’ -]+$/u.test(name)) continue;
		const stays = staysOf(members, row, general);
		if (!stays) continue;
		const seats = stays.map(({ place }) => place);
		const base = {
			name,
			seats,
			row,
			sat: stays.map(({ from, to }) => ({ from, to })),
			party: '',
			toParty: '',
			role: '',
			days: [] as string[],
			seat: '',
		};
		for (const stay of stays) {
			if (stay.place.includes(',') || stay.from < '1979-05-03') continue;
			const party = partyOver(release, members, row, stay.from, stay.to);
			const fact = {
				...base,
				seat: stay.place,
				from: stay.from,
				to: stay.to,
				days: stays.flatMap((s) => [s.from, s.to]),
				elected: electedOn(members, row),
			};
			const own = formsOf(party) ? party : '';
			const single = stays.length === 1;
			if (!stay.isOpen && own && single && stay.isFirst) pools.sat.push({ ...fact, party: own });
			if (single && stay.isFirst && days(stay.from, stay.to) > 900) pools.sits.push({ ...fact, party: own });
			if (own && single && stay.isFirst) pools.won.push({ ...fact, party: own });
		}
		const { events, offices } = members;
		const at = (day: string) => stays.find((stay) => stay.from <= day && day < stay.to)?.place ?? '';
		const all: string[] = [];
		const turns: string[] = [];
		for (let i = events.first[row]; i < events.first[row + 1]; i++)
			turns.push(`${events.fromParty[i]} ${events.toParty[i]}`);
		for (let i = events.first[row]; i < events.first[row + 1]; i++)
			all.push(dayText(events.on[i]), ...(events.until[i] ? [dayText(events.until[i])] : []));
		for (let i = events.first[row]; i < events.first[row + 1]; i++) {
			const on = dayText(events.on[i]);
			if (events.until[i] !== 0 || events.fromParty[i] < 0 || events.toParty[i] < 0 || !isCovered(on))
				continue;
			const from = release.parties[events.fromParty[i]].id;
			const to = release.parties[events.toParty[i]].id;
			if (shared.has(key(name))) continue;
			const seat = at(on);
			if (seat === '' || seat.includes(',')) continue;
			const fact = { ...base, seat, from: on, to: on, days: all, turns, party: formsOf(from) ? from : '' };
			if (fact.party && to === 'independent') pools.left.push(fact);
			else if (fact.party && formsOf(to)) pools.crossed.push({ ...fact, toParty: to });
		}
		for (const [pattern, role] of ROLES) {
			const spells: { from: string; to: string }[] = [];
			for (let i = offices.first[row]; i < offices.first[row + 1]; i++) {
				if (!pattern.test(offices.role.at(i).trim())) continue;
				spells.push({ from: dayText(offices.from[i]), to: dayText(offices.to[i]) || '9999' });
			}
			spells.sort((a, b) => (a.from < b.from ? -1 : 1));
			const whole = spells.reduce<{ from: string; to: string }[]>((list, one) => {
				const last = list[list.length - 1];
				if (last && one.from <= last.to) last.to = one.to > last.to ? one.to : last.to;
				else list.push({ ...one });
				return list;
			}, []);
			if (whole.length !== 1 || whole[0].to > '2020-10' || whole[0].from < '1979-05') continue;
			pools.office.push({
				...base,
				role,
				...whole[0],
				seat: at(whole[0].from),
				days: [whole[0].from, whole[0].to],
			});
		}
	}
	return pools;
}
