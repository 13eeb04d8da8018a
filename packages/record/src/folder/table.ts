/** A table of the data package: its columns, each with what a reader must know of it and how its cell is made. */
import type { Cell } from './csv.ts';

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface Field<Row> {
	readonly name: string;
	readonly type: FieldType;
	readonly description: string;
	readonly isRequired: boolean;
	cell(row: Row): Cell;
}

interface ForeignKey {
	readonly field: string;
	readonly table: string;
	readonly key: string;
}

export interface Table {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly fields: readonly Field<never>[];
	readonly rowCount: number;
	readonly primaryKey: readonly string[];
	readonly foreignKeys: readonly ForeignKey[];
	rows(): Iterable<readonly Cell[]>;
}

/** A column whose cell is never empty. */
export function required<Row>(
	name: string,
	type: FieldType,
	description: string,
	cell: (row: Row) => Cell,
): Field<Row> {
	return { name, type, description, isRequired: true, cell };
}

/** A column whose cell is empty where the source gives nothing. */
export function optional<Row>(
	name: string,
	type: FieldType,
	description: string,
	cell: (row: Row) => Cell,
): Field<Row> {
	return { name, type, description, isRequired: false, cell };
}

/** `keys`: the columns that tell rows apart, if any do. `links`: `column` to `table.column`. */
export function tableOf<Row>(
	name: string,
	title: string,
	description: string,
	rows: readonly Row[],
	fields: readonly Field<Row>[],
	keys: readonly string[] = [],
	links: Readonly<Record<string, string>> = {},
): Table {
	return {
		name,
		title,
		description,
		fields,
		rowCount: rows.length,
		primaryKey: keys,
		foreignKeys: Object.entries(links).map(([field, target]) => {
			const [table, key] = target.split('.');
			return { field, table, key };
		}),
		*rows() {
			for (const row of rows) yield fields.map((field) => field.cell(row));
		},
	};
}
