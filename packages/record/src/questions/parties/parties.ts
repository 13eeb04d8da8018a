/** What a party is on the register, what it was called when, with whom it stood, and what came before and after it. */
import type { Release } from '../../release/release.ts';
import { partyName } from '../changes/party-state.ts';
import { candidacyLine } from '../contests/measure.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { type StatedSource, SUCCESSIONS, TICKETS } from './party-facts.ts';
import { type NamedRegistration, namedRegistrations } from './registered-parties.ts';

export interface PartyRef {
	readonly id: string;
	readonly name: string;
}

/** Candidates who stood for two parties at once. */
export interface JointTicket {
	/** `second`: the other party certified the candidate too. `joint`: under a name that the record counts by itself. */
	readonly kind: 'second' | 'joint';
	readonly with: readonly PartyRef[];
	/** The ticket, where it has a name of its own. */
	readonly ticket: PartyRef | null;
	/** First and last polling day. */
	readonly from: string;
	readonly to: string;
	readonly candidacies: number;
	/** The first such candidacy. */
	readonly evidence: readonly Evidence[];
	/** What is not in a file is stated by somebody. */
	readonly stated: StatedSource | null;
}

export interface Succession {
	readonly kind: 'renamed' | 'merged' | 'split';
	readonly party: PartyRef;
	/** Null where the day is not known. */
	readonly on: string | null;
	readonly evidence: readonly Evidence[];
	readonly stated: StatedSource | null;
}

export interface PartyHistory extends PartyRef {
	readonly registrations: readonly NamedRegistration[];
	readonly tickets: readonly JointTicket[];
	readonly predecessors: readonly Succession[];
	readonly successors: readonly Succession[];
}

/** @param id of a party of the record; null where there is none */
export function partyHistory({ release }: Known, id: string): PartyHistory | null {
	const party = release.parties.findIndex((one) => one.id === id);
	if (party < 0) return null;
	const own = namedRegistrations(release)
		.filter((one) => one.party === id)
		.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : Number((a.from ?? '') > (b.from ?? ''))));
	return {
		...refTo(release, id),
		registrations: own,
		tickets: [...secondParties(release, party), ...jointTickets(release, id)],
		predecessors: [...renamings(release, own, 'before'), ...stated(release, id, 'before')],
		successors: [...renamings(release, own, 'after'), ...stated(release, id, 'after')],
	};
}

const refTo = (release: Release, id: string): PartyRef => ({ id, name: partyName(release, id) });

interface Run {
	readonly from: string;
	readonly to: string;
	readonly count: number;
	readonly first: number;
}

/** Candidacies of a party by the other party that each has, if any. */
function runsOf(
	release: Release,
	isOwn: (row: number) => boolean,
	other: (row: number) => number,
): Map<number, Run> {
	const { candidacies, contests, elections } = release;
	const runs = new Map<number, Run>();
	for (let row = 0; row < candidacies.count; row++) {
		if (!isOwn(row) || other(row) < 0) continue;
		const on = elections[contests.election[candidacies.contest[row]]].pollingOn;
		const run = runs.get(other(row));
		runs.set(other(row), {
			from: run && run.from <= on ? run.from : on,
			to: run && run.to >= on ? run.to : on,
			count: (run?.count ?? 0) + 1,
			first: run && run.from <= on ? run.first : row,
		});
	}
	return runs;
}

function secondParties(release: Release, party: number): JointTicket[] {
	const { candidacies } = release;
	const first = runsOf(
		release,
		(row) => candidacies.party[row] === party,
		(row) => candidacies.adjunct[row],
	);
	const second = runsOf(
		release,
		(row) => candidacies.adjunct[row] === party,
		(row) => candidacies.party[row],
	);
	return [...first, ...second].map(([other, { from, to, count, first: row }]) => ({
		kind: 'second',
		with: [refTo(release, release.parties[other].id)],
		ticket: null,
		from,
		to,
		candidacies: count,
		evidence: [candidacyLine(release, row)],
		stated: null,
	}));
}

function jointTickets(release: Release, id: string): JointTicket[] {
	return TICKETS.filter(({ ticket, partners }) => ticket === id || partners.includes(id)).flatMap(
		({ ticket, partners, from, to, source }) => {
			const row = release.parties.findIndex((one) => one.id === ticket);
			const run = runsOf(
				release,
				(one) => release.candidacies.party[one] === row,
				() => row,
			).get(row);
			if (run === undefined || run.from < from || run.to >= to) return [];
			const listed = release.registrations.filter((one) => one.party === ticket);
			return [
				{
					kind: 'joint' as const,
					with: partners.filter((one) => one !== id).map((one) => refTo(release, one)),
					ticket: refTo(release, ticket),
					from: run.from,
					to: run.to,
					candidacies: run.count,
					evidence: [
						candidacyLine(release, run.first),
						...listed.map(({ at }) => inFile(release, at.source, at.line)),
					],
					stated: source,
				},
			];
		},
	);
}

/** Other parties of the record that bore the same number in the same register before or after. */
function renamings(
	release: Release,
	own: readonly NamedRegistration[],
	side: 'before' | 'after',
): Succession[] {
	return own.flatMap((one) =>
		namedRegistrations(release).flatMap((other): Succession[] => {
			const [earlier, later] = side === 'before' ? [other, one] : [one, other];
			const isNext =
				other.id === one.id && other.register === one.register && one.isCertain && earlier.to === later.from;
			if (!isNext || other.party === one.party || other.party === null || earlier.to === null) return [];
			const evidence = [earlier.evidence, later.evidence];
			return [
				{ kind: 'renamed', party: refTo(release, other.party), on: later.from, evidence, stated: null },
			];
		}),
	);
}

function stated(release: Release, id: string, side: 'before' | 'after'): Succession[] {
	const ids = new Set(release.parties.map((one) => one.id));
	return SUCCESSIONS.flatMap(({ kind, before, after, on, source }) => {
		const [own, other] = side === 'before' ? [after, before] : [before, after];
		return own === id && ids.has(other)
			? [{ kind, party: refTo(release, other), on, evidence: [], stated: source }]
			: [];
	});
}
