/** Reads texts with claims judged by hand: the founding documents with `expected.json`, and the articles with `gold/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '@mandate/check';
import type { GoldClaim } from './score.ts';

export interface GoldText {
	readonly id: string;
	readonly text: string;
	readonly published: string | null;
	readonly claims: readonly JudgedClaim[];
}

export interface JudgedClaim extends GoldClaim {
	/** False where a folder that decides the claim is not loaded. */
	readonly isLoaded: boolean;
	/** As the gold writes it: names joined by "; ". */
	readonly party: string | null;
}

interface WrittenClaim extends GoldClaim {
	readonly subject?: { readonly party?: string };
	readonly needs?: readonly string[];
	readonly verdict_full?: Verdict;
	readonly accept_full?: readonly Verdict[];
}

/** Gold that stands in the record when the folders of `loaded` have been read. */
function judged(claim: WrittenClaim, loaded: readonly string[]): JudgedClaim {
	const isLoaded = claim.needs === undefined || claim.needs.every((folder) => loaded.includes(folder));
	const verdict = (isLoaded ? claim.verdict_full : undefined) ?? claim.verdict;
	const accept = (isLoaded ? claim.accept_full : undefined) ?? claim.accept;
	return {
		quote: claim.quote,
		type: claim.type,
		verdict,
		...(accept === undefined ? {} : { accept }),
		...(claim.borderline ? { borderline: true } : {}),
		...(claim.workings ? { workings: claim.workings } : {}),
		...(claim.at === undefined ? {} : { at: claim.at }),
		// `needs: []` marks what may be left out: hypotheticals.
		isLoaded: isLoaded && claim.needs?.length !== 0,
		party: claim.subject?.party ?? null,
	};
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Null where there is no such folder. */
export function readSeeds(data: string, loaded: readonly string[]): GoldText[] | null {
	const path = join(data, 'seeds', 'expected.json');
	if (!existsSync(path)) return null;
	const expected = readJson<Record<string, { date: string; claims: readonly WrittenClaim[] }>>(path);
	return Object.entries(expected).map(([file, { date, claims }]) => ({
		id: file.slice(0, 3),
		text: readFileSync(join(data, 'seeds', file), 'utf8'),
		published: date,
		claims: claims.map((claim) => judged(claim, loaded)),
	}));
}

/**
 * Texts `NAME.txt` of a folder with their gold in `gold/NAME.json`; null where there is no such gold. The texts carry their
 * own dates in their heads.
 */
export function readTexts(folder: string, loaded: readonly string[]): GoldText[] | null {
	if (!existsSync(join(folder, 'gold'))) return null;
	return readdirSync(folder)
		.filter(
			(name) => name.endsWith('.txt') && existsSync(join(folder, 'gold', name.replace('.txt', '.json'))),
		)
		.sort()
		.map((name) => ({
			id: name.slice(0, -4),
			text: readFileSync(join(folder, name), 'utf8'),
			published: null,
			claims: readJson<WrittenClaim[]>(join(folder, 'gold', name.replace('.txt', '.json'))).map((claim) =>
				judged(claim, loaded),
			),
		}));
}
