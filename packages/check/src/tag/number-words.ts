/** Words that are numbers, parts of numbers, or say how near a number is meant. */

export const UNITS: ReadonlyMap<string, number> = new Map(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
		.split(' ')
		.map((word, i) => [word, i] as const),
);

export const TENS: ReadonlyMap<string, number> = new Map(
	'twenty thirty forty fifty sixty seventy eighty ninety'
		.split(' ')
		.map((word, i) => [word, (i + 2) * 10] as const),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
	['hundred', 100],
	['thousand', 1_000],
	['million', 1_000_000],
	['billion', 1_000_000_000],
	['k', 1_000],
	['m', 1_000_000],
	['mn', 1_000_000],
	['bn', 1_000_000_000],
]);

/** Denominators of fractions in words. */
export const PARTS: ReadonlyMap<string, number> = new Map([
	['half', 2],
	['halves', 2],
	['third', 3],
	['thirds', 3],
	['quarter', 4],
	['quarters', 4],
	['fifth', 5],
	['fifths', 5],
	['sixth', 6],
	['sixths', 6],
	['seventh', 7],
	['sevenths', 7],
	['eighth', 8],
	['eighths', 8],
	['ninth', 9],
	['tenth', 10],
	['tenths', 10],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
	(
		'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
		'sixteenth seventeenth eighteenth nineteenth twentieth'
	)
		.split(' ')
		.map((word, i) => [word, i + 1] as const),
);

export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/**
 * How near the figure is meant. `bare` is a figure without a hedge; `only` judges ("just 31 votes") and leaves the value
 * rule as for a bare figure; `least` and `most` are bounds that the value itself may touch.
 */
export type Approximator =
	| 'bare'
	| 'exactly'
	| 'about'
	| 'almost'
	| 'over'
	| 'just-over'
	| 'under'
	| 'least'
	| 'most'
	| 'only';

/** Phrases that stand before a number, longest first where one begins another. Words as folded. */
export const APPROXIMATORS: readonly (readonly [string, Approximator])[] = [
	['just over', 'just-over'],
	['only just over', 'just-over'],
	['a little over', 'just-over'],
	['a little more than', 'just-over'],
	['slightly more than', 'just-over'],
	['slightly over', 'just-over'],
	['a shade over', 'just-over'],
	['a shade more than', 'just-over'],
	['just more than', 'just-over'],
	['just above', 'just-over'],
	['a fraction over', 'just-over'],
	['fractionally over', 'just-over'],
	['marginally over', 'just-over'],
	['barely more than', 'just-over'],
	['just under', 'almost'],
	['just below', 'almost'],
	['just short of', 'almost'],
	['just shy of', 'almost'],
	['shy of', 'almost'],
	['a little under', 'almost'],
	['a little less than', 'almost'],
	['a shade under', 'almost'],
	['a fraction under', 'almost'],
	['slightly under', 'almost'],
	['slightly less than', 'almost'],
	['slightly below', 'almost'],
	['very nearly', 'almost'],
	['very almost', 'almost'],
	['nearly', 'almost'],
	['almost', 'almost'],
	['close to', 'almost'],
	['approaching', 'almost'],
	['not quite', 'almost'],
	['not far short of', 'almost'],
	['not far off', 'almost'],
	['getting on for', 'almost'],
	['well over', 'over'],
	['well above', 'over'],
	['comfortably over', 'over'],
	['comfortably more than', 'over'],
	['far more than', 'over'],
	['rather more than', 'over'],
	['more than', 'over'],
	['greater than', 'over'],
	['higher than', 'over'],
	['over', 'over'],
	['above', 'over'],
	['upwards of', 'over'],
	['in excess of', 'over'],
	['north of', 'over'],
	['better than', 'over'],
	['beyond', 'over'],
	['under', 'under'],
	['well under', 'under'],
	['below', 'under'],
	['well below', 'under'],
	['less than', 'under'],
	['fewer than', 'under'],
	['lower than', 'under'],
	['at least', 'least'],
	['no fewer than', 'least'],
	['no less than', 'least'],
	['not less than', 'least'],
	['at most', 'most'],
	['no more than', 'most'],
	['not more than', 'most'],
	['up to', 'most'],
	['as many as', 'most'],
	['as much as', 'most'],
	['about', 'about'],
	['around', 'about'],
	['roughly', 'about'],
	['some', 'about'],
	['approximately', 'about'],
	['approx', 'about'],
	['circa', 'about'],
	['ca', 'about'],
	['c', 'about'],
	['c .', 'about'],
	['approx .', 'about'],
	['~', 'about'],
	['≈', 'about'],
	['almost exactly', 'about'],
	['in the region of', 'about'],
	['somewhere around', 'about'],
	['something like', 'about'],
	['more or less', 'about'],
	['or so', 'about'],
	['exactly', 'exactly'],
	['precisely', 'exactly'],
	['just', 'only'],
	['only', 'only'],
	['merely', 'only'],
	['a mere', 'only'],
	['mere', 'only'],
	['barely', 'only'],
	['a whopping', 'only'],
	['whopping', 'only'],
	['a massive', 'only'],
	['a huge', 'only'],
	['a thumping', 'only'],
	['a record', 'only'],
	['a slender', 'only'],
	['a wafer thin', 'only'],
	['a solid', 'only'],
	['a total of', 'only'],
	['a combined', 'only'],
];
