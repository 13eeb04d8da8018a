/** Entries on members of the family name private people: that there is one, its category and its days stay, its words do not. */
import type { InterestKind } from '../../interests/model.ts';

export const RELATIVE = '[on a member of the family; the name is left out]';

/** The lines of an entry, or the mark alone where the category is about relatives. */
export function withoutRelatives(kind: InterestKind, lines: readonly string[]): readonly string[] {
	return kind === 'family-employed' || kind === 'family-lobbying' ? [RELATIVE] : lines;
}
