/** A worked-out proposal as the page shows it: every figure printed, with its evidence. */
import { fraction, isZero } from '@mandate/psephology';
import { type Evidence, financialYear, type TaxAnswer } from '@mandate/record/questions';
import {
	bandsWords,
	baseWords,
	homesOf,
	homesOfD,
	increaseWords,
	moreOf,
	payingFormula,
	perCent,
	pounds,
	REFERENDUM_WORDS,
	raisedWords,
	titleOf,
} from './council-tax-words.ts';

const grouped = new Intl.NumberFormat('en-GB');

export interface ShownBand {
	readonly band: string;
	readonly homes: number;
	readonly homesWords: string;
	readonly share: string;
	readonly isHeld: boolean;
	readonly ninths: number;
	readonly before: string | null;
	readonly after: string | null;
	readonly more: string | null;
}

export type ShownTax = ReturnType<typeof shownTax>;

/** @param taxYear the year in which the financial year of the increase begins */
export function shownTax(answer: TaxAnswer, taxYear: number) {
	const { area, frozen, allHomes, charge, base, referendum } = answer;
	const held = answer.bands.filter(({ isHeld }) => isHeld).map(({ band }) => band);
	const paying = fraction(allHomes - frozen.homes, allHomes);
	return {
		title: titleOf(answer),
		council: area.name,
		homesYear: answer.homesYear,
		financialYear: financialYear(taxYear),
		increase: increaseWords(answer),
		heldWords: bandsWords(held),
		isAllHeld: held.length === answer.bands.length,
		allHomes: grouped.format(allHomes),
		frozenHomes: grouped.format(frozen.homes),
		frozen: perCent(frozen.share),
		paying: perCent(paying),
		bands: answer.bands.map(
			(band): ShownBand => ({
				band: band.band,
				homes: band.homes,
				homesWords: homesOf(band),
				share: perCent(band.share),
				isHeld: band.isHeld,
				ninths: band.ninths,
				before: band.before && pounds(band.before, 2),
				after: band.after && pounds(band.after, 2),
				more: moreOf(band),
			}),
		),
		charge: charge && {
			bandD: pounds(charge.pounds, 2),
			year: charge.year === null ? null : financialYear(charge.year),
		},
		equivalents: { all: homesOfD(answer.equivalents.all), formula: payingFormula(answer) },
		raised: raisedWords(answer),
		even: isZero(answer.even) ? null : perCent(answer.even, 2),
		base: baseWords(answer),
		referendum: { ...referendum, words: REFERENDUM_WORDS[referendum.verdict] },
		evidence: {
			homes: answer.homesEvidence,
			charge: charge?.evidence ?? ([] as readonly Evidence[]),
			base: base?.evidence ?? ([] as readonly Evidence[]),
		},
	};
}
