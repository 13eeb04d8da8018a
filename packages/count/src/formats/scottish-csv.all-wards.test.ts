import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { tableOf } from '../fixture/table-of.ts';
import { filesInTar } from '../fixture/tar.ts';
import { paperCount, rowCount } from '../papers/papers.ts';
import { tidy } from './names.ts';
import { readElection } from './read-election.ts';

const ARCHIVE = 'scot-elex/ballots-csv.tar.gz';
const INDEX = 'scot-elex/index.csv';
const wardsAreHere = ballotsAreHere(ARCHIVE, INDEX);

describe.skipIf(!wardsAreHere)('every ward of Scotland', () => {
	it('has the candidates, seats, papers and rows that the index says', () => {
		const files = filesInTar(gunzipSync(readFileSync(ballotsPath(ARCHIVE))));
		const index = tableOf(readFileSync(ballotsPath(INDEX), 'utf8'));
		const notInUtf8: string[] = [];
		for (const row of index) {
			const read = readElection(files.get(row.file) as Uint8Array);
			if (!read.ok) throw new Error(`${row.file}: ${JSON.stringify(read.problem)}`);
			const { title, seats, candidates, papers } = read.election;
			expect([seats, candidates.length, paperCount(papers), rowCount(papers)].map(String), row.file).toEqual([
				row.seats,
				row.candidates,
				row.valid_ballots,
				row.distinct_ballots,
			]);
			expect(candidates.every(({ name, party }) => name !== '' && party !== null)).toBe(true);
			// The index cuts a name at its first comma.
			expect(title?.split(',')[0], row.file).toBe(tidy(row.ward_name));
			if (read.notes.length > 0) notInUtf8.push(row.file);
		}
		expect(index.length).toBe(1070);
		expect(notInUtf8).toEqual([]);
	});
});
