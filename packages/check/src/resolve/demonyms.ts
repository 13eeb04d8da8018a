/** Adjectives of the nations. */
export const DEMONYMS: Readonly<Record<string, string>> = {
	scottish: 'scotland',
	welsh: 'wales',
	english: 'england',
};
