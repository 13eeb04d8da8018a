/** Options of the command line. */
import { parseArgs } from 'node:util';

export const SUITES = [
	'seeds',
	'articles',
	'generated',
	'members',
	'corrupted',
	'books',
	'councils',
] as const;
export type Suite = (typeof SUITES)[number];

export interface Options {
	readonly only: readonly Suite[];
	/** Folders of texts with gold of their own. */
	readonly texts: readonly string[];
	readonly template: string | null;
	readonly limit: number;
	readonly seed: string;
	/** Failures shown of each template or article; null: none. */
	readonly failures: number | null;
	readonly json: string | null;
	/** Folders of official files. */
	readonly record: readonly string[];
	readonly swap: readonly [string, string] | null;
}

export const USAGE = `npm run accuracy -- [options]

  --only seeds|articles|generated|members|corrupted|books|councils   one part (may be given again)
  --texts DIR       texts with their gold in DIR/gold, and nothing else unless --only asks for it (may be given again)
  --template ID     fills one template and prints every text of it that failed
  --limit N         true texts to generate (10000); each is also made wrong in every way its template allows
  --seed N          another draw (1)
  --failures N      lists up to N failing cases of each template or article
  --json FILE       writes every count
  --record DIR      folder of official files, or of a release, in place of ../shared/data (may be given again)
  --swap A,B        two parties, by id, change places in the record and the generated texts`;

const wholeNumber = (text: string, option: string): number => {
	if (!/^\d+$/.test(text)) throw new Error(`${option}: expected a whole number, found "${text}".`);
	return Number(text);
};

/** @throws Error in words for people, where an option is not known or its value is not of its kind */
export function readOptions(args: readonly string[]): Options | 'help' {
	const string = { type: 'string' } as const;
	const many = { type: 'string', multiple: true } as const;
	const { values } = parseArgs({
		args: [...args],
		options: {
			only: many,
			texts: many,
			template: string,
			limit: string,
			seed: string,
			failures: string,
			json: string,
			record: many,
			swap: string,
			help: { type: 'boolean' },
		},
	});
	if (values.help) return 'help';
	for (const name of values.only ?? [])
		if (!SUITES.includes(name as Suite))
			throw new Error(`--only: expected one of ${SUITES.join(', ')}, found "${name}".`);
	const swap = values.swap?.split(',') ?? null;
	if (swap && swap.length !== 2)
		throw new Error(`--swap: expected two ids with a comma, found "${values.swap}".`);
	const asked = (values.only as Suite[] | undefined) ?? (values.texts ? [] : SUITES);
	const only = values.template ? ['generated' as const] : asked;
	return {
		only,
		texts: values.texts ?? [],
		template: values.template ?? null,
		limit: wholeNumber(values.limit ?? (values.template ? '50' : '10000'), '--limit'),
		seed: values.seed ?? '1',
		failures: values.failures === undefined ? null : wholeNumber(values.failures, '--failures'),
		json: values.json ?? null,
		record: values.record ?? [],
		swap: swap && [swap[0], swap[1]],
	};
}
