/** Readings by a person's own contests: a named person needs no place beside the name. */
import type { Measure } from '../frame/measure.ts';
import type { Context, Scope } from '../resolve/context.ts';
import type { Costed } from '../resolve/cost.ts';
import type { Subject } from '../resolve/subjects.ts';
import type { When } from '../resolve/when.ts';
import { candidacyFor, isOwn, type Reading, rows } from './reading.ts';

const OTHER_CONTEST = { assumption: 'another contest of the person named' };

/** A person named by the figure's own words, who stood at none of the times told: another contest of his or hers is meant. */
export function ownPeople(out: Reading[], subjects: readonly Costed<Subject>[], context: Context): void {
	const { release } = context.facts;
	for (const subject of subjects) {
		const person = subject.value.person;
		if (!person || subject.value.isPronoun || subject.cost > 0.1 || person.candidacies.length > 8) continue;
		if (out.some((reading) => person.candidacies.includes(reading.candidacy))) continue;
		for (const candidacy of person.candidacies) {
			const contest = release.candidacies.contest[candidacy];
			out.push({
				contest,
				area: -1,
				election: release.contests.election[contest],
				candidacy,
				party: release.candidacies.party[candidacy],
				cost: subject.cost + 0.5,
				isNamed: true,
				subjectCost: subject.cost,
				scopeCost: 0.25,
				timeCost: 0.5,
				told: OTHER_CONTEST,
				toldNext: null,
				toldLast: null,
			});
		}
	}
}

/** A person's own contests: a named person needs no place beside the name. */
export function personReadings(
	out: Reading[],
	time: Costed<When>,
	subjects: readonly Costed<Subject>[],
	scopes: readonly Costed<Scope>[],
	measure: Measure,
	context: Context,
): void {
	const { release } = context.facts;
	for (const subject of subjects) {
		const person = subject.value.person;
		if (!person || person.candidacies.length > 24) continue;
		const places = new Set(
			person.candidacies.map((row) => release.contests.place[release.candidacies.contest[row]]),
		);
		const isCommon = places.size > 3;
		for (const place of places) {
			const named = scopes.find((scope) => scope.value.kind === 'place' && scope.value.id === place);
			const other = scopes.find(
				(scope) => scope.value.kind === 'place' && scope.value.id !== place && scope.cost < 0.3,
			);
			const penalty = named ? Math.min(0.2, named.cost) : (other ? 0.9 : 0.25) + (isCommon ? 0.6 : 0);
			for (const contest of rows(context, place, time.value, measure, isOwn(time))) {
				const candidacy = candidacyFor(context, contest, subject.value, measure.level === 'from');
				if (candidacy < 0) continue;
				out.push({
					contest,
					area: -1,
					election: release.contests.election[contest],
					candidacy,
					party: release.candidacies.party[candidacy],
					cost: subject.cost + time.cost + penalty,
					isNamed: subject.cost < 0.6,
					subjectCost: subject.cost,
					scopeCost: penalty,
					timeCost: time.cost,
					told: subject,
					toldNext: time,
					toldLast: null,
				});
			}
		}
	}
}
