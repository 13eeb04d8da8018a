// The schemas of `schemas.json` are those of the types of `answers.ts`, as the compiler itself has them. To write them anew:
// UPDATE_SCHEMAS=1 npx vitest run app/src/lib/server/api && npx biome format --write app/src/lib/server/api
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROUTES } from './routes.ts';
import { ROWS } from './rows.ts';

type Schema = Record<string, unknown>;

const FILE = fileURLToPath(new URL('answers.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** By name: `MadeFrom`, every name of `Answers`, and every interface that these reach. */
function schemasOfTypes(): Readonly<Record<string, Schema>> {
	const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
	const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
	const program = ts.createProgram([FILE], { ...options, noEmit: true, skipLibCheck: true });
	const checker = program.getTypeChecker();
	const file = program.getSourceFile(FILE);
	if (file === undefined) throw new Error(`${FILE} is not read`);
	const schemas: Record<string, Schema> = {};
	const names = new Map<ts.Symbol, string>();

	function named(symbol: ts.Symbol, type: ts.Type): Schema {
		let name = names.get(symbol);
		if (name === undefined) {
			name = symbol.name;
			for (let copy = 2; schemas[name] !== undefined; copy++) name = `${symbol.name}${copy}`;
			names.set(symbol, name);
			schemas[name] = {};
			schemas[name] = objectOf(type);
		}
		return { $ref: `#/components/schemas/${name}` };
	}

	function schemaOf(type: ts.Type): Schema {
		if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown))
			throw new Error('a type that may be anything');
		if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
		if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
		if (type.flags & ts.TypeFlags.String || type.flags & ts.TypeFlags.TemplateLiteral)
			return { type: 'string' };
		if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
		if (type.flags & ts.TypeFlags.BigInt) return { type: 'string', pattern: '^-?[0-9]+$' };
		if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
		if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
		if (type.isUnion()) return unionOf(type.types);
		if (checker.isTupleType(type)) {
			const items = checker.getTypeArguments(type as ts.TypeReference).map(schemaOf);
			return { type: 'array', prefixItems: items, items: false, minItems: items.length };
		}
		if (checker.isArrayType(type))
			return { type: 'array', items: schemaOf(checker.getTypeArguments(type as ts.TypeReference)[0]) };
		const symbol = type.getSymbol();
		const isNamed =
			symbol !== undefined &&
			symbol.flags & ts.SymbolFlags.Interface &&
			!(type as ts.TypeReference).typeArguments?.length;
		return isNamed ? named(symbol, type) : objectOf(type);
	}

	function unionOf(types: readonly ts.Type[]): Schema {
		const given = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
		const isBoth = given.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
		const literals = given.flatMap((type) =>
			type.isStringLiteral() || type.isNumberLiteral() ? [type.value] : [],
		);
		const others = given.filter(
			(type) =>
				!(type.isStringLiteral() || type.isNumberLiteral()) &&
				!(isBoth && type.flags & ts.TypeFlags.BooleanLiteral),
		);
		const parts = [
			...(literals.length > 0 ? [{ enum: literals.sort() }] : []),
			...(isBoth ? [{ type: 'boolean' }] : []),
			...others.map(schemaOf),
		];
		return parts.length === 1 ? parts[0] : { anyOf: parts };
	}

	function objectOf(type: ts.Type): Schema {
		const properties: Record<string, Schema> = {};
		const required: string[] = [];
		for (const property of checker.getPropertiesOfType(type)) {
			const of = checker.getTypeOfSymbol(property);
			if (ROWS.has(property.name) && isRow(of)) continue;
			const about = ts.displayPartsToString(property.getDocumentationComment(checker));
			const schema = schemaOf(of);
			properties[property.name] = about === '' ? schema : { ...schema, description: about };
			if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
		}
		const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
		return {
			type: 'object',
			properties,
			required,
			additionalProperties: index === undefined ? false : schemaOf(index.type),
		};
	}

	const isRow = (type: ts.Type): boolean =>
		Boolean(type.flags & ts.TypeFlags.Number) ||
		(type.isUnion() && type.types.every((one) => one.flags & (ts.TypeFlags.Number | ts.TypeFlags.Null))) ||
		(checker.isArrayType(type) &&
			Boolean(checker.getTypeArguments(type as ts.TypeReference)[0].flags & ts.TypeFlags.Number));

	for (const statement of file.statements) {
		if (!ts.isInterfaceDeclaration(statement)) continue;
		const type = checker.getTypeAtLocation(statement.name);
		if (statement.name.text === 'MadeFrom') named(type.symbol, type);
		if (statement.name.text !== 'Answers') continue;
		for (const property of checker.getPropertiesOfType(type)) {
			const of = checker.getTypeOfSymbol(property);
			schemas[property.name] = { ...(of.isIntersection() ? objectOf(of) : schemaOf(of)) };
		}
	}
	return schemas;
}

const SCHEMAS = new URL('schemas.json', import.meta.url);

it('are those of the types', { timeout: 60_000 }, () => {
	const schemas = schemasOfTypes();
	if (process.env.UPDATE_SCHEMAS) writeFileSync(SCHEMAS, `${JSON.stringify(schemas, null, '\t')}\n`);
	const why = 'types of answers have changed; the first lines of this file say how to write the schemas anew';
	expect(JSON.parse(readFileSync(SCHEMAS, 'utf8')), why).toEqual(JSON.parse(JSON.stringify(schemas)));
	for (const { answer } of ROUTES) expect(Object.keys(schemas)).toContain(answer);
});
