/**
 * What a member had declared beside how the member voted on what bears the same words. It is a match of words and no more: it
 * lists, and says nothing of why anybody voted.
 */
import { titleWords } from '../../divisions/indexes.ts';
import type { Lobby } from '../../divisions/model.ts';
import type { Divisions } from '../../divisions/open.ts';
import { fieldOf } from '../../interests/fields.ts';
import type { Interests } from '../../interests/open.ts';
import { ORDINARY_SUBJECT_WORDS } from '../../interests/ordinary-subject-words.ts';
import { type DivisionHead, divisionHead } from '../divisions/division.ts';
import { votersOfPerson } from '../divisions/voters.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import type { StandingInterest } from './interests.ts';

export interface DivisionBeside {
	readonly division: DivisionHead;
	readonly lobby: Lobby;
	/** Words that the title, or the name of a policy it is filed under, shares with each entry; as in `titleWords`. */
	readonly words: readonly string[];
	/** Names of the policies where the words stand in one of them and not in the title. */
	readonly policies: readonly string[];
	/** The entries, by row. */
	readonly interests: readonly { readonly row: number; readonly stood: Stood }[];
	readonly evidence: Evidence;
}

/** Whether an entry is known to have stood on the day of the division, or only earlier, or only later. */
export type Stood = 'standing' | 'earlier' | 'later';

/** Days on either side of those on which an entry is known to have stood that a division may lie. */
const WITHIN_DAYS = 365;
const DAY = 86_400_000;
/** Kinds that tell of other people than the member and of what they live from. */
const PRIVATE = new Set(['family-employed', 'family-lobbying']);

/** In order of day, the latest first. Votes not cast are left out. */
export function interestsBesideDivisions(
	known: Known,
	id: string,
	interests: readonly StandingInterest[],
): readonly DivisionBeside[] {
	const { release } = known;
	const { divisions } = release;
	if (divisions === null || release.interests === null) return [];
	const voters = votersOfPerson(known, id);
	const found = new Map<
		number,
		{ words: Set<string>; policies: Set<string>; interests: Map<number, Stood> }
	>();
	for (const interest of interests) {
		const from = dayOf(interest.registeredOn ?? interest.firstIn);
		const to = Math.max(from, dayOf(interest.lastIn));
		for (const word of wordsOfEntry(release.interests, interest)) {
			for (const { row, policy } of divisionsWith(divisions, word)) {
				const on = divisions.day[row];
				if (on < from - WITHIN_DAYS || on > to + WITHIN_DAYS) continue;
				if (voteOf(divisions, row, voters) === null) continue;
				const beside = found.get(row) ?? { words: new Set(), policies: new Set(), interests: new Map() };
				found.set(row, beside);
				beside.words.add(word);
				if (policy !== null) beside.policies.add(policy);
				beside.interests.set(interest.row, on < from ? 'later' : on > to ? 'earlier' : 'standing');
			}
		}
	}
	return [...found]
		.sort(([one], [other]) => other - one)
		.map(([row, { words, policies, interests: rows }]) => ({
			division: divisionHead(release, row),
			lobby: voteOf(divisions, row, voters) ?? 'none',
			words: [...words].sort(),
			policies: [...policies].sort(),
			interests: [...rows].map(([entry, stood]) => ({ row: entry, stood })),
			evidence: inFile(release, divisions.source[row], divisions.line[row]),
		}));
}

/** Whole days since 1970 of a day, or of the first of a month. */
const dayOf = (on: string): number => Math.floor(Date.parse(on) / DAY);

/** What the person did; null where there is no vote of theirs. One person is two voters only where the ledger says so. */
function voteOf(divisions: Divisions, row: number, voters: readonly number[]): Lobby | null {
	const lobbies = voters.map((voter) => divisions.lobby(row, voter));
	return lobbies.find((lobby) => lobby !== null && lobby !== 'none') ?? null;
}

const kept = new WeakMap<Interests, Map<number, readonly string[]>>();

/** Kept by entry: cutting words out of long returns costs milliseconds. */
function wordsOfEntry(interests: Interests, interest: StandingInterest): readonly string[] {
	const byRow = kept.get(interests) ?? new Map<number, readonly string[]>();
	kept.set(interests, byRow);
	const known = byRow.get(interest.row) ?? subjectWords(interest);
	byRow.set(interest.row, known);
	return known;
}

/** Words of an entry that may be a subject. The name of a donor counts only where the donor is a body and says so. */
export function subjectWords({
	kind,
	lines,
	fields,
}: Pick<StandingInterest, 'kind' | 'lines' | 'fields'>): readonly string[] {
	if (PRIVATE.has(kind)) return [];
	const isBody = /\b(?:company|charity|union|association|society|partnership|LLP|government|trust)\b/i.test(
		fields.donorStatus ?? '',
	);
	const text = lines.flatMap((line) => {
		const field = fieldOf(line);
		if (field === null) return /^(?:Payer|Ultimate payer|Name of lender|Name):/.test(line) ? [] : [line];
		if (field.name === 'donor') return isBody ? [field.value] : [];
		return field.name === 'value' || field.name === 'purpose' ? [field.value] : [];
	});
	return titleWords(text.join(' ').replaceAll('[address left out]', ' ')).filter(isSubject);
}

/** A word of letters that is not ordinary. */
function isSubject(word: string): boolean {
	return word.length > 2 && !/\d/.test(word) && !ORDINARY_SUBJECT_WORDS.has(word);
}

interface Found {
	readonly row: number;
	/** Name of the policy that holds the word where the title does not. */
	readonly policy: string | null;
}

const byPolicy = new WeakMap<Divisions, ReadonlyMap<string, readonly Found[]>>();

function divisionsWith(divisions: Divisions, word: string): readonly Found[] {
	const titled = divisions.withWord(word);
	const filed = policyWords(divisions).get(word) ?? [];
	const known = new Set(titled);
	return [...titled.map((row) => ({ row, policy: null })), ...filed.filter(({ row }) => !known.has(row))];
}

function policyWords(divisions: Divisions): ReadonlyMap<string, readonly Found[]> {
	const known = byPolicy.get(divisions);
	if (known) return known;
	const words = new Map<string, Found[]>();
	const { policies } = divisions;
	for (let policy = 0; policy < policies.count; policy++) {
		const name = policies.name.at(policy);
		for (const word of titleWords(name)) {
			const list = words.get(word) ?? [];
			words.set(word, list);
			for (const row of policies.divisionsOf(policy)) list.push({ row, policy: name });
		}
	}
	byPolicy.set(divisions, words);
	return words;
}
