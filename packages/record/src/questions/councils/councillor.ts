/** A councillor: which rolls name them, in which ward and under which label, what changed between rolls, and the polls that they won. */

import type { PersonRef } from '../../addresses/people.ts';
import type { Council, CouncilParty } from '../../councils/model.ts';
import { personWords } from '../../councils/person-words.ts';
import type { KnownClaim } from '../../ledger/fold.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import type { LabelChange, RollMention } from '../people/label-change.ts';
import { changeBetween } from '../people/label-changes.ts';
import { type WardPollAnswer, wardPollAnswer } from './ward-poll.ts';
import { wardPollsOf } from './ward-polls.ts';

export interface WardWin {
	readonly party: CouncilParty;
	readonly votes: number;
	readonly contest: WardPollAnswer;
	readonly evidence: Evidence;
}

export interface CouncillorAnswer {
	readonly person: PersonRef;
	readonly council: Council;
	readonly ward: string;
	/** Ascending by year. */
	readonly rolls: readonly RollMention[];
	readonly changes: readonly LabelChange[];
	/** Polls of the ward at which somebody of this name was elected, by day. The files join no names: it may be a namesake. */
	readonly wins: readonly WardWin[];
	/** Of the ledger, about this councillor or whoever is held to be the same. */
	readonly claims: readonly KnownClaim[];
	/** Ids held to be the same, this one among them. */
	readonly sameAs: readonly string[];
}

/** Null for somebody who is no councillor, or where the release has no book of councils. */
export function councillorOf({ release, ledger }: Known, person: PersonRef): CouncillorAnswer | null {
	const book = release.councils;
	if (book === null || person.kind !== 'councillor' || person.spells.length === 0) return null;
	const { spells, wards, rolls, parties, candidates } = book;
	const ward = spells.ward[person.spells[0]];
	const council = wards.council[ward];
	const mentions = person.spells
		.flatMap((spell) =>
			rolls.flatMap(({ year, source }, roll): RollMention[] =>
				((spells.rolls[spell] >> roll) & 1) === 0
					? []
					: [
							{
								year,
								party: parties[spells.party[spell]],
								name: spells.name.at(spell),
								nextPollOn: book.nextPoll(spell, roll) || null,
								evidence: inFile(release, source, book.lineOf(spell, roll)),
							},
						],
			),
		)
		.sort((a, b) => a.year - b.year);
	const keys = new Set(person.spells.map((spell) => personWords(spells.name.at(spell)).join(' ')));
	const wins = wardPollsOf(book, council)
		.filter((poll) => poll.ward === ward)
		.flatMap((poll) =>
			poll.elected
				.filter(({ key }) => keys.has(key))
				.map(
					({ party, candidate }): WardWin => ({
						party: parties[party],
						votes: candidates.votes[candidate],
						contest: wardPollAnswer(release, poll.contest),
						evidence: inFile(release, book.contests.source[poll.contest], candidates.line[candidate]),
					}),
				),
		);
	return {
		person,
		council: book.councils[council],
		ward: wards.name.at(ward),
		rolls: mentions,
		changes: mentions.slice(1).flatMap((after, index) => changeBetween(book, mentions[index], after) ?? []),
		wins,
		claims: ledger.about(person.id),
		sameAs: ledger.same(person.id),
	};
}
