/** For a reading in one seat: the values that the words assert, and those they may be confused with. */
import { fraction, percent } from '@mandate/psephology';
import type { Measure } from '../frame/measure.ts';
import type { Reading } from '../resolve/reading.ts';
import { NO_VALUES, type Pair, type Values } from './asserted.ts';
import type { Bases } from './bases.ts';
import {
	type Base,
	basesAt,
	majorityChangeValues,
	relativeTurnoutValues,
	relativeValue,
	shareChangeValue,
	turnoutChangeValues,
	voteChangeValue,
} from './change-values.ts';
import { type Computed, count, made, pc, some } from './computed.ts';
import { candidacyOf, type Facts, winnerOf } from './facts.ts';
import {
	countValue,
	leadValue,
	leafOf,
	type Seat,
	seatOf,
	shareValue,
	turnoutValues,
	votersValues,
	votesOf,
	votesValue,
	where,
} from './seat-values.ts';
import { swingConfusions, swingNeededValues, swingValues } from './swing-values.ts';

export function contestValues(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	pair: Pair,
	from: Bases,
): Values {
	const { release } = facts;
	const seat = seatOf(facts, reading.contest);
	const first = winnerOf(release, reading.contest);
	if (first < 0 && reading.candidacy < 0) return NO_VALUES;
	const second = release.contests.length[reading.contest] > 1 ? first + 1 : -1;
	const subject = reading.candidacy;
	let known: readonly Base[] | null = null;
	const bases = (): readonly Base[] => {
		known ??= basesAt(facts, from.contests(reading.contest));
		return known;
	};
	const overBases = (value: (base: Base) => Computed | null): Computed[] =>
		bases().flatMap((base) => some(value(base)));
	const eachBase = (values: (base: Base) => Computed[]): Computed[] => bases().flatMap(values);
	const change = (value: (seat: Seat, candidacy: number, base: Base) => Computed | null) => (): Computed[] =>
		overBases((base) => value(seat, subject, base));
	const changes = {
		share: change(shareChangeValue),
		votes: change(voteChangeValue),
		relative: change(relativeValue),
	};
	const rival = subject === first ? second : first;
	switch (measure.kind) {
		case 'votes':
			return {
				asserted: [votesValue(seat, subject)],
				confusions: () => [
					...(second >= 0 ? [leadValue(seat, first, subject === first ? second : subject, false)] : []),
					...changes.votes(),
				],
			};
		case 'score': {
			const row = measure.direction > 0 ? first : second;
			return row < 0
				? NO_VALUES
				: { asserted: [votesValue(seat, row), ...some(shareValue(seat, row))], confusions: () => [] };
		}
		case 'share':
			return {
				asserted: some(shareValue(seat, subject)),
				confusions: () => [
					...changes.share(),
					...(second >= 0 ? [leadValue(seat, subject, rival, true)] : []),
					...changes.relative(),
				],
			};
		case 'majority':
			return second < 0 ? NO_VALUES : majorityValues(seat, pair, first, second);
		case 'share-change':
			return {
				asserted: changes.share(),
				confusions: () => [
					...changes.relative(),
					...some(shareValue(seat, subject)),
					...swingValues(seat, pair, bases()),
				],
			};
		case 'vote-body-change':
			return {
				asserted: [...changes.share(), ...changes.relative()],
				confusions: () => some(shareValue(seat, subject)),
			};
		case 'vote-change':
			return { asserted: changes.votes(), confusions: () => [votesValue(seat, subject)] };
		case 'relative-change':
			return {
				asserted: changes.relative(),
				confusions: () => [...changes.share(), ...some(shareValue(seat, subject))],
			};
		case 'swing':
			return {
				asserted: swingValues(seat, pair, bases()),
				confusions: () => swingConfusions(seat, pair, bases()),
			};
		case 'swing-needed':
			return {
				asserted: swingNeededValues(seat),
				confusions: () => (second >= 0 ? [leadValue(seat, first, second, true)] : []),
			};
		case 'turnout':
			return { asserted: [...turnoutValues(seat), ...votersValues(seat)], confusions: () => [] };
		case 'electorate':
			return {
				asserted: [
					countValue(seat, release.contests.electorate[reading.contest], {
						measure: 'electorate',
						label: 'electors',
					}),
				],
				confusions: () => [],
			};
		case 'invalid':
			return {
				asserted: [
					countValue(seat, release.contests.invalidVotes[reading.contest], {
						measure: 'rejected papers',
						label: 'rejected papers',
					}),
				],
				confusions: () => [],
			};
		case 'turnout-change':
			return {
				asserted: eachBase((base) => turnoutChangeValues(seat, base)),
				confusions: () => eachBase((base) => relativeTurnoutValues(seat, base)),
			};
		case 'majority-change':
			return { asserted: eachBase((base) => majorityChangeValues(seat, base)), confusions: () => [] };
		case 'part-of-electorate':
			return { asserted: some(partOfElectorate(seat, subject)), confusions: () => [] };
		default:
			return NO_VALUES;
	}
}

function partOfElectorate(seat: Seat, subject: number): Computed | null {
	const electorate = seat.facts.release.contests.electorate[seat.contest];
	if (electorate <= 0 || subject < 0) return null;
	const value = percent(fraction(votesOf(seat, subject), electorate));
	const name = {
		measure: 'share of the electorate',
		label: 'votes in per cent of the electorate',
		isPart: true,
	};
	return made(
		value,
		name,
		() =>
			`${where(seat)}: ${count(votesOf(seat, subject))} ÷ ${count(electorate)} electors = ${pc(value, 1)}%`,
		[leafOf(subject)],
	);
}

/** The lead that the words name, and unless both sides are named the majority of the seat. */
function majorityValues(seat: Seat, pair: Pair, first: number, second: number): Values {
	const { release } = seat.facts;
	const of = pair.to >= 0 ? candidacyOf(release, seat.contest, pair.to) : -1;
	const leads: [number, number][] = [];
	if (pair.over >= 0 && of >= 0 && pair.over !== of) leads.push([of, pair.over]);
	else if (of >= 0 && of !== first) leads.push([first, of]);
	else if (pair.over >= 0 && pair.over !== first) leads.push([first, pair.over]);
	if (!pair.isNamed || leads.length === 0) leads.push([first, second]);
	const asserted = leads.flatMap(([a, b]) => [leadValue(seat, a, b, false), leadValue(seat, a, b, true)]);
	const votes = [first, second, of].filter((row, i, all) => row >= 0 && all.indexOf(row) === i);
	return {
		asserted,
		confusions: () => [
			...votes.map((row) => votesValue(seat, row)),
			...some(shareValue(seat, first)),
			...votersValues(seat).slice(0, 1),
		],
	};
}
