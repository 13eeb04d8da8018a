/** Puts the answer together: claims in the order of the text, and the tally that says what was not read. */

import type { Release } from '@mandate/record';
import type { Answer, Claim, Figure, Verdict } from '../answer.ts';

export function answerOf(
	about: { readonly title: string | null; readonly published: string | null; readonly words: number },
	claims: readonly Claim[],
	figures: readonly Figure[],
	release: Release,
): Answer {
	const tally = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
	const state = (name: Figure['state']): number => figures.filter((figure) => figure.state === name).length;
	return {
		document: about,
		record: { release: release.id, coverage: release.coverage.note },
		summary: {
			figures: figures.length,
			read: figures.length - state('not_understood'),
			checked: state('checked'),
			not_understood: state('not_understood'),
			supported: tally('supported'),
			contradicted: tally('contradicted'),
			mislabelled: tally('mislabelled'),
			not_in_record: tally('not_in_record'),
			ambiguous: tally('ambiguous'),
		},
		claims: [...claims].sort(inOrder),
		// A page whose marks are broken is read in another order than it is written in.
		figures: [...figures].sort(inOrder),
	};
}

function inOrder(one: { readonly start: number; readonly end: number }, other: typeof one): number {
	return one.start - other.start || one.end - other.end;
}
