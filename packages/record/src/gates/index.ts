/** Every gate, in the order in which their findings are listed. */
import type { Finding } from '../model.ts';
import { cellsAreFilled } from './cells-are-filled.ts';
import { changesAreDifferencesOfShares } from './changes-are-differences-of-shares.ts';
import { electionsAreListed } from './elections-are-listed.ts';
import type { Gate, GateInput } from './gate.ts';
import { majorityIsFirstMinusSecond } from './majority-is-first-minus-second.ts';
import { namesAreSpelledAlike } from './names-are-spelled-alike.ts';
import { nationalTablesAgree } from './national-tables-agree.ts';
import { notionalResultsBalance } from './notional-results-balance.ts';
import { oneHolderASeat } from './one-holder-a-seat.ts';
import { partyColumnsAgree } from './party-columns-agree.ts';
import { registersFitCountries } from './registers-fit-countries.ts';
import { registrationsHaveIds } from './registrations-have-ids.ts';
import { resultsAreWorded } from './results-are-worded.ts';
import { seriesAddsUp } from './series-adds-up.ts';
import { seriesAgreesWithResults } from './series-agrees-with-results.ts';
import { sharesAreVotesOverTotal } from './shares-are-votes-over-total.ts';
import { votesAddUp } from './votes-add-up.ts';
import { winnerHasMostVotes } from './winner-has-most-votes.ts';

const GATES: readonly Gate[] = [
	votesAddUp,
	majorityIsFirstMinusSecond,
	winnerHasMostVotes,
	partyColumnsAgree,
	oneHolderASeat,
	namesAreSpelledAlike,
	notionalResultsBalance,
	nationalTablesAgree,
	seriesAgreesWithResults,
	seriesAddsUp,
	electionsAreListed,
	registersFitCountries,
	registrationsHaveIds,
	resultsAreWorded,
	sharesAreVotesOverTotal,
	changesAreDifferencesOfShares,
	cellsAreFilled,
];

export function runGates(input: GateInput): Finding[] {
	return GATES.flatMap((gate) => gate(input));
}
