/** Adjectives of the nations. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map([
	['scottish', 'scotland'],
	['welsh', 'wales'],
	['english', 'england'],
]);
