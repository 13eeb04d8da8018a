/** Rows of the book of members that tell of a seat, with what a tenure is made of: place, days, and the contest that was won. */

import { byCodePoint } from '../../compile/order.ts';
import { slug } from '../../names/slug.ts';
import type { Release } from '../../release/release.ts';
import { seatPlace } from '../commons/seat-place.ts';
import { type Evidence, inFile, isoDay } from '../known.ts';
import { rowsOfTable } from './everyone.ts';

export interface SeatRow {
	readonly member: number;
	readonly place: string;
	readonly placeRow: number;
	/** What two spellings of one place share. */
	readonly key: string;
	readonly from: string;
	/** Null where the source gives no last day. */
	readonly to: string | null;
	/** Latest day it can have lasted, where that is all that is known. */
	readonly limit: string | null;
	readonly entered: string;
	readonly left: string;
	/** The row goes on from an earlier one of the same tenure under another party. */
	readonly isContinued: boolean;
	readonly contest: number;
	readonly source: string;
	readonly evidence: Evidence;
}

export const FIRST_SPEECH = 'first speech';

/** In order of days. Rows about first speeches tell of a day in the House, not of a seat, and are left out. */
export function seatRows(release: Release, list: readonly number[]): readonly SeatRow[] {
	const { members, contests } = release;
	if (members === null) return [];
	const { seats, elections } = members;
	return list
		.flatMap((member) => {
			const wins = rowsOfTable(elections, [member], (row) => ({
				on: isoDay(elections.on[row]) ?? '',
				contest: elections.contest[row],
			}));
			return rowsOfTable(seats, [member], (row): SeatRow | [] => {
				const entered = seats.entered.at(row);
				if (entered === FIRST_SPEECH) return [];
				const name = seats.place.at(row);
				const from = isoDay(seats.from[row]) ?? '';
				const placeRow = seatPlace(release, name, from);
				const place = placeRow < 0 ? name : release.places.name.at(placeRow);
				const isLatest = seats.isLatest[row] === 1;
				const to = isoDay(seats.to[row]);
				const source = seats.source[row];
				const win = wins.find(({ on, contest }) => on === from && contests.place[contest] === placeRow);
				return {
					member,
					place,
					placeRow,
					key: placeRow < 0 ? slug(name) : String(placeRow),
					from,
					to: isLatest ? null : to,
					limit: isLatest ? to : null,
					entered,
					left: seats.left.at(row),
					isContinued: entered === 'changed party',
					contest: win?.contest ?? -1,
					source: release.sources[source].id,
					evidence: inFile(release, source, seats.line[row]),
				};
			});
		})
		.sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.source, b.source));
}
