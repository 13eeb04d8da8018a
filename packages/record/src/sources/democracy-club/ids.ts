/** Ids in Democracy Club's files: of parties, of ballots, and of people in other lists. */
import type { StrongId } from '../books/member-readings.ts';
import { badCell, type Row, text } from '../cells.ts';

const PARTY = /^(?:PP(\d{1,6})|party:(\d{1,6})|joint-party:(\d{1,6})-\d{1,6}|ynmp-party:\d{1,6})$/;

/** Electoral Commission number of a party; of a joint ticket that of its first party; empty for "no party" and the Speaker. */
export function commissionIdIn(row: Row, column: string): string {
	const cell = text(row, column);
	const found = PARTY.exec(cell);
	if (found === null) return badCell(column, 'PP53, party:53, joint-party:53-119 or ynmp-party:2', cell);
	const number = found[1] ?? found[2] ?? found[3];
	return number === undefined ? '' : `PP${number}`;
}

export interface WardBallot {
	readonly council: string;
	readonly ward: string;
	readonly isByElection: boolean;
	readonly on: string;
}

const BALLOT = /^local\.([a-z0-9-]+)\.([a-z0-9-]+)\.(by\.)?(\d{4}-\d{2}-\d{2})$/;

/** Null for a ballot that is none of a ward. */
export function wardBallot(id: string): WardBallot | null {
	const found = BALLOT.exec(id);
	if (found === null) return null;
	const [, council, ward, by, on] = found;
	return { council, ward, isByElection: by !== undefined, on };
}

const NUMBER = /^\d{1,9}$/;
const PUBLIC_WHIP = /^(?:uk\.org\.publicwhip\/person\/)?(\d{1,9})$/;
const WIKIDATA = /^Q\d{1,12}$/;

/** Pairs of ids of one person: Democracy Club's number with its older ones and with those of other lists. */
export function samePerson(
	number: string,
	known: {
		readonly older: string;
		readonly mnis: string;
		readonly publicWhip: string;
		readonly wikidata: string;
	},
): (readonly [StrongId, StrongId])[] {
	const own: StrongId = `democracyclub:${number}`;
	const others: StrongId[] = known.older
		.split(';')
		.filter((id) => NUMBER.test(id))
		.map((id): StrongId => `democracyclub:${id}`);
	if (NUMBER.test(known.mnis)) others.push(`mnis:${known.mnis}`);
	const publicWhip = PUBLIC_WHIP.exec(known.publicWhip);
	if (publicWhip) others.push(`publicwhip:${publicWhip[1]}`);
	if (WIKIDATA.test(known.wikidata)) others.push(`wikidata:${known.wikidata}`);
	return others.map((other) => [own, other] as const);
}
