/** The first row of a table of papers: the separator, and what each column is. */
import { choiceOf } from './choice-columns.ts';
import type { Column } from './column.ts';
import { readField } from './csv-field.ts';
import { tidy } from './names.ts';
import type { Place, Scanner } from './scanner.ts';

export interface Header {
	readonly separator: number;
	readonly columns: readonly Column[];
}

const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/** How many papers a row stands for. */
const COPIES = /^(?:ballots|papers|count|copies)$/i;
/** Headings, whole, of columns that tell rows, voters and places apart; they are not read. */
const ID =
	/^(?:(?:.*[\s_-])?(?:id|uuid)|(?:ballot|paper|record|serial|voter|cvr|response)[\s_]?(?:#|no\.?|nr\.?|number)|#|no\.?|cast vote record|precinct|ward|batch|box|station|tabulator|ballot style|date|time|timestamp|voter|voter name|name|e-?mail(?: address)?|ip address)$/i;

/** Reads the first row and goes past it. */
export function readHeader(scanner: Scanner): Header {
	scanner.blankLines();
	const start = scanner.place();
	const separator = separatorOf(scanner.restOfLine());
	scanner.back(start);
	const columns: Column[] = [];
	for (;;) {
		const place = scanner.place();
		const name = tidy(readField(scanner, separator));
		columns.push(columnOf(name, place));
		if (scanner.take(separator)) continue;
		scanner.lineEnd();
		return { separator, columns };
	}
}

function columnOf(name: string, place: Place): Column {
	const choice = choiceOf(name);
	if (choice > 0) return { name, place, kind: 'choice', choice };
	const kind = COPIES.test(name) ? 'copies' : ID.test(name) ? 'id' : 'other';
	return { name, place, kind, choice: 0 };
}

/** The one of comma and semicolon that stands most often outside quotes. */
function separatorOf(line: string): number {
	const counts = new Map([
		[COMMA, 0],
		[SEMICOLON, 0],
	]);
	let isQuoted = false;
	for (let at = 0; at < line.length; at++) {
		const code = line.charCodeAt(at);
		if (code === 0x22) isQuoted = !isQuoted;
		const count = counts.get(code);
		if (!isQuoted && count !== undefined) counts.set(code, count + 1);
	}
	return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
