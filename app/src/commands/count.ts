/** `mandate count`: a file of ballots and a rule in, winners and every stage out. */
import {
	CARD_VOTE,
	cardVoteText,
	countCardVote,
	countFile,
	countJsonText,
	isCardVote,
	type Note,
	type Refused,
	RULES,
	refusedInWords,
	SHORT_NAMES,
	sheetCsv,
	type Wanted,
} from '@mandate/count';
import { paintFor } from '../terminal/colour.ts';
import { cardVoteAsText } from '../terminal/print-card-vote.ts';
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
	if (options.csv && isCardVote(options.rule))
		return complain('--csv: a card vote has no count sheet. --json gives every section and figure.');
	const read = await readInput(file, LARGEST_FILE);
	if (!read.ok) return complain(`${file}: ${read.message}`);
	const wanted: Wanted = {
		rule: options.rule,
		seats: options.seats === undefined ? undefined : Number(options.seats),
		seed: options.seed,
		order: options.order?.split(';').map((name) => name.trim()),
		read: { name: file, contest: options.contest },
	};
	const done = isCardVote(options.rule)
		? countOfCards(read.bytes, wanted, options)
		: countOfPapers(read.bytes, wanted, options);
	if (!done.ok) return complain(`${file}: ${refusedInWords(done.refused)}`);
	process.stdout.write(done.text);
	for (const { line, text } of done.notes) process.stderr.write(`${file}:${line}: ${text}\n`);
	return done.isComplete ? 0 : 1;
}

type Done =
	| {
			readonly ok: true;
			readonly text: string;
			readonly isComplete: boolean;
			readonly notes: readonly Note[];
	  }
	| { readonly ok: false; readonly refused: Refused };

function countOfPapers(bytes: Uint8Array, wanted: Wanted, { json, csv }: CountOptions): Done {
	const progress = progressOn(process.stderr, () => performance.now());
	let candidates = 0;
	const counted = countFile(bytes, {
		...wanted,
		heard: ({ stage, elected, continuing }) => {
			if (candidates === 0) candidates = elected + continuing;
			progress.at(candidates - continuing, candidates, 'candidates', `stage ${stage}`);
		},
	});
	progress.end();
	if (!counted.ok) return counted;
	const { count, election, notes } = counted;
	const paint = paintFor(process.stdout, process.env);
	const text = json
		? countJsonText(count, election)
		: csv
			? sheetCsv(count, election.candidates)
			: countAsText(counted, paint, columns());
	return { ok: true, text, isComplete: count.stopped === null, notes };
}

function countOfCards(bytes: Uint8Array, wanted: Wanted, { json }: CountOptions): Done {
	const counted = countCardVote(bytes, wanted);
	if (!counted.ok) return counted;
	const { cards } = counted;
	const text = json
		? cardVoteText(cards)
		: cardVoteAsText(cards, paintFor(process.stdout, process.env), columns());
	return { ok: true, text, isComplete: cards.stopped === null, notes: [] };
}

function columns(): number {
	return Math.min(process.stdout.columns ?? 100, 110);
}

function listRules(): number {
	for (const { id, title, source } of [...RULES, CARD_VOTE]) {
		const short = id === CARD_VOTE.id ? [CARD_VOTE.shortName] : shortNamesOf(id);
		const also = short.length > 0 ? `, also ${short.join(', ')}` : '';
		process.stdout.write(`${id}${also}\n  ${title}\n  ${source}\n`);
	}
	return 0;
}

function shortNamesOf(id: string): readonly string[] {
	return Object.keys(SHORT_NAMES).filter((name) => SHORT_NAMES[name] === id);
}
