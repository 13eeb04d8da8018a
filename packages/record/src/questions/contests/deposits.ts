/** Whether a candidate lost the deposit, by the rule that held on polling day. */
import { isDepositLost, votesToSaveDeposit } from '@mandate/psephology';
import type { Release } from '../../release/release.ts';

/** Until then an eighth of the votes saved a deposit. Representation of the People Act 1985, section 13. */
const TWENTIETH_FROM = '1985-10-01';

export interface Deposit {
	readonly isLost: boolean;
	/** Fewest votes that would have saved it. */
	readonly votesToSave: number;
}

/** Null where nobody polled, for a row of several candidates, and before the rule of one twentieth. */
export function depositOf({ elections, contests, candidacies }: Release, candidacy: number): Deposit | null {
	const contest = candidacies.contest[candidacy];
	const { kind, pollingOn } = elections[contests.election[contest]];
	const valid = contests.validVotes[contest];
	if (kind === 'notional' || pollingOn < TWENTIETH_FROM) return null;
	if (valid <= 0 || contests.isUnopposed[contest] === 1 || candidacies.isGroup[candidacy] === 1) return null;
	return {
		isLost: isDepositLost(candidacies.votes[candidacy], valid),
		votesToSave: votesToSaveDeposit(valid),
	};
}
