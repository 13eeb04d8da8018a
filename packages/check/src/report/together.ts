/**
 * Accusations looked at beside what else the text says: where nothing said of the same thing holds, we have more likely
 * misread what is spoken of than the writer has got every figure wrong. Such a figure is called ambiguous.
 */
import type { DraftClaim } from './figure-claim.ts';

/** A claim and the number of its sentence. */
export interface InSentence {
	readonly draft: DraftClaim;
	readonly sentence: number;
}

const ALONE = 'no figure of this sentence holds as it was read: it may speak of something else';
const UNTOLD =
	'what this is about was taken from other sentences, and nothing else in the text holds of it: it may speak of something else';

/** A figure that fits nothing. One that is right by another name, or for another year, shows that the subject was understood. */
const isMiss = ({ figure, verdict, detail }: DraftClaim): boolean =>
	figure !== undefined && verdict === 'contradicted' && detail === 'value';

const isConfirmed = (draft: DraftClaim): boolean =>
	draft.verdict === 'supported' ||
	draft.verdict === 'mislabelled' ||
	(draft.verdict === 'contradicted' && !isMiss(draft));

const isOpen = ({ figure, verdict }: DraftClaim): boolean =>
	figure !== undefined && (verdict === 'ambiguous' || verdict === 'contradicted');

const isFigure = ({ figure }: DraftClaim): boolean => figure !== undefined;

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

/** The claims of a whole text in order, with less sure accusations made open. */
export function together(claims: readonly InSentence[]): InSentence[] {
	const confirmed = new Set(
		claims.filter(({ draft }) => isConfirmed(draft)).map(({ draft }) => subjectOf(draft)),
	);
	const bySentence = new Map<number, DraftClaim[]>();
	for (const { draft, sentence } of claims)
		bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
	return claims.map((claim) => {
		const { draft, sentence } = claim;
		if (!isMiss(draft)) return claim;
		const beside = (bySentence.get(sentence) ?? []).filter((other) => other !== draft);
		const isBorneOut = beside.some((other) => isFigure(other) && isConfirmed(other));
		if (draft.scope !== 'told' && beside.some(isOpen) && !isBorneOut)
			return { sentence, draft: ambiguous(draft, ALONE) };
		if (draft.scope === 'carried' && !confirmed.has(subjectOf(draft)))
			return { sentence, draft: ambiguous(draft, UNTOLD) };
		return claim;
	});
}
