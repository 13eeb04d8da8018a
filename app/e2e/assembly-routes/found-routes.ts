/** Finds the addresses of the assembly and what can be sent to each, by reading the folder and the sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'routes', '(assembly)');

export interface FoundRoute {
	readonly route: string;
	readonly isSeen: boolean;
	/** Names of forms, or methods other than GET. */
	readonly does: readonly string[];
}

export function foundRoutes(): readonly FoundRoute[] {
	return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile() && /^\+(page@?|server)(\.server)?\.(ts|svelte)$/.test(one.name))
		.map((one) => one.parentPath)
		.filter((folder, at, all) => all.indexOf(folder) === at)
		.map((folder) => routeIn(folder))
		.sort((a, b) => (a.route < b.route ? -1 : 1));
}

function routeIn(folder: string): FoundRoute {
	const route =
		folder
			.slice(FOLDER.length)
			.replaceAll('\\', '/')
			.replaceAll(/\/\([^)/]{1,50}\)/g, '') || '/';
	const page = join(folder, '+page.server.ts');
	const server = join(folder, '+server.ts');
	const methods = existsSync(server) ? exportsOf(server).map(({ name }) => name) : [];
	const actions = existsSync(page) ? exportsOf(page).find(({ name }) => name === 'actions') : undefined;
	return {
		route,
		isSeen:
			['+page.svelte', '+page@.svelte'].some((one) => existsSync(join(folder, one))) ||
			methods.includes('GET'),
		does: [
			...(actions?.keys ?? []),
			...methods.filter((name) => /^(POST|PUT|PATCH|DELETE)$/.test(name)),
		].sort(),
	};
}

interface Exported {
	readonly name: string;
	/** Where it is an object, the names in it. */
	readonly keys: readonly string[];
}

function exportsOf(path: string): readonly Exported[] {
	const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
	return file.statements.flatMap((statement): Exported[] => {
		const isExported =
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
		if (!isExported) return [];
		if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', keys: [] }];
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations.map(({ name, initializer }) => ({
			name: name.getText(),
			keys: initializer === undefined || name.getText() !== 'actions' ? [] : keysOf(initializer, file),
		}));
	});
}

/** Fails where a name cannot be read, so that a form is not overlooked. */
function keysOf(given: ts.Expression, file: ts.SourceFile): readonly string[] {
	const value = ts.isSatisfiesExpression(given) || ts.isAsExpression(given) ? given.expression : given;
	if (ts.isObjectLiteralExpression(value))
		return value.properties.map((property) => {
			if (property.name === undefined) throw new Error(`${property.getText()}: expected a name.`);
			return property.name.getText().replaceAll(/['"]/g, '');
		});
	// Made of a table that stands in the same file: Object.fromEntries(Object.entries(ACTS)...
	const table = /^Object\.fromEntries\(\s*Object\.entries\((\w{1,40})\)/.exec(value.getText())?.[1];
	const declared = file.statements
		.filter(ts.isVariableStatement)
		.flatMap(({ declarationList }) => declarationList.declarations)
		.find(({ name }) => name.getText() === table);
	if (declared?.initializer === undefined)
		throw new Error(`${file.fileName}: the names of the forms cannot be read.`);
	return keysOf(declared.initializer, file);
}
