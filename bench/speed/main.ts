/** Measures one contender in a process of its own and prints what it found as one line of JSON. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exampleBase } from '@mandate/record/example';
import { OFFICIAL_FOLDERS } from '../../test/official-folders.ts';
import { openRecord, releaseOf } from '../accuracy/record.ts';
import { CONTENDERS, type Contender, workOf } from './contenders.ts';
import { speedTexts } from './texts.ts';

export interface Measured {
	readonly contender: Contender;
	readonly record: string;
	readonly articles: number;
	/** Of the round that counts; the rounds before it warm up. */
	readonly words: number;
	readonly seconds: number;
	readonly first: { readonly words: number; readonly seconds: number };
	readonly peakMegabytes: number;
}

const ROUNDS = 4;

async function measure(contender: Contender, words: number): Promise<Measured> {
	const data = OFFICIAL_FOLDERS.map((folder) => join(resolve('../shared/data'), folder));
	const release = data.every((folder) => existsSync(folder))
		? await openRecord(data)
		: releaseOf(exampleBase);
	const work = await workOf(contender, release);
	const rounds: { words: number; seconds: number }[] = [];
	let articles = 0;
	let sum = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const made = speedTexts(release, words, `speed ${round}`);
		articles = made.articles;
		const from = process.hrtime.bigint();
		for (const text of made.texts) sum += work(text);
		rounds.push({ words: made.words, seconds: Number(process.hrtime.bigint() - from) / 1e9 });
	}
	if (sum <= 0) throw new Error(`${contender}: nothing came back for any text.`);
	return {
		contender,
		record: release.title,
		articles,
		...rounds[ROUNDS - 1],
		first: rounds[0],
		peakMegabytes: process.resourceUsage().maxRSS / 1024,
	};
}

const contender = CONTENDERS.find((name) => name === process.argv[2]);
if (!contender) throw new Error(`Expected one of ${CONTENDERS.join(', ')}; found "${process.argv[2]}".`);
process.stdout.write(`${JSON.stringify(await measure(contender, Number(process.argv[3] ?? 100_000)))}\n`);
