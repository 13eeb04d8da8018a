/** The party as which somebody came to a seat: as the contest was won, else as the first list has it. */
import { TIMELINES } from '../../members/model.ts';
import type { Release } from '../../release/release.ts';
import { type PartyState, partyAt } from '../changes/party-state.ts';
import { dayAfter } from '../days.ts';
import { type Evidence, inFile, isoDay } from '../known.ts';
import { rowsOfTable } from './everyone.ts';
import { seatWonIn } from './stood-as.ts';
import type { Tenure } from './tenures.ts';

export interface ElectedAs {
	readonly party: PartyState;
	readonly evidence: readonly Evidence[];
}

/** Null where no list says. @param members rows of the person in the book of members */
export function electedAs(release: Release, members: readonly number[], tenure: Tenure): ElectedAs | null {
	const contest = tenure.contest >= 0 ? tenure.contest : seatWonIn(release, tenure);
	const won = contest < 0 ? null : winnerOf(release, contest);
	return won ?? asListed(release, members, dayAfter(tenure.from));
}

/** Null where the most votes were of a group of candidates, whose parties are not told apart. */
function winnerOf(release: Release, contest: number): ElectedAs | null {
	const { contests, candidacies } = release;
	const row = contests.first[contest];
	const last = row + contests.length[contest];
	for (let other = row + 1; other < last; other++)
		if (candidacies.votes[other] > candidacies.votes[row]) return null;
	if (row === last || candidacies.isGroup[row] === 1) return null;
	return {
		party: partyAt(release, candidacies.party[row], ''),
		evidence: [inFile(release, candidacies.source[row], candidacies.line[row])],
	};
}

const ORDER = [TIMELINES.indexOf('group'), TIMELINES.indexOf('whip'), TIMELINES.indexOf('membership')];

function asListed(release: Release, list: readonly number[], on: string): ElectedAs | null {
	const parties = release.members?.parties;
	if (parties === undefined) return null;
	const rows = rowsOfTable(parties, list, (row) => {
		const [from, to] = [isoDay(parties.from[row]), isoDay(parties.to[row])];
		return (from ?? '') <= on && (to === null || on < to)
			? { row, order: ORDER.indexOf(parties.timeline[row]) }
			: [];
	}).filter(({ order }) => order >= 0);
	const first = rows.sort((a, b) => a.order - b.order || a.row - b.row)[0];
	if (first === undefined) return null;
	const { row } = first;
	return {
		party: partyAt(release, parties.party[row], parties.label.at(row)),
		evidence: [inFile(release, parties.source[row], parties.line[row])],
	};
}
