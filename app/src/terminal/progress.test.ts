import { expect, it } from 'vitest';
import { bytesInWords, progressLine, progressOn } from './progress.ts';

it.each([
	[
		'share, rate and time left',
		[5, 20, 'files', 1000, 'reading a.csv'],
		'25 %  5.0 files/s  3 s left  reading a.csv',
	],
	['a fast one', [500, 1000, 'files', 1000, 'reading'], '50 %  500 files/s  1 s left  reading'],
	['nothing done yet', [0, 20, 'files', 1000, 'reading'], '0 %  reading'],
] as const)('tells %s', (_, args, expected) => {
	expect(progressLine(...(args as unknown as Parameters<typeof progressLine>))).toBe(expected);
});

it.each([
	[12, '12 bytes'],
	[340_400, '340 kB'],
	[1_240_000, '1.2 MB'],
])('%d bytes are %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));

it('says nothing in the first second, in a pipe, or before it is asked', () => {
	const written: string[] = [];
	let time = 0;
	const screen = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
	const progress = progressOn(screen, () => time);
	for (time = 0; time < 900; time += 50) progress.at(time, 2000, 'files', 'reading');
	expect(written).toEqual([]);
	time = 1500;
	progress.at(time, 2000, 'files', 'reading');
	expect(written).toHaveLength(1);
	progress.end();
	expect(written[1]).toBe('\r\u001b[2K');

	const piped = progressOn({ write: (text: string) => written.push(text) }, () => time);
	time = 9000;
	piped.at(1, 2, 'files', 'reading');
	piped.end();
	expect(written).toHaveLength(2);
});
