/** A reading: one way a figure may be meant, all slots filled. Readings are built from the candidates by cost alone. */
import { leadOf } from '../frame/area-lead.ts';
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context, Scope } from '../resolve/context.ts';
import type { Costed } from '../resolve/cost.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { Reading } from '../resolve/reading.ts';
import { scopesFor } from '../resolve/scopes.ts';
import { type Subject, subjectsFor } from '../resolve/subjects.ts';
import { timesFor } from '../resolve/times.ts';
import { basesOf, electionsAt, generalBefore, type When } from '../resolve/when.ts';
import { type Anchor, anchored } from './anchor.ts';
import { candidacyFor } from './candidacy-for.ts';
import { isOwn, rows } from './contest-rows.ts';
import { winnerOf } from './facts.ts';
import { ownerOf } from './owner.ts';
import { ownPeople, peopleAmong, personReadings } from './people-readings.ts';

/** What was assumed to fill the slots of a reading. */
export function assumptionsOf({ told, toldNext, toldLast }: Reading): string[] {
	const list: string[] = [];
	if (told?.assumption) list.push(told.assumption);
	if (toldNext?.assumption) list.push(toldNext.assumption);
	if (toldLast?.assumption) list.push(toldLast.assumption);
	return list;
}

/** Measures that belong to a contest or area whoever is spoken of. */
const WITHOUT_SUBJECT: ReadonlySet<Measure['kind']> = new Set([
	'seats-total',
	'score',
	'lead',
	'majority',
	'swing',
	'swing-needed',
	'turnout',
	'turnout-change',
	'electorate',
	'invalid',
	'majority-change',
	'candidates',
]);

const AREA_ONLY: ReadonlySet<Measure['kind']> = new Set([
	'seats',
	'seats-total',
	'seat-change',
	'seat-share',
	'votes-per-seat',
	'commons-majority',
	'lead',
]);

const PLACE_ONLY: ReadonlySet<Measure['kind']> = new Set([
	'score',
	'majority',
	'majority-change',
	'swing-needed',
]);

const LARGEST_SEAT = 120_000;

/** Readings of a figure, in no order. */
export function allReadings(
	s: Sentence,
	index: number,
	measure: Measure,
	mentions: readonly Mention[],
	context: Context,
	anchor: Anchor | null = null,
): Reading[] {
	const n = s.numbers[index];
	const everywhere = scopesFor(s, index, context);
	const scopes = everywhere.slice(0, 8);
	const times = timesFor(s, index, measure, context, everywhere).slice(0, 4);
	let readings: Reading[] = [];
	const isTooLarge = n.unit === 'none' && n.d === 1 && n.n > LARGEST_SEAT;
	const needsSubject = !WITHOUT_SUBJECT.has(measure.kind);
	const owner = measure.kind === 'majority' ? (ownerOf(s, index, mentions)?.party ?? -1) : -1;
	const isAreaOnly = AREA_ONLY.has(measure.kind) || isTooLarge;
	const isPlaceOnly = PLACE_ONLY.has(measure.kind) && !(measure.kind === 'score' && leadOf(s) !== null);
	const subjects = subjectsFor(s, index, mentions, context).slice(0, 7);
	const people = isAreaOnly ? [] : peopleAmong(subjects, scopes, context);
	for (const time of times) {
		for (const scope of scopes) {
			if (scope.value.kind === 'place') {
				if (!isAreaOnly)
					placeReadings(readings, scope, time, subjects, needsSubject, measure, context, owner);
			} else if (!isPlaceOnly) areaReadings(readings, scope, time, subjects, needsSubject, measure, context);
		}
		personReadings(readings, time, people, measure, context);
	}
	if (!isAreaOnly && needsSubject) ownPeople(readings, subjects, context);
	if (anchor) readings = anchored(readings, anchor, measure, context);
	return readings;
}

