/**
 * Changes of allegiance as the sources give them, each source for itself: listed crossings, one spell that follows another
 * under another party, and two rolls that differ. To have left is not to have joined: a change to no party is a leaving.
 */
import type { Locator } from '../../../locator.ts';
import type { AllegianceEvent, AllegianceKind, Timeline } from '../../../members/model.ts';
import { INDEPENDENT } from '../../assemble/party-names.ts';
import { byCodePoint } from '../../order.ts';
import type { MemberReadings } from '../member-readings.ts';
import { isChair } from './chairs.ts';
import type { PartyFinder } from './party-labels.ts';
import { type People, termSpells } from './people.ts';
import type { WonSeats } from './won-seats.ts';

interface Spell {
	readonly member: string;
	readonly label: string;
	readonly from: string;
	readonly to: string | null;
	readonly note: string;
	readonly entered?: string;
	readonly left?: string;
	readonly at: Locator;
}

export function eventsOf(
	read: MemberReadings,
	people: People,
	won: WonSeats,
	partyOf: PartyFinder,
): AllegianceEvent[] {
	const { identity } = people;
	const sat = new Set(people.members.map(({ id }) => id));
	const elected = won.allGeneralDays;
	const events: AllegianceEvent[] = read.crossings.map((row) =>
		change(identity.of(row.id), 'whip', row.from, row.to, row.on, '', row.at, partyOf),
	);
	const spells = (rows: MemberReadings['parties']): Spell[] =>
		rows.map(({ id, timeline, ...row }) => ({ ...row, member: identity.of(id) }));
	const sources = new Map<string, MemberReadings['parties']>();
	for (const row of read.parties)
		sources.set(`${row.timeline} ${row.at.source}`, [
			...(sources.get(`${row.timeline} ${row.at.source}`) ?? []),
			row,
		]);
	for (const rows of sources.values()) {
		const commons = rows.filter((row) => isInCommons(read, row));
		events.push(...follow(spells(commons), rows[0].timeline, partyOf, elected));
	}
	const terms = termSpells(read).map(
		({ row, from, to }): Spell => ({
			member: identity.of(row.id),
			label: row.label,
			from,
			to,
			note: '',
			at: row.at,
		}),
	);
	events.push(...follow(terms, 'group', partyOf, elected));
	events.push(...betweenRolls(read, people, won, partyOf));
	const real = events.filter(
		({ member, from, to, fromLabel, toLabel }) =>
			sat.has(member) && from !== to && !isChair(fromLabel) && !isChair(toLabel),
	);
	return real.map((event) =>
		event.kind === 'joined' && isReturn(event, real) ? { ...event, kind: 'readmitted' } : event,
	);
}

/** From no party to the one left before, in the same list. */
function isReturn(event: AllegianceEvent, events: readonly AllegianceEvent[]): boolean {
	return (
		event.from === INDEPENDENT &&
		event.to !== null &&
		events.some(
			({ member, from, to, on, timeline }) =>
				member === event.member &&
				timeline === event.timeline &&
				from === event.to &&
				to === INDEPENDENT &&
				on < event.on,
		)
	);
}

/** A spell that runs on into the Lords is none of the Commons. */
function isInCommons(read: MemberReadings, row: MemberReadings['parties'][number]): boolean {
	if (!row.id.startsWith('mnis:')) return true;
	const houses = housesOf(read).get(row.id);
	if (houses === undefined) return true;
	return houses.some(
		({ house, from, to }) => house === 'Commons' && from <= row.from && (to === null || row.from < to),
	);
}

const HOUSES = new WeakMap<MemberReadings, Map<string, MemberReadings['houses']>>();

function housesOf(read: MemberReadings): Map<string, MemberReadings['houses']> {
	const known = HOUSES.get(read);
	if (known) return known;
	const made = new Map<string, MemberReadings['houses']>();
	for (const row of read.houses) {
		const list = made.get(row.id);
		if (list) list.push(row);
		else made.set(row.id, [row]);
	}
	HOUSES.set(read, made);
	return made;
}

/**
 * Spells of one person in one file that follow one another under other labels, a vacancy and by-election between them
 * counted in. Over a general election it is another label on the ballot paper, not a change of known day.
 */
function follow(
	spells: readonly Spell[],
	timeline: Timeline,
	partyOf: PartyFinder,
	elected: readonly string[],
): AllegianceEvent[] {
	const sorted = [...spells].sort((a, b) => byCodePoint(a.member, b.member) || byCodePoint(a.from, b.from));
	return sorted.flatMap((next, i) => {
		const last = sorted[i - 1];
		if (!last || last.member !== next.member || last.to === null || last.label === next.label) return [];
		const { to } = last;
		if (last.at.source !== next.at.source || elected.some((day) => to <= day && day <= next.from)) return [];
		const gap = (Date.parse(next.from) - Date.parse(last.to)) / 86_400_000;
		if (gap < 0 || gap > 75) return [];
		const on = gap === 0 ? next.from : `${last.to}/${next.from}`;
		return [
			change(
				last.member,
				timeline,
				last.label,
				next.label,
				on,
				`${last.note} ${next.note} ${next.entered || last.left || ''}`,
				next.at,
				partyOf,
			),
		];
	});
}

function change(
	member: string,
	timeline: Timeline,
	fromLabel: string,
	toLabel: string,
	on: string,
	note: string,
	at: Locator,
	partyOf: PartyFinder,
): AllegianceEvent {
	const from = partyOf(fromLabel);
	const to = partyOf(toLabel);
	const kind = kindOf(to === INDEPENDENT, note);
	const actor =
		kind === 'whip_resigned'
			? 'member'
			: kind === 'whip_removed' || kind === 'whip_restored'
				? 'party'
				: null;
	const isOfWhip = kind === 'whip_removed' || kind === 'whip_restored';
	return {
		member,
		kind,
		actor,
		timeline: isOfWhip ? 'whip' : timeline,
		from,
		to,
		fromLabel,
		toLabel,
		on,
		at,
	};
}

/** To have left is not to have joined; the words of the list say who ended or gave back the whip. */
function kindOf(isToNoParty: boolean, note: string): AllegianceKind {
	if (!isToNoParty) return /whip restored/i.test(note) ? 'whip_restored' : 'joined';
	if (/withdraw|whip removed/i.test(note)) return 'whip_removed';
	return /resigned whip/i.test(note) ? 'whip_resigned' : 'left';
}

/** A member elected for one party whom a later roll of the same Parliament has under another: a change of no known day. */
function betweenRolls(
	read: MemberReadings,
	{ identity }: People,
	{ wins, generalDays }: WonSeats,
	partyOf: PartyFinder,
): AllegianceEvent[] {
	return read.rolls.flatMap((row): AllegianceEvent[] => {
		const member = identity.of(row.id);
		const since = generalDays.filter((day) => day <= row.on).pop() ?? '9999';
		const win = wins.filter((one) => one.member === member && one.on >= since && one.on <= row.on).pop();
		const to = partyOf(row.label);
		if (!win || to === null || to === win.party) return [];
		const kind = to === INDEPENDENT ? 'left' : 'joined';
		const toLabel = row.label;
		const on = `${win.on}/${row.on}`;
		return [
			{
				member,
				kind,
				actor: null,
				timeline: 'group',
				from: win.party,
				to,
				fromLabel: win.party,
				toLabel,
				on,
				at: row.at,
			},
		];
	});
}
