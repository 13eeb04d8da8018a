/** Breaks lines at the width of the terminal. */

/**
 * @param width columns, the indent counted
 * @param first what the first line starts with; the others start with as many spaces as `first` is wide
 */
export function wrap(text: string, width: number, first = ''): string {
	const indent = ' '.repeat(columnsOf(first));
	const room = Math.max(20, width - indent.length);
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter((part) => part !== '')) {
		if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	lines.push(line);
	return lines.map((part, index) => (index === 0 ? first : indent) + part).join('\n');
}

/** Columns that a text takes: a combining mark takes none. Colours must not be in it yet. */
function columnsOf(text: string): number {
	let columns = 0;
	for (const letter of text) if (!/\p{Mark}/u.test(letter)) columns++;
	return columns;
}
