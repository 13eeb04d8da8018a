/** A members' file: bytes in, what it says of each member out, with every problem where it stands. */
import type { Day } from '../rulebook/days.ts';
import { columnOf, HEADINGS, type RollColumn } from './columns.ts';
import { decodeFile, type FileEncoding } from './decode.ts';
import { columnsIn, type FileMember, memberOf, shown, type UnitNamed, unitsByName } from './file-member.ts';
import { type FileLine, rowsOf } from './file-rows.ts';
import type { FileProblem } from './problems.ts';

export interface RollFile {
	readonly encoding: FileEncoding | null;
	/** Headings of columns that are none that is known, and so were not read. */
	readonly unread: readonly string[];
	/** Rows without a problem of their own. */
	readonly members: readonly FileMember[];
	readonly rowsCount: number;
	/** By line. Nothing is applied while there is one. */
	readonly problems: readonly FileProblem[];
}

/** Columns of which a file has one at most; an address may lie in several. */
const ONCE: readonly RollColumn[] = [
	'number',
	'name',
	'firstName',
	'lastName',
	'email',
	'phone',
	'unit',
	'joined',
	'standing',
	'class',
	'arrears',
];

/** More is no list of members. */
const MOST_COLUMNS = 200;
/** Of headings that are not known, as many are told. */
const MOST_HEADINGS = 20;
/** What is wrong with so many rows is wrong with the rest. */
const MOST_PROBLEMS = 1000;

/**
 * @param units the unit whose roll it is, and all below it
 * @param today no day in the file is later
 */
export function readRollFile(
	bytes: Uint8Array,
	{ units, today }: { readonly units: readonly UnitNamed[]; readonly today: Day },
): RollFile {
	const decoded = decodeFile(bytes);
	if (!decoded.ok)
		return failed(null, {
			...HERE,
			expected: 'a text in UTF-8',
			found: decoded.found,
			advice: decoded.advice,
		});
	const { encoding } = decoded;
	const read = rowsOf(decoded.text);
	if (!read.ok) return failed(encoding, read.problem);
	const header = read.rows.at(0);
	const lines = read.rows.slice(1);
	const width = header?.cells.length ?? 0;
	if (width > MOST_COLUMNS) return failed(encoding, tooWide(width));
	const problems = headerProblems(header);
	if (header === undefined || problems.length > 0) return { ...failed(encoding), problems };
	const headings = header.cells;
	const readWith = { headings, columns: columnsIn(headings), units: unitsByName(units), today };
	const members: FileMember[] = [];
	for (const line of lines) {
		const member = memberOf(line, readWith, problems);
		if (member !== null) members.push(member);
		if (problems.length >= MOST_PROBLEMS) break;
	}
	problems.push(...twice(members, headings).slice(0, MOST_PROBLEMS));
	problems.sort((a, b) => a.line - b.line);
	return {
		encoding,
		unread: headings.filter((heading) => heading !== '' && columnOf(heading) === null).map(shown),
		members,
		rowsCount: lines.length,
		problems,
	};
}

const HERE = { line: 1, column: null } as const;

function failed(encoding: FileEncoding | null, problem?: FileProblem): RollFile {
	return {
		encoding,
		unread: [],
		members: [],
		rowsCount: 0,
		problems: problem === undefined ? [] : [problem],
	};
}

function tooWide(columns: number): FileProblem {
	return {
		...HERE,
		expected: `at most ${MOST_COLUMNS} columns`,
		found: `${columns}`,
		advice: 'Take out the columns that say nothing of a member.',
	};
}

function headerProblems(header: FileLine | undefined): FileProblem[] {
	const known = Object.values(HEADINGS).join(', ');
	const advice = 'Name the columns in the first row; those that are not known are not read.';
	if (header === undefined)
		return [
			{ ...HERE, expected: `a first row with headings such as ${known}`, found: 'an empty file', advice },
		];
	const columns = header.cells.map(columnOf);
	const has = (column: RollColumn) => columns.includes(column);
	const problems: FileProblem[] = [];
	const unknown = header.cells.filter((cell, at) => cell !== '' && columns[at] === null).map(shown);
	const found = `none${unknown.length === 0 ? ' in the first row' : `; not known are ${unknown.slice(0, MOST_HEADINGS).join(', ')}`}`;
	const missing = (expected: string) =>
		problems.push({ line: header.line, column: null, expected, found, advice });
	if (!has('number')) missing(`a column with member numbers, headed ${HEADINGS.number}`);
	if (!has('name') && !has('firstName') && !has('lastName'))
		missing(`a column with names, headed ${HEADINGS.name}, or First name and Last name`);
	for (const column of ONCE) {
		const headings = header.cells.filter((_, at) => columns[at] === column);
		if (headings.length > 1)
			problems.push({
				line: header.line,
				column: shown(headings[1]),
				expected: 'one column of this kind',
				found: shown(headings.join(' and ')),
				advice: 'Keep the one that counts and give the other another heading.',
			});
	}
	return problems;
}

function twice(members: readonly FileMember[], headings: readonly string[]): FileProblem[] {
	const first = new Map<string, number>();
	const heading = headings.find((one) => columnOf(one) === 'number') ?? null;
	return members.flatMap(({ number, line }) => {
		const before = first.get(number);
		if (before === undefined) {
			first.set(number, line);
			return [];
		}
		return [
			{
				line,
				column: heading,
				expected: 'each member number once',
				found: `${number}, which stands on line ${before} as well`,
				advice: 'Keep the row that is right and take the other out.',
			},
		];
	});
}
