/** Names of areas as they stand in prose. */
const WITH_ARTICLE =
	/^(?:North East|North West|South East|South West|East Midlands|West Midlands|East of England|Isle of Wight)$/;

export function prose(name: string): string {
	if (name === 'Yorkshire and The Humber') return 'Yorkshire and the Humber';
	return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
