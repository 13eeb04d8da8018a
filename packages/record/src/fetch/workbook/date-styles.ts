/** Which styles of a workbook show a number as a date or a time (ECMA-376, 18.8.30). */
import { tokensOf } from './xml.ts';

function isBuiltIn(format: number): boolean {
	return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);
}

/** Letters of days and times outside of quotations, escapes and brackets; `[h]` and its like count hours. */
function isDateCode(code: string): boolean {
	const bare = code
		.replace(/\[(h+|m+|s+)\]/gi, '$1')
		.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
		.replace(/general/gi, '');
	return /[dmyhs]/i.test(bare);
}

/** @param bytes `styles.xml`, or null where the workbook has none */
export function dateStyles(bytes: Uint8Array | null): (style: number) => boolean {
	const dates: boolean[] = [];
	const own = new Map<number, boolean>();
	let inCells = false;
	for (const token of bytes === null ? [] : tokensOf(bytes)) {
		if (token.kind === 'text') continue;
		if (token.name === 'cellXfs') inCells = token.kind === 'open';
		if (token.kind !== 'open') continue;
		if (token.name === 'numFmt')
			own.set(Number(token.attribute('numFmtId')), isDateCode(token.attribute('formatCode') ?? ''));
		else if (token.name === 'xf' && inCells) {
			const format = Number(token.attribute('numFmtId') ?? 0);
			dates.push(own.get(format) ?? isBuiltIn(format));
		}
	}
	return (style) => dates[style] ?? false;
}
