/** For a figure after, the figures before that a ratio may be counted from, as the words or the bases of the election tell. */
import type { Context } from '../../resolve/context.ts';
import type { Reading } from '../../resolve/reading.ts';
import { basesOf, contestsAt, electionsAt, type When } from '../../resolve/when.ts';
import { electionOf } from '../../verify/facts.ts';
import type { RatioTimes } from './times.ts';
import {
	areaQuantity,
	contestQuantity,
	electionsBefore,
	type Quantity,
	type RatioMeasure,
	rowsBefore,
} from './values.ts';

export interface Before {
	readonly quantity: Quantity;
	readonly label: string;
	readonly cost: number;
	readonly note: string | null;
}

export function befores(
	context: Context,
	measure: RatioMeasure,
	reading: Reading,
	times: RatioTimes,
	inTime: Context,
): Before[] {
	return reading.contest >= 0
		? contestsBefore(context, measure, reading, times, inTime)
		: areasBefore(context, measure, reading, times, inTime);
}

function contestsBefore(
	context: Context,
	measure: RatioMeasure,
	reading: Reading,
	times: RatioTimes,
	inTime: Context,
): Before[] {
	const { facts } = context;
	const { release } = facts;
	const place = release.contests.place[reading.contest];
	const day = electionOf(release, reading.contest).pollingOn;
	const earlier = (rows: readonly number[]): number[] =>
		rows.filter((row) => row !== reading.contest && electionOf(release, row).pollingOn <= day);
	const found: { row: number; cost: number; note: string | null }[] = [];
	const at = (when: When): number[] =>
		earlier(contestsAt(facts, place, when, context.published, inTime.anchor));
	for (const when of times.bases) for (const row of at(when)) found.push({ row, cost: 0, note: null });
	if (times.others.length > 1) {
		const told = times.others.flatMap((when) => [
			...contestsAt(facts, place, when, context.published, inTime.anchor),
		]);
		if (told.some((row) => electionOf(release, row).pollingOn > day)) return [];
		for (const row of earlier(told)) found.push({ row, cost: 0, note: null });
	}
	if (times.years > 0)
		for (const row of earlier([...release.places.contests(place)])) {
			const gap = Number(day.slice(0, 4)) - Number(electionOf(release, row).pollingOn.slice(0, 4));
			if (gap === times.years) found.push({ row, cost: 0, note: null });
		}
	if (found.length === 0)
		for (const row of basesOf(facts, reading.contest)) found.push({ row, cost: 0, note: null });
	if (times.isVague)
		for (const row of earlier([...release.places.contests(place)]))
			found.push({ row, cost: 0, note: 'the words do not say which earlier election: one that fits' });
	const seen = new Set<number>();
	return found.flatMap(({ row, cost, note }) => {
		if (seen.has(row)) return [];
		seen.add(row);
		const rows = reading.candidacy >= 0 ? rowsBefore(context, reading.candidacy, row, true) : [-1];
		const isLed = measure === 'majority' || measure === 'turnout';
		return (isLed ? [-1] : rows).flatMap((candidacy) => {
			const quantityBefore = contestQuantity(context, measure, row, candidacy);
			return quantityBefore
				? [{ quantity: quantityBefore, label: electionOf(release, row).label, cost, note }]
				: [];
		});
	});
}

function areasBefore(
	context: Context,
	measure: RatioMeasure,
	reading: Reading,
	times: RatioTimes,
	inTime: Context,
): Before[] {
	const { facts } = context;
	const { elections } = facts.release;
	const day = elections[reading.election].pollingOn;
	const earlier = (list: readonly number[]): number[] =>
		list.filter((e) => e !== reading.election && elections[e].pollingOn <= day);
	const found: { election: number; cost: number; note: string | null }[] = [];
	const at = (when: When): number[] => earlier(electionsAt(facts, when, context.published, inTime.anchor));
	for (const when of times.bases) for (const e of at(when)) found.push({ election: e, cost: 0, note: null });
	if (times.others.length > 1) {
		const told = times.others.flatMap((when) => [
			...electionsAt(facts, when, context.published, inTime.anchor),
		]);
		if (told.some((e) => elections[e].pollingOn > day)) return [];
		for (const e of earlier(told)) found.push({ election: e, cost: 0, note: null });
	}
	if (times.years > 0)
		for (const e of earlier(facts.generals))
			if (Number(day.slice(0, 4)) - Number(elections[e].pollingOn.slice(0, 4)) === times.years)
				found.push({ election: e, cost: 0, note: null });
	if (found.length === 0)
		for (const e of electionsBefore(context, reading.election))
			found.push({ election: e, cost: 0, note: null });
	const seen = new Set<number>();
	return found.flatMap(({ election, cost, note }) => {
		if (seen.has(election)) return [];
		seen.add(election);
		const quantityBefore = areaQuantity(context, measure, election, reading.area, reading.party);
		return quantityBefore ? [{ quantity: quantityBefore, label: elections[election].label, cost, note }] : [];
	});
}
