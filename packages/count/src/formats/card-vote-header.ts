/** The first line of a card vote: `section,weight,delegation`, then what could be voted for, last the abstentions. */
import type { Content } from './content.ts';
import { readField } from './csv-field.ts';
import { tidy } from './names.ts';
import { lineScanner, type Scanner } from './scanner.ts';

const COMMA = 0x2c;
/** A sum is worked out for each; no conference comes near this. */
const MOST_OPTIONS = 100;
const FIRST_COLUMNS = ['section', 'weight', 'delegation'] as const;
const ABSTAINED = ['abstained', 'abstain', 'abstentions', 'abstention'];

/** Whether a file begins as a card vote does, so that it is not taken for a table of ballots. */
export function isCardVoteFile(content: Content): boolean {
	const scanner = lineScanner(content);
	scanner.blankLines();
	try {
		readFirstColumns(scanner);
		return true;
	} catch {
		return false;
	}
}

export function readCardVoteHeader(scanner: Scanner): {
	readonly options: readonly string[];
	readonly hasAbstained: boolean;
} {
	readFirstColumns(scanner);
	const options: string[] = [];
	let hasAbstained = false;
	for (scanner.blanks(); scanner.take(COMMA); scanner.blanks()) {
		scanner.blanks();
		const place = scanner.place();
		const option = tidy(readField(scanner, COMMA));
		if (hasAbstained)
			throw scanner.refuse('no column after the abstentions', 'Make the abstentions the last column.', place);
		if (ABSTAINED.includes(option.toLowerCase())) {
			hasAbstained = true;
			continue;
		}
		if (option === '') throw scanner.refuse('what could be voted for', 'Give every column a heading.', place);
		if (options.some((other) => other.toLowerCase() === option.toLowerCase()))
			throw scanner.refuse(
				'a heading that no other column has',
				'Give the columns different headings.',
				place,
			);
		if (options.length === MOST_OPTIONS)
			throw scanner.refuse(`at most ${MOST_OPTIONS} things to vote for`, 'Remove the columns above.', place);
		options.push(option);
	}
	if (options.length < 2)
		throw scanner.refuse(
			'two columns or more for what could be voted for',
			'Write `for,against`, or the names of the candidates, after `delegation`.',
		);
	scanner.lineEnd();
	return { options, hasAbstained };
}

function readFirstColumns(scanner: Scanner): void {
	for (const [at, column] of FIRST_COLUMNS.entries()) {
		if (at > 0) comma(scanner, `the column "${column}"`);
		scanner.blanks();
		const place = scanner.place();
		if (tidy(readField(scanner, COMMA)).toLowerCase() !== column)
			throw scanner.refuse(
				`the column "${column}"`,
				'Begin with a line `section,weight,delegation,for,against,abstained`.',
				place,
			);
	}
}

/** Goes past a comma. @param next what stands after it */
export function comma(scanner: Scanner, next: string): void {
	scanner.blanks();
	if (!scanner.take(COMMA))
		throw scanner.refuse(`a comma and ${next}`, 'Write every line with as many fields as the first has.');
}
