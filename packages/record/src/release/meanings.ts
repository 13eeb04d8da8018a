/** A meaning of a name as one number: rank (2 bits), kind (2), needs a capital (1), index (27). Sorts by rank, then kind. */
import { NAME_KINDS, type NameKind, type NameMeaning, type NameRank } from './release.ts';

const INDEX_BITS = 27;

export function packMeaning({ kind, index, rank, needsCapital }: NameMeaning): number {
	const high = (rank << 3) | (NAME_KINDS.indexOf(kind) << 1) | Number(needsCapital);
	return ((high << INDEX_BITS) | index) >>> 0;
}

export function unpackMeaning(packed: number): NameMeaning {
	const high = packed >>> INDEX_BITS;
	return {
		kind: NAME_KINDS[(high >>> 1) & 3] as NameKind,
		index: packed & ((1 << INDEX_BITS) - 1),
		rank: (high >>> 3) as NameRank,
		needsCapital: (high & 1) === 1,
	};
}
