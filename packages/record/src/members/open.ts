/** The book of members in memory, as columns over its pack. Days are whole numbers, `20190218`; 0 is open or not given. */
import type { IntegerArray, Pack } from '../release/pack.ts';
import type { StringColumn } from '../release/strings.ts';
import { columnOf, readStrings } from '../release/strings.ts';
import type { MemberCoverage } from './model.ts';

export interface MemberTable {
	readonly count: number;
	/** Rows `first[member] .. first[member + 1]` are the member's, in order of their days. */
	readonly first: IntegerArray;
	/** Index into `Release.sources`, and line. */
	readonly source: IntegerArray;
	readonly line: IntegerArray;
}

export interface SeatSpells extends MemberTable {
	readonly place: StringColumn;
	readonly from: IntegerArray;
	readonly to: IntegerArray;
	readonly entered: StringColumn;
	readonly left: StringColumn;
	/** 1 where `to` is only the last day it can have been. */
	readonly isLatest: IntegerArray;
}

export interface PartySpells extends MemberTable {
	/** Index into `TIMELINES`. */
	readonly timeline: IntegerArray;
	/** Index into `Release.parties`, or -1. */
	readonly party: IntegerArray;
	readonly label: StringColumn;
	readonly from: IntegerArray;
	readonly to: IntegerArray;
}

export interface AllegianceEvents extends MemberTable {
	/** Indices into `ALLEGIANCE_KINDS`, `ACTORS` (-1 not said) and `TIMELINES`. */
	readonly kind: IntegerArray;
	readonly actor: IntegerArray;
	readonly timeline: IntegerArray;
	/** Indices into `Release.parties`, -1 where the record has no party of the label. */
	readonly fromParty: IntegerArray;
	readonly toParty: IntegerArray;
	readonly fromLabel: StringColumn;
	readonly toLabel: StringColumn;
	readonly on: IntegerArray;
	/** Not 0: a change of no known day from `on` to this day. */
	readonly until: IntegerArray;
}

export interface Offices extends MemberTable {
	readonly role: StringColumn;
	readonly body: StringColumn;
	readonly from: IntegerArray;
	readonly to: IntegerArray;
}

/** Elections won since the record has every candidate. */
export interface Wins extends MemberTable {
	readonly contest: IntegerArray;
	readonly party: IntegerArray;
	readonly on: IntegerArray;
}

export interface Members {
	readonly count: number;
	/** `member/172`. */
	readonly id: StringColumn;
	/** Strong ids, parted by blanks. */
	readonly ids: StringColumn;
	readonly forms: StringColumn;
	/** Rows of `forms`: `form[nameFirst[member] .. nameFirst[member + 1]]`, the one to show first. */
	readonly nameFirst: IntegerArray;
	readonly form: IntegerArray;
	readonly seats: SeatSpells;
	readonly parties: PartySpells;
	readonly events: AllegianceEvents;
	readonly offices: Offices;
	readonly elections: Wins;
	readonly coverage: MemberCoverage;
}

export function openMembers(pack: Pack): Members {
	const ids = readStrings(pack, 'members.id');
	const strings = (name: string): StringColumn => columnOf(readStrings(pack, name), pack.integers(name));
	const table = (name: string): MemberTable => ({
		count: pack.integers(`${name}.source`).length,
		first: pack.integers(`${name}.first`),
		source: pack.integers(`${name}.source`),
		line: pack.integers(`${name}.line`),
	});
	const days = (name: string) => ({ from: pack.integers(`${name}.from`), to: pack.integers(`${name}.to`) });
	return {
		count: ids.count,
		id: ids,
		ids: readStrings(pack, 'members.ids'),
		forms: readStrings(pack, 'forms'),
		nameFirst: pack.integers('names.first'),
		form: pack.integers('names.form'),
		seats: {
			...table('seats'),
			...days('seats'),
			place: strings('seats.place'),
			entered: strings('seats.entered'),
			left: strings('seats.left'),
			isLatest: pack.integers('seats.isLatest'),
		},
		parties: {
			...table('parties'),
			...days('parties'),
			timeline: pack.integers('parties.timeline'),
			party: pack.integers('parties.party'),
			label: strings('parties.label'),
		},
		events: {
			...table('events'),
			kind: pack.integers('events.kind'),
			actor: pack.integers('events.actor'),
			timeline: pack.integers('events.timeline'),
			fromParty: pack.integers('events.fromParty'),
			toParty: pack.integers('events.toParty'),
			fromLabel: strings('events.fromLabel'),
			toLabel: strings('events.toLabel'),
			on: pack.integers('events.on'),
			until: pack.integers('events.until'),
		},
		offices: {
			...table('offices'),
			...days('offices'),
			role: strings('offices.role'),
			body: strings('offices.body'),
		},
		elections: {
			...table('elections'),
			contest: pack.integers('elections.contest'),
			party: pack.integers('elections.party'),
			on: pack.integers('elections.on'),
		},
		coverage: pack.json('coverage') as MemberCoverage,
	};
}
