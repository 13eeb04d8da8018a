/** Members of the Parliament of 2010 as XML: one element a membership. Days are inclusive. */
import type { StrongId } from '../books/member-readings.ts';
import { nextDay } from '../books/members/next-day.ts';
import type { DocumentShape } from '../shape.ts';
import { attributesOf, emptyElements } from '../xml-elements.ts';
import { PARLPARSE } from './publication.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Ends far ahead mean that the membership goes on. */
const OPEN_FROM = '9999';

export const MEMBERS_DOCUMENT: DocumentShape = {
	kind: 'document',
	id: 'parlparse-members',
	title: 'members of the Commons as XML',
	publication: PARLPARSE,
	name: 'members of 2010 to 2015',
	allowsWindows1252: true,
	extension: 'xml',
	rowCount: { min: 600, max: 900 },
	isSuch: (text) => text.slice(0, 400).includes('<publicwhip>') && text.includes('house="commons"'),
	readDocument: (text, { source, readings, quarantine }) => {
		const { members } = readings.books;
		let count = 0;
		for (const { inside, line } of emptyElements(text, 'member')) {
			count++;
			const of = attributesOf(inside);
			const number = of.get('datadotparl_id');
			// Twenty rows have no number of Parliament's; the membership's own number tells nobody from another.
			const [place, label, from, end] = ['constituency', 'party', 'fromdate', 'todate'].map(
				(key) => of.get(key) ?? '',
			);
			if (!DAY.test(from) || !DAY.test(end) || place === '' || label === '') {
				quarantine(line, 'expected constituency, party, fromdate and todate, found one of them missing');
				continue;
			}
			if (!number) continue;
			const id: StrongId = `mnis:${number}`;
			const to = end >= OPEN_FROM ? null : nextDay(end);
			const at = { source, line };
			const words = (key: string) => (of.get(key) ?? '').replaceAll('_', ' ');
			members.names.push({ id, name: `${of.get('firstname') ?? ''} ${of.get('lastname') ?? ''}`.trim() });
			members.seats.push({ id, place, from, to, entered: words('fromwhy'), left: words('towhy'), at });
			members.parties.push({ id, timeline: 'group', label, from, to, note: '', at });
		}
		return count;
	},
};
