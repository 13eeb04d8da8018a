/** The table of words in a damaged pack: a look-up ends, whatever stands in it. */
import { expect, it } from 'vitest';
import { compileBase } from '../compile/compile.ts';
import { exampleBase } from '../example/index.ts';
import { hashOf } from '../folder/open.ts';
import { readNames } from './name-index.ts';
import { openPack, type Pack } from './pack.ts';

it('looks for a word once round a table without an empty slot', () => {
	const good = openPack(compileBase(exampleBase, hashOf).packs.core, 'core.pack');
	const full = good.integers('words.slots').map((slot) => slot || 1);
	const bad: Pack = { ...good, integers: (name) => (name === 'words.slots' ? full : good.integers(name)) };
	expect(readNames(good).word('no such word')).toBe(-1);
	expect(readNames(bad).word('no such word')).toBe(-1);
});
