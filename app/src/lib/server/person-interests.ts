/** What the page of a member shows of declared interests: by category, with what went, and beside divisions. */
import { divisionPath } from '@mandate/record/addresses';
import {
	type InterestsOfMember,
	interestsBesideDivisions,
	interestsOf,
	type Known,
	type StandingInterest,
} from '@mandate/record/questions';
import { editionWords, kindWords } from '../words/interest.ts';

export interface InterestGroup {
	readonly title: string;
	readonly entries: readonly StandingInterest[];
}

/**
 * Null where no register at hand has the person.
 * @param id of a person
 * @param at the day asked for; null for the last register that has the person
 */
export function interestsPage(known: Known, id: string, at: string | null) {
	const all = interestsOf(known, id, at ?? '9999-12-31');
	if (all === null) return null;
	const last = all.editions.findLast(({ isIn }) => isIn);
	const answer = at === null && last !== undefined ? (interestsOf(known, id, last.from) ?? all) : all;
	return {
		editions: answer.editions,
		asOf: answer.asOf,
		next: answer.next,
		isAsked: at !== null,
		count: answer.standing.length,
		standing: groups(answer.standing, ({ kind }) => kindWords(kind)),
		gone: groups(
			answer.gone,
			({ lastIn, goneBy }) =>
				`In that of ${editionWords(lastIn)}, not in that of ${editionWords(goneBy ?? '')}`,
		),
		beside: besideOf(known, id, answer),
	};
}

export type InterestsPage = NonNullable<ReturnType<typeof interestsPage>>;

function groups(
	entries: readonly StandingInterest[],
	titleOf: (entry: StandingInterest) => string,
): readonly InterestGroup[] {
	const found = new Map<string, StandingInterest[]>();
	for (const entry of entries) {
		const title = titleOf(entry);
		found.set(title, [...(found.get(title) ?? []), entry]);
	}
	return [...found].map(([title, list]) => ({ title, entries: list }));
}

function besideOf(known: Known, id: string, { standing }: InterestsOfMember) {
	return interestsBesideDivisions(known, id, standing).map((one) => ({
		...one,
		path: divisionPath(known.release, one.division.row),
	}));
}
