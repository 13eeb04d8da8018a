/** Orders of preference as PrefLib writes them: `3,{1,2},4`, a comma between preferences, equal ones in braces. */
import { readCandidate } from './numbers.ts';
import type { PaperRows } from './paper-rows.ts';
import type { Scanner } from './scanner.ts';

const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const ADVICE = 'Write the candidates in order with commas between them, equal ones in braces.';

export interface Counted {
	/** How many candidates there are. */
	readonly candidates: number;
	/** The number of the first of them, 0 or 1. */
	readonly first: number;
}

/** Reads an order up to the end of its line, and past it. An empty one is a blank paper. */
export function readOrder(scanner: Scanner, rows: PaperRows, { candidates, first }: Counted): void {
	scanner.blanks();
	if (!scanner.atLineEnd()) readPreference();
	for (scanner.blanks(); scanner.take(COMMA); scanner.blanks()) readPreference();
	if (!scanner.atLineEnd()) throw scanner.refuse('a comma or the end of the line', ADVICE);
	scanner.lineEnd();

	function readPreference(): void {
		scanner.blanks();
		const opening = scanner.place();
		const isEqual = scanner.take(OPEN);
		scanner.blanks();
		rows.preference(readCandidate(scanner, candidates, first));
		if (!isEqual) return;
		for (scanner.blanks(); scanner.take(COMMA); scanner.blanks()) {
			scanner.blanks();
			rows.equal(readCandidate(scanner, candidates, first));
		}
		if (!scanner.take(CLOSE))
			throw scanner.refuse('equal preferences in braces', 'Close the brace that is opened here.', opening);
	}
}
