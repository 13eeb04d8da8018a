/**
 * No regular expression of ours is slow on hostile input: each is analysed for parts that can match the same characters in
 * more than one way, which makes a search take exponential or polynomial time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** May begin anew at every character of a long run, and only ever sees short strings: a number, a name, a folder. */
const SHORT_INPUTS: Readonly<Record<string, string>> = {
	'/\\B(?=(\\d{3})+$)/g': 'digits of one number',
	'/0+$/': 'digits of one number',
	'/\\/+$/': 'the path of an address in a list of files',
	'/[/\\\\]+$/u': 'the path of a folder that was named',
	'/\\s*\\([^)]*\\)/gu': 'the name of a seat',
	'/"[^"]*"|\\\\.|[_*].|\\[[^\\]]*\\]/g': 'the number format of a cell',
	'/[\\s\\d]+$/': 'a heading of a table',
};

interface Found {
	readonly where: string;
	readonly source: string;
}

function scriptOf(path: string): string {
	const text = readFileSync(path, 'utf8');
	if (!path.endsWith('.svelte')) return text;
	return /<script[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
}

function expressionsOf(folder: string): Found[] {
	const found: Found[] = [];
	for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
		if (!/\.(ts|svelte)$/.test(name) || /\.test\.ts$|node_modules/.test(name)) continue;
		const path = join(folder, name);
		const file = ts.createSourceFile(path, scriptOf(join(ROOT, path)), ts.ScriptTarget.Latest, true);
		const visit = (node: ts.Node): void => {
			if (ts.isRegularExpressionLiteral(node)) {
				const { line } = file.getLineAndCharacterOfPosition(node.getStart());
				found.push({ where: `${path}:${line + 1}`, source: node.text });
			}
			ts.forEachChild(node, visit);
		};
		visit(file);
	}
	return found;
}

function slownessOf(source: string): string[] {
	const end = source.lastIndexOf('/');
	const { reports } = analyse(new RegExp(source.slice(1, end), source.slice(end + 1)));
	const isBounded = source in SHORT_INPUTS;
	return reports
		.filter(({ type, exponential }) => exponential || type !== 'Move' || !isBounded)
		.map(({ type, exponential }) => `${exponential ? 'exponential' : 'polynomial'} (${type})`);
}

describe.each(['packages', 'app/src'])('regular expressions in %s', (folder) => {
	const expressions = expressionsOf(folder);

	it('are found', () => {
		expect(expressions.length).toBeGreaterThan(5);
	});

	it('take time in proportion to what they read', () => {
		const slow = expressions.flatMap(({ where, source }) =>
			slownessOf(source).map((why) => `${where} ${source}: ${why}`),
		);
		expect(slow).toEqual([]);
	});
});

describe('the analysis', () => {
	it.each(['/^(a+)+$/', '/^a*a*$/'])('finds %s slow', (source) => {
		expect(slownessOf(source)).not.toEqual([]);
	});

	it.each(['/^a+$/', '/^[|: ]*-[|:\\- ]*$/'])('finds %s quick', (source) => {
		expect(slownessOf(source)).toEqual([]);
	});
});
