/** The verdict on a part of homes: of bands that are named, and of a freeze that names none. */

import { toDecimal } from '@mandate/psephology';
import type { Dwellings } from '@mandate/record';
import type { Detail, Verdict } from '../answer.ts';
import type { EventClaim } from '../events/event.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { NumberTag } from '../tag/index.ts';
import type { Counted } from './counted.ts';
import { againstBands, bandWords, drift, isGood, type OfBands } from './judge.ts';
import type { Link } from './link.ts';

export interface Said {
	readonly n: NumberTag;
	readonly counted: Counted;
	/** At least one. */
	readonly counts: readonly Dwellings[];
	/** The year that the sentence tells, else that of publication. */
	readonly published: number;
	/** The area is surely meant, and the sentence asserts. */
	readonly isSure: boolean;
}

export type Told = Pick<EventClaim, 'verdict' | 'detail' | 'workings' | 'stated' | 'found'> & {
	readonly assumptions: readonly string[];
};

/** Points by which a figure may miss every reading of a freeze and still be about one of them. */
const NEAR = 1.5;

const PEOPLE = 'homes of every kind are counted here, not people, households or houses alone';

function isShare({ n }: Said): boolean {
	return n.unit === 'percent' || n.kind === 'fraction' || n.kind === 'rate';
}

function told(
	said: Said,
	verdict: Verdict,
	detail: Detail,
	shown: readonly OfBands[],
	notes: readonly string[] = [],
): Told {
	const { n, counted, published } = said;
	const [first] = shown;
	const unit = isShare(said) ? 'percent' : null;
	const last = shown.reduce((year, one) => Math.max(year, one.year), 0);
	const isLater = published > last;
	return {
		verdict,
		detail,
		stated: statedOf(n, unit),
		workings: shown.map(({ text, leaf }) => ({ text, leaves: [leaf] })),
		...(first
			? {
					found: {
						value: toDecimal(first.value, unit === null ? 0 : 1),
						measure: 'homes by council tax band',
						label: first.text,
					},
				}
			: {}),
		assumptions: [
			...(counted.isHomes ? [] : [PEOPLE]),
			...(isLater ? [`the last count of homes in the record is of ${last}`] : []),
			...notes,
		],
	};
}

/** The nearest of several counts first. */
function byYear(said: Said, bands: readonly number[]): OfBands[] {
	return said.counts
		.map((count) => againstBands(said.n, count, bands))
		.sort((one, other) => Math.abs(one.year - said.published) - Math.abs(other.year - said.published));
}

/** "85.8 per cent of homes are in bands A to C". */
export function verdictOnShare(said: Said, { named, isPlain }: Link): Told {
	const all = byYear(said, named.bands);
	const [nearest] = all;
	const good = isGood(nearest) ? nearest : all.find(isGood);
	if (good) {
		const detail: Detail = !said.counted.isHomes ? 'definition' : good.fit === 'exact' ? 'exact' : 'rounded';
		return told(said, 'supported', detail, [good]);
	}
	const gap = Math.min(...all.map((one) => one.gap));
	const years = Math.min(...all.map(({ year }) => Math.abs(year - said.published)));
	const isRed =
		said.isSure &&
		isPlain &&
		said.counted.isHomes &&
		all.every(({ fit }) => fit === 'miss') &&
		gap > drift(years);
	return isRed
		? told(said, 'contradicted', 'value', [nearest])
		: told(said, 'ambiguous', all.some(({ fit }) => fit === 'stretch') ? 'stretch' : 'readings', [nearest]);
}

/** From the lowest up: the bands that a freeze may be said to hold where none is named. */
const READINGS: readonly (readonly number[])[] = [
	[0, 1],
	[0, 1, 2],
	[0, 1, 2, 3],
];

/** "freezing council tax for 85% of residents": the text names no bands, so it is never called wrong. */
export function verdictOnFreeze(said: Said): Told {
	const readings = READINGS.map((bands) => ({ bands, all: byYear(said, bands) }));
	const shown = readings.map(({ all }) => all.find(isGood) ?? all[0]);
	const fits = readings.filter(({ all }) => all.some(isGood));
	if (!isShare(said))
		return told(said, 'not_in_record', 'dataset', shown, ['which bands are meant is not told']);
	if (fits.length === 1) {
		const words = bandWords(fits[0].bands);
		return told(said, 'supported', 'definition', shown.filter(isGood), [
			`the bands are not named: taken for ${words}, which alone fits`,
		]);
	}
	const isNear = fits.length > 1 || shown.some(({ gap }) => gap <= NEAR);
	return isNear
		? told(said, 'ambiguous', 'readings', shown, ['the bands are not named'])
		: told(said, 'not_in_record', 'dataset', shown, ['which bands are meant is not told']);
}
