/** Whether an increase of council tax is above the limit of its year. What a table of limits says, never legal advice. */
import { compare, type Fraction, fraction, mul, percent, sub, toDecimal } from '@mandate/psephology';
import type { TaxArea } from '../../tax/model.ts';
import {
	financialYear,
	NAMED_APART,
	REFERENDUM_LIMITS,
	type ReferendumLimit,
	reportOf,
} from './council-tax-limits.ts';
import { decimalOf, plainDecimal } from './decimal.ts';

export interface ReferendumAnswer {
	/** `below` no referendum by this table, `above` one, `depends` on what the answer says, `not-in-record`, or `none` held there. */
	readonly verdict: 'below' | 'above' | 'depends' | 'not-in-record' | 'none';
	/** The limit in words: "5 per cent, of which 3 are for adult social care alone"; empty where there is none. */
	readonly limit: string;
	/** Why, in sentences. */
	readonly reasons: readonly string[];
	/** The report that sets the limit; null where none does. */
	readonly instrument: string | null;
	readonly foundIn: string | null;
}

export interface IncreaseAsked {
	readonly area: TaxArea;
	/** The year in which the financial year begins. */
	readonly year: number;
	/** Part of one: 0.0299 is 2.99 per cent. */
	readonly increase: Fraction;
	/** The council's own charge of band D before, in pounds; null where it is not known. */
	readonly ownBandD: Fraction | null;
}

function silent(reason: string): ReferendumAnswer {
	return { verdict: 'not-in-record', limit: '', reasons: [reason], instrument: null, foundIn: null };
}

/** @throws RangeError where a limit of the table is no decimal number */
export function referendumOn(asked: IncreaseAsked): ReferendumAnswer {
	const { area, year } = asked;
	if (area.kind === 'welsh')
		return {
			verdict: 'none',
			limit: '',
			reasons: ['Referendums on increases of council tax are held in England alone.'],
			instrument: null,
			foundIn: null,
		};
	const of = financialYear(year);
	if (year < 2012)
		return silent(`The first limits were set for 2012-13; the limit of ${of} is not in the record.`);
	const limit = REFERENDUM_LIMITS.find((one) => one.year === year);
	if (!limit) return silent(`The limit of ${of} is not in the record.`);
	if (NAMED_APART.has(area.code))
		return silent(
			`The reports name ${area.name} apart from other councils; its limit of ${of} is not in the record.`,
		);
	if (Object.hasOwn(limit.own, area.code)) return byOwnLimit(asked, limit);
	return area.kind === 'district' ? ofDistrict(asked, limit) : withCare(asked, limit);
}

function answer(
	{ year, foundIn }: ReferendumLimit,
	verdict: ReferendumAnswer['verdict'],
	limit: string,
	reasons: readonly string[],
): ReferendumAnswer {
	return { verdict, limit, reasons, instrument: reportOf(year), foundIn };
}

/** -1 below, 1 above; 0 where it is the limit itself and the table does not know what then holds. */
function against(increase: Fraction, limit: string, { isAtAbove }: ReferendumLimit): -1 | 0 | 1 {
	const side = compare(percent(increase), decimalOf(limit));
	return side !== 0 ? side : isAtAbove === null ? 0 : isAtAbove ? 1 : -1;
}

const OPEN_AT = 'The increase is the limit itself; whether that is above it is not in the record.';

function byOwnLimit({ area, year, increase }: IncreaseAsked, limit: ReferendumLimit): ReferendumAnswer {
	const own = limit.own[area.code];
	if (own === null)
		return silent(
			`${area.name} was given a higher limit of its own for ${financialYear(year)}; its figure is not in the record.`,
		);
	const words = `${own} per cent, a limit of its own`;
	const side = against(increase, own, limit);
	if (side > 0)
		return answer(limit, 'above', words, [
			`${plainDecimal(percent(increase))} per cent is not less than ${own} per cent.`,
		]);
	const reasons = [`${plainDecimal(percent(increase))} per cent is less than ${own} per cent.`];
	return answer(limit, 'below', words, [
		...reasons,
		`Part of the ${own} per cent is for adult social care alone.`,
	]);
}

function withCare({ increase }: IncreaseAsked, limit: ReferendumLimit): ReferendumAnswer {
	const { general, care } = limit;
	const asked = `${plainDecimal(percent(increase))} per cent`;
	const isBelow = against(increase, general, limit);
	if (care === null) {
		const words = `${general} per cent`;
		if (isBelow === 0) return answer(limit, 'depends', words, [OPEN_AT]);
		return isBelow < 0
			? answer(limit, 'below', words, [`${asked} is less than ${general} per cent.`])
			: answer(limit, 'above', words, [`${asked} is more than ${general} per cent.`]);
	}
	const whole = plainDecimal(sum(general, care));
	const words = `${limit.isCareOwn ? 'at most ' : ''}${whole} per cent, of which ${care} for adult social care alone`;
	const ownCare = limit.isCareOwn
		? [
				'How much of that was open to a council depended on what it had taken in the years before; the record does not say.',
			]
		: [];
	if (isBelow < 0)
		return answer(limit, 'below', words, [
			`${asked} is less than ${general} per cent, the limit for anything but adult social care.`,
		]);
	if (against(increase, whole, limit) > 0)
		return answer(limit, 'above', words, [`${asked} is not less than ${whole} per cent.`]);
	const rest = plainDecimal(sub(percent(increase), decimalOf(general)));
	return answer(limit, 'depends', words, [
		`${asked} is less than ${whole} per cent, and not less than the ${general} per cent for anything: it stays below only where more than ${rest} of it are for adult social care alone.`,
		...ownCare,
	]);
}

function sum(one: string, other: string): Fraction {
	const [a, b] = [decimalOf(one), decimalOf(other)];
	return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

function ofDistrict({ increase, ownBandD }: IncreaseAsked, limit: ReferendumLimit): ReferendumAnswer {
	const { district, pounds, isPoundsForAll } = limit;
	const asked = `${plainDecimal(percent(increase))} per cent`;
	const some = isPoundsForAll ? '' : ', for some districts,';
	const words =
		pounds === null
			? `${district} per cent`
			: `${district} per cent or${some} £${pounds} on band D, whichever is more`;
	const side = against(increase, district, limit);
	if (side < 0) return answer(limit, 'below', words, [`${asked} is less than ${district} per cent.`]);
	const above = side === 0 ? OPEN_AT : `${asked} is not less than ${district} per cent.`;
	if (pounds === null) return answer(limit, side === 0 ? 'depends' : 'above', words, [above]);
	if (ownBandD === null)
		return answer(limit, 'depends', words, [
			above,
			`A district may add £${pounds} to its own charge of band D all the same. Give that charge to see which side this is on.`,
		]);
	const more = mul(ownBandD, increase);
	const text = `It adds £${toDecimal(more, 2)} to the charge of band D that was given`;
	if (compare(more, decimalOf(pounds)) > 0)
		return answer(limit, side === 0 ? 'depends' : 'above', words, [
			above,
			`${text}, which is more than £${pounds}.`,
		]);
	return isPoundsForAll
		? answer(limit, 'below', words, [above, `${text}, which is not more than £${pounds}.`])
		: answer(limit, 'depends', words, [
				above,
				`${text}, which is not more than £${pounds}; which districts could do that is not in the record.`,
			]);
}
