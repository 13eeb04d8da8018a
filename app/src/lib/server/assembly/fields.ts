/** What a form sends as text, read as what it means; the message says what was expected. Empty is absent. */
import { isOneLine } from '@mandate/assembly/roll';
import { z } from 'zod';

/** Of years of which organisations have days: rules add months to them, and no database has the year nought. */
const isDay = (text: string): boolean =>
	/^(?:1[789]|2[012])\d{2}-\d{2}-\d{2}$/.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(text).toISOString().startsWith(text);

/** One line. */
export const line = (what: string, most = 200) =>
	z
		.string({ error: `Give ${what}.` })
		.trim()
		.min(1, `Give ${what}.`)
		.max(most, `Give ${what} in at most ${most} characters.`)
		.refine(isOneLine, `Give ${what} on one line, without characters that cannot be seen.`);

/** Several lines. */
export const text = (what: string, most = 20_000) =>
	z
		.string({ error: `Write ${what}.` })
		.transform((given) => given.replace(/\r\n?/g, '\n').trim())
		.refine((given) => given.length > 0, `Write ${what}.`)
		.refine((given) => given.length <= most, `Write ${what} in at most ${most} characters.`);

export const day = (what: string) =>
	z.string({ error: `Give ${what} as YYYY-MM-DD.` }).refine(isDay, `Give ${what} as a day: YYYY-MM-DD.`);

/** @returns a whole number from a field */
export const count = (what: string, most = 1_000_000) =>
	z
		.union(
			[
				z.number(),
				z
					.string()
					.trim()
					.regex(/^\d{1,9}$/, `Give ${what} as a whole number.`),
			],
			{
				error: `Give ${what} as a whole number.`,
			},
		)
		.transform(Number)
		.refine(
			(given) => Number.isInteger(given) && given <= most,
			`Give ${what} as a whole number up to ${most}.`,
		);

export const id = (what: string) =>
	z.string({ error: `Choose ${what}.` }).regex(/^[a-z0-9-]{1,64}$/, `Choose ${what}.`);

/** A tick box: on or absent. */
export const tick = () =>
	z
		.union([z.boolean(), z.literal('on'), z.literal('')])
		.optional()
		.transform((given) => given === true || given === 'on');

/** A field that may be left empty: then null. */
export const maybe = <T>(field: z.ZodType<T, string>) =>
	z.preprocess((given) => (given === '' || given === undefined ? null : given), z.nullable(field));
