/** Elections of societies, where many papers have equal preferences or leave some out: both programs for ERS97 agree. */
import { describe, expect, it } from 'vitest';
import { countTwice } from '../fixture/ers97-twice.ts';
import { type SocietyElection, societiesAreHere, societyElections } from '../fixture/society-elections.ts';
import { paperCount } from '../papers/papers.ts';
import { ERS97 } from './ers97.ts';

/** Papers in all, and those refused or read only in part, which together are those with an equal or a missing preference. */
const AWKWARD: Readonly<Record<string, readonly [papers: number, refused: number, inPart: number]>> = {
	'society-elections/jmt-trustees-2002.txt': [1168, 146, 126],
	'society-elections/council-1999.csv': [343, 101, 41],
	'society-elections/yale-2012.csv': [426, 170, 155],
};

function copies(listed: readonly { readonly copies: number }[]): number {
	return listed.reduce((sum, one) => sum + one.copies, 0);
}

describe.skipIf(!societiesAreHere)('elections of societies', () => {
	const named = societyElections().map((each): [string, SocietyElection] => [each.name, each]);

	it.each(named)('%s: alike at every stage, for one seat, as many as there were, and two more', (_, each) => {
		const { election, seats } = each;
		const lot = election.candidates.map((_, place) => place);
		for (const order of [lot, lot.toReversed(), null])
			for (const many of [1, seats, seats + 2]) {
				const { ours, plain } = countTwice(election, many, order);
				expect(ours).toEqual(plain);
			}
	});

	it.each(named)('%s: refuses the papers without a single first preference', (name, { election, seats }) => {
		const { papers, valid } = ERS97.count(election, { seats, lot: null });
		const all = paperCount(election.papers);
		expect([all, copies(papers.spoilt), copies(papers.cut)]).toEqual(AWKWARD[name]);
		expect(valid).toBe(all - copies(papers.spoilt));
	});
});
