/** Who is shown which value of a member, where, and why that is right: all others are shown none. */
import { ALLOWED } from './allowed-rows.ts';
import type { Sighting } from './crawl.ts';

const keyOf = ({ value, who, where }: Sighting): string => `${value} | ${who} | ${where}`;
const anywhere = (sighting: Sighting): string => keyOf({ ...sighting, where: '*' });

const allowed = new Set(
	ALLOWED.flatMap(({ values, who, where }) =>
		values.flatMap((value) => who.flatMap((one) => where.map((at) => keyOf({ value, who: one, where: at })))),
	),
);

/** @returns what was seen and is in no row */
export const notInTable = (seen: Iterable<Sighting>): readonly string[] =>
	[...seen].filter((one) => !allowed.has(keyOf(one)) && !allowed.has(anywhere(one))).map(keyOf);

/** @returns what a row allows and nobody was shown, so that the table stays true */
export function notSeen(seen: Iterable<Sighting>): readonly string[] {
	const keys = new Set([...seen].flatMap((one) => [keyOf(one), anywhere(one)]));
	return [...allowed].filter((key) => !keys.has(key));
}
