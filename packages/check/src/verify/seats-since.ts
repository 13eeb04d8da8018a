/** Seats of a party after the by-elections since a general election: "the Greens now have five MPs". */

import { fraction } from '@mandate/psephology';
import { contestsAt, DEFAULT } from '../resolve/when.ts';
import { dayBefore } from './calendar.ts';
import { type Computed, made } from './computed.ts';
import { electionOf, type Facts, winnerOf } from './facts.ts';

function partyOf(facts: Facts, contest: number): number {
	const winner = winnerOf(facts.release, contest);
	return winner < 0 ? -1 : facts.release.candidacies.party[winner];
}

/**
 * What by-elections between a general election and a day have added to a party's seats, in the whole Kingdom or an area.
 * Changes of allegiance are no part of it. Null where no by-election changed the party's seats.
 */
export function seatsSince(
	facts: Facts,
	election: number,
	area: number,
	party: number,
	seats: number,
	published: string,
): Computed | null {
	const { release } = facts;
	const general = release.elections[election];
	if (general.kind !== 'general') return null;
	let change = 0;
	const rows: number[] = [];
	for (let e = election + 1; e < release.elections.length; e++) {
		const by = release.elections[e];
		if (by.kind === 'general' || by.pollingOn > published) break;
		if (by.kind !== 'by') continue;
		for (const row of facts.contestsIn(e)) {
			if (!isIn(facts, row, area)) continue;
			const place = release.contests.place[row];
			const before = contestsAt(facts, place, DEFAULT, dayBefore(by.pollingOn), by.pollingOn)[0];
			if (before === undefined) continue;
			const moved = Number(partyOf(facts, row) === party) - Number(partyOf(facts, before) === party);
			if (moved !== 0) rows.push(row);
			change += moved;
		}
	}
	if (rows.length === 0) return null;
	const label = `seats, by-elections to ${electionOf(release, rows[rows.length - 1]).pollingOn} counted`;
	return made(
		fraction(Math.max(0, seats + change)),
		{ measure: 'seats', label },
		() =>
			`${seats} at the ${general.label}, ${change < 0 ? '' : '+'}${change} at ${rows.length} by-elections since`,
		rows.map((row) => ({ kind: 'contest', row }) as const),
	);
}

function isIn({ release }: Facts, row: number, area: number): boolean {
	const { kind } = release.areas[area];
	if (kind === 'kingdom' || kind === 'britain') return true;
	const { country, region, county } = release.contests;
	return country[row] === area || region[row] === area || county[row] === area;
}
