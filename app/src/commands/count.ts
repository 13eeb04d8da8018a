/** `mandate count`: a file of ballots and a rule in, winners and every stage out. */
import { countFile, RULES, refusedInWords, resultOf, SHORT_NAMES, sheetCsv } from '@mandate/count';
import { paintFor } from '../terminal/colour.ts';
import { countAsText } from '../terminal/print-count.ts';
import { progressOn } from '../terminal/progress.ts';
import { complain } from './complain.ts';
import { type Limit, readInput } from './read-input.ts';

export interface CountOptions {
	readonly rule?: string;
	readonly seats?: string;
	readonly seed?: string;
	readonly order?: string;
	readonly contest?: string;
	readonly json?: boolean;
	readonly csv?: boolean;
	readonly rules?: boolean;
}

/** A text of this size is still one string to Node; a million papers of twelve marks each are a tenth of it. */
const LARGEST_FILE: Limit = {
	bytes: 400_000_000,
	what: 'a file of ballots',
	advice: 'Add up papers that are marked alike, with their number in front.',
};

/** @returns the exit status: 0 counted, 1 stopped for a lot or for want of papers, 2 not counted */
export async function count(file: string | undefined, options: CountOptions): Promise<number> {
	if (options.rules) return listRules();
	if (options.rule === undefined) return complain('--rule: name the rule to count by. --rules lists them.');
	if (file === undefined) return complain('no file of ballots was given. Name one, or - for standard input.');
	const read = await readInput(file, LARGEST_FILE);
	if (!read.ok) return complain(`${file}: ${read.message}`);
	const progress = progressOn(process.stderr, () => performance.now());
	let candidates = 0;
	const counted = countFile(read.bytes, {
		rule: options.rule,
		seats: options.seats === undefined ? undefined : Number(options.seats),
		seed: options.seed,
		order: options.order?.split(';').map((name) => name.trim()),
		read: { name: file, contest: options.contest },
		heard: ({ stage, elected, continuing }) => {
			if (candidates === 0) candidates = elected + continuing;
			progress.at(candidates - continuing, candidates, 'candidates', `stage ${stage}`);
		},
	});
	progress.end();
	if (!counted.ok) return complain(`${file}: ${refusedInWords(counted.refused)}`);
	const { election } = counted;
	if (options.json) process.stdout.write(resultOf(counted));
	else if (options.csv) process.stdout.write(sheetCsv(counted.count, election.candidates));
	else {
		const width = Math.min(process.stdout.columns ?? 100, 110);
		process.stdout.write(countAsText(counted, paintFor(process.stdout, process.env), width));
	}
	for (const { line, text } of counted.notes) process.stderr.write(`${file}:${line}: ${text}\n`);
	return counted.count.stopped === null ? 0 : 1;
}

function listRules(): number {
	for (const { id, title, source } of RULES) {
		const short = Object.keys(SHORT_NAMES).filter((name) => SHORT_NAMES[name] === id);
		const also = short.length > 0 ? `, also ${short.join(', ')}` : '';
		process.stdout.write(`${id}${also}\n  ${title}\n  ${source}\n`);
	}
	return 0;
}
