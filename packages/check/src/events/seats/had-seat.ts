/** Whether somebody ever had a seat, and in the years told. */
import { daysOf } from '../../verify/calendar.ts';
import { electionOf } from '../../verify/facts.ts';
import type { EventClaim, EventInput } from '../event.ts';
import { winsOf } from '../offices.ts';
import { clauseOf, word } from './clause.ts';
import { bare, resultLine } from './decide.ts';
import { peopleOf, rowsOf } from './identity.ts';
import { type Court, isKnown, type Who, won } from './outcome.ts';

/** End of "until 2017", "since May", "from 2010 to 2017" after the seat. */
export function boundEnd(s: EventInput['s'], to: number): number {
	const w = word(s, to);
	if (w !== 'until' && w !== 'since' && w !== 'from' && w !== 'between' && w !== 'till') return to;
	let end = to;
	for (const time of s.times) if (time.from >= to && time.from <= end + 3) end = time.to;
	return end;
}

interface Bounds {
	readonly since: number;
	readonly until: number;
}

function boundsOf(s: EventInput['s'], v: number): Bounds {
	const { to } = clauseOf(s, v);
	let since = 0;
	let until = 0;
	for (const time of s.times) {
		if (time.from < v || time.to > to || time.year === 0) continue;
		const before = word(s, time.from - 1);
		if (before === 'since' || before === 'from' || before === 'between') since = time.year;
		else if (before === 'until' || before === 'till' || ((before === 'to' || before === 'and') && since > 0))
			until = time.year;
	}
	return { since, until };
}

/** In the months after a poll, "represents" may still be said of the member it unseated. */
function isLate(published: string, pollingOn: string): boolean {
	return daysOf(published) - daysOf(pollingOn) <= 60;
}

/** One person, never a member before the record's names, who won another seat and never stood in this one. */
function isElsewhere(court: Court, who: Who, isSure: boolean): boolean {
	if (!isSure || !who.person || peopleOf(court.context, who.person).length !== 1) return false;
	const first = rowsOf(court.context, who.person)[0];
	const { wasFormer, wasSitting } = court.context.facts.release.candidacies;
	return wasFormer[first] === 0 && wasSitting[first] === 0 && winsOf(court, who.person).length > 0;
}

/** Whether a person ever won a seat, and in the years told. */
export function hadSeat(
	court: Court,
	who: Who,
	places: readonly number[],
	isSure: boolean,
	span: { readonly from: number; readonly to: number },
	type: 'office' | 'elected',
	v: number,
): EventClaim | null {
	const { context, s } = court;
	const { release } = context.facts;
	const base = bare({ ...span, type, party: -1 });
	const { since, until } = boundsOf(s, v);
	let stood = -1;
	let wrong = -1;
	for (const p of places) {
		const contests = [...release.places.contests(p)].filter(
			(row) =>
				electionOf(release, row).kind !== 'notional' &&
				electionOf(release, row).pollingOn <= context.published,
		);
		const year = (row: number): number => Number(electionOf(release, row).pollingOn.slice(0, 4));
		const wins = contests.filter((row) => won(court, row, who).truth === 'yes');
		for (const row of contests) {
			const result = won(court, row, who);
			if (result.row >= 0 && result.detail === 'value') stood = result.row;
		}
		if (wins.length === 0) continue;
		const last = wins[wins.length - 1];
		if (
			type === 'office' &&
			last !== contests[contests.length - 1] &&
			!isLate(context.published, electionOf(release, contests[contests.length - 1]).pollingOn)
		)
			continue;
		const leaving = contests.find((row) => year(row) === until);
		const began = release.candidacies.wasFormer[release.contests.first[wins[0]]] === 1;
		const isSinceWrong = since > 0 && !wins.some((row) => year(row) === since) && !began;
		const isUntilWrong =
			until > 0 &&
			leaving !== undefined &&
			wins.includes(leaving) &&
			contests.indexOf(leaving) === contests.indexOf(last);
		if (isSinceWrong || isUntilWrong) {
			wrong = last;
			continue;
		}
		const winner = release.contests.first[last];
		return {
			...base,
			verdict: 'supported',
			detail: 'exact',
			candidacy: winner,
			party: release.candidacies.party[winner],
			contest: last,
			election: release.contests.election[last],
			workings: [resultLine(court, last)],
		};
	}
	const contest = wrong >= 0 ? wrong : stood >= 0 ? release.candidacies.contest[stood] : -1;
	if (contest < 0 && isElsewhere(court, who, isSure)) {
		const row = winsOf(court, who.person!)[0];
		const other = release.candidacies.contest[row];
		return {
			...base,
			verdict: 'contradicted',
			detail: 'place',
			candidacy: row,
			contest: other,
			election: release.contests.election[other],
			workings: [resultLine(court, other)],
		};
	}
	if (contest < 0)
		return isKnown(who) ? null : { ...base, verdict: 'not_in_record', detail: 'unknown_entity' };
	const wasMember =
		wrong < 0 && (release.candidacies.wasFormer[stood] === 1 || release.candidacies.wasSitting[stood] === 1);
	const verdict = wasMember || !isSure ? 'not_in_record' : 'contradicted';
	return {
		...base,
		verdict,
		detail: verdict === 'contradicted' ? (wrong >= 0 ? 'year' : 'value') : 'coverage',
		contest,
		election: release.contests.election[contest],
		workings: [resultLine(court, contest)],
	};
}
