/** Frames about contests in wards. */
import { personWords } from '@mandate/record';
import {
	type CouncilDraw,
	digits,
	idOf,
	nameOf,
	partySlots,
	type Slots,
	withCommas,
} from './council-slots.ts';
import { type CouncilView, FORMS } from './council-view.ts';
import type { Random } from './random.ts';

const TIDY = /^[A-Z][a-z]+ ([A-Z][a-z]+ )?[A-Z][a-z]+$/;
const TIDY_WARD = /^[A-Z][a-z]+( [A-Z][a-z]+| and| &)*$/;

export function contest(
	view: CouncilView,
	random: Random,
	frame: 'ward' | 'wards' | 'turnout',
): CouncilDraw | null {
	const { book } = view;
	const { contests, candidates } = book;
	for (let tries = 0; tries < 200; tries++) {
		const row = random.below(contests.count);
		const on = contests.on(row);
		const isOne = contests.seats[row] === 1;
		if (on === '' || contests.isByElection[row]) continue;
		if (
			frame === 'turnout'
				? !(contests.electorate[row] > 0 && contests.ballots[row] > 0)
				: on > '2020' || (frame === 'ward') !== isOne
		)
			continue;
		const ward = book.wards.name.at(contests.ward[row]);
		const council = book.wards.council[contests.ward[row]];
		const first = contests.first[row];
		const rows = Array.from({ length: contests.first[row + 1] - first }, (_, i) => first + i);
		if (!TIDY_WARD.test(ward) || book.councilNamed(ward.toLowerCase()) !== undefined || rows.length < 3)
			continue;
		const [winner, second] = rows;
		const party = (at: number) => idOf(view, candidates.party[at]);
		const names = rows.map((at) => candidates.name.at(at));
		if (
			frame !== 'turnout' &&
			(!FORMS[party(winner)] || !FORMS[party(second)] || !TIDY.test(names[0]) || !TIDY.test(names[1]))
		)
			continue;
		const surnames = names.map((name) => personWords(name).pop());
		if (new Set(surnames).size !== surnames.length) continue;
		const votes = (at: number) => candidates.votes[at];
		if (votes(winner) === votes(second)) continue;
		const total = rows.reduce((sum, at) => sum + votes(at), 0);
		const year = Number(on.slice(0, 4));
		const turnout = ((1000 * contests.ballots[row]) / contests.electorate[row] + 0.5) | 0;
		const share = Math.floor((1000 * votes(winner)) / total + 0.5);
		const slots: Slots = {
			council: nameOf(view, council),
			ward,
			winner: names[0],
			second: names[1],
			...(FORMS[party(winner)] ? partySlots('winner.party', party(winner)) : {}),
			...(FORMS[party(second)] ? partySlots('second.party', party(second)) : {}),
			votes: withCommas(votes(winner)),
			'second.votes': withCommas(votes(second)),
			majority: withCommas(votes(winner) - votes(second)),
			share: (share / 10).toFixed(1),
			turnout: (turnout / 10).toFixed(1),
			month: `May ${year}`,
		};
		return {
			slots,
			published: `${year}-05-${(on.endsWith('22') ? 24 : 12) + random.below(7)}`,
			wrong({ kind, put }, r) {
				if (kind === 'digits') {
					const known =
						put === 'share'
							? rows.map((at) => Math.round((1000 * votes(at)) / total) / 10)
							: put === 'turnout'
								? [turnout / 10]
								: put === 'majority'
									? rows.map((at) => votes(winner) - votes(at))
									: rows.map(votes);
					const text = digits(slots[put], known, put === 'share' || put === 'turnout' ? 0.5 : 2, r);
					return text === null || (put === 'share' && Number(text) > 100) ? null : { [put]: text };
				}
				if (kind === 'person') {
					const losers = rows.filter(
						(at) =>
							!candidates.isElected[at] &&
							TIDY.test(candidates.name.at(at)) &&
							candidates.name.at(at) !== slots.second,
					);
					return losers.length === 0 ? null : { winner: candidates.name.at(r.pick(losers)) };
				}
				if (kind === 'party') {
					const list = rows
						.map(party)
						.filter((id) => FORMS[id] && !rows.some((at) => candidates.isElected[at] && party(at) === id));
					return list.length === 0 ? null : partySlots('winner.party', r.pick(list));
				}
				// Another ward of the council, polled that day, where nobody of the name stood.
				const [from, to] = book.wardsOf(council);
				const list: string[] = [];
				for (let w = from; w < to; w++) {
					const name = book.wards.name.at(w);
					if (
						w === contests.ward[row] ||
						!TIDY_WARD.test(name) ||
						book.councilNamed(name.toLowerCase()) !== undefined
					)
						continue;
					for (let c = book.wards.firstContest[w]; c < book.wards.firstContest[w + 1]; c++)
						if (contests.on(c) === on) list.push(name);
				}
				return list.length === 0 ? null : { ward: r.pick(list) };
			},
		};
	}
	return null;
}
