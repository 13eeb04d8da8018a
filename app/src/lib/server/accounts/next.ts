/** Where somebody goes after signing in: a page of this site, never another's. */
import { z } from 'zod';

const LONGEST = 300;

/** @returns the path where it is one of this site, else null */
export function nextOf(given: string | null | undefined): string | null {
	if (given === null || given === undefined || given.length > LONGEST) return null;
	return /^\/(?![/\\])[\w./~%?=&:@!$'()*+,;-]*$/.test(given) ? given : null;
}

/** As a field: anything else is left out, for it is no fault of whoever signs in. */
export const nextField = z
	.string()
	.nullish()
	.transform((given) => nextOf(given));
