/** What a browser is given must hold nothing of Node: every file that the entries reach is looked through. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as record from './index.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
/** The one package that the record stands on. It is looked through too. */
const PSEPHOLOGY = join(HERE, '../../psephology/src/index.ts');

function reached(entry: string, files = new Map<string, string>()): Map<string, string> {
	if (files.has(entry)) return files;
	const text = readFileSync(entry, 'utf8');
	files.set(entry, text);
	for (const [, path] of text.matchAll(/\bfrom '(\.[^']+)'/g)) reached(join(dirname(entry), path), files);
	if (text.includes("from '@mandate/psephology'")) reached(PSEPHOLOGY, files);
	return files;
}

describe('the record in a browser', () => {
	it.each([['index.ts'], ['example/index.ts'], ['addresses/index.ts'], ['questions/index.ts']])(
		'%s reaches nothing of Node',
		(entry) => {
			const files = reached(join(HERE, entry));
			expect(files.size).toBeGreaterThan(5);
			for (const [path, text] of files) {
				expect(existsSync(path)).toBe(true);
				expect(text, path).not.toMatch(
					/from '(?!\.|@mandate\/psephology')|\bBuffer\b|\bprocess\.|\brequire\(|import\(/,
				);
			}
		},
	);

	it('has what the checker and the app need', () => {
		expect(Object.keys(record).sort()).toEqual([
			'BANDS',
			'BOOK_NAMES',
			'BUCKET',
			'FEW',
			'FORMAT_VERSION',
			'NAME_KINDS',
			'NINTHS',
			'NO_CHANGE',
			'PACK_NAMES',
			'POLLSTERS',
			'PackError',
			'VACANT',
			'compileBase',
			'fold',
			'foldWord',
			'ledgerAt',
			'loadRelease',
			'nameWords',
			'personKey',
			'personWords',
			'readBody',
			'releaseId',
			'scanWords',
			'titleWords',
			'withoutPossessive',
			'wordsOf',
		]);
	});
});
