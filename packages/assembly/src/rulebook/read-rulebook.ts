/** Reads a rulebook from JSON: the whole of it, or what is wrong with it, each problem with its place. Never throws. */
import type { z } from 'zod';
import { crossChecked } from './cross-checks.ts';
import { type Rulebook, rulebook } from './rulebook.ts';
import type { RulebookProblem } from './rulebook-problem.ts';

export type ReadRulebook =
	| { readonly ok: true; readonly rulebook: Rulebook }
	| { readonly ok: false; readonly problems: readonly RulebookProblem[] };

const MOST_PROBLEMS = 50;
const LONGEST_FOUND = 60;
const TYPES: Readonly<Record<string, string>> = {
	string: 'a text',
	array: 'a list',
	object: 'an object',
	int: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
};

/** @param json what JSON.parse gave, of any shape */
export function readRulebook(json: unknown): ReadRulebook {
	const parsed = rulebook.safeParse(json);
	const problems = parsed.success ? crossChecked(parsed.data) : parsed.error.issues.map(placed(json));
	if (parsed.success && problems.length === 0) return { ok: true, rulebook: parsed.data };
	return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

function placed(json: unknown) {
	return (issue: z.core.$ZodIssue): RulebookProblem => ({
		path: written(issue.path),
		expected: expected(issue),
		found: described(issue.path.reduce<unknown>(within, json)),
	});
}

function expected(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return TYPES[issue.expected] ?? issue.expected;
		case 'invalid_value':
			return `one of ${issue.values.map(String).join(', ')}`;
		case 'unrecognized_keys':
			return `no ${issue.keys.map((key) => `"${shortened(key)}"`).join(', ')} here`;
		case 'invalid_union':
			return issue.discriminator === undefined
				? 'one of the forms this may have'
				: `a known ${issue.discriminator}`;
		case 'too_small':
			return issue.origin === 'string' || issue.origin === 'array'
				? 'not empty'
				: `at least ${issue.minimum}`;
		case 'too_big':
			return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
		default:
			return shortened(issue.message);
	}
}

function within(value: unknown, key: PropertyKey): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
	return (value as Record<PropertyKey, unknown>)[key];
}

function described(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === 'object') return 'an object';
	return typeof value === 'string' ? `"${shortened(value)}"` : String(value);
}

function shortened(text: string): string {
	return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}

/** ['versions', 0, 'rules'] as 'versions[0].rules'. */
function written(path: readonly PropertyKey[]): string {
	return path
		.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
		.join('');
}
