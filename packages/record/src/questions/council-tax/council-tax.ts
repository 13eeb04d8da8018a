/**
 * A council-tax proposal worked out: who pays what by band, what it raises, what part of the homes is frozen. Exact to the end.
 *
 * The charge of a band is its ninths of the charge of band D; an increase adds the same part to every band; a held band has the
 * increase taken off again by a discount. On the count of homes a band brings its homes × its ninths ÷ 9 × the charge of band D
 * × the increase: before discounts, exemptions, premiums and losses on collection, so above what a council would get.
 */
import { add, div, type Fraction, fraction, isZero, mul, ZERO } from '@mandate/psephology';
import type { Locator } from '../../locator.ts';
import { BANDS, type Band, NINTHS } from '../../tax/bands.ts';
import { type Dwellings, FEW, type TaxArea, type TaxBase } from '../../tax/model.ts';
import type { Tax } from '../../tax/open.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { type ReferendumAnswer, referendumOn } from './council-tax-referendum.ts';
import { decimalOf } from './decimal.ts';

export interface TaxProposal {
	/** Index into `Tax.areas`. */
	readonly area: number;
	/** Year of the count of homes. */
	readonly homesYear: number;
	/** The year in which the financial year of the increase begins. */
	readonly taxYear: number;
	/** Per cent, a decimal string. */
	readonly increase: string;
	readonly held: readonly Band[];
	/** Pounds a year before the increase, a decimal string; null to take the record's where it has one. */
	readonly bandD: string | null;
}

export interface TaxOfBand {
	readonly band: Band;
	readonly ninths: number;
	readonly homes: number;
	/** Nil or under five, counted as nil. */
	readonly isFew: boolean;
	/** Part of all homes. */
	readonly share: Fraction;
	readonly isHeld: boolean;
	/** Pounds a year, null where no charge of band D is known. `after` is what is billed, the discount taken off. */
	readonly before: Fraction | null;
	readonly after: Fraction | null;
}

export interface ChargeOfD {
	readonly pounds: Fraction;
	/** Null where the reader gave it. Of the record: average of the area, all that is on the bill. */
	readonly year: number | null;
	readonly evidence: readonly Evidence[];
}

export interface BaseOfTax {
	readonly year: number;
	readonly base: Fraction;
	/** Pounds if every band paid. */
	readonly ifAllPaid: Fraction | null;
	/** The same, cut to the part of band D homes that pays; the tax base is not given by band. */
	readonly fromPaying: Fraction | null;
	readonly evidence: readonly Evidence[];
}

export interface TaxAnswer {
	readonly area: TaxArea;
	readonly increase: Fraction;
	readonly homesYear: number;
	readonly allHomes: number;
	readonly homesEvidence: readonly Evidence[];
	readonly bands: readonly TaxOfBand[];
	readonly frozen: { readonly homes: number; readonly share: Fraction };
	readonly charge: ChargeOfD | null;
	/** Homes of band D that the count comes to: of all bands, and of those that pay the increase. */
	readonly equivalents: { readonly all: Fraction; readonly paying: Fraction };
	/** Pounds a year on the count of homes: raised from the bands that pay, and forgone by the discount. */
	readonly raised: Fraction | null;
	readonly forgone: Fraction | null;
	/** The increase of every band that would raise as much, part of one. */
	readonly even: Fraction;
	readonly base: BaseOfTax | null;
	readonly referendum: ReferendumAnswer;
}

/** The authorities that send bills and whose homes are counted, by name. */
export function billingAuthorities(tax: Tax): readonly number[] {
	const kinds: ReadonlySet<string> = new Set([
		'unitary',
		'district',
		'metropolitan-district',
		'london-borough',
		'welsh',
	]);
	return tax.areas
		.flatMap(({ kind }, index) => (kinds.has(kind) && tax.dwellingsOf(index).length > 0 ? [index] : []))
		.sort((one, other) => (tax.areas[one].name < tax.areas[other].name ? -1 : 1));
}

/**
 * Null where the record has no homes of the area in that year.
 * @throws RangeError where `increase` or `bandD` is no decimal number
 */
