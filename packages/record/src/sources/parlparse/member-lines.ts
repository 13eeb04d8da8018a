/** Where each membership of a file stands, found in one pass over it. */

const ID = /"id"\s{0,4}:\s{0,4}"(uk\.org\.publicwhip\/[a-z]{1,12}\/\d{1,9})"/g;

/** From the id of a thing to its 1-based line; the first where it is not to be found. */
export function memberLines(text: string): (id: string) => number {
	const lines = new Map<string, number>();
	let line = 1;
	let counted = 0;
	for (const found of text.matchAll(ID)) {
		for (let next = text.indexOf('\n', counted); next >= 0 && next < found.index; ) {
			line++;
			counted = next + 1;
			next = text.indexOf('\n', counted);
		}
		if (!lines.has(found[1])) lines.set(found[1], line);
	}
	return (id) => lines.get(id) ?? 1;
}
