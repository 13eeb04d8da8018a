/** A by-election to a council is none to the Commons; one that names a constituency is. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../index.ts';

const release = openFullRecord();

function turnouts(text: string): string[] {
	return checkText(text, release!, { published: '2025-05-05' })
		.claims.filter(({ type }) => type === 'turnout')
		.map(({ verdict }) => verdict);
}

describe.skipIf(release === null)(`a by-election${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each([
		'Greens keep Millbrook\n\nThe Greens have kept the Millbrook seat on Exampleton borough council in a by-election caused by a resignation.\n\nThe winner polled 702. Turnout was 23 per cent.',
		'Seat changes hands\n\nA by-election to Exampleton town council has been won by an independent.\n\nTurnout was 31.4%.',
	])('to a council is not held against the Commons: %s', (text) => {
		expect(turnouts(text).filter((verdict) => verdict !== 'not_in_record')).toEqual([]);
	});

	it.each([
		'Reform wins by six\n\nReform UK has won the Runcorn and Helsby by-election.\n\nTurnout was 46.2%.',
		'Reform wins by six\n\nReform UK, which runs no council nearby, has taken Runcorn and Helsby in a by-election.\n\nTurnout was 46.2%.',
	])('in a constituency is: %s', (text) => {
		expect(turnouts(text)).toEqual(['supported']);
	});
});
