/** One spelling for spaces, quotation marks and line ends, unit for unit, so that offsets stay what they were. */

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

/** What each UTF-16 unit becomes. Dashes stay as they are; the minus sign and the typographic hyphens become `-`. */
const UNIT = buildUnits();

function buildUnits(): Uint16Array {
	const unit = new Uint16Array(65536);
	for (let code = 0; code < unit.length; code++) unit[code] = code;
	const become = (to: number, ...codes: readonly number[]) => {
		for (const code of codes) unit[code] = to;
	};
	become(SPACE, 0xa0, 0x1680, 0x200b, 0x202f, 0x205f, 0x3000, 0xfeff);
	for (let code = 0x2000; code <= 0x200a; code++) unit[code] = SPACE;
	for (let code = 0; code < 32; code++) if (code !== 9 && code !== LINE_FEED) unit[code] = SPACE;
	become(LINE_FEED, 0x0b, 0x0c, CARRIAGE_RETURN, 0x85, 0x2028, 0x2029);
	become(0x2d, 0x2010, 0x2011, 0x2212);
	become(0x27, 0x2018, 0x2019, 0x201a, 0x201b, 0x02bc, 0xb4);
	become(0x22, 0x201c, 0x201d, 0x201e, 0x201f);
	return unit;
}

/** The unit that `code` becomes. */
export function normalUnit(code: number): number {
	return UNIT[code];
}

/** Units that become others. A class of single units: it cannot backtrack. */
const CHANGED = new RegExp(`[${changedUnits()}]`, 'g');

function changedUnits(): string {
	let units = '';
	for (let code = 0; code < UNIT.length; code++) {
		if (UNIT[code] !== code) units += `\\u${code.toString(16).padStart(4, '0')}`;
	}
	return units;
}

/**
 * Text of the same length with no-break, thin and other spaces as spaces, curly quotation marks and apostrophes as straight
 * ones, the minus sign as a hyphen, every line end as one line feed (of CR LF the CR becomes a space) and other control
 * characters as spaces. Tabs stay.
 */
export function normalise(input: string): string {
	return input.replace(CHANGED, (unit, at: number) => {
		const code = unit.charCodeAt(0);
		if (code === CARRIAGE_RETURN && input.charCodeAt(at + 1) === LINE_FEED) return ' ';
		return String.fromCharCode(UNIT[code]);
	});
}
