import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleBase } from '../example/index.ts';
import { wordsOf } from '../names/words.ts';
import { loadRelease } from '../release/load.ts';
import { compileBase } from './compile.ts';

const { packs, manifest } = compileBase(exampleBase, (bytes) =>
	createHash('sha256').update(bytes).digest('hex'),
);
const release = loadRelease(packs, manifest);

describe('names', () => {
	const meanings = (text: string) => {
		const ids = Int32Array.from(wordsOf(text), (word) => release.names.word(word));
		const length = release.names.longest(ids, 0, ids.length);
		return { length, found: release.names.meanings() };
	};
	const described = (text: string) =>
		meanings(text).found.map(({ kind, index, rank, needsCapital }) => {
			const name =
				kind === 'place'
					? release.places.name.at(index)
					: kind === 'party'
						? release.parties[index].id
						: kind === 'area'
							? release.areas[index].id
							: [
									...new Set(
										Array.from(release.names.candidaciesOf(index), (row) =>
											release.candidacies.surname.at(row),
										),
									),
								].join();
			return `${kind} ${name} ${rank}${needsCapital ? ' capital' : ''}`;
		});

	it.each([
		['Stockport', ['place Stockport 0']],
		['Stockport’s', ['place Stockport 0']],
		['STOCKPORT', ['place Stockport 0']],
		['Anglesey', ['place Ynys Môn 1']],
		['Fife North East', ['place North East Fife 1']],
		['Runcorn', ['place Runcorn and Helsby 2']],
		['Fermanagh & South Tyrone', ['place Fermanagh and South Tyrone 0']],
		['Tories', ['party conservative 1']],
		['Con', ['party conservative 1 capital']],
		['Labour', ['party labour 0 capital']],
		['Sinn Féin', ['party sinn-fein 0']],
		['Sinn Fein', ['party sinn-fein 0']],
		['SNP', ['party snp 1 capital']],
		['Wales', ['area wales 0']],
		['the North West', ['area north-west 1 capital']],
		['Coffey', ['surname Coffey 0']],
		['Green', ['party green 1 capital']],
		['Nobody at all', []],
		['', []],
	])('%s', (text, expectedMeanings) => {
		expect(described(text)).toEqual(expectedMeanings);
	});

	it('takes the longest name', () => {
		expect(meanings('Runcorn and Helsby by-election').length).toBe(3);
		expect(meanings('Runcorn and Widnes').length).toBe(1);
		expect(meanings('North East Fife').length).toBe(3);
		expect(meanings('unknown Stockport').length).toBe(0);
	});

	it('finds every name of the base in any text around it', () => {
		const names = [
			...exampleBase.contests.map(({ place }) => place),
			...exampleBase.parties.flatMap(({ name, aliases }) => [name, ...aliases]),
			...exampleBase.areas.flatMap(({ name, aliases }) => [name, ...aliases]),
			...exampleBase.contests.flatMap(({ candidacies }) =>
				candidacies.flatMap(({ surname }) => surname ?? []),
			),
		];
		const word = fc.constantFrom('zzz', 'qqq', 'xylo');
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.array(word), fc.array(word), (name, before, after) => {
				const words = wordsOf([...before, name, ...after].join(' '));
				const ids = Int32Array.from(words, (each) => release.names.word(each));
				const length = release.names.longest(ids, before.length, ids.length);
				expect(length).toBe(wordsOf(name).length);
				expect(release.names.longest(ids, before.length, before.length + length - 1)).toBeLessThan(length);
			}),
		);
	});

	it('knows no word that no name holds', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
				const id = release.names.word(word);
				if (id === -1) return;
				const ids = Int32Array.of(id);
				expect(release.names.longest(ids, 0, 0)).toBe(0);
			}),
		);
		expect(release.names.word('')).toBe(-1);
	});

	it('gives everyone who bears a surname', () => {
		const { found } = meanings('Gethins');
		const rows = release.names.candidaciesOf(found[0].index);
		expect(Array.from(rows, (row) => release.candidacies.given.at(row))).toEqual([
			'Stephen',
			'Stephen',
			'Stephen',
		]);
	});
});
