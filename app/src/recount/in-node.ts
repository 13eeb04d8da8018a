/** The recount program run by Node: `node mandate-recount.html BALLOTS --result RESULT` or `--rule ID [--seats N] [--seed TEXT]`. */
import { firstDifference, refusedInWords, resultText, type Wanted, wantedOf } from '@mandate/count';

const USE = `Counts a file of ballots again.

  node mandate-recount.html BALLOTS --result RESULT        count as a published result says, and compare
  node mandate-recount.html BALLOTS --rule ID              print the result
      [--seats N]      how many to elect, where the file does not say
      [--seed TEXT]    what the lot is drawn from
      [--order NAMES]  an order drawn in the room: all candidates, parted by semicolons
`;

interface Files {
	readFileSync(name: string): Uint8Array;
}

/** @returns the exit status: 0 counted and, where there was something to compare with, the same; 1 not the same; 2 not counted */
export function recountInNode(
	args: readonly string[],
	{ readFileSync }: Files,
	say: (text: string) => void,
	complain: (text: string) => void,
): number {
	const { file, options, unknown } = readArguments(args);
	if (file === undefined || unknown !== undefined) {
		complain(unknown === undefined ? USE : `There is no option ${unknown}.\n${USE}`);
		return 2;
	}
	let published: string | undefined;
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(file);
		if (options.result !== undefined) published = new TextDecoder().decode(readFileSync(options.result));
	} catch (error) {
		complain(`${(error as Error).message}\n`);
		return 2;
	}
	const wanted = published === undefined ? wantedFrom(options) : wantedOf(published);
	if (wanted === null) {
		complain(published === undefined ? USE : `${options.result} is not a result of a count.\n`);
		return 2;
	}
	const counted = resultText(bytes, { ...wanted, read: { name: file } });
	if (!counted.ok) {
		complain(`${file}: ${refusedInWords(counted.refused)}\n`);
		return 2;
	}
	const result = counted.text;
	if (published === undefined) {
		say(result);
		return 0;
	}
	const difference = firstDifference(published, result);
	if (difference === null) {
		say('The same, byte for byte.\n');
		return 0;
	}
	const { line, published: theirs, counted: ours } = difference;
	say(`Not the same. Line ${line}\n  published: ${theirs.trim()}\n  counted:   ${ours.trim()}\n`);
	return 1;
}

const OPTIONS = ['result', 'rule', 'seats', 'seed', 'order'] as const;
type Options = Partial<Record<(typeof OPTIONS)[number], string>>;

function readArguments(args: readonly string[]): {
	readonly file?: string;
	readonly options: Options;
	readonly unknown?: string;
} {
	const options: Options = {};
	let file: string | undefined;
	for (let at = 0; at < args.length; at++) {
		const option = OPTIONS.find((name) => args[at] === `--${name}`);
		if (option !== undefined) options[option] = args[++at] ?? '';
		else if (args[at].startsWith('--') || file !== undefined) return { options, unknown: args[at] };
		else file = args[at];
	}
	return { file, options };
}

function wantedFrom({ rule, seats, seed, order }: Options): Wanted | null {
	if (rule === undefined) return null;
	return {
		rule,
		seats: seats === undefined ? undefined : Number(seats),
		seed,
		order: order?.split(';').map((name) => name.trim()),
	};
}
