/** Words that rank: which end of the order they name, and the measure that some of them tell by themselves. */

/** `size` needs a noun or something spoken of; `best` and `worst` are of a party's fortunes. */
export interface RankWord {
	readonly direction: 1 | -1;
	readonly kind: 'size' | 'closeness' | 'safety' | 'turnout' | 'fortune' | 'count';
}

function table(entries: Readonly<Record<string, RankWord>>): ReadonlyMap<string, RankWord> {
	return new Map(
		Object.entries(entries).flatMap(([words, entry]) =>
			words.split(' ').map((word) => [word, entry] as const),
		),
	);
}

export const SUPERLATIVES: ReadonlyMap<string, RankWord> = table({
	'biggest largest highest greatest': { direction: 1, kind: 'size' },
	'steepest sharpest': { direction: 1, kind: 'size' },
	'smallest lowest': { direction: -1, kind: 'size' },
	'narrowest closest tightest slimmest thinnest slenderest': { direction: -1, kind: 'closeness' },
	widest: { direction: 1, kind: 'closeness' },
	safest: { direction: 1, kind: 'safety' },
	'heaviest keenest': { direction: 1, kind: 'turnout' },
	'best strongest': { direction: 1, kind: 'fortune' },
	'worst poorest weakest': { direction: -1, kind: 'fortune' },
	'most least': { direction: 1, kind: 'count' },
	fewest: { direction: -1, kind: 'count' },
});

export const COMPARATIVES: ReadonlyMap<string, RankWord> = table({
	'bigger larger higher greater': { direction: 1, kind: 'size' },
	'steeper sharper': { direction: 1, kind: 'size' },
	'smaller lower': { direction: -1, kind: 'size' },
	'narrower closer tighter slimmer thinner': { direction: -1, kind: 'closeness' },
	wider: { direction: 1, kind: 'closeness' },
	safer: { direction: 1, kind: 'safety' },
	heavier: { direction: 1, kind: 'turnout' },
	'better stronger': { direction: 1, kind: 'fortune' },
	'worse poorer weaker': { direction: -1, kind: 'fortune' },
	more: { direction: 1, kind: 'count' },
	'fewer less': { direction: -1, kind: 'count' },
});

/** What a noun after a ranking word says is ranked. */
export type Topic =
	| 'majority'
	| 'turnout'
	| 'share'
	| 'winning-share'
	| 'votes'
	| 'swing'
	| 'change'
	| 'seats'
	| 'electorate'
	| 'candidates'
	| 'rejected'
	| 'house'
	| 'contest'
	| 'party'
	| 'fortune'
	| 'same';

export const TOPICS: ReadonlyMap<string, Topic> = new Map(
	Object.entries({
		majority: 'majority majorities margin margins lead leads cushion cushions gap gaps advantage buffer',
		turnout: 'turnout turnouts participation',
		share: 'share shares',
		votes: 'vote votes',
		swing: 'swing swings',
		change:
			'increase increases rise rises gain gains jump jumps surge advance improvement leap fall falls drop drops loss losses decline declines slump slumps collapse decrease dip slide reduction plunge',
		seats: 'seats mps haul tally contingent',
		electorate: 'electorate electorates',
		candidates: 'candidates field',
		contest:
			'result results contest contests race races fight fights finish finishes seat constituency battle battles win wins victory victories hold holds defeat defeats squeak',
		party: 'party',
		fortune: 'performance performances showing showings return night outcome outing',
		same: 'figure figures total totals percentage number proportion score level',
	} satisfies Partial<Record<Topic, string>>).flatMap(([topic, words]) =>
		words.split(' ').map((word) => [word, topic as Topic] as const),
	),
);

export const FALLS: ReadonlySet<string> = new Set(
	'fall falls drop drops loss losses decline declines slump slumps collapse decrease dip slide reduction plunge'.split(
		' ',
	),
);

/** Words between a ranking word and its noun that do not change what is ranked. */
export const PASSED_OVER: ReadonlySet<string> = new Set(
	(
		'single ever recorded individual overall numerical actual absolute outright parliamentary westminster constituency general election national local ' +
		'of the a single such known raw single total combined official post war modern uk british english scottish welsh irish northern'
	).split(' '),
);

/** What a seat may be called in "of any seat", "no seat", "of all constituencies". */
export const SEAT_WORDS: ReadonlySet<string> = new Set(
	'seat seats constituency constituencies contest contests result results race races mp mps member members winner winners candidate candidates place fight division majority'.split(
		' ',
	),
);

export const ELECTION_WORDS: ReadonlySet<string> = new Set([
	'election',
	'elections',
	'poll',
	'polls',
	'contest',
	'contests',
]);

export const VAGUE_SPANS: ReadonlySet<string> = new Set([
	'generation',
	'generations',
	'memory',
	'times',
	'lifetime',
	'decades',
	'living',
]);

/** Adjectives of the nations. */
export const NATIONS: Readonly<Record<string, string>> = {
	scottish: 'scotland',
	welsh: 'wales',
	english: 'england',
	irish: 'northern-ireland',
};
