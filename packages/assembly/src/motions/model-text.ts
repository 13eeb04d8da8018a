/**
 * A model motion: a text in which blanks stand in square brackets, `[name of branch]`. The same words in brackets are the same
 * blank, however often they stand there. For each blank the model says what may be put in.
 */
import { BLANK_TYPES, type BlankType } from './blank-types.ts';
import { tidyText } from './text.ts';

export interface Blank {
	/** The words in the brackets. */
	readonly words: string;
	readonly type: BlankType;
}

export interface ModelText {
	/** Tidy text with its blanks in brackets. */
	readonly text: string;
	/** In the order in which they first stand in the text. */
	readonly blanks: readonly Blank[];
}

/** What a blank was filled with, and where it stands in the text that came out. */
export interface FilledBlank {
	/** Place of the blank among those of the model, from 0. */
	readonly blank: number;
	/** UTF-16 code units of the filled text. */
	readonly start: number;
	readonly end: number;
}

export interface AdoptedText {
	readonly text: string;
	/** One for each blank of the model, as written into the text. */
	readonly values: readonly string[];
	readonly filled: readonly FilledBlank[];
}

export interface BlankProblem {
	readonly words: string;
	readonly expected: string;
	readonly found: string;
}

export type Filled =
	| { readonly ok: true; readonly adopted: AdoptedText }
	| { readonly ok: false; readonly problems: readonly BlankProblem[] };

/** Longest words of a blank. */
const MOST_WORDS = 120;

/** A piece of a model's text: words as they stand, or a blank. */
export type ModelPiece = { readonly words: string } | { readonly blank: string };

/** The pieces of a text with blanks. A bracket that is not closed on its line, or holds nothing, is text. */
export function modelPieces(text: string): ModelPiece[] {
	const pieces: ModelPiece[] = [];
	let done = 0;
	for (let open = text.indexOf('['); open !== -1; open = text.indexOf('[', open + 1)) {
		if (open < done) continue;
		const within = text.slice(open + 1, open + MOST_WORDS + 2);
		const length = within.search(/[[\]\n]/);
		const words = length === -1 || within[length] !== ']' ? '' : within.slice(0, length).trim();
		if (words === '') continue;
		if (open > done) pieces.push({ words: text.slice(done, open) });
		pieces.push({ blank: words });
		done = open + length + 2;
	}
	if (done < text.length) pieces.push({ words: text.slice(done) });
	return pieces;
}

/** The words of the blanks of a text, each once, in order. */
export function blanksIn(text: string): string[] {
	return [...new Set(modelPieces(text).flatMap((piece) => ('blank' in piece ? [piece.blank] : [])))];
}

/**
 * A model from its text and the types of its blanks; a blank without a type takes any words.
 * @param types by the words in the brackets
 */
export function modelText(text: string, types: Readonly<Record<string, BlankType>> = {}): ModelText {
	const tidy = tidyText(text);
	const blanks = blanksIn(tidy).map((words): Blank => {
		return { words, type: Object.hasOwn(types, words) ? types[words] : 'text' };
	});
	return { text: tidy, blanks };
}

/**
 * Fills the blanks of a model.
 * @param values by the words in the brackets
 * @returns the text with what was put where, or every blank whose value is not of its type
 */
export function fill(model: ModelText, values: Readonly<Record<string, string>>): Filled {
	const problems: BlankProblem[] = [];
	const written = new Map<string, string>();
	for (const { words, type } of model.blanks) {
		const value = Object.hasOwn(values, words) ? values[words] : '';
		const { expected, written: write } = BLANK_TYPES[type];
		const inText = write(value);
		if (inText === null || /[[\]]/.test(inText))
			problems.push({ words, expected, found: value.trim() === '' ? 'nothing' : value.trim() });
		else written.set(words, inText);
	}
	if (problems.length > 0) return { ok: false, problems };
	const order = new Map(model.blanks.map(({ words }, i) => [words, i]));
	const filled: FilledBlank[] = [];
	let text = '';
	for (const piece of modelPieces(model.text)) {
		if ('words' in piece) text += piece.words;
		else {
			const value = written.get(piece.blank)!;
			filled.push({ blank: order.get(piece.blank)!, start: text.length, end: text.length + value.length });
			text += value;
		}
	}
	return {
		ok: true,
		adopted: { text, values: model.blanks.map(({ words }) => written.get(words)!), filled },
	};
}
