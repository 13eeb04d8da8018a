import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePack } from '../compile/write-pack.ts';
import { packMeaning, unpackMeaning } from './meanings.ts';
import { openPack, PackError } from './pack.ts';
import { NAME_KINDS, type NameRank } from './release.ts';
import { readStrings } from './strings.ts';

function sample(): Uint8Array {
	const pack = writePack();
	pack.integers('votes', [26_282, 0, 70_000]);
	pack.strings('names', ['Stockport', 'Ynys Môn', '']);
	pack.json('about', { title: 'A “record”' });
	return pack.bytes();
}

/** The sample with one 32-bit word of its header changed. */
function withWord(offset: number, value: number): Uint8Array {
	const bytes = sample();
	new DataView(bytes.buffer).setUint32(offset, value, true);
	return bytes;
}

function withDirectory(change: (text: string) => string): Uint8Array {
	const bytes = sample();
	const length = new DataView(bytes.buffer).getUint32(16, true);
	const text = new TextDecoder().decode(bytes.subarray(24, 24 + length));
	const changed = new TextEncoder().encode(change(text));
	bytes.set(changed, 24);
	new DataView(bytes.buffer).setUint32(16, changed.length, true);
	return bytes;
}

describe('a pack', () => {
	it('gives back what was written, in the narrowest types', () => {
		const pack = openPack(sample(), 'core.pack');
		expect([...pack.integers('votes')]).toEqual([26_282, 0, 70_000]);
		expect(pack.integers('votes')).toBeInstanceOf(Uint32Array);
		expect(pack.json('about')).toEqual({ title: 'A “record”' });
		const names = readStrings(pack, 'names');
		expect([names.at(0), names.at(1), names.at(2), names.count]).toEqual(['Stockport', 'Ynys Môn', '', 3]);
		expect(pack.has('votes')).toBe(true);
		expect(pack.has('electorate')).toBe(false);
	});

	it('is read wherever it lies in memory', () => {
		const bytes = sample();
		const moved = new Uint8Array(bytes.length + 3);
		moved.set(bytes, 3);
		expect([...openPack(moved.subarray(3), 'core.pack').integers('votes')]).toEqual([26_282, 0, 70_000]);
	});

	it('keeps any whole numbers of 32 bits and any strings', () => {
		const numbers = fc.oneof(
			fc.array(fc.integer()),
			fc.array(fc.nat(0xffffffff)),
			fc.array(fc.integer({ min: -128, max: 127 })),
		);
		fc.assert(
			fc.property(numbers, fc.array(fc.string({ unit: 'grapheme' })), (values, texts) => {
				const writer = writePack();
				writer.integers('values', values);
				writer.strings('texts', texts);
				const pack = openPack(writer.bytes(), 'x');
				expect([...pack.integers('values')]).toEqual(values);
				const table = readStrings(pack, 'texts');
				expect(texts.map((_, row) => table.at(row))).toEqual(texts);
			}),
		);
	});

	it.each([
		['an empty file', new Uint8Array(0), 'not-a-pack', /does not begin with "MANDATE"/],
		['another file', new TextEncoder().encode('PK'.padEnd(200)), 'not-a-pack', /core\.pack/],
		[
			'another version',
			withWord(8, 9),
			'other-version',
			/reads format 2, the pack is format 9; build the record again/,
		],
		['a file cut short', sample().subarray(0, 200), 'truncated', /the pack says \d+ bytes, there are 200/],
		['a directory that ends outside', withWord(16, 1_000_000), 'damaged', /directory that ends outside/],
		['a directory cut short', withWord(16, 20), 'damaged', /directory that is not JSON/],
		['a directory that is no list', withDirectory(() => '{}'), 'damaged', /not a list/],
		[
			'a section outside',
			withDirectory((text) => text.replace(/"votes","u32",(\d+),3/, '"votes","u32",$1,9999')),
			'damaged',
			/outside its bounds: \["votes"/,
		],
		['a section of no known type', withDirectory((text) => text.replace('"u32"', '"u99"')), 'damaged', /u99/],
		[
			'a section out of step',
			withDirectory((text) => text.replace(/"votes","u32",\d+,3/, '"votes","u32",25,3')),
			'damaged',
			/votes/,
		],
	])('refuses %s', (_, bytes, why, message) => {
		expect(() => openPack(bytes, 'core.pack')).toThrow(message);
		try {
			openPack(bytes, 'core.pack');
		} catch (error) {
			expect(error).toBeInstanceOf(PackError);
			expect((error as PackError).why).toBe(why);
		}
	});

	it('says which section is missing', () => {
		expect(() => openPack(sample(), 'core.pack').integers('electorate')).toThrow(
			/core\.pack: the pack has no section "electorate"/,
		);
	});

	it.each([[[1.5]], [[2 ** 33]], [[Number.NaN]]])('refuses to write %j', (values) => {
		expect(() => writePack().integers('votes', values)).toThrow(/section "votes"/);
	});
});

describe('a packed meaning', () => {
	it('is the meaning again, and sorts by rank, then kind', () => {
		const meaning = fc.record({
			kind: fc.constantFrom(...NAME_KINDS),
			index: fc.nat(100_000),
			rank: fc.constantFrom<NameRank>(0, 1, 2),
			needsCapital: fc.boolean(),
		});
		fc.assert(
			fc.property(meaning, meaning, (one, other) => {
				expect(unpackMeaning(packMeaning(one))).toEqual(one);
				if (one.rank < other.rank) expect(packMeaning(one)).toBeLessThan(packMeaning(other));
			}),
		);
	});
});
