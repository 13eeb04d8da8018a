/** The record of the official files, compiled: how large it is and whether its names are found. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../names/words.ts';
import { loadRelease } from '../release/load.ts';
import type { Release } from '../release/release.ts';
import { readBase } from '../sources/index.ts';
import { type Compiled, compileBase } from './compile.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const hasData = existsSync(DATA);
if (!hasData)
	console.log(`whole-record.test.ts: the whole record is not compiled, no official files at ${DATA}`);

const LIMIT = 1_500_000;

describe.skipIf(!hasData)('the whole record', () => {
	let compiled: Compiled;
	let release: Release;

	beforeAll(async () => {
		const read = await readBase([`${DATA}elections`, `${DATA}history`]);
		if (!read.ok) throw new Error(read.message);
		compiled = compileBase(read.base, (bytes) => createHash('sha256').update(bytes).digest('hex'));
		release = loadRelease(compiled.packs, compiled.manifest);
	}, 120_000);

	function placesNamed(text: string): string[] {
		const ids = Int32Array.from(wordsOf(text), (word) => release.names.word(word));
		if (release.names.longest(ids, 0, ids.length) !== ids.length) return [];
		const places = release.names.meanings().filter(({ kind }) => kind === 'place');
		return places.map(({ index, rank }) => `${release.places.name.at(index)} (${rank})`);
	}

	it('fits into a page: its packs stay under 1.5 MB as a server sends them', () => {
		const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
		const sizes = Object.values(compiled.packs).map((pack) => brotliCompressSync(pack, { params }).length);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
	});

	it('finds every seat by its name, with the name before any alias', () => {
		for (let place = 0; place < release.places.count; place++) {
			const name = release.places.name.at(place);
			expect(placesNamed(name)[0], name).toBe(`${name} (0)`);
		}
	});

	it.each([
		['North Swindon', ['Swindon North (1)']],
		['Devon Central', ['Central Devon (1)']],
		['South West Wiltshire', ['South West Wiltshire (0)']],
		['Wiltshire South West', ['South West Wiltshire (1)']],
		['Newcastle Central', ['Newcastle upon Tyne Central (2)', 'Newcastle upon Tyne Central and West (2)']],
		['Anglesey', ['Anglesey (0)', 'Ynys Môn (1)']],
		['Ynys Mon', ['Ynys Môn (0)']],
		['Runcorn', ['Runcorn (0)', 'Runcorn and Helsby (2)']],
		['Tiverton', ['Tiverton (0)', 'Tiverton and Honiton (2)', 'Tiverton and Minehead (2)']],
		['Saint Ives', ['St Ives (1)']],
		['Newcastle', []],
		['Leeds', []],
		['Reading West', ['Reading West (0)', 'Reading West and Mid Berkshire (2)']],
		['Ross', []],
	])('%s', (text, places) => {
		expect(placesNamed(text)).toEqual(places);
	});

	it('never gives one name to two seats of one election by an alias', () => {
		const electionsOf = (place: number) =>
			Array.from(release.places.contests(place), (row) => release.contests.election[row]);
		for (let place = 0; place < release.places.count; place++) {
			const ids = Int32Array.from(wordsOf(release.places.name.at(place)), (word) => release.names.word(word));
			release.names.longest(ids, 0, ids.length);
			const others = release.names
				.meanings()
				.filter(({ kind, index }) => kind === 'place' && index !== place);
			const own = new Set(electionsOf(place));
			for (const { index } of others) {
				expect(
					electionsOf(index).some((election) => own.has(election)),
					release.places.name.at(index),
				).toBe(false);
			}
		}
	});

	it('finds everyone who stood since 2010 by surname', () => {
		const { candidacies, names } = release;
		for (let row = 0; row < candidacies.count; row += 7) {
			const words = wordsOf(candidacies.surname.at(row));
			if (words.length === 0) continue;
			const ids = Int32Array.from(words, (word) => names.word(word));
			expect(names.longest(ids, 0, ids.length)).toBe(ids.length);
			const meaning = names.meanings().find(({ kind, rank }) => kind === 'surname' && rank === 0);
			expect(Array.from(names.candidaciesOf(meaning?.index ?? -1))).toContain(row);
		}
	});
});
