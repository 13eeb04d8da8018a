/** Policies: what is taken over, what is left out, and what is said of a file that is none. */
import { expect, it } from 'vitest';
import { noReading, readContent } from '../read-file.ts';

const GOOD = `id: 77
name: Bridges over   the Tamar
policy_description: Votes on bridges
division_links:
- decision:
    chamber_slug: commons
    date: 2004-02-03
    division_number: 12
  alignment: against
  strength: strong
- decision:
    chamber_slug: commons
    date: '2005-06-07'
    division_number: 8
  alignment: agree
`;

function read(text: string) {
	const reading = noReading();
	readContent('policies/77.yml', new TextEncoder().encode(text), reading);
	return reading;
}

it('takes the name and the divisions, and no alignment', () => {
	const { readings, files, quarantined } = read(GOOD);
	expect(files).toMatchObject([{ status: 'read', shape: 'policy', rows: 1 }]);
	expect(quarantined).toEqual([]);
	expect(readings.books.divisions.policies).toEqual([
		{
			at: { source: 0, line: 1 },
			number: 77,
			name: 'Bridges over the Tamar',
			divisions: ['commons/2004-02-03/12', 'commons/2005-06-07/8'],
		},
	]);
});

it.each([
	['no YAML', GOOD.replace('name: Bridges', 'name: [Bridges'), /expected YAML/],
	['no number', GOOD.replace('id: 77', 'id: many'), /expected a policy with an id and a name/],
	['no list', `${GOOD.split('division_links')[0]}division_links: none\n`, /expected a list "division_links"/],
	['an alias', GOOD.replace('name: Bridges over   the Tamar', 'name: &a x\nnotes: *a'), /expected YAML/],
])('refuses a file with %s', (_, text, reason) => {
	const { files, readings } = read(text);
	expect(files[0].status).toBe('refused');
	expect(files[0].reason).toMatch(reason);
	expect(readings.books.divisions.policies).toEqual([]);
});

it('sets a division aside that is not told by house, day and number', () => {
	const { quarantined, readings } = read(GOOD.replace('2004-02-03', 'early in 2004'));
	expect(quarantined).toHaveLength(1);
	expect(readings.books.divisions.policies[0].divisions).toEqual(['commons/2005-06-07/8']);
});
