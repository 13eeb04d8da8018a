/** One row of a members' file: each cell read as what its column is, or a problem with it. An empty cell says nothing. */
import type { Day } from '../rulebook/days.ts';
import { columnOf, type RollColumn, STANDING_ALIASES } from './columns.ts';
import { dayOf } from './file-day.ts';
import type { FileLine } from './file-rows.ts';
import { isOneLine } from './one-line.ts';
import type { FileProblem } from './problems.ts';
import { MEMBER_CLASSES, type MemberClass, ROLL_STANDINGS, type RollStanding } from './standing.ts';

/** What a row says of a member; null where its cell is empty or the file has no such column. */
export interface FileMember {
	readonly line: number;
	readonly number: string;
	readonly name: string | null;
	readonly email: string | null;
	readonly phone: string | null;
	readonly address: string | null;
	readonly unitId: string | null;
	readonly joinedOn: Day | null;
	readonly standing: RollStanding | null;
	readonly class: MemberClass | null;
	readonly arrearsMonths: number | null;
}

export interface UnitNamed {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
}

export interface UnitsByName {
	/** Their names, for whoever wrote another. */
	readonly list: string;
	/** @returns its id; null where none is called so, or several are */
	readonly find: (text: string) => string | null;
}

export interface ReadWith {
	readonly headings: readonly string[];
	/** Where in a row the cells of each column stand; those that the file lacks are not in it. */
	readonly columns: ReadonlyMap<RollColumn, readonly number[]>;
	readonly units: UnitsByName;
	/** No day in the file is later. */
	readonly today: Day;
}

/** @returns the columns of a file by its first row, for `ReadWith` */
export function columnsIn(headings: readonly string[]): ReadonlyMap<RollColumn, readonly number[]> {
	const columns = new Map<RollColumn, number[]>();
	for (const [index, heading] of headings.entries()) {
		const column = columnOf(heading);
		if (column !== null) columns.set(column, [...(columns.get(column) ?? []), index]);
	}
	return columns;
}

const LONGEST = 300;

/** @param problems what is wrong is added here */
export function memberOf(
	{ line, cells }: FileLine,
	{ headings, columns, units, today }: ReadWith,
	problems: FileProblem[],
): FileMember | null {
	const before = problems.length;
	const wrong = (column: string | null, expected: string, found: string, advice: string): null => {
		problems.push({ line, column, expected, found, advice });
		return null;
	};
	/** Cells of one column, joined where there are several; with the heading of the first. */
	const cellOf = (column: RollColumn): { readonly text: string; readonly heading: string } => {
		const at = columns.get(column);
		if (at === undefined) return { text: '', heading: column };
		const parts = at.map((index) => undefused(cells[index] ?? '')).filter((part) => part !== '');
		return { text: parts.join(', '), heading: shown(headings[at[0]]) };
	};
	const read = <T>(
		column: RollColumn,
		expected: string,
		advice: string,
		of: (text: string) => T | null,
	): T | null => {
		const { text, heading } = cellOf(column);
		if (text === '') return null;
		const value = text.length > LONGEST ? null : of(text);
		return value ?? wrong(heading, expected, shown(text), advice);
	};
	if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell !== ''))
		wrong(
			null,
			`${headings.length} cells, as in the first row`,
			`${cells.length}`,
			'Put quotation marks round a cell that holds a comma.',
		);
	const line1 = (text: string) => (isOneLine(text) ? text : null);
	const plain = 'Put it on one line, shorter where it is too long.';
	const number = read('number', 'a member number of at most 40 characters', plain, (text) =>
		text.length > 40 ? null : line1(text),
	);
	if (number === null && cellOf('number').text === '')
		wrong(cellOf('number').heading, 'a member number', 'nothing', 'Give each member the number on the card.');
	const whole = read('name', 'a name on one line', plain, line1);
	const first = read('firstName', 'a name on one line', plain, line1);
	const last = read('lastName', 'a name on one line', plain, line1);
	const joined = [first, last].filter((part) => part !== null).join(' ');
	const member = {
		line,
		number: number ?? '',
		name: whole ?? (joined === '' ? null : joined),
		email: read(
			'email',
			'an e-mail address such as name@place.example',
			'Correct it, or leave the cell empty.',
			(text) => (isEmail(text) ? text : null),
		),
		phone: read(
			'phone',
			'a telephone number: digits, spaces, +, -, ( and )',
			'Correct it, or leave the cell empty.',
			(text) => (/^[0-9+() ./-]{3,40}$/.test(text) ? text : null),
		),
		address: read(
			'address',
			`an address of at most ${LONGEST} characters that can all be seen`,
			'Write it anew, shorter where it is too long.',
			(text) => line1(text.replace(/[\r\n]+/g, ', ')),
		),
		unitId: read(
			'unit',
			`one of ${units.list}`,
			'Write the unit as it is called here, or add it to the units first.',
			units.find,
		),
		joinedOn: read(
			'joined',
			'a day as 2026-05-03 or 3/5/2026, not after today',
			'Correct the day; the day comes before the month.',
			(text) => {
				const day = dayOf(text);
				return day === null || day > today ? null : day;
			},
		),
		standing: read(
			'standing',
			'good, arrears, suspended, lapsed, left or expelled',
			'Use one of these words.',
			standingOf,
		),
		class: read('class', 'full or associate', 'Use one of these words.', (text) => {
			const plainText = text.toLowerCase().replace(/ member$/, '');
			return MEMBER_CLASSES.find((one) => one === plainText) ?? null;
		}),
		arrearsMonths: read(
			'arrears',
			'a whole number of months',
			'Give months as a number, 0 for none.',
			(text) => (/^\d{1,3}$/.test(text) ? Number(text) : null),
		),
	};
	return problems.length > before ? null : member;
}

/** Whether it has one @, something before it and a dot within what follows. */
export function isEmail(text: string): boolean {
	if (text.length > 254 || /[\s,;<>"]/.test(text) || !isOneLine(text)) return false;
	const parts = text.split('@');
	if (parts.length !== 2 || parts[0] === '') return false;
	const labels = parts[1].split('.');
	return labels.length > 1 && labels.every((label) => label !== '');
}

/** A sign that was put before a formula so that a table program leaves it alone is taken off again. */
const undefused = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

function standingOf(text: string): RollStanding | null {
	const plain = text.toLowerCase();
	return ROLL_STANDINGS.find((one) => (STANDING_ALIASES[one] as readonly string[]).includes(plain)) ?? null;
}

const plainName = (name: string): string => name.toLowerCase().replace(/ branch$/, '');

/** @param units the unit of the roll and all below it */
export function unitsByName(units: readonly UnitNamed[]): UnitsByName {
	const idsOf = new Map<string, Set<string>>();
	const add = (key: string, id: string) => idsOf.set(key, (idsOf.get(key) ?? new Set()).add(id));
	for (const { id, slug, name } of units) {
		add(`slug ${slug}`, id);
		add(`name ${plainName(name)}`, id);
	}
	const names = units.slice(0, 12).map(({ name }) => name);
	return {
		list: names.join(', ') + (units.length > 12 ? ` or another of ${units.length}` : ''),
		find: (text) => {
			const ids = new Set([
				...(idsOf.get(`slug ${text}`) ?? []),
				...(idsOf.get(`name ${plainName(text)}`) ?? []),
			]);
			return ids.size === 1 ? [...ids][0] : null;
		},
	};
}

/** As much of a cell as tells which it is. */
export const shown = (text: string): string =>
	text.length > 60 ? `${text.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : text;
