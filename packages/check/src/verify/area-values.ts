/** Measures of a party, or of all votes, over the United Kingdom, Great Britain, a nation, a region or a county. */

import { commonsMajority, fraction } from '@mandate/psephology';
import type { Measure } from '../frame/measure.ts';
import type { Reading } from '../resolve/reading.ts';
import { relative, seatMove, shareMove, swings, turnoutMove, voteMove } from './area-changes.ts';
import { counted, leads, parted, type Subject, seatsOf, shareOf, turnouts } from './area-levels.ts';
import { type Sum, sumOf } from './area-sums.ts';
import { NO_VALUES, type Values } from './asserted.ts';
import type { Bases } from './bases.ts';
import { type Computed, count, made, pc, some } from './computed.ts';
import type { Facts } from './facts.ts';
import { assumptionsOf } from './reading.ts';
import { countySums, sameSeats } from './redrawn-counties.ts';
import type { SwingPair } from './swing-values.ts';

export function areaValues(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	pair: SwingPair,
	from: Bases,
): Values {
	const own = valuesIn(facts, reading, measure, reading.area, pair, from);
	if (measure.kind !== 'share' && measure.kind !== 'share-change') return own;
	const uk = facts.areaIndex('united-kingdom');
	const gb = facts.areaIndex('great-britain');
	const twin = reading.area === uk ? gb : reading.area === gb ? uk : -1;
	if (twin < 0) return own;
	const other = valuesIn(facts, reading, measure, twin, pair, from);
	if (reading.isNamed && !assumptionsOf(reading).some((note) => note.startsWith('no area'))) {
		return { asserted: own.asserted, confusions: () => [...own.confusions(), ...other.asserted] };
	}
	return { asserted: [...own.asserted, ...other.asserted], confusions: own.confusions };
}

function valuesIn(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	area: number,
	pair: SwingPair,
	from: Bases,
): Values {
	const { election } = reading;
	const bases = from.elections(election);
	const sum = sumOf(facts, election, area);
	if (sum) {
		const filed = bases.flatMap((e) => some(sumOf(facts, e, area)));
		return valuesOver(facts, reading, measure, area, pair, sum, filed);
	}
	const sets = countySums(facts, election, area).map((set) => {
		const before = bases.flatMap((e) => some(sumOf(facts, e, area) ?? sameSeats(facts, e, area, set)));
		return valuesOver(facts, reading, measure, area, pair, set.sum, before);
	});
	if (sets.length === 0) return NO_VALUES;
	return {
		asserted: sets.flatMap(({ asserted }) => [...asserted]),
		confusions: () => sets.flatMap(({ confusions }) => [...confusions()]),
	};
}

function valuesOver(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	area: number,
	pair: SwingPair,
	sum: Sum,
	bases: readonly Sum[],
): Values {
	const { party } = reading;
	const name = party >= 0 ? facts.release.parties[party].name : '';
	const subject: Subject = { facts, party, name, sum, bases };
	const only = (...list: (Computed | null)[]): Values => ({ asserted: some(...list), confusions: () => [] });
	const all = sum.totals;
	const mine = party >= 0 ? all.parties.get(party) : undefined;
	switch (measure.kind) {
		case 'lead':
			return only(...leads(subject, pair));
		case 'score': {
			const of = measure.direction > 0 ? pair.to : pair.from;
			return only(
				shareOf({ ...subject, party: of, name: of >= 0 ? facts.release.parties[of].name : '' }, area),
			);
		}
		case 'votes':
			return only(mine ? counted(subject, mine.votes, { measure: 'votes', label: 'votes' }) : null);
		case 'share':
			return {
				asserted: some(shareOf(subject, area)),
				confusions: () => subject.bases.map((base) => shareMove(subject, base)),
			};
		case 'share-change':
			return mine
				? {
						asserted: subject.bases.map((base) => shareMove(subject, base)),
						confusions: () => subject.bases.flatMap((base) => some(relative(subject, base))),
					}
				: NO_VALUES;
		case 'vote-body-change':
			return {
				asserted: subject.bases.flatMap((base) => [
					shareMove(subject, base),
					...some(relative(subject, base)),
				]),
				confusions: () => [],
			};
		case 'relative-change':
			return {
				asserted: subject.bases.flatMap((base) => some(relative(subject, base))),
				confusions: () => subject.bases.map((base) => shareMove(subject, base)),
			};
		case 'vote-change':
			return { asserted: subject.bases.map((base) => voteMove(subject, base)), confusions: () => [] };
		case 'swing':
			return {
				asserted: swings(subject, pair),
				confusions: () => (party >= 0 ? subject.bases.map((base) => shareMove(subject, base)) : []),
			};
		case 'turnout':
			return { asserted: turnouts(subject), confusions: () => [] };
		case 'turnout-change':
			return {
				asserted: subject.bases.flatMap((base) => some(turnoutMove(subject, base, false))),
				confusions: () => subject.bases.flatMap((base) => some(turnoutMove(subject, base, true))),
			};
		case 'electorate':
			return only(
				all.electorate > 0
					? counted(subject, all.electorate, { measure: 'electorate', label: 'electors' })
					: null,
			);
		case 'invalid':
			return only(counted(subject, all.invalid, { measure: 'rejected papers', label: 'rejected papers' }));
		case 'seats':
			return { asserted: seatsOf(subject), confusions: () => [] };
		case 'seats-total':
			return only(
				all.seats > 0 ? counted(subject, all.seats, { measure: 'seats', label: 'seats in all' }) : null,
			);
		case 'seat-change':
			return { asserted: subject.bases.map((base) => seatMove(subject, base)), confusions: () => [] };
		case 'seat-share':
			return only(
				mine && all.seats > 0
					? parted(subject, mine.seats, all.seats, 'seats', {
							measure: 'share of seats',
							label: 'share of the seats',
							isPart: true,
						})
					: null,
			);
		case 'votes-per-seat':
			return only(
				mine && mine.seats > 0
					? made(
							fraction(mine.votes, mine.seats),
							{ measure: 'votes per seat', label: 'votes for each seat', definition: 'votes-per-seat' },
							() =>
								`${subject.name}, ${sum.where}: ${count(mine.votes)} ÷ ${mine.seats} seats = ${pc(fraction(mine.votes, mine.seats), 0)}`,
							sum.leaves,
						)
					: null,
			);
		case 'part-of-electorate':
			return only(
				mine && all.electorate > 0
					? parted(subject, mine.votes, all.electorate, 'electors', {
							measure: 'share of the electorate',
							label: 'votes in per cent of the electorate',
							isPart: true,
						})
					: null,
			);
		case 'deposits':
			return only(
				mine && mine.deposits >= 0
					? counted(subject, mine.deposits, {
							measure: 'deposits lost',
							label: 'deposits lost',
							definition: 'deposit',
						})
					: null,
			);
		case 'candidates':
			return only(
				mine ? counted(subject, mine.candidates, { measure: 'candidates', label: 'candidates' }) : null,
			);
		case 'commons-majority':
			return only(
				mine
					? made(
							fraction(commonsMajority(mine.seats, all.seats)),
							{
								measure: 'Commons majority',
								label: 'majority in the Commons: twice the seats, less all seats',
								definition: 'majority-commons',
							},
							() => `2 × ${mine.seats} − ${all.seats}`,
							sum.leaves,
						)
					: null,
			);
		default:
			return NO_VALUES;
	}
}
