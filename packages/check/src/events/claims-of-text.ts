/** For tests: what the checker says of a sentence or two, on the full record. */
import type { Release } from '@mandate/record';
import { checkText } from '../check.ts';

/** `type verdict quote` of every claim of one of the types, in order. */
export function saidOf(
	release: Release,
	types: readonly string[],
	text: string,
	published: string,
): string[] {
	const { claims } = checkText(`A heading\n\n${text}`, release, { published });
	return claims
		.filter(({ type }) => types.includes(type))
		.map(({ type, verdict, quote }) => `${type} ${verdict}: ${quote}`);
}
