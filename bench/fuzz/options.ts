/** The options of `npm run fuzz`. */
import { parseArgs } from 'node:util';

export interface Options {
	/** Names of targets, or beginnings of them; all where none is given. */
	readonly only: readonly string[];
	readonly inputs: number;
	readonly from: number;
	readonly seed: string;
	/** Seconds without a new input before a target is called hanging. */
	readonly patience: number;
	readonly data: string;
	readonly record: string;
	readonly keep: boolean;
}

export const HELP = `npm run fuzz -- [--only NAME]... [--inputs N] [--from N] [--seed S] [--record DIR] [--data DIR] [--keep]

Feeds each parser (articles as text, Markdown, HTML and lines of an archive; every kind of official file; every
format of ballots; the packs of a release) N spoilt inputs, 1,000,000 if not said. An input is told by target, seed and
number: --only text --from 123 --inputs 1 makes it again. A crash, a broken promise, more than half a second for one input,
or a target that stops is a failure. --keep writes failing inputs to bench/fuzz/kept, where npm test runs them for ever
after.
`;

export function readOptions(args: readonly string[]): Options | null {
	const { values } = parseArgs({
		args: [...args],
		options: {
			only: { type: 'string', multiple: true, default: [] },
			inputs: { type: 'string', default: '1000000' },
			from: { type: 'string', default: '0' },
			seed: { type: 'string', default: '1' },
			patience: { type: 'string', default: '20' },
			data: { type: 'string', default: '../shared/data' },
			record: { type: 'string', default: 'build/test-record' },
			keep: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return null;
	return {
		only: values.only,
		inputs: whole('inputs', values.inputs),
		from: whole('from', values.from),
		seed: values.seed,
		patience: whole('patience', values.patience),
		data: values.data,
		record: values.record,
		keep: values.keep,
	};
}

function whole(name: string, value: string): number {
	if (!/^\d{1,12}$/.test(value)) throw new Error(`--${name}: expected a whole number, found "${value}"`);
	return Number(value);
}
