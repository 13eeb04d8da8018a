/** Division lists in XML: what is read of a small one, and of files that are damaged or hostile. */
import { describe, expect, it } from 'vitest';
import { noReadings } from '../readings.ts';
import { BadDocument } from '../shape.ts';
import { DEBATES } from './division-lists.ts';

const HEAD = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<publicwhip>\n';
const LIST = `<major-heading id="a">
	PENSIONS BILL
</major-heading>
<minor-heading id="b">New Clause 4</minor-heading>
<speech id="c"><p>I beg &nosuch; to move</p></speech>
<division id="d" divdate="2009-10-26" divnumber="230" time="022:00:00">
	<divisioncount ayes="1" noes="2" tellerayes="1" tellernoes="0"/>
	<mplist vote="aye">
		<mpname id="uk.org.publicwhip/member/1" vote="aye">&#214;pik, Lembit</mpname>
		<mpname id="uk.org.publicwhip/member/2" vote="aye" teller="yes">Mr. Si&ocirc;n Simon</mpname>
	</mplist>
	<mplist vote="no">
		<mpname person_id="uk.org.publicwhip/person/3" vote="no">Smith, rh Angela E.  (Basildon)</mpname>
		<mpname id="uk.org.publicwhip/member/4" vote="perhaps">Nobody</mpname>
	</mplist>
</division>
`;

function read(text: string) {
	const readings = noReadings();
	const quarantined: [number, string][] = [];
	const quarantine = (line: number, reason: string): void => void quarantined.push([line, reason]);
	const rows = DEBATES.readDocument(text, { path: 'debates.xml', source: 0, readings, quarantine });
	return { rows, lists: readings.books.divisions.lists, quarantined };
}

describe('division lists', () => {
	it('are read with title, counts, names and tellers', () => {
		const { rows, lists, quarantined } = read(`${HEAD}${LIST}</publicwhip>\n`);
		expect(rows).toBe(1);
		expect(lists[0]).toMatchObject({
			at: { source: 0, line: 8 },
			heldOn: '2009-10-26',
			number: 230,
			title: 'PENSIONS BILL — New Clause 4',
			ayes: 1,
			noes: 2,
			names: [
				{ kind: 'member', id: 1, name: 'Öpik, Lembit', lobby: 'aye' },
				{ kind: 'member', id: 2, name: 'Mr. Siôn Simon', lobby: 'aye-teller' },
				{ kind: 'person', id: 3, name: 'Smith, rh Angela E. (Basildon)', lobby: 'no' },
			],
		});
		expect(quarantined).toEqual([[16, expect.stringContaining('found vote "perhaps"')]]);
	});

	it('set aside a division without its counts, by its line', () => {
		const { lists, quarantined } = read(`${HEAD}${LIST.replace('ayes="1"', 'ayes="many"')}</publicwhip>`);
		expect(lists).toEqual([]);
		expect(quarantined).toEqual([[8, expect.stringContaining('a count of ayes and noes')]]);
	});

	it('refuse a file that is cut short', () => {
		expect(() => read(`${HEAD}${LIST.slice(0, 500)}`)).toThrow(BadDocument);
		expect(() => read(`${HEAD}${LIST}`)).toThrow(/closed at the end/);
	});

	it('expand no entity that a file declares for itself', () => {
		const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
		const bomb = `<?xml version="1.0"?><!DOCTYPE publicwhip [<!ENTITY l0 "lol">${lol}]>\n<publicwhip>\n`;
		const started = performance.now();
		const { lists } = read(`${bomb}${LIST.replace('New Clause 4', '&l9;')}</publicwhip>`);
		expect(lists[0].title).toBe('PENSIONS BILL — &l9;');
		expect(performance.now() - started).toBeLessThan(500);
	});
});
