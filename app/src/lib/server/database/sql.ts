/** SQL with values apart from words: whatever stands in `${}` becomes a parameter, or a part that is SQL itself. */

/** Marks what was written here as SQL: an object that only looks like it, such as one a reader sent, is a value. */
const SQL = Symbol('SQL');

export interface Sql {
	readonly [SQL]: true;
	readonly parts: readonly string[];
	readonly values: readonly unknown[];
}

/** @returns a statement; a nested statement is put in its place with its own values */
export function sql(words: TemplateStringsArray, ...given: readonly unknown[]): Sql {
	const parts = [words[0]];
	const values: unknown[] = [];
	for (const [at, value] of given.entries()) {
		if (isSql(value)) {
			parts[parts.length - 1] += value.parts[0];
			parts.push(...value.parts.slice(1));
			values.push(...value.values);
			parts[parts.length - 1] += words[at + 1];
		} else {
			values.push(value);
			parts.push(words[at + 1]);
		}
	}
	return { [SQL]: true, parts, values };
}

/** A statement that came from a file or from the database itself, never from a reader. */
export function rawSql(text: string): Sql {
	return { [SQL]: true, parts: [text], values: [] };
}

/** @returns the statement as both engines take it, with $1, $2 ... */
export function textOf({ parts }: Sql): string {
	return parts.reduce((text, part, at) => (at === 0 ? part : `${text}$${at}${part}`), '');
}

function isSql(value: unknown): value is Sql {
	return typeof value === 'object' && value !== null && SQL in value;
}
