/** Findings that say the same of different things are shown as one statement. */
import type { Finding, Release } from '@mandate/record';
import { describe, expect, it } from 'vitest';
import { findingGroups } from './finding-groups.ts';

const release = { sources: [{ id: 'a.csv', path: 'a.csv' }] } as unknown as Release;
const finding = (message: string, line: number, severity: Finding['severity'] = 'note'): Finding => ({
	gate: 'g',
	severity,
	subject: 's',
	message,
	workings: `${line}`,
	at: [{ source: 0, line }],
});

describe('findings', () => {
	it('that say the same of four things are one statement with four rows', () => {
		const places = ['Northford', 'Southford', 'Weir', 'Lock'];
		const [group, ...more] = findingGroups(
			places.map((place, i) => finding(`${place}: the votes do not add up.`, i + 1)),
			release,
		);
		expect(more).toEqual([]);
		expect(group.statement).toBe('The votes do not add up.');
		expect(group.findings.map(({ words, at }) => [words, at[0].lines[0].line])).toEqual(
			places.map((place, i) => [place, i + 1]),
		);
		expect(group.findings[0].at[0].lines[0].href).toContain('/record/sources/');
	});

	it('tell the lines of a file beside one another', () => {
		const [{ findings }] = findingGroups(
			[{ ...finding('One thing', 3), at: [3, 9].map((line) => ({ source: 0, line })) }],
			release,
		);
		expect(findings[0].at.map(({ path, lines }) => [path, lines.map(({ line }) => line)])).toEqual([
			['a.csv', [3, 9]],
		]);
	});

	it('that are few, or an error and a note, stand for themselves', () => {
		const groups = findingGroups(
			[
				finding('Northford: too many.', 1),
				finding('Southford: too many.', 2, 'error'),
				finding('One thing', 3),
				finding('One thing', 4),
			],
			release,
		);
		expect(groups.map(({ statement, findings }) => [statement, findings[0].words])).toEqual([
			[null, 'Northford: too many.'],
			[null, 'Southford: too many.'],
			[null, 'One thing'],
			[null, 'One thing'],
		]);
	});
});
