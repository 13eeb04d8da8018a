/** The verdict on who stood where and for whom. */

import type { Mention } from '../../resolve/mentions.ts';
import type { PlaceTag, TimeTag } from '../../tag/index.ts';
import { daysOf } from '../../verify/calendar.ts';
import type { EventClaim, EventInput } from '../event.ts';
import { clauseOf } from './clause.ts';
import { decide } from './decide.ts';
import { memoryOf } from './memory.ts';
import { carriedScene, type Scene, sceneOf } from './occasion.ts';
import { type Court, isKnown, isNameless, type Outcome, outcome, rowIn, type Who } from './outcome.ts';
import { isSureOf } from './who.ts';

export function direct(
	court: Court,
	span: { readonly from: number; readonly to: number },
	row: number,
	party: number,
): EventClaim {
	const { release } = court.context.facts;
	const contest = row >= 0 ? release.candidacies.contest[row] : -1;
	return {
		...span,
		type: 'party_of',
		verdict: row >= 0 ? 'supported' : 'not_in_record',
		detail: row >= 0 ? 'exact' : 'dataset',
		candidacy: row,
		party,
		contest,
		area: -1,
		election: contest >= 0 ? release.contests.election[contest] : -1,
		workings: row >= 0 ? [standLine(court, row)] : [],
	};
}

function standLine(court: Court, row: number): EventClaim['workings'][number] {
	const { release } = court.context.facts;
	const contest = release.candidacies.contest[row];
	const place = release.places.name.at(release.contests.place[contest]);
	const party = release.parties[release.candidacies.party[row]].name;
	return {
		text: `${release.candidacies.given.at(row)} ${release.candidacies.surname.at(row)} stood in ${place} at the ${release.elections[release.contests.election[contest]].label} for ${party}, ${release.candidacies.votes[row]} votes`,
		leaves: [{ kind: 'candidacy', row }],
	};
}

/** Whether someone stood, for the party told, in the contest spoken of. */
export function stands(
	input: EventInput,
	at: number,
	who: Who,
	mention: Mention,
	place: PlaceTag | null,
	span: { readonly from: number; readonly to: number; readonly type?: 'party_of' },
	time: TimeTag | null,
	only = -1,
	court: Court = { context: input.context, s: input.s },
): EventClaim | null {
	const { context } = input;
	const { release } = context.facts;
	if (!who.person) return null;
	const clause = clauseOf(input.s, at);
	const scene: Scene | null =
		only >= 0
			? { places: [release.contests.place[only]], isNamed: false, isSure: false }
			: place
				? sceneOf(court, place)
				: carriedScene(court, at, who, memoryOf(context), clause.from);
	if (!scene) return null;
	const test = (contest: number): Outcome => {
		if (only >= 0 && contest !== only) return outcome('unknown');
		if (isNameless(context, contest)) return outcome('unknown');
		const row = rowIn(court, contest, who);
		if (row < 0) return outcome(isKnown(who) && place !== null ? 'no' : 'unknown', -1, 'place');
		if (
			who.party < 0 ||
			release.candidacies.party[row] === who.party ||
			release.candidacies.adjunct[row] === who.party
		)
			return outcome('yes', row);
		return outcome('no', row, 'party');
	};
	if (only >= 0) {
		const row = rowIn(court, only, who);
		return { ...direct(court, span, row, release.candidacies.party[row]), type: 'candidacy' };
	}
	const claim = decide(court, {
		from: span.from,
		to: span.to,
		type: span.type ?? 'candidacy',
		scene,
		time,
		tense: 'past',
		isSure: isSureOf(court, mention, who) && (time !== null || isAfterPoll(court, scene)),
		party: who.party,
		test,
	});
	if (!claim || claim.detail === 'unknown_entity') return null;
	if (claim.verdict === 'ambiguous') return { ...claim, verdict: 'supported', detail: 'exact' };
	return claim.candidacy >= 0 ? { ...claim, workings: [standLine(court, claim.candidacy)] } : claim;
}

/** In the weeks after a poll, "the candidate" is the one of that poll; later it may be the next one's. */
function isAfterPoll(court: Court, scene: Scene): boolean {
	const { context } = court;
	const { release } = context.facts;
	const last = [...release.places.contests(scene.places[0])]
		.map((row) => release.elections[release.contests.election[row]])
		.filter((e) => e.kind !== 'notional' && e.pollingOn <= context.published);
	return last.length > 0 && daysOf(context.published) - daysOf(last[last.length - 1].pollingOn) <= 30;
}
