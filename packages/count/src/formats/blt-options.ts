/** What may stand between the first line of a BLT file and its papers: the withdrawn, and options in square brackets. */
import { type BltFile, lineDone, nextLine, readNamed, readWord } from './blt-rows.ts';
import { readCandidate } from './numbers.ts';

const MINUS = 0x2d;
const OPENING = 0x5b;
const CLOSING = 0x5d;

/** Options that change no paper; what is said of them. */
const PASSED_OVER: Readonly<Record<string, string>> = {
	tie: 'The order for ties that the file has is not used: ties are settled by the rule and by the lot handed in.',
	droop: 'Options for another program were passed over.',
	undeclared: 'Candidates listed as undeclared are counted as the others are.',
};

/** @returns the withdrawn, by place on the ballot paper */
export function readBltOptions(file: BltFile): ReadonlySet<number> {
	const { scanner } = file;
	const withdrawn = new Set<number>();
	for (;;) {
		nextLine(scanner);
		if (scanner.peek() === OPENING) readOption(file, withdrawn);
		else if (scanner.peek() === MINUS) readWithdrawn(file, withdrawn);
		else return withdrawn;
	}
}

/** `-2 -3` */
function readWithdrawn(file: BltFile, withdrawn: Set<number>): void {
	const { scanner, candidates } = file;
	while (scanner.take(MINUS)) {
		withdrawn.add(readCandidate(scanner, candidates));
		scanner.blanks();
	}
	lineDone(file, 'Write the withdrawn on a line of their own, each with a minus sign before it.');
}

/** `[withdrawn 2 3]`, `[nick a b c]`; an option may go over several lines. */
function readOption(file: BltFile, withdrawn: Set<number>): void {
	const { scanner, candidates, nicks } = file;
	const opening = scanner.place();
	scanner.step();
	scanner.blanks();
	const place = scanner.place();
	const option = readWord(scanner);
	const isKnown = option === 'withdrawn' || option === 'nick' || Object.hasOwn(PASSED_OVER, option);
	if (!isKnown)
		throw scanner.refuse(
			'[withdrawn ...], [nick ...] or [tie ...]',
			'Other options change how the papers are to be read; write the file without them.',
			place,
		);
	if (Object.hasOwn(PASSED_OVER, option)) file.notes.note(scanner.line, PASSED_OVER[option]);
	for (nextLine(scanner); !scanner.take(CLOSING); nextLine(scanner)) {
		if (scanner.peek() === -1)
			throw scanner.refuse('an option in square brackets', 'Close the bracket that is opened here.', opening);
		if (option === 'withdrawn') withdrawn.add(readNamed(file));
		else if (option === 'nick') readNick();
		else passWord();
	}
	if (option === 'nick' && nicks.size !== candidates)
		throw scanner.refuse(`a nick for each of ${candidates} candidates`, 'Give each a nick.', opening);
	lineDone(file, 'Write each option on a line of its own.');

	function readNick(): void {
		const start = scanner.at;
		const nick = readWord(scanner);
		if (!/^\D/.test(nick) || nicks.has(nick) || nicks.size === candidates)
			throw scanner.refuse(
				`a nick for each of ${candidates} candidates`,
				'Nicks differ from one another and do not begin with a digit.',
				start,
			);
		nicks.set(nick, nicks.size);
	}

	function passWord(): void {
		if (readWord(scanner) === '') scanner.step();
	}
}
