/** A party called by its name without "Party" ("Brexit hold", "swing from Labour to Brexit"), where the word alone is no name of the record. */
import type { Release } from '@mandate/record';
import type { PartyTag } from './name-tag.ts';
import type { Token } from './tokens.ts';

const RESULTS = new Set(['hold', 'holds', 'gain', 'gains', 'win', 'candidate', 'candidates']);
const POLLED = new Set(['polled', 'took', 'won', 'got', 'secured', 'on', 'with']);
const SHARES = new Set(['vote', 'votes', 'share', 'candidate', 'candidates', 'majority']);
const PLACED = new Set(['came', 'finished', 'placed']);

/** Row of the party that "<word> Party" names; -1 where there is none. */
function partyNamed(release: Release, ids: Int32Array, i: number): number {
	const party = release.names.word('party');
	if (ids[i] < 0 || party < 0) return -1;
	const length = release.names.longest(Int32Array.of(ids[i], party), 0, 2);
	if (length !== 2) return -1;
	return release.names.meanings().find((meaning) => meaning.kind === 'party')?.index ?? -1;
}

/** Whether a party of the record is named from or up to a token. */
function isParty(release: Release, ids: Int32Array, i: number): boolean {
	if (i < 0 || i >= ids.length || ids[i] < 0) return false;
	if (release.names.longest(ids, i, ids.length) === 0) return false;
	return release.names.meanings().some((meaning) => meaning.kind === 'party');
}

function isPartyUse(tokens: readonly Token[], ids: Int32Array, i: number, release: Release): boolean {
	const next = tokens[i + 1];
	const after = tokens[i + 2];
	if (tokens[i].isPossessive) return SHARES.has(next?.word ?? '') || next?.isCapital === true;
	if (RESULTS.has(next?.word ?? '')) return true;
	if (next?.kind === 'number' && next.word.length > 2 && tokens[i - 1]?.word !== 'in') return true;
	if (POLLED.has(next?.word ?? '') && after?.kind === 'number') return true;
	if (PLACED.has(next?.word ?? '') && after?.cue === 'none' && PLACES.has(after.word)) return true;
	if (next?.word === 'to' && isParty(release, ids, i + 2)) return true;
	const before = tokens[i - 1]?.word;
	return (
		(before === 'to' || before === 'from') &&
		(isParty(release, ids, i - 2) || RESULTS.has(tokens[i - 2]?.word))
	);
}

const PLACES = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'last']);

export function shortParty(
	tokens: readonly Token[],
	ids: Int32Array,
	i: number,
	release: Release,
): PartyTag | null {
	const party = partyNamed(release, ids, i);
	return party >= 0 && isPartyUse(tokens, ids, i, release)
		? { kind: 'party', from: i, to: i + 1, party }
		: null;
}
