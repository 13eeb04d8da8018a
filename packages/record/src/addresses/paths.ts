/** Where the page of a thing is. Addresses are made of words that do not change, and are made nowhere else. */
import { personWords } from '../councils/person-words.ts';
import { slug } from '../names/slug.ts';
import type { Release } from '../release/release.ts';

export const personPath = (person: { readonly slug: string }): string => `/people/${person.slug}`;
/** For an id and a name alone, without the list of people: leads on to the page of the person. */
export function personPathOf(id: string, name: string): string {
	const words = personWords(name).join('-');
	const [kind, council] = id.split('/');
	if (kind === 'councillor') return `/people/${words}-of-${council}`;
	return `/people/${words}-${id
		.replace(/^member\//, '')
		.replace('/', '-')
		.toLowerCase()}`;
}
export const placePath = (name: string): string => `/places/${slug(name)}`;
/** @param id of a party of the record or of the book of councils */
export const partyPath = (id: string): string => `/parties/${id}`;
/** @param id of a council */
export const councilPath = (id: string): string => `/councils/${id}`;
/** Wards that polled on a day, beside the council's page. */
export const councilPollPath = (id: string, on: string): string => `/councils/${id}/${on}`;
/** Everything that was elected on a day; results worked out for other seats have a page of their own. */
export const electionPath = (on: string, isNotional = false): string =>
	`/elections/${on}${isNotional ? '-notional' : ''}`;
/** @param row of `Release.contests` */
export function contestPath(release: Release, row: number): string {
	const { pollingOn, kind } = release.elections[release.contests.election[row]];
	const place = release.places.name.at(release.contests.place[row]);
	return `${electionPath(pollingOn, kind === 'notional')}/${slug(place)}`;
}
/** For an election as an answer of the check names it. */
export function contestPathOf(
	election: { readonly id: string; readonly date: string },
	place: string,
): string {
	return `${electionPath(election.date, election.id.endsWith('-notional'))}/${slug(place)}`;
}
/** Divisions of a day. */
export const divisionIndexPath = (on: string): string => `/divisions/${on}`;
/** @param row of `Release.divisions` */
export function divisionPath(release: Release, row: number): string {
	const { divisions } = release;
	if (divisions === null) throw new Error('The release has no book of divisions.');
	const on = new Date(divisions.day[row] * 86_400_000).toISOString().slice(0, 10);
	const house = divisions.houseOf(row) === 'lords' ? '-lords' : '';
	return `/divisions/${on}/${divisions.number[row]}${house}`;
}
/** Where a source of the release is told of, at a line of it. */
export const sourcePath = (id: string, line: number | null): string =>
	`/record/sources/${id.split('/').map(encodeURIComponent).join('/')}${line === null ? '' : `?line=${line}`}`;
/** An entry of the ledger. */
export const entryPath = (entry: number): string => `/record/ledger/${entry}`;
