/** A mail as plain text: greeting, paragraphs in lines that every program shows whole, and whom it is from. */

const WIDTH = 72;

/**
 * @param name whom it is to; null: nobody is named
 * @param unit whom it is from, and who answers for it
 */
export function letterText(
	name: string | null,
	paragraphs: readonly string[],
	unit: { readonly name: string; readonly imprint: string },
): string {
	const signature = ['-- ', unit.name, ...(unit.imprint === '' ? [] : [wrapped(unit.imprint)])].join('\n');
	return `${[name === null ? 'Hello,' : `Dear ${name},`, ...paragraphs.map(wrapped), signature].join('\n\n')}\n`;
}

/** Keeps the lines that are there, and breaks longer ones between words. */
function wrapped(text: string): string {
	return text
		.split('\n')
		.map((line) => {
			const lines: string[] = [];
			let current = '';
			for (const word of line.split(' ')) {
				if (current !== '' && current.length + 1 + word.length > WIDTH) {
					lines.push(current);
					current = word;
				} else current = current === '' ? word : `${current} ${word}`;
			}
			return [...lines, current].join('\n');
		})
		.join('\n');
}
