/** From the words of an address back to rows of a release. `null` or no rows where nothing is there. */
import { slug } from '../names/slug.ts';
import type { Release } from '../release/release.ts';

const places = new WeakMap<Release, ReadonlyMap<string, number>>();

/** Index into `Release.places`. */
export function placeAt(release: Release, address: string): number | null {
	let known = places.get(release);
	if (known === undefined) {
		known = new Map(
			Array.from({ length: release.places.count }, (_, row) => [slug(release.places.name.at(row)), row]),
		);
		places.set(release, known);
	}
	return known.get(address) ?? null;
}

const elections = new WeakMap<Release, ReadonlyMap<string, readonly number[]>>();

/** Indices into `Release.elections` of `2017-06-08` or `2019-12-12-notional`, in order. */
export function electionsAt(release: Release, address: string): readonly number[] {
	let known = elections.get(release);
	if (known === undefined) {
		const days = new Map<string, number[]>();
		for (const [row, { pollingOn, kind }] of release.elections.entries()) {
			const day = kind === 'notional' ? `${pollingOn}-notional` : pollingOn;
			days.set(day, [...(days.get(day) ?? []), row]);
		}
		known = days;
		elections.set(release, known);
	}
	return known.get(address) ?? [];
}

/** Row of `Release.contests`, or null. */
export function contestAt(release: Release, election: string, place: string): number | null {
	const row = placeAt(release, place);
	if (row === null) return null;
	const wanted = electionsAt(release, election);
	for (const contest of release.places.contests(row))
		if (wanted.includes(release.contests.election[contest])) return contest;
	return null;
}

/** Row of the book of divisions of `/divisions/2003-03-18/118`, or null. */
export function divisionAt({ divisions }: Release, on: string, number: string): number | null {
	if (divisions === null || !/^\d{4}-\d\d-\d\d$/.test(on)) return null;
	const [digits, house = 'commons'] = number.split('-');
	const day = Date.parse(`${on}T00:00:00Z`) / 86_400_000;
	const found = divisions
		.onDay(day)
		.filter((row) => String(divisions.number[row]) === digits && divisions.houseOf(row) === house);
	return found[0] ?? null;
}
