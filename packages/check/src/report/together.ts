/**
 * Accusations looked at beside what else the text says: where nothing said of the same thing holds, we have more likely
 * misread what is spoken of than the writer has got every figure wrong. Such a figure is called ambiguous.
 */
import type { DraftClaim } from './figure-claim.ts';

/** A claim, the number of its sentence, and how many figures that holds, in all and outside the words of the claim. */
export interface InSentence {
	readonly draft: DraftClaim;
	readonly sentence: number;
	readonly figures: number;
	readonly others: number;
}

const ALONE = 'no figure of this sentence holds as it was read: it may speak of something else';
const UNTOLD =
	'what this is about was taken from other sentences, and nothing else in the text holds of it: it may speak of something else';

const isFigure = ({ figure }: DraftClaim): boolean => figure !== undefined;

/** A figure that fits nothing. One that is right by another name, or for another year, shows that the subject was understood. */
const isMiss = ({ figure, verdict, detail, isChance }: DraftClaim): boolean =>
	figure !== undefined && ((verdict === 'contradicted' && detail === 'value') || isChance === true);

const isConfirmed = (draft: DraftClaim): boolean =>
	draft.verdict === 'supported' ||
	(isFigure(draft) &&
		!isMiss(draft) &&
		(draft.verdict === 'mislabelled' || draft.verdict === 'contradicted'));

const isOpen = ({ figure, verdict }: DraftClaim): boolean =>
	figure !== undefined && (verdict === 'ambiguous' || verdict === 'contradicted');

/** Seat or area, and election. */
const subjectOf = ({ subject, election }: DraftClaim): string =>
	`${subject.area[0]?.id ?? ''} ${election?.id ?? ''}`;

function ambiguous(draft: DraftClaim, note: string): DraftClaim {
	return {
		...draft,
		verdict: 'ambiguous',
		detail: 'readings',
		workings: [...draft.workings, { text: note, sources: [] }],
	};
}

const OTHER_SIZE =
	'the figure is of quite another size than what the record has: it may be about something else';

/** How many times as large a figure may be as the right one, or the right one as the figure: slips seldom go further. */
const FAR_COUNT = 3;
const FAR_PART = 1.5;
/** So many times as far where the words of the figure name its seat or area. */
const TOLD_LEEWAY = 2;

const COUNTS = new Set(['votes', 'majority']);
const PARTS = new Set(['share', 'turnout', 'share_change', 'swing']);

function isFarOff({ type, stated, found, isPair }: DraftClaim, leeway: number): boolean {
	if (isPair) return false;
	const most = COUNTS.has(type) ? FAR_COUNT : PARTS.has(type) ? FAR_PART : Number.POSITIVE_INFINITY;
	const [a, b] = [Math.abs(Number(stated?.value)), Math.abs(Number(found?.value))];
	return a > b * most * leeway || b > a * most * leeway;
}

/** Rules that go by names and days alone, of their own books; those of councils name the body. */
const BY_NAME = new Set(['division_vote', 'poll', 'office', 'party_of', 'allegiance_change', 'date']);

/** What is counted over seats or candidates, where the seat or area is named beside. */
const OF_MANY = new Set(['deposit', 'seat_count', 'aggregate']);

/** A statement that fails in a sentence of several figures, which are easily taken for one another's. */
const isCrowded = ({ draft, figures, others }: InSentence): boolean =>
	draft.figure === undefined &&
	draft.verdict === 'contradicted' &&
	draft.detail !== 'inconsistent' &&
	figures > 1 &&
	others > 0 &&
	draft.subject.body.length === 0 &&
	!(draft.scope === 'told' && OF_MANY.has(draft.type)) &&
	!BY_NAME.has(draft.type);

/** The claims of a whole text in order, with less sure accusations made open. */
export function together(claims: readonly InSentence[]): InSentence[] {
	const confirmed = new Set(
		claims.filter(({ draft }) => isConfirmed(draft)).map(({ draft }) => subjectOf(draft)),
	);
	const bySentence = new Map<number, DraftClaim[]>();
	for (const { draft, sentence } of claims) {
		const said = bySentence.get(sentence);
		if (said) said.push(draft);
		else bySentence.set(sentence, [draft]);
	}
	return claims.map((claim) => {
		const { draft, sentence } = claim;
		if (!isMiss(draft) && !isCrowded(claim)) return claim;
		const beside = (bySentence.get(sentence) ?? []).filter((other) => other !== draft);
		if (isCrowded(claim)) {
			if (!beside.some(isConfirmed)) return { ...claim, draft: ambiguous(draft, ALONE) };
			if (!confirmed.has(subjectOf(draft))) return { ...claim, draft: ambiguous(draft, UNTOLD) };
		}
		if (!isMiss(draft) || draft.isSlip) return claim;
		if (
			isFarOff(draft, draft.scope === 'told' ? TOLD_LEEWAY : 1) &&
			(draft.scope !== 'told' || claim.figures > 1)
		)
			return { ...claim, draft: ambiguous(draft, OTHER_SIZE) };
		const isBorneOut = beside.some((other) => isFigure(other) && isConfirmed(other));
		if (draft.scope !== 'told' && beside.some(isOpen) && !isBorneOut)
			return { ...claim, draft: ambiguous(draft, ALONE) };
		if (draft.scope === 'carried' && !confirmed.has(subjectOf(draft)))
			return { ...claim, draft: ambiguous(draft, UNTOLD) };
		return claim;
	});
}
