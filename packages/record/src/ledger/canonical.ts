/** The one form of a value that is hashed. */
import { byCodePoint } from '../compile/order.ts';

/** JSON with keys in order of code points and no space: the same bytes for the same value. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).sort(([a], [b]) => byCodePoint(a, b));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
