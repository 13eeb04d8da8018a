/** Gathers every name and alias of a base and writes the trie over them, and who bears which surname. */
import { ABBREVIATION, isOrdinary } from '../names/ordinary-words.ts';
import { placeAliases } from '../names/place-aliases.ts';
import { isDirection } from '../names/place-styles.ts';
import { surnameForms } from '../names/surnames.ts';
import { wordsOf } from '../names/words.ts';
import { packMeaning } from '../release/meanings.ts';
import type { NameKind, NameRank } from '../release/release.ts';
import { writeLists } from './columns.ts';
import { byCodePoint, type Ordered, orderCandidacies } from './order.ts';
import { buildTrie } from './trie.ts';
import type { PackWriter } from './write-pack.ts';

export function writeNames(pack: PackWriter, ordered: Ordered): void {
	const trie = buildTrie();
	const ranks = new Map<string, NameRank>();
	// Lowest rank first: a name that is also an alias of the same thing keeps the rank of the name.
	const add = (
		kind: NameKind,
		index: number,
		rank: NameRank,
		words: readonly string[],
		isAbbreviation = false,
	) => {
		const key = `${kind} ${index} ${words.join(' ')}`;
		if (words.length === 0 || ranks.has(key)) return;
		ranks.set(key, rank);
		const needsCapital = isAbbreviation || words.every(isOrdinary) || (kind === 'area' && isDirection(words));
		trie.add(words, packMeaning({ kind, index, rank, needsCapital }));
	};
	ordered.parties.forEach((party, index) => {
		add('party', index, 0, wordsOf(party.name));
		for (const alias of party.aliases) add('party', index, 1, wordsOf(alias), ABBREVIATION.test(alias));
		// "You" and "Land" are abbreviations too, but never in print.
		const short = wordsOf(party.abbreviation);
		if (!short.every(isOrdinary)) add('party', index, 1, short, true);
	});
	ordered.areas.forEach((area, index) => {
		for (const form of withoutThe(area.name)) add('area', index, 0, form);
		for (const alias of area.aliases) for (const form of withoutThe(alias)) add('area', index, 1, form);
	});
	ordered.places.forEach((place, index) => {
		add('place', index, 0, wordsOf(place));
	});
	const { surnames, given } = writeSurnames(pack, ordered);
	for (const { place, words, rank } of placeAliases(placesInTime(ordered), namesTaken(ordered), given)) {
		add('place', place, rank, words);
	}
	surnames.forEach((surname, index) => {
		for (const [rank, words] of surnameForms(surname).entries())
			add('surname', index, rank === 0 ? 0 : 1, words);
	});
	trie.write(pack);
}

/** A name that holds "the" is found without it too. */
function withoutThe(name: string): string[][] {
	const words = wordsOf(name);
	return words.includes('the') ? [words, words.filter((word) => word !== 'the')] : [words];
}

function placesInTime({
	contests,
	electionRow,
	placeOf,
	places,
}: Ordered): { name: string; elections: bigint }[] {
	const elections: bigint[] = places.map(() => 0n);
	contests.forEach((contest, row) => {
		elections[placeOf[row]] |= 1n << BigInt(electionRow.get(contest.election) ?? 0);
	});
	return places.map((name, place) => ({ name, elections: elections[place] }));
}

function namesTaken({ areas, parties }: Ordered): Set<string> {
	const names = [...areas, ...parties].flatMap(({ name, aliases }) => [name, ...aliases]);
	return new Set(names.flatMap(withoutThe).map((words) => words.join(' ')));
}

/** Surnames of the core in order of their folded words, with the rows of `Candidacies` that bear them. */
function writeSurnames(pack: PackWriter, ordered: Ordered): { surnames: string[]; given: Set<string> } {
	const bearers = new Map<string, number[]>();
	const given = new Set<string>();
	let row = 0;
	for (const contest of ordered.contests.slice(0, ordered.coreCount)) {
		for (const candidacy of orderCandidacies(contest.candidacies)) {
			const key = wordsOf(candidacy.surname ?? '').join(' ');
			if (key !== '') bearers.set(key, [...(bearers.get(key) ?? []), row]);
			for (const word of wordsOf(candidacy.given ?? '')) given.add(word);
			row++;
		}
	}
	const surnames = [...bearers.keys()].sort(byCodePoint);
	writeLists(
		pack,
		'surnames',
		'candidacies',
		surnames.map((surname) => bearers.get(surname) ?? []),
	);
	return { surnames, given };
}
