/**
 * Every person, post and membership that mySociety keeps, as Popolo (`people.json`). Only the Commons is read. Last days are
 * inclusive and are moved on by one. A general election is dated by polling day until 2010 and by the day after from 2015: the
 * days are kept as printed. A day known only to the month or year leaves the days that are certain. It declares no days for which
 * it knows every change: they are typed in by hand, some years late. Twitter names, pictures and the like are not looked at.
 */
import type { StrongId } from '../books/member-readings.ts';
import { nextDay } from '../books/members/next-day.ts';
import { type Entry, isEntry, listIn, parsedObject, textIn } from '../json-document.ts';
import { BadDocument, type DocumentShape } from '../shape.ts';
import { certainFrom, certainTo } from './certain-days.ts';
import { memberLines } from './member-lines.ts';
import { PARLPARSE } from './publication.ts';
import { isReason, reasonWords } from './reasons.ts';

const LISTS = ['memberships', 'organizations', 'persons', 'posts'];
const MEMBERSHIP = new Set(
	'id redirect person_id post_id organization_id on_behalf_of_id identifiers label role name source start_date start_reason end_date end_reason'.split(
		' ',
	),
);
const COMMONS = 'house-of-commons';
const PERSON = /^uk\.org\.publicwhip\/person\/(\d{1,9})$/;
const OPEN_FROM = '9999';

const personId = (id: string): StrongId | null => {
	const found = PERSON.exec(id);
	return found ? `publicwhip:${found[1]}` : null;
};

export const PEOPLE_DOCUMENT: DocumentShape = {
	kind: 'document',
	id: 'parlparse-people',
	title: 'people, posts and memberships as Popolo',
	publication: PARLPARSE,
	name: 'people and memberships (last days inclusive; elections from 2015 dated by the day after)',
	extension: 'json',
	rowCount: { min: 10_000, max: 200_000 },
	isSuch: (text) =>
		text.includes('"persons"') &&
		text.includes('"memberships"') &&
		text.includes('uk.org.publicwhip/member/'),
	readDocument: (text, { path, source, readings, quarantine }) => {
		const { members } = readings.books;
		const popolo = parsedObject(text, path);
		const unknown = Object.keys(popolo).filter((key) => !LISTS.includes(key));
		if (unknown.length > 0)
			throw new BadDocument(
				`${path}: expected the lists ${LISTS.join(', ')}, found also "${unknown.join('", "')}". Use the file as it was published.`,
			);
		const [memberships, organizations, persons, posts] = LISTS.map((name) => listIn(popolo, name, path));
		for (const person of persons) readPerson(person, members);
		const parties = new Map(organizations.map((row) => [textIn(row, 'id'), textIn(row, 'name')]));
		const places = placesOf(posts);
		const lineOf = memberLines(text);
		for (const row of memberships) {
			if (textIn(row, 'redirect') !== '') continue;
			const line = lineOf(textIn(row, 'id'));
			const post = textIn(row, 'post_id');
			// Lords have no post; posts of other chambers are not of the Commons.
			if (post === '' && textIn(row, 'organization_id') !== '') continue;
			if (places.get(post) === null) continue;
			const fault = faultOf(row, places, parties);
			const from = certainFrom(textIn(row, 'start_date'));
			const id = personId(textIn(row, 'person_id'));
			const place = places.get(post);
			if (fault !== null || id === null || from === null || !place) {
				quarantine(line, fault ?? 'expected a membership, found parts of it missing');
				continue;
			}
			const end = textIn(row, 'end_date');
			const last = end === '' || end.startsWith(OPEN_FROM) ? null : certainTo(end);
			const to = last === null ? null : nextDay(last);
			if (to !== null && to <= from) {
				quarantine(line, `expected days that are certain, found ${textIn(row, 'start_date')} to ${end}`);
				continue;
			}
			const at = { source, line };
			const entered = reasonWords(textIn(row, 'start_reason'));
			const left = reasonWords(textIn(row, 'end_reason'));
			members.seats.push({ id, place, from, to, entered, left, at });
			const label = parties.get(textIn(row, 'on_behalf_of_id')) ?? '';
			members.parties.push({ id, timeline: 'group', label, from, to, note: '', entered, left, at });
		}
		return memberships.length;
	},
};

/** Names and the ids that other lists share. */
function readPerson(
	person: Entry,
	members: Parameters<DocumentShape['readDocument']>[1]['readings']['books']['members'],
): void {
	const id = personId(textIn(person, 'id'));
	if (id === null) return;
	const now = personId(textIn(person, 'redirect'));
	if (now !== null) members.same.push([id, now]);
	for (const known of entriesIn(person, 'identifiers')) {
		const value = String(known.identifier ?? '');
		const scheme = textIn(known, 'scheme');
		if (scheme === 'datadotparl_id' && /^\d{1,6}$/.test(value)) members.same.push([id, `mnis:${value}`]);
		if (scheme === 'wikidata' && /^Q\d{1,12}$/.test(value)) members.same.push([id, `wikidata:${value}`]);
		if (scheme === 'yournextmp' && /^\d{1,9}$/.test(value)) members.same.push([id, `democracyclub:${value}`]);
	}
	const names = entriesIn(person, 'other_names').sort(
		(a, b) => Number(textIn(b, 'note') === 'Main') - Number(textIn(a, 'note') === 'Main'),
	);
	for (const known of names) {
		const name =
			textIn(known, 'name') || `${textIn(known, 'given_name')} ${textIn(known, 'family_name')}`.trim();
		if (name !== '') members.names.push({ id, name });
	}
}

function entriesIn(entry: Entry, name: string): Entry[] {
	const list = entry[name];
	return Array.isArray(list) ? list.filter(isEntry) : [];
}

/** Name of the seat of each post; null where it is none of the Commons. */
function placesOf(posts: readonly Entry[]): Map<string, string | null> {
	return new Map(
		posts.map((post) => [
			textIn(post, 'id'),
			textIn(post, 'organization_id') === COMMONS && isEntry(post.area) ? textIn(post.area, 'name') : null,
		]),
	);
}

/** What is wrong with a membership of the Commons, in words. */
function faultOf(
	row: Entry,
	places: ReadonlyMap<string, string | null>,
	parties: ReadonlyMap<string, string>,
): string | null {
	const found = (key: string) => (textIn(row, key) === '' ? 'nothing' : `"${textIn(row, key)}"`);
	const unknown = Object.keys(row).filter((key) => !MEMBERSHIP.has(key));
	if (unknown.length > 0) return `expected the keys of a membership, found also "${unknown.join('", "')}"`;
	if (personId(textIn(row, 'person_id')) === null)
		return `"person_id": expected uk.org.publicwhip/person/ and a number, found ${found('person_id')}`;
	if (!places.get(textIn(row, 'post_id')))
		return `"post_id": expected a post of the file with a place, found ${found('post_id')}`;
	if (!parties.get(textIn(row, 'on_behalf_of_id')))
		return `"on_behalf_of_id": expected an organization of the file, found ${found('on_behalf_of_id')}`;
	if (certainFrom(textIn(row, 'start_date')) === null)
		return `"start_date": expected YYYY, YYYY-MM or YYYY-MM-DD, found ${found('start_date')}`;
	if (textIn(row, 'end_date') !== '' && certainTo(textIn(row, 'end_date')) === null)
		return `"end_date": expected YYYY, YYYY-MM or YYYY-MM-DD, found ${found('end_date')}`;
	for (const key of ['start_reason', 'end_reason'])
		if (!isReason(textIn(row, key)))
			return `"${key}": expected a reason of the list's own, found ${found(key)}`;
	return null;
}
