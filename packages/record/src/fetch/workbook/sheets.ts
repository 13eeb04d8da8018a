/** Sheets of a workbook (ECMA-376, SpreadsheetML): every cell that holds something, as it is stored. */
import { BadWorkbook } from './bad-workbook.ts';
import { dateStyles } from './date-styles.ts';
import { tokensOf } from './xml.ts';
import { type Archive, openZip } from './zip.ts';

export interface SheetCell {
	/** From 1. */
	readonly row: number;
	readonly column: number;
	/** Words as they are; a number in full, as short as it can be told from every other; an empty cell is left out. */
	readonly text: string;
	/** A number that is shown as a date or a time. */
	readonly isDate: boolean;
}

export interface Sheet {
	readonly name: string;
	/** The first cell that holds anything, row by row. */
	readonly title: string;
	readonly cells: readonly SheetCell[];
}

/** @throws BadWorkbook */
export function sheetsOf(bytes: Uint8Array): Sheet[] {
	const archive = openZip(bytes);
	const targets = new Map<string, string>();
	for (const token of tokensOf(needed(archive, 'xl/_rels/workbook.xml.rels'))) {
		if (token.kind !== 'open' || token.name !== 'Relationship') continue;
		const target = token.attribute('Target') ?? '';
		targets.set(
			token.attribute('Id') ?? '',
			target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
		);
	}
	const shared = sharedStrings(archive('xl/sharedStrings.xml'));
	const isDate = dateStyles(archive('xl/styles.xml'));
	const sheets: Sheet[] = [];
	for (const token of tokensOf(needed(archive, 'xl/workbook.xml'))) {
		if (token.kind !== 'open' || token.name !== 'sheet') continue;
		const path = targets.get(token.attribute('r:id') ?? '') ?? '';
		if (!path.startsWith('xl/worksheets/')) continue;
		const cells = cellsOf(needed(archive, path), shared, isDate);
		const first = cells.find(({ text }) => text.trim() !== '');
		sheets.push({ name: token.attribute('name') ?? '', title: first?.text ?? '', cells });
	}
	return sheets;
}

function needed(archive: Archive, name: string): Uint8Array {
	const content = archive(name);
	if (content === null) throw new BadWorkbook(`an archive without ${name}`);
	return content;
}

function sharedStrings(bytes: Uint8Array | null): string[] {
	const strings: string[] = [];
	if (bytes === null) return strings;
	let inText = false;
	let inSound = false;
	for (const token of tokensOf(bytes)) {
		if (token.kind === 'text') {
			if (inText && !inSound) strings[strings.length - 1] += token.text;
			continue;
		}
		if (token.kind === 'open' && token.name === 'si') strings.push('');
		if (token.name === 't') inText = token.kind === 'open';
		if (token.name === 'rPh') inSound = token.kind === 'open';
	}
	return strings;
}

function cellsOf(
	bytes: Uint8Array,
	shared: readonly string[],
	isDate: (style: number) => boolean,
): SheetCell[] {
	const cells: SheetCell[] = [];
	let row = 0;
	let column = 0;
	let type = 'n';
	let style = 0;
	let value = '';
	let isValue = false;
	for (const token of tokensOf(bytes)) {
		if (token.kind === 'text') {
			if (isValue) value += token.text;
			continue;
		}
		if (token.name === 'v' || token.name === 't') isValue = token.kind === 'open';
		if (token.kind === 'open' && token.name === 'row') {
			row = Number(token.attribute('r') ?? row + 1);
			column = 0;
		} else if (token.kind === 'open' && token.name === 'c') {
			const named = /^([A-Z]{1,3})\d+$/.exec(token.attribute('r') ?? '');
			column = named ? columnOf(named[1]) : column + 1;
			type = token.attribute('t') ?? 'n';
			style = Number(token.attribute('s') ?? 0);
			value = '';
		} else if (token.kind === 'close' && token.name === 'c' && value !== '') {
			cells.push({
				row,
				column,
				text: textOf(type, value, shared),
				isDate: type === 'd' || (type === 'n' && isDate(style)),
			});
		}
	}
	return cells;
}

function columnOf(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOf(type: string, value: string, shared: readonly string[]): string {
	if (type === 's') {
		const text = shared[Number(value)];
		if (text === undefined) throw new BadWorkbook(`a cell that names string ${value}, which is not there`);
		return unescaped(text);
	}
	if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
	if (type !== 'n') return unescaped(value);
	const number = Number(value);
	if (!Number.isFinite(number)) throw new BadWorkbook(`a number that cannot be read, "${value}"`);
	return inFull(number);
}

/** Control characters are written `_x000D_` (ECMA-376, 22.9.2.19). */
function unescaped(text: string): string {
	return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The shortest digits that tell the number from every other, without an exponent. */
function inFull(number: number): string {
	const short = String(number);
	const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
	if (match === null) return short;
	const [, sign, whole, rest = '', power] = match;
	const shift = Number(power);
	if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${rest}`;
	return `${sign}${whole}${rest.padEnd(shift, '0')}`;
}
