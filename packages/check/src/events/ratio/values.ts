/** The two figures that a ratio is of, from the record: votes, share, majority, seats or turnout, before and after or of two parties. */
import { type Fraction, fraction } from '@mandate/psephology';
import type { Context } from '../../resolve/context.ts';
import { generalBefore } from '../../resolve/when.ts';
import { count, type Leaf, pc } from '../../verify/computed.ts';
import { candidacyName, candidacyOf, electionOf, winnerOf } from '../../verify/facts.ts';
import type { RatioNoun } from './nouns.ts';

export type RatioMeasure = Exclude<RatioNoun, 'vote'>;

/** A figure as an exact fraction (shares and turnouts are parts of one), how it prints, and where it stands. */
export interface Quantity {
	readonly value: Fraction;
	readonly text: string;
	readonly leaf: Leaf;
}

function part(n: number, d: number): { value: Fraction; text: string } {
	return { value: fraction(n, d), text: `${pc(fraction(n * 100, d), 2)}%` };
}

/** A figure of a contest; `candidacy` is needed for votes and share only. */
export function contestQuantity(
	context: Context,
	measure: RatioMeasure,
	contest: number,
	candidacy: number,
): Quantity | null {
	const { contests, candidacies } = context.facts.release;
	if (contest < 0) return null;
	switch (measure) {
		case 'votes': {
			if (candidacy < 0) return null;
			const votes = candidacies.votes[candidacy];
			return { value: fraction(votes), text: count(votes), leaf: { kind: 'candidacy', row: candidacy } };
		}
		case 'share': {
			const valid = contests.validVotes[contest];
			if (candidacy < 0 || valid <= 0) return null;
			return { ...part(candidacies.votes[candidacy], valid), leaf: { kind: 'candidacy', row: candidacy } };
		}
		case 'majority': {
			const first = winnerOf(context.facts.release, contest);
			if (first < 0 || contests.length[contest] < 2) return null;
			const lead = candidacies.votes[first] - candidacies.votes[first + 1];
			return { value: fraction(lead), text: count(lead), leaf: { kind: 'contest', row: contest } };
		}
		case 'turnout': {
			const electorate = contests.electorate[contest];
			if (electorate <= 0) return null;
			return {
				...part(Math.max(0, contests.validVotes[contest]), electorate),
				leaf: { kind: 'contest', row: contest },
			};
		}
		default:
			return null;
	}
}

/** A figure of a party over an area; turnout needs no party. */
export function areaQuantity(
	context: Context,
	measure: RatioMeasure,
	election: number,
	area: number,
	party: number,
): Quantity | null {
	if (election < 0 || area < 0) return null;
	const totals = context.facts.totals(election, area);
	if (!totals) return null;
	const leaf: Leaf =
		totals.contests.length > 0
			? { kind: 'contest', row: totals.contests[0] }
			: { kind: 'total', row: election };
	if (measure === 'turnout')
		return totals.electorate > 0 ? { ...part(totals.valid, totals.electorate), leaf } : null;
	const mine = totals.parties.get(party);
	if (party < 0 || (!mine && totals.contests.length === 0)) return null;
	const votes = mine?.votes ?? 0;
	const seats = mine?.seats ?? 0;
	switch (measure) {
		case 'votes':
			return votes > 0 ? { value: fraction(votes), text: count(votes), leaf } : null;
		case 'share':
			return totals.valid > 0 && votes > 0 ? { ...part(votes, totals.valid), leaf } : null;
		case 'seats':
			return seats >= 0 ? { value: fraction(seats), text: String(seats), leaf } : null;
		default:
			return null;
	}
}

/** Rows of the earlier contest that a candidacy's figure may be counted from: the party's, and the person's own. */
export function rowsBefore(context: Context, candidacy: number, before: number, isPerson: boolean): number[] {
	const { release } = context.facts;
	const party = release.candidacies.party[candidacy];
	const rows = new Set<number>();
	const isParty = release.parties[party].id !== 'independent';
	const mine = isParty ? candidacyOf(release, before, party) : -1;
	if (mine >= 0) rows.add(mine);
	if (isPerson) {
		const member = release.candidacies.member[candidacy];
		const surname = release.candidacies.surname.at(candidacy);
		const given = release.candidacies.given.at(candidacy).split(' ')[0];
		const first = release.contests.first[before];
		for (let c = first; c < first + release.contests.length[before]; c++) {
			const isSame = member > 0 && release.candidacies.member[c] === member;
			if (
				isSame ||
				(surname !== '' &&
					release.candidacies.surname.at(c) === surname &&
					release.candidacies.given.at(c).split(' ')[0] === given)
			)
				rows.add(c);
		}
	}
	return [...rows];
}

/** Elections that an area's figure may be counted from where the words name none. */
export function electionsBefore(context: Context, election: number): number[] {
	const { facts } = context;
	const before = generalBefore(facts, election);
	const base = facts.release.elections[election].base;
	const notional = base ? facts.electionIndex(base) : -1;
	return [...new Set([before, notional])].filter((e) => e >= 0);
}

export function contestLabel(context: Context, contest: number): string {
	const { release } = context.facts;
	return `${release.places.name.at(release.contests.place[contest])}, ${electionOf(release, contest).label}`;
}

export function areaLabel(context: Context, election: number, area: number): string {
	const { release } = context.facts;
	return `${release.areas[area].name}, ${release.elections[election].label}`;
}

export function subjectLabel(context: Context, candidacy: number, party: number): string {
	const { release } = context.facts;
	if (candidacy >= 0) return candidacyName(release, candidacy);
	return party >= 0 ? release.parties[party].name : '';
}
