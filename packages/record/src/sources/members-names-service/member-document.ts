/**
 * A member's whole record as XML: names, posts and interests. Parties and seats are in the tables of spells, which hold the same
 * elements of every member; births, addresses, staff and biographies are dropped.
 */
import { BadDocument, type DocumentShape } from '../shape.ts';
import { contents, textOf } from '../xml-elements.ts';
import { readInterests } from './interests.ts';
import { MEMBERS_NAMES_SERVICE } from './publication.ts';

const DAY = /^(\d{4}-\d{2}-\d{2})T/;
const POSTS = ['GovernmentPost', 'OppositionPost', 'ParliamentaryPost'];

export const MEMBER_DOCUMENT: DocumentShape = {
	kind: 'document',
	id: 'mnis-member',
	title: "a member's record",
	publication: MEMBERS_NAMES_SERVICE,
	name: "a member's posts and interests",
	extension: 'xml',
	isSuch: (text) => text.slice(0, 200).includes('<Members><Member Member_Id="'),
	readDocument: (text, context) => {
		const { path, source, readings, quarantine } = context;
		const { members } = readings.books;
		const number = /<Member Member_Id="(\d{1,6})"/.exec(text.slice(0, 200));
		if (!number) throw new BadDocument(`${path}: expected the number of a member in Member_Id, found none`);
		const id = `mnis:${number[1]}` as const;
		const at = { source, line: 1 };
		const displayed = textOf(text, 'DisplayAs');
		members.names.push({ id, name: displayed });
		readInterests(text, { id, name: displayed }, context);
		for (const known of contents(contents(text, 'PreferredNames')[0] ?? '', 'PreferredName')) {
			const name = `${textOf(known, 'Forename')} ${textOf(known, 'Surname')}`.trim();
			if (name !== '') members.names.push({ id, name });
		}
		let count = 0;
		for (const kind of POSTS) {
			for (const post of contents(contents(text, `${kind}s`)[0] ?? '', kind)) {
				const from = DAY.exec(textOf(post, 'StartDate'));
				const to = DAY.exec(textOf(post, 'EndDate'));
				if (!from) {
					quarantine(1, `expected the first day of a post, found none in ${textOf(post, 'Name')}`);
					continue;
				}
				count++;
				members.offices.push({
					id,
					role: textOf(post, 'HansardName') || textOf(post, 'Name'),
					body: 'House of Commons',
					from: from[1],
					to: to ? to[1] : null,
					at,
				});
			}
		}
		return count;
	},
};
