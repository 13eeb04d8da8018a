/** Folders that cannot be read, in which words, and files spoiled at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	BY_CANDIDACIES,
	BY_SEATS,
	CANDIDACIES,
	type Files,
	inFolder,
	PERIODS,
	SEATS,
	smallByElection,
	smallElection,
} from './fixture/small-election.ts';
import { readBase } from './read-base.ts';

const read = (files: Files) => inFolder(files, (folder) => readBase([folder]));

const text = (files: Files, path: string) => String(files[path]);

describe('folders that cannot be read', () => {
	const files = smallElection();
	const by = smallByElection();
	const none = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
	const latin = new Uint8Array(
		[...Buffer.from(text(files, CANDIDACIES).replace('Ash', 'Ashby'))].map((byte) =>
			byte === 0x62 ? 0xf4 : byte,
		),
	);
	const cases: [string, Files, string, RegExp][] = [
		['no files', {}, 'empty', /expected official files of election results, found no file at all/],
		['no election', { [PERIODS]: files[PERIODS] }, 'no-election', /expected at least one general election/],
		[
			'a file of prose',
			{ 'notes.txt': 'Nothing here.' },
			'no-election',
			/expected at least one general election/,
		],
		[
			'a binary file',
			{ 'results.csv': none },
			'no-election',
			/results\.csv: expected text, found a zero byte at offset 4/,
		],
		['an empty file', { 'results.csv': '' }, 'no-election', /found an empty file/],
		[
			'an unknown table',
			{ 'a.csv': 'x,y\n1,2\n' },
			'no-election',
			/line 1: expected the header or the width .* found 2 columns beginning "x", "y"/,
		],
		['bytes that are not UTF-8', { ...files, [CANDIDACIES]: latin }, 'refused', /expected text in UTF-8/],
		[
			'a column missing under a header',
			{ ...files, ...by, [BY_CANDIDACIES]: text(by, BY_CANDIDACIES).replace(',Votes,', ',') },
			'refused',
			/by-elections\/candidacies\.csv, line 1: expected the 23 columns of candidates of by-elections; missing: "Votes"\./,
		],
		[
			'a column renamed',
			{ ...files, ...by, [BY_SEATS]: text(by, BY_SEATS).replace('Majority', 'Lead') },
			'refused',
			/missing: "Majority"; not expected: "Lead"/,
		],
		[
			'a column missing without a header',
			{ ...files, [CANDIDACIES]: text(files, CANDIDACIES).replaceAll(',Female,', ',') },
			'refused',
			/expected .*21 columns.* found 20 columns beginning "E14000001"/,
		],
		[
			'a column missing from the file of seats',
			{ ...files, [SEATS]: text(files, SEATS).replaceAll(',20000,', ',') },
			'refused',
			/found 31 columns beginning "E14000001"/,
		],
		[
			'no list of Parliaments',
			{ [CANDIDACIES]: files[CANDIDACIES], [SEATS]: files[SEATS] },
			'which-election',
			/Parliament 57 in parliament_periods\.csv, found no such file/,
		],
		[
			'no number of a Parliament',
			{
				[PERIODS]: files[PERIODS],
				'x/candidacies.csv': files[CANDIDACIES],
				'x/constituencies.csv': files[SEATS],
			},
			'which-election',
			/expected a folder named by the number of a Parliament/,
		],
		[
			'candidates without seats',
			{ [PERIODS]: files[PERIODS], [CANDIDACIES]: files[CANDIDACIES] },
			'incomplete',
			/found no file with the seats/,
		],
		[
			'one election twice',
			{ ...files, [SEATS.replace('elections/', 'copy/')]: files[SEATS] },
			'twice',
			/is there more than once/,
		],
	];
	it.each(cases)('%s', async (_, spoiled, why, message) => {
		const result = await read(spoiled);
		expect(result.ok).toBe(false);
		if (result.ok) return;
		expect(result.why).toBe(why);
		expect(result.message).toMatch(message);
		expect(result.message).not.toMatch(/\n\s+at /);
	});

	it('says that a folder is not there', async () => {
		const result = await readBase(['/nowhere/at/all']);
		expect(result).toMatchObject({ ok: false, why: 'no-folder' });
	});

	it('says that a folder is a file', async () => {
		await inFolder(files, async (folder) => {
			const result = await readBase([`${folder}/${PERIODS}`]);
			expect(result.ok ? '' : result.message).toMatch(/expected a folder of official files, found a file/);
		});
	});
});

describe('files that are spoiled at random', () => {
	it('are read or refused, and never throw', async () => {
		const files = { ...smallElection(), ...smallByElection() };
		const paths = Object.keys(files);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...paths),
				fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 20 }),
				async (path, changes) => {
					const bytes = new Uint8Array(Buffer.from(text(files, path)));
					for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
					const result = await read({ ...files, [path]: bytes });
					expect(result.ok || result.message.length > 0).toBe(true);
					const seen = result.report.files.map((file) => file.status);
					expect(seen).toHaveLength(paths.length);
				},
			),
			{ numRuns: 60, seed: 1832 },
		);
	});
});
