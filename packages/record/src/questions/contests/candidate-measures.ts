/** The candidates of a contest: votes, share, place and deposit of each. People who were never elected appear here only. */
import { type Fraction, fraction, type Place, placeOf, share } from '@mandate/psephology';
import { type PersonRef, peopleOf, shownAs } from '../../addresses/people.ts';
import { NO_CHANGE } from '../../release/release.ts';
import type { Evidence, Known } from '../known.ts';
import { type PartyThen, partyAtContest } from '../parties/party-then.ts';
import { candidaciesOf, contestRows } from './contest-rows.ts';
import { type Deposit, depositOf } from './deposits.ts';
import { candidacyLine, contestLine, linesOnce, type Measure, quotient } from './measure.ts';

export interface CandidateMeasures {
	/** Row of `Release.candidacies`. */
	readonly row: number;
	readonly party: PartyThen;
	/** Name of the second party of a joint candidacy. */
	readonly adjunct: string | null;
	/** Null where the file names a party only. */
	readonly name: string | null;
	/** Whoever has a page: only those who were a member at some time. */
	readonly person: PersonRef | null;
	readonly wasSitting: boolean;
	readonly wasFormer: boolean;
	/** True for a row that adds up several candidates: it has no place and no deposit. */
	readonly isGroup: boolean;
	readonly isWinner: boolean;
	/** Null where nobody polled. */
	readonly votes: number | null;
	readonly share: Measure | null;
	readonly place: Place | null;
	readonly deposit: Deposit | null;
	/** Change in share as the file prints it, as a part of one. */
	readonly publishedChange: Fraction | null;
	readonly evidence: Evidence;
}

/** In the order of the record: most votes first, rows of several candidates last. */
export function candidateMeasures(known: Known, contest: number): readonly CandidateMeasures[] {
	const { release } = known;
	const { contests, candidacies } = release;
	const rows = candidaciesOf(release, contest);
	const valid = contests.validVotes[contest];
	const hasPolled = contests.isUnopposed[contest] === 0;
	const winner = contestRows(release).winner(contest);
	const single = rows.filter((row) => candidacies.isGroup[row] === 0);
	const votes = single.map((row) => candidacies.votes[row]);
	const isWholeField = single.length === rows.length && contests.seats[contest] === 1;
	const line = contestLine(release, contest);
	return rows.map((row) => {
		const isGroup = candidacies.isGroup[row] === 1;
		const own = candidacies.votes[row];
		const tally = { votes: own, total: valid };
		const evidence = candidacyLine(release, row);
		const change = candidacies.change[row];
		return {
			row,
			party: partyAtContest(release, candidacies.party[row], contest),
			adjunct: candidacies.adjunct[row] < 0 ? null : release.parties[candidacies.adjunct[row]].name,
			name: nameOf(known, row),
			person: personOf(known, row),
			wasSitting: candidacies.wasSitting[row] === 1,
			wasFormer: candidacies.wasFormer[row] === 1,
			isGroup,
			isWinner: row === winner,
			votes: hasPolled ? own : null,
			share:
				hasPolled && valid > 0
					? {
							definition: 'share',
							value: share(tally),
							unit: 'percent',
							workings: quotient(tally),
							evidence: linesOnce([evidence, line]),
						}
					: null,
			place: hasPolled && isWholeField ? placeOf(own, votes) : null,
			deposit: depositOf(release, row),
			publishedChange: change === NO_CHANGE ? null : fraction(change, 1_000_000),
			evidence,
		};
	});
}

/** Name of a candidate, or null where the file names a party only. */
function nameOf({ release: { candidacies } }: Known, row: number): string | null {
	const surname = candidacies.surname.at(row);
	return surname === '' ? null : `${candidacies.given.at(row)} ${surname}`.trim();
}

/** The page of a candidate who was a member at some time. */
export function personOf({ release, ledger }: Known, row: number): PersonRef | null {
	const number = release.candidacies.member[row];
	return number < 0 ? null : shownAs(peopleOf(release), ledger, `member/${number}`);
}
