/** Changes of allegiance as a feed (Atom, RFC 4287): the newest first, each entry with what was said and every source. */
import { entryPath, peopleOf, personPath, shownAs, sourcePath } from '@mandate/record/addresses';
import { allChanges, type Change, type Evidence, type Known } from '@mandate/record/questions';
import { changeRow, orderDay } from './rows.ts';

const MOST = 100;

export interface FeedOf {
	readonly title: string;
	/** Path of the page that the feed is of, and of the feed. */
	readonly page: string;
	readonly feed: string;
	readonly isIn: (change: Change) => boolean;
}

interface Entry {
	readonly change: Change;
	readonly updated: string;
}

/** @param origin of this site @param host its name, of which ids are made */
export function changesFeed(known: Known, of: FeedOf, origin: string, host: string): string {
	const entries = allChanges(known)
		.filter(of.isIn)
		.map((change): Entry => ({ change, updated: updatedAt(known, change) }))
		.sort(
			(a, b) =>
				(a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0) || (a.change.id < b.change.id ? -1 : 1),
		)
		.slice(0, MOST);
	const tag = (rest: string) => `tag:${host},2026:${rest}`;
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
		`<id>${tag(escaped(of.feed))}</id>`,
		`<title>${escaped(of.title)}</title>`,
		`<updated>${entries[0]?.updated ?? '2026-01-01T00:00:00Z'}</updated>`,
		'<author><name>Mandate</name></author>',
		`<link rel="self" type="application/atom+xml" href="${escaped(origin + of.feed)}"/>`,
		`<link rel="alternate" type="text/html" href="${escaped(origin + of.page)}"/>`,
		...entries.map((entry) => entryOf(known, entry, origin, tag)),
		'</feed>',
		'',
	].join('\n');
}

function entryOf(
	known: Known,
	{ change, updated }: Entry,
	origin: string,
	tag: (rest: string) => string,
): string {
	const row = changeRow(known, change);
	const page = row.path ?? '/changes';
	const said = [
		`${row.what}, ${row.when}.`,
		row.body === 'not said' ? '' : `${row.body}.`,
		row.reason === '' ? '' : `Reason given: ${row.reason}`,
		row.disputed === '' ? '' : `Disputed: ${row.disputed}`,
	].filter((part) => part !== '');
	const html = [
		...said.map((part) => `<p>${escaped(part)}</p>`),
		'<ul>',
		...row.evidence.map(
			(one) => `<li><a href="${escaped(origin + pageOf(one))}">${escaped(titleOf(one))}</a></li>`,
		),
		'</ul>',
	].join('');
	return [
		'<entry>',
		`<id>${tag(`change/${encodeURIComponent(change.id)}`)}</id>`,
		`<title>${escaped(`${row.person}: ${row.what}`)}</title>`,
		`<updated>${updated}</updated>`,
		`<link rel="alternate" type="text/html" href="${escaped(origin + page)}"/>`,
		`<content type="html">${escaped(html)}</content>`,
		'</entry>',
	].join('\n');
}

/** When the last entry on it was made, else the beginning of its day. */
function updatedAt(known: Known, change: Change): string {
	const entered = change.accounts.flatMap(({ evidence }) => {
		if (evidence.kind !== 'entry') return [];
		const claim = known.ledger.claim(evidence.entry);
		return claim === null ? [] : [claim.at, ...claim.judgements.map(({ at }) => at)];
	});
	return entered.sort().at(-1) ?? `${orderDay(change)}T00:00:00Z`;
}

function titleOf(one: Evidence): string {
	return one.kind === 'entry' || one.line === null ? one.title : `${one.title}, line ${one.line}`;
}

function pageOf(one: Evidence): string {
	return one.kind === 'entry' ? entryPath(one.entry) : sourcePath(one.source, one.line);
}

const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
	return text
		.replace(NOT_IN_XML, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The feed of everything. */
export const EVERY_CHANGE: FeedOf = {
	title: 'Changes of allegiance – Mandate',
	page: '/changes',
	feed: '/changes/feed.xml',
	isIn: () => true,
};

/** Null where the record has nobody at the address. */
export function feedOfPerson(known: Known, address: string): FeedOf | null {
	const people = peopleOf(known.release);
	const found = people.at(address).person;
	const person = found === null ? null : shownAs(people, known.ledger, found.id);
	if (person === null) return null;
	const same = new Set(known.ledger.same(person.id));
	return {
		title: `${person.name}: changes of allegiance – Mandate`,
		page: personPath(person),
		feed: `${personPath(person)}/feed.xml`,
		isIn: (change) => same.has(change.person.id) || change.person.id === person.id,
	};
}
