/** Numbers of rows mean something inside one release only, so no answer of the API has them. */

export const ROWS: ReadonlySet<string> = new Set([
	'row',
	'indices',
	'rows',
	'member',
	'spells',
	'contest',
	'placeRow',
	'wardRow',
	'previous',
	'base',
]);

const isRow = (value: unknown): boolean =>
	typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'number'));

/** For `JSON.stringify`: without rows; whole numbers of any size, of which exact fractions are made, as their digits. */
export function withoutRows(name: string, value: unknown): unknown {
	if (typeof value === 'bigint') return String(value);
	return ROWS.has(name) && isRow(value) ? undefined : value;
}