export function councilTax({ release }: Pick<Known, 'release'>, proposal: TaxProposal): TaxAnswer | null {
	const { tax } = release;
	const homes = tax?.dwellingsOf(proposal.area).find(({ year }) => year === proposal.homesYear);
	if (!tax || !homes || homes.all === 0) return null;
	const evidence = ({ source, line }: Locator): Evidence[] => [inFile(release, source, line)];
	const increase = div(decimalOf(proposal.increase), fraction(100));
	const charge = chargeOf(tax, proposal, evidence);
	const bands = bandsOf(homes, proposal, increase, charge?.pounds ?? null);
	const paying = equivalentsOf(bands.filter(({ isHeld }) => !isHeld));
	const all = equivalentsOf(bands);
	const more = charge && mul(charge.pounds, increase);
	const frozen = bands.reduce((sum, { isHeld, homes: own }) => sum + (isHeld ? own : 0), 0);
	return {
		area: tax.areas[proposal.area],
		increase,
		homesYear: homes.year,
		allHomes: homes.all,
		homesEvidence: evidence(homes.at),
		bands,
		frozen: { homes: frozen, share: fraction(frozen, homes.all) },
		charge,
		equivalents: { all, paying },
		raised: more && mul(paying, more),
		forgone: more && mul(equivalentsOf(bands.filter(({ isHeld }) => isHeld)), more),
		even: isZero(all) ? ZERO : div(mul(increase, paying), all),
		base: baseOf(tax.basesOf(proposal.area), proposal.taxYear, more, all, paying, evidence),
		referendum: referendumOn({
			area: tax.areas[proposal.area],
			year: proposal.taxYear,
			increase,
			ownBandD: proposal.bandD === null ? null : decimalOf(proposal.bandD),
		}),
	};
}

function bandsOf(
	{ homes, all }: Dwellings,
	{ held }: TaxProposal,
	increase: Fraction,
	bandD: Fraction | null,
): TaxOfBand[] {
	return BANDS.flatMap((band, i) => {
		const found = homes[i];
		if (found === null) return [];
		const own = found === FEW ? 0 : found;
		const isHeld = held.includes(band);
		const before = bandD && mul(bandD, fraction(NINTHS[i], 9));
		return [
			{
				band,
				ninths: NINTHS[i],
				homes: own,
				isFew: found === FEW,
				share: fraction(own, all),
				isHeld,
				before,
				after: before && (isHeld ? before : add(before, mul(before, increase))),
			},
		];
	});
}

function equivalentsOf(bands: readonly TaxOfBand[]): Fraction {
	return fraction(
		bands.reduce((sum, { homes, ninths }) => sum + homes * ninths, 0),
		9,
	);
}

type Locate = (at: Locator) => Evidence[];

function chargeOf(tax: Tax, { area, bandD }: TaxProposal, evidence: Locate): ChargeOfD | null {
	if (bandD !== null) return { pounds: decimalOf(bandD), year: null, evidence: [] };
	const known = [
		...tax
			.chargesOf(area)
			.map(({ year, charges, at }) => ({ year, at, pounds: charges[BANDS.indexOf('D')] })),
		...tax
			.basesOf(area)
			.flatMap(({ year, bandD: pounds, at }) => (pounds === null ? [] : [{ year, at, pounds }])),
	].sort((one, other) => other.year - one.year);
	const [last] = known;
	return last ? { pounds: decimalOf(last.pounds), year: last.year, evidence: evidence(last.at) } : null;
}

/** The base of the year asked for, else the last one. */
function baseOf(
	bases: readonly TaxBase[],
	year: number,
	more: Fraction | null,
	all: Fraction,
	paying: Fraction,
	evidence: Locate,
): BaseOfTax | null {
	const found = bases.find((one) => one.year === year) ?? bases[bases.length - 1];
	if (!found) return null;
	const base = decimalOf(found.base);
	const ifAllPaid = more && mul(base, more);
	return {
		year: found.year,
		base,
		ifAllPaid,
		fromPaying: ifAllPaid && !isZero(all) ? div(mul(ifAllPaid, paying), all) : null,
		evidence: evidence(found.at),
	};
}
