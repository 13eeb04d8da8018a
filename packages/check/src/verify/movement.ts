/** Whether figures that are each right go the way the words say. */
import { compare, type Fraction } from '@mandate/psephology';
import type { Measure } from '../frame/measure.ts';
import { movementOf } from '../frame/movement.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Reading } from '../resolve/reading.ts';
import type { NumberTag } from '../tag/index.ts';
import { NOBODY } from './asserted.ts';
import { listedBases } from './bases.ts';
import type { Computed } from './computed.ts';
import { candidacyOf, type Facts, winnerOf } from './facts.ts';
import { printedValue } from './stated.ts';
import { valuesFor } from './values.ts';

function isPlain({ approximator }: NumberTag): boolean {
	return approximator === 'bare' || approximator === 'only' || approximator === 'exactly';
}

/** Whether the words say that figure `to` came to be from figure `from` the other way than the two figures tell. */
export function denies(s: Sentence, from: number, to: number): boolean {
	const [a, b] = [s.numbers[from], s.numbers[to]];
	if (!isPlain(a) || !isPlain(b)) return false;
	const told = movementOf(s, from, to);
	return told !== 0 && compare(printedValue(b), printedValue(a)) === -told;
}

function sameHolder(facts: Facts, a: number, b: number): boolean {
	const { candidacies } = facts.release;
	const [first, second] = [winnerOf(facts.release, a), winnerOf(facts.release, b)];
	return first >= 0 && second >= 0 && candidacies.party[first] === candidacies.party[second];
}

/** What the measure was at each listed base. */
function before(facts: Facts, reading: Reading, measure: Measure, value: Computed): Fraction[] {
	const bases = listedBases(facts);
	const { contests } = facts.release;
	const readings: Reading[] =
		reading.contest >= 0
			? bases.contests(reading.contest).flatMap((contest) => {
					const candidacy = reading.party >= 0 ? candidacyOf(facts.release, contest, reading.party) : -1;
					if (reading.party >= 0 && candidacy < 0) return [];
					if (measure.kind === 'majority' && !sameHolder(facts, contest, reading.contest)) return [];
					return [{ ...reading, contest, candidacy, election: contests.election[contest] }];
				})
			: bases.elections(reading.election).map((election) => ({ ...reading, election }));
	return readings.flatMap((earlier) => {
		const same = valuesFor(facts, earlier, { ...measure, level: 'at' }, NOBODY).asserted.find(
			({ label, definition, isPart }) =>
				isPart === value.isPart &&
				definition === value.definition &&
				(definition !== null || label === value.label),
		);
		return same ? [same.value] : [];
	});
}

/** "rose to 66.2 per cent": whether it was more at every base that the change may be counted from. */
export function cameFromOtherSide(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	value: Computed,
): boolean {
	if (measure.level !== 'to' || measure.direction === 0) return false;
	const values = before(facts, reading, measure, value);
	return values.length > 0 && values.every((was) => compare(value.value, was) === -measure.direction);
}
