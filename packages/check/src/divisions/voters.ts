/** Which member is meant: by a full name that the book knows, or a surname whose full name the article has told. */
import { type Divisions, nameWords } from '@mandate/record';
import { isLikely } from '../events/seats/identity.ts';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';

export interface NamedMember {
	readonly from: number;
	readonly to: number;
	/** Rows of the book's voters that the name may mean. */
	readonly voters: readonly number[];
	readonly isPronoun: boolean;
	/** A given name that may be short for that of the lists: "Nick Clegg", whom they call Nicholas. */
	readonly given?: string;
}

/** Full names told so far, by surname: an article names a member in full once. */
const TOLD = new WeakMap<Context, Map<string, readonly number[]>>();

const isTitle = (cue: string): boolean => cue === 'title-m' || cue === 'title-f' || cue === 'title-n';

/** Every member named in the sentence, in order; those by a short given name where it is asked. */
export function membersIn(
	s: Sentence,
	mentions: readonly Mention[],
	context: Context,
	book: Divisions,
	hasShort = false,
): NamedMember[] {
	const told = TOLD.get(context) ?? new Map<string, readonly number[]>();
	TOLD.set(context, told);
	const found: NamedMember[] = [];
	let i = 0;
	while (i < s.tokens.length) {
		const member = fullName(s, i, book, hasShort) ?? surname(s, i, told);
		if (member) {
			found.push(member);
			if (member.to - member.from > 1 && !member.given) told.set(wordAt(s, member.to - 1), member.voters);
			i = member.to;
		} else i++;
	}
	for (const m of mentions) {
		if (!m.isPronoun || m.isPossessive || !m.person) continue;
		const voters = told.get(m.person.surname);
		if (voters) found.push({ from: m.from, to: m.to, voters, isPronoun: true });
	}
	return found.sort((a, b) => a.from - b.from);
}

function isNameWord(s: Sentence, i: number): boolean {
	const token = s.tokens[i];
	return token !== undefined && token.kind === 'word' && (token.isCapital || token.isJoined);
}

/** Two to four capitalised words that are somebody's name; stops after initials are passed over. */
function fullName(s: Sentence, from: number, book: Divisions, hasShort: boolean): NamedMember | null {
	if (!isNameWord(s, from) || isTitle(s.tokens[from].cue)) return null;
	const words: string[] = [];
	let best: NamedMember | null = null;
	for (let k = from; k < s.tokens.length && words.length < 4; k++) {
		if (s.tokens[k].word === '.' && s.tokens[k - 1].word.length === 1) continue;
		if (!isNameWord(s, k)) break;
		words.push(s.tokens[k].word);
		if (words.length >= 2) {
			const exact = book.voters.named(words.join(' '));
			const isShort = exact.length === 0 && words.length === 2 && hasShort;
			const voters = isShort ? book.voters.surnamed(words[1]) : exact;
			if (voters.length > 0)
				best = { from, to: k + 1, voters, isPronoun: false, ...(isShort ? { given: words[0] } : {}) };
		}
		if (s.tokens[k].isPossessive) break;
	}
	return best;
}

function surname(s: Sentence, at: number, told: ReadonlyMap<string, readonly number[]>): NamedMember | null {
	if (!isNameWord(s, at) || isNameWord(s, at + 1)) return null;
	const before = s.tokens[at - 1];
	if (before?.kind === 'word' && before.isCapital && !isTitle(before.cue) && at > 1) return null;
	const voters = told.get(wordAt(s, at));
	return voters ? { from: at, to: at + 1, voters, isPronoun: false } : null;
}

/** The one of several that has a row in a division; -1 where none or more than one has. */
export function voterAt(book: Divisions, row: number, { voters, given }: NamedMember): number {
	const there = voters.filter(
		(voter) =>
			book.lobby(row, voter) !== null &&
			(given === undefined || isLikely(given, nameWords(book.nameAt(row, voter))[0] ?? '')),
	);
	return there.length === 1 && !hasNamesake(book, row, there[0]) ? there[0] : -1;
}

/** Whether another member of the division bears the surname and the first given name. */
function hasNamesake(book: Divisions, row: number, voter: number): boolean {
	const own = nameWords(book.nameAt(row, voter));
	return book.voters.surnamed(own[own.length - 1] ?? '').some((other) => {
		if (other === voter || book.lobby(row, other) === null) return false;
		const words = nameWords(book.nameAt(row, other));
		return words[0] === own[0] && words[words.length - 1] === own[own.length - 1];
	});
}
