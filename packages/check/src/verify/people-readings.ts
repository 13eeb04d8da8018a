/** Readings by a person's own contests: a named person needs no place beside the name. */
import type { Measure } from '../frame/measure.ts';
import type { Context, Scope } from '../resolve/context.ts';
import type { Costed } from '../resolve/cost.ts';
import type { Reading } from '../resolve/reading.ts';
import type { Subject } from '../resolve/subjects.ts';
import type { When } from '../resolve/when.ts';
import { candidacyFor } from './candidacy-for.ts';
import { isOwn, rows } from './contest-rows.ts';

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

/** A person that a figure may be about, and the places where he or she stood. */
interface Standing {
	readonly subject: Costed<Subject>;
	readonly places: readonly number[];
	/** What it costs, for each place, to take that one. */
	readonly penalties: readonly number[];
}

export function peopleAmong(
	subjects: readonly Costed<Subject>[],
	scopes: readonly Costed<Scope>[],
	context: Context,
): readonly Standing[] {
	const { candidacies, contests } = context.facts.release;
	const people: Standing[] = [];
	for (const subject of subjects) {
		const person = subject.value.person;
		if (!person || person.candidacies.length > 24) continue;
		const places: number[] = [];
		for (const row of person.candidacies) {
			const place = contests.place[candidacies.contest[row]];
			if (!places.includes(place)) places.push(place);
		}
		const isCommon = places.length > 3;
		const penalties = places.map((place) => {
			const named = scopes.find(({ value }) => value.kind === 'place' && value.id === place);
			if (named) return Math.min(0.2, named.cost);
			const isElsewhere = scopes.some(
				({ value, cost }) => value.kind === 'place' && value.id !== place && cost < 0.3,
			);
			return (isElsewhere ? 0.9 : 0.25) + (isCommon ? 0.6 : 0);
		});
		people.push({ subject, places, penalties });
	}
	return people;
}

/** A person's own contests: a named person needs no place beside the name. */
export function personReadings(
	out: Reading[],
	time: Costed<When>,
	people: readonly Standing[],
	measure: Measure,
	context: Context,
): void {
	const { release } = context.facts;
	for (const { subject, places, penalties } of people) {
		for (let k = 0; k < places.length; k++) {
			const penalty = penalties[k];
			for (const contest of rows(context, places[k], time.value, measure, isOwn(time))) {
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
