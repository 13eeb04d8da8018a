/**
 * Card votes as comma-separated values: `section,weight,delegation,for,against,abstained`, a line for each delegation. For a
 * vote between candidates their names stand in place of `for` and `against`; the last column may be left out.
 */
import type { CardVote, Delegation, Section } from '../papers/card-vote.ts';
import { compared, type Fraction, written } from '../papers/fraction.ts';
import { comma, readCardVoteHeader } from './card-vote-header.ts';
import { openContent } from './content.ts';
import { readField } from './csv-field.ts';
import { tidy } from './names.ts';
import type { Problem } from './problem.ts';
import { Refused } from './refused.ts';
import { lineScanner, type Place, type Scanner } from './scanner.ts';
import { weightOf } from './weight.ts';

const COMMA = 0x2c;
/** Fractions grow with every section; no conference comes near this. */
const MOST_SECTIONS = 100;

export type ReadCardVote =
	| { readonly ok: true; readonly vote: CardVote }
	| { readonly ok: false; readonly problem: Problem };

/** Reads a card vote. Never throws: what is wrong comes back as a problem with its place. */
export function readCardVote(bytes: Uint8Array): ReadCardVote {
	try {
		return { ok: true, vote: read(lineScanner(openContent(bytes))) };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, problem: error.problem };
		throw error;
	}
}

interface Known {
	readonly weight: Fraction;
	/** Where the weight was first written. */
	readonly line: number;
	readonly delegations: Map<string, Delegation>;
}

function read(scanner: Scanner): CardVote {
	scanner.blankLines();
	const { options, hasAbstained } = readCardVoteHeader(scanner);
	const sections = new Map<string, Known>();
	let all = 0;
	for (scanner.blankLines(); scanner.peek() !== -1; scanner.blankLines()) {
		const line = scanner.line;
		const start = scanner.place();
		const name = named(scanner, 'the name of the section');
		comma(scanner, 'the weight of the section');
		const section = sectionOf(name, start);
		comma(scanner, 'the delegation');
		const place = scanner.place();
		const delegation = named(scanner, 'the name of the delegation');
		const before = section.delegations.get(delegation);
		if (before !== undefined)
			throw scanner.refuse(
				`a delegation that is not yet in section "${name}"; line ${before.line} has it`,
				'Give each delegation one line, with all its cards.',
				place,
			);
		const cards = options.map((option) => readCards(scanner, option));
		const abstained = hasAbstained ? readCards(scanner, 'abstained') : 0;
		lineEnd(scanner, options.length + (hasAbstained ? 1 : 0));
		all += cards.reduce((sum, each) => sum + each, abstained);
		if (all > Number.MAX_SAFE_INTEGER)
			throw scanner.refuse(
				`at most ${Number.MAX_SAFE_INTEGER} cards in all`,
				'Correct the numbers of cards.',
				start,
			);
		section.delegations.set(delegation, { name: delegation, line, cards, abstained });
	}
	if (sections.size === 0)
		throw scanner.refuse('a line for each delegation', 'Write the delegations below the first line.');
	return { options, sections: [...sections].map(([name, known]) => sectionFrom(name, known)) };

	/** Reads a weight, which is the same on every line of a section. */
	function sectionOf(name: string, start: Place): Known {
		const line = scanner.line;
		scanner.blanks();
		const place = scanner.place();
		const weight = weightOf(readField(scanner, COMMA));
		if (weight === null)
			throw scanner.refuse(
				'the weight of the section, more than 0: a fraction 1/2, a percentage 50% or a number',
				'Write the weight with digits, at most 12 of them on either side of the stroke or the point.',
				place,
			);
		const known = sections.get(name);
		if (known === undefined) {
			if (sections.size === MOST_SECTIONS)
				throw scanner.refuse(
					`at most ${MOST_SECTIONS} sections`,
					'See whether delegations were written in the column of sections.',
					start,
				);
			const fresh = { weight, line, delegations: new Map<string, Delegation>() };
			sections.set(name, fresh);
			return fresh;
		}
		if (compared(weight, known.weight) !== 0)
			throw scanner.refuse(
				`the weight of section "${name}" as on line ${known.line}, ${written(known.weight)}`,
				'Give a section the same weight on every line.',
				place,
			);
		return known;
	}
}

function sectionFrom(name: string, { weight, delegations }: Known): Section {
	return { name, weight, delegations: [...delegations.values()] };
}

function named(scanner: Scanner, expected: string): string {
	scanner.blanks();
	const place = scanner.place();
	const name = tidy(readField(scanner, COMMA));
	if (name === '') throw scanner.refuse(expected, 'Write the name on every line.', place);
	return name;
}

/** A whole number; an empty field is none. */
function readCards(scanner: Scanner, option: string): number {
	comma(scanner, `the cards of "${option}"`);
	scanner.blanks();
	const place = scanner.place();
	const text = tidy(readField(scanner, COMMA));
	const cards = /^\d{0,16}$/.test(text) ? Number(text) : Number.NaN;
	if (Number.isSafeInteger(cards)) return cards;
	throw scanner.refuse(
		`a whole number of cards for "${option}"`,
		'Write how many members the cards stand for, in digits alone, or nothing for none.',
		place,
	);
}

function lineEnd(scanner: Scanner, columns: number): void {
	scanner.blanks();
	if (!scanner.lineEnd())
		throw scanner.refuse(
			`the end of the line after ${columns} numbers`,
			'Write every line with as many fields as the first has.',
		);
}
