/** The reason for a verdict in one line. */
import type { Claim, ClaimType } from '@mandate/check';
import { DETAIL_WORDS } from './details.ts';

/** What the words of a claim say that its figure is, where another name than the type's own reads better. */
const TYPE_WORDS: Readonly<Partial<Record<ClaimType, string>>> = {
	votes: 'number of votes',
	vote_change: 'change in votes',
	vote_total: 'total of votes',
	share: 'share of the vote',
	share_change: 'change in share',
	majority_change: 'change in the majority',
	seat_count: 'number of seats',
	aggregate: 'total',
};

const IN_POINTS: readonly string[] = [
	'share change',
	'swing',
	'two-party swing',
	'sum of two changes',
	'turnout change',
];
const IN_PERCENT: readonly string[] = [
	'share',
	'turnout',
	'relative change in votes',
	'relative change in majority',
];

export function reasonFor(claim: Claim): string {
	const because = claim.detail === null ? '' : DETAIL_WORDS[claim.detail];
	if (claim.found === null) return sentence(factOf(claim) ?? because);
	const { label } = claim.found;
	const figure = foundFigure(claim.found, claim.stated?.unit === 'percent');
	switch (claim.verdict) {
		case 'supported':
			return sentence(`${label} ${figure}${claim.detail === 'exact' ? '' : `: ${because}`}`);
		case 'mislabelled':
			return sentence(
				`${figure} is the ${label}, not the ${TYPE_WORDS[claim.type] ?? claim.type.replaceAll('_', ' ')}`,
			);
		case 'ambiguous':
			return sentence(`${because}; the likeliest gives ${figure} (${label})`);
		case 'contradicted':
			return sentence(
				`in the record: ${label} ${figure}${claim.detail === 'value' || because === '' ? '' : `; ${because}`}`,
			);
		default:
			return sentence(because);
	}
}

/** What a change is counted from, where the claim is about a change and the workings do not say it already. */
export function basisOf({ base, workings }: Claim): string | null {
	if (base === null || workings.some(({ text }) => text.includes(base.label))) return null;
	return `Counted from the ${base.label}.`;
}

/** What the record says of a claim without a figure, where it says something: the first line of the workings, cut short. */
function factOf({ verdict, workings }: Claim): string | null {
	const line = workings.find(({ sources }) => sources.length > 0)?.text;
	const fact = line?.split('; ')[0].replace(' general election:', ':') ?? null;
	if (fact === null || verdict === 'supported') return fact;
	return verdict === 'contradicted' ? `in the record: ${fact}` : null;
}

/** "19,763", "43.1%", "4.7 points" */
function foundFigure({ value, measure }: NonNullable<Claim['found']>, isPercent: boolean): string {
	if (IN_POINTS.includes(measure)) return `${value} points`;
	if (IN_PERCENT.includes(measure) || (isPercent && value.includes('.'))) return `${value}%`;
	const [whole, part] = value.split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return part === undefined ? grouped : `${grouped}.${part}`;
}

function sentence(words: string): string {
	return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