function placeReadings(
	out: Reading[],
	scope: Costed<Scope>,
	time: Costed<When>,
	subjects: readonly Costed<Subject>[],
	needsSubject: boolean,
	measure: Measure,
	context: Context,
	owner: number,
): void {
	const { release } = context.facts;
	const told = rows(context, scope.value.id, time.value, measure, isOwn(time));
	const contests = withOwned(context, told, owner);
	for (let rank = 0; rank < contests.length; rank++) {
		const contest = contests[rank];
		const election = release.contests.election[contest];
		const cost = scope.cost + time.cost + 0.1 * rank + (owner >= 0 ? ownerCost(context, contest, owner) : 0);
		if (!needsSubject) {
			out.push({
				contest,
				area: -1,
				election,
				candidacy: -1,
				party: -1,
				cost,
				isNamed: scope.cost < 0.5,
				subjectCost: 0,
				scopeCost: scope.cost,
				timeCost: time.cost,
				told: scope,
				toldNext: time,
				toldLast: null,
			});
			continue;
		}
		for (const subject of subjects) {
			const candidacy = candidacyFor(context, contest, subject.value, measure.level === 'from');
			if (candidacy < 0) continue;
			out.push({
				contest,
				area: -1,
				election,
				candidacy,
				party: release.candidacies.party[candidacy],
				cost: cost + subject.cost,
				isNamed: scope.cost < 0.5 || (subject.value.person !== null && subject.cost < 0.5),
				subjectCost: subject.cost,
				scopeCost: scope.cost,
				timeCost: time.cost,
				told: scope,
				toldNext: time,
				toldLast: subject,
			});
		}
	}
}

/** "turning a 20,137 Tory majority", "a Labour majority of 441": a majority that a party did not win there is another one. */
function ownerCost(context: Context, contest: number, owner: number): number {
	const { release } = context.facts;
	const winner = winnerOf(release, contest);
	return winner >= 0 && release.candidacies.party[winner] !== owner ? 0.7 : 0;
}

/** Where the majority is said to be of a party that did not win, the contest before may be meant, if the party won that. */
function withOwned(context: Context, told: readonly number[], owner: number): readonly number[] {
	if (owner < 0 || told.length === 0) return told;
	if (ownerCost(context, told[0], owner) === 0) return told;
	const before = basesOf(context.facts, told[0]).filter((row) => ownerCost(context, row, owner) === 0);
	return [...before, ...told];
}

function areaReadings(
	out: Reading[],
	scope: Costed<Scope>,
	time: Costed<When>,
	subjects: readonly Costed<Subject>[],
	needsSubject: boolean,
	measure: Measure,
	context: Context,
): void {
	const told = electionsAt(context.facts, time.value, context.published, context.anchor);
	const isBefore =
		measure.level === 'from' &&
		time.value.kind !== 'previous' &&
		time.value.kind !== 'offset' &&
		!isOwn(time);
	const elections = isBefore
		? [...told.map((e) => generalBefore(context.facts, e)).filter((e) => e >= 0), ...told]
		: told;
	for (let rank = 0; rank < elections.length; rank++) {
		const election = elections[rank];
		const cost = scope.cost + time.cost + 0.1 * rank;
		if (!needsSubject) {
			out.push({
				contest: -1,
				area: scope.value.id,
				election,
				candidacy: -1,
				party: -1,
				cost,
				isNamed: scope.cost < 0.5,
				subjectCost: 0,
				scopeCost: scope.cost,
				timeCost: time.cost,
				told: scope,
				toldNext: time,
				toldLast: null,
			});
			continue;
		}
		for (const subject of subjects) {
			const party = subject.value.party;
			if (party < 0 || (subject.value.person && !subject.value.isPronoun)) continue;
			out.push({
				contest: -1,
				area: scope.value.id,
				election,
				candidacy: -1,
				party,
				cost: cost + subject.cost,
				isNamed: scope.cost < 0.5 || subject.cost < 0.5,
				subjectCost: subject.cost,
				scopeCost: scope.cost,
				timeCost: time.cost,
				told: scope,
				toldNext: time,
				toldLast: subject,
			});
		}
	}
}
