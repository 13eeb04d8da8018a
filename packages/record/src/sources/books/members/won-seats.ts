/** Seats won since the record has every candidate: who won what for which party, and until when it can have been held. */
import type { Election, MemberCoverage, SeatSpell, Window } from '../../../members/model.ts';
import type { Base } from '../../../model.ts';
import { byCodePoint } from '../../order.ts';
import type { DayOfList, MemberReadings } from '../member-readings.ts';
import type { Identity } from './identity.ts';
import { nextDay } from './next-day.ts';

export interface WonSeats {
	readonly wins: readonly Election[];
	/** From polling day to at latest the next election to the seat or House. */
	readonly seats: readonly SeatSpell[];
	/** Polling days of general elections since every candidate is known. */
	readonly generalDays: readonly string[];
	/** Polling days of every general election of the record. */
	readonly allGeneralDays: readonly string[];
}

export function wonSeats(base: Base, identity: Identity): WonSeats {
	const elections = new Map(base.elections.map((election) => [election.id, election]));
	const since = base.coverage.candidacies?.from ?? '9999';
	const allGeneralDays = base.elections
		.filter(({ kind }) => kind === 'general')
		.map(({ pollingOn }) => pollingOn)
		.sort(byCodePoint);
	const generalDays = allGeneralDays.filter((day) => day >= since);
	const contests = base.contests
		.flatMap((contest) => {
			const election = elections.get(contest.election);
			return election && election.kind !== 'notional' && election.pollingOn >= since
				? [{ contest, election }]
				: [];
		})
		.sort(
			(a, b) =>
				byCodePoint(a.election.pollingOn, b.election.pollingOn) || byCodePoint(a.contest.id, b.contest.id),
		);
	const bySeat = new Map<string, string[]>();
	for (const { contest, election } of contests)
		bySeat.set(contest.seat, [...(bySeat.get(contest.seat) ?? []), election.pollingOn]);
	const wins: Election[] = [];
	const seats: SeatSpell[] = [];
	for (const { contest, election } of contests) {
		const winner = contest.candidacies
			.filter(({ isGroup }) => !isGroup)
			.reduce<(typeof contest.candidacies)[number] | null>(
				(best, one) => (best === null || one.votes > best.votes ? one : best),
				null,
			);
		if (!winner || winner.member === null) continue;
		const member = identity.of(`mnis:${winner.member}`);
		const on = election.pollingOn;
		const later = [...generalDays, ...(bySeat.get(contest.seat) ?? [])]
			.filter((day) => day > on)
			.sort(byCodePoint);
		wins.push({ member, contest: contest.id, place: contest.place, party: winner.party, on, at: winner.at });
		seats.push({
			member,
			place: contest.place,
			from: on,
			to: later[0] ?? null,
			entered: election.kind === 'general' ? 'general election' : 'by-election',
			left: '',
			isLatest: later.length > 0,
			at: winner.at,
		});
	}
	return { wins, seats, generalDays, allGeneralDays };
}

/** Windows that touch or overlap made one, in order. */
function merged(windows: readonly Window[]): Window[] {
	const list: Window[] = [];
	for (const one of [...windows].sort((a, b) => byCodePoint(a.from, b.from))) {
		const last = list[list.length - 1];
		if (last && one.from <= last.to)
			list[list.length - 1] = { from: last.from, to: one.to > last.to ? one.to : last.to };
		else list.push(one);
	}
	return list;
}

/** From the first day of each list to its last. */
function windowsOf(days: readonly DayOfList[]): Window[] {
	const lists = new Map<number, Window>();
	for (const { source, on } of days) {
		const known = lists.get(source);
		lists.set(source, {
			from: known && known.from < on ? known.from : on,
			to: known && known.to > on ? known.to : on,
		});
	}
	return [...lists.values()].map(({ from, to }) => ({ from, to: nextDay(to) }));
}

export function coverageOf(read: MemberReadings, base: Base): MemberCoverage {
	const { candidacies } = base.coverage;
	const seats = candidacies ? [{ from: candidacies.from, to: nextDay(candidacies.to) }] : [];
	const parliaments = new Map(
		[...read.dissolutions, ...read.parliaments].map(({ term, from }) => [term, from]),
	);
	const opened = read.changesOfTerm.flatMap(({ source, term }) => {
		const on = parliaments.get(term);
		return on === undefined ? [] : [{ source, on }];
	});
	return {
		seats: merged([...windowsOf(read.seatDays), ...seats]),
		allegiance: merged(windowsOf([...read.changeDays, ...opened])),
		parliaments: read.dissolutions.flatMap(({ from, to, at }) =>
			to === null ? [] : [{ from, to: nextDay(to), at }],
		),
	};
}
