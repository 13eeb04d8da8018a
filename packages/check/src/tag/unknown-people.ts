/** Finds people whom the record does not know, by the shape of their names. */
import type { Release } from '@mandate/record';
import type { PersonTag } from './name-tag.ts';
import { isNameLike } from './people.ts';
import type { Token } from './tokens.ts';

const NOT_NAMES = new Set(
	(
		'the a an in on at by for from with and but or as of to it he she they we his her their our its this that these those there here now then when while where who what why how ' +
		'if after before since until over under no not yes all both each every some any many most one two three four five six seven eight nine ten ' +
		'house commons parliament party mp mps north south east west central greater new old great town city hall county council street road station university school church ' +
		'election elections general by byelection result results turnout majority swing speaker prime minister cabinet secretary chancellor leader brexit covid labour conservative ' +
		'even only just still yet also once never neither nor than like unlike across among against behind beside meanwhile elsewhere overall today yesterday tonight ' +
		'last first second third next another compare held hold win won lost beat best worst closest safest ' +
		'european union referendum westminster senedd holyrood stormont assembly chief whip rt hon'
	).split(' '),
);

/** Whether a party is named from a token by words that are nobody's surname: "Even Ukip's" is a party's, "Jane Green's" a person's. */
function isOnlyParty(release: Release, ids: Int32Array, i: number): boolean {
	if (ids[i] < 0 || release.names.longest(ids, i, ids.length) === 0) return false;
	const meanings = release.names.meanings();
	return (
		meanings.some((meaning) => meaning.kind === 'party') &&
		!meanings.some((meaning) => meaning.kind === 'surname')
	);
}

/** Two or three capitalised words that no name of the record explains, after the start of the sentence or before a party in brackets. */
export function unknownPerson(
	tokens: readonly Token[],
	ids: Int32Array,
	i: number,
	release: Release,
): PersonTag | null {
	let to = i;
	while (
		to < tokens.length &&
		to < i + 3 &&
		isNameLike(tokens[to]) &&
		!NOT_NAMES.has(tokens[to].word) &&
		tokens[to].cue === 'none' &&
		!isOnlyParty(release, ids, to)
	) {
		to++;
		if (tokens[to - 1].isPossessive) break;
	}
	if (
		to - i < 2 ||
		(i > 0 && isNameLike(tokens[i - 1]) && !tokens[i - 1].isPossessive && tokens[i - 1].cue === 'none')
	)
		return null;
	return {
		kind: 'person',
		from: i,
		to,
		candidacies: [],
		surname: tokens[to - 1].word,
		isFull: true,
		gender: 0,
	};
}
