/** Whether two rolls running give one name in a ward two labels. */
import type { CouncilParty } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import { isLocalLabel } from '../councils/ward-polls.ts';
import type { LabelChange, RollMention } from './label-change.ts';

/** Null where the label stayed, or the name stands twice in one roll. */
export function changeBetween(book: Councils, before: RollMention, after: RollMention): LabelChange | null {
	if (before.party.id === after.party.id || before.year === after.year) return null;
	const isLocal = ({ id }: CouncilParty) =>
		isLocalLabel(
			book,
			book.parties.findIndex((party) => party.id === id),
		);
	return {
		from: before.party,
		to: after.party,
		before: before.year,
		after: after.year,
		isOfNaming: isLocal(before.party) && isLocal(after.party),
		evidence: [before.evidence, after.evidence],
	};
}
