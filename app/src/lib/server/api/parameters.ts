/** What the questions of the API take. */

export interface Parameter {
	readonly name: string;
	readonly in: 'path' | 'query';
	readonly description: string;
	readonly isRequired: boolean;
	readonly example: string;
	/** Values that it may have, where they are few. */
	readonly oneOf?: readonly string[];
}

export const inPath = (name: string, description: string, example: string): Parameter => ({
	name,
	in: 'path',
	description,
	isRequired: true,
	example,
});
export const inQuery = (
	name: string,
	description: string,
	example: string,
	isRequired = false,
	oneOf?: readonly string[],
): Parameter => ({ name, in: 'query', description, isRequired, example, ...(oneOf ? { oneOf } : {}) });

export const AT = inQuery(
	'at',
	'Day as at which to answer; the latest that the record has if not given',
	'2019-03-01',
);
export const PAGE = inQuery('page', 'Page of a hundred, from 1', '1');
