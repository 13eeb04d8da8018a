import { councilPath, councilPollPath, entryPath, personPath } from '@mandate/record/addresses';
import {
	councilAt,
	councilChanges,
	councilOf,
	councilWards,
	partyName,
	whyControlChanged,
} from '@mandate/record/questions';
import { error, redirect } from '@sveltejs/kit';
import {
	chosenInterval,
	compositionBarsOf,
	compositionTable,
	findingsOf,
	intervalView,
	lastMajorityChange,
} from '$lib/server/council-view.ts';
import { asked } from '$lib/server/known.ts';
import { controlWords, majorityWords, mostSeatsWords, statedMeaning, whyWords } from '$lib/words/council.ts';

/** A council: who controls it and why, what it was made of, what changed, who sits for its wards. `?after=` picks a roll. */
export async function load({ params, url }) {
	const { known, at, position, latest } = await asked(url);
	const answer = councilOf(known, params.name, at);
	if (answer === null) {
		const id = councilAt(known.release, params.name);
		if (id !== null && id !== params.name) redirect(308, councilPath(id) + url.search);
		error(404, `The record has no council of the name "${params.name}".`);
	}
	const { council, control } = answer;
	const isBy = (notBefore: string) => at === null || notBefore <= at;
	const compositions = answer.compositions.filter(({ notBefore }) => isBy(notBefore));
	const years = new Set(compositions.filter(({ kind }) => kind === 'roll').map(({ year }) => year));
	const intervals = councilChanges(known.release, council.id).filter(({ after }) => years.has(after));
	const changes = whyControlChanged(known.release, council.id).filter(({ interval }) =>
		years.has(interval.after),
	);
	const since = lastMajorityChange(changes);
	const chosen = chosenInterval(intervals, changes, url.searchParams.get('after'));
	const wards = councilWards(known, council.id, at);
	const firstYear = compositions.find(({ kind }) => kind === 'roll')?.year ?? null;
	return {
		at,
		position,
		latest,
		name: council.name,
		codes: council.codes,
		otherNames: council.otherNames,
		control: control && {
			lead: mostSeatsWords(control.majority),
			majority: majorityWords(control.majority),
			evidence: control.majorityEvidence,
			year: control.year,
			on: control.on,
			since: since && { what: controlWords(since), why: whyWords(since) },
			firstYear,
			executive: control.executive.map(({ entry, status, claim }) => ({
				words:
					claim?.predicate === 'control'
						? `${claim.value.holder === null ? 'nobody named' : partyName(known.release, claim.value.holder)}${claim.value.cause ? `: ${claim.value.cause}` : ''}`
						: '',
				from: claim?.from ?? null,
				status,
				entry,
				path: entryPath(entry),
			})),
			stated: control.stated && { ...control.stated, meaning: statedMeaning(control.stated.label) },
		},
		changes: changes.toReversed().map((change) => ({
			what: controlWords(change),
			why: whyWords(change),
			before: change.interval.before,
			after: change.interval.after,
			evidence: [change.interval.before, change.interval.after].flatMap(
				(year) => compositions.find((one) => one.kind === 'roll' && one.year === year)?.evidence ?? [],
			),
		})),
		intervals: intervals.map(({ before, after }) => ({ before, after })),
		chosen: chosen && intervalView(chosen),
		bars: compositionBarsOf(compositions),
		table: compositionTable(compositions.toReversed()),
		findings: findingsOf(answer),
		polls: answer.pollDays
			.filter(isBy)
			.toReversed()
			.map((on) => ({ on, path: councilPollPath(council.id, on) })),
		wards: wards && {
			year: wards.year,
			list: wards.wards.map(({ ward, seats }) => ({
				ward,
				seats: seats.map(({ name, person, party, nextPollOn, evidence }) => ({
					name: person?.name ?? name,
					path: person && personPath(person),
					party: party.name,
					nextPollOn,
					evidence: [evidence],
				})),
			})),
		},
	};
}
