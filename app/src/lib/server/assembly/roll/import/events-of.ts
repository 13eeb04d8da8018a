/** What a diff comes to on the roll: persons and events. Changes of contact are no events: they wait. */
import { type ChangedMember, isMember, type RollDiff, type RollStanding } from '@mandate/assembly/roll';
import type { NewRollEvent } from '../record-events.ts';

export interface GivenForEvents {
	/** Ids of the persons who are new, in the order of `added`. */
	readonly newIds: readonly string[];
	readonly missing: 'leave' | 'lapse';
	readonly why: string;
	/** Day of the import: what is new in the file holds from here on. */
	readonly today: string;
}

/**
 * A new member is on the roll from the day of joining, standing as the file says: of the days before the file nothing else is known.
 */
export function eventsOf(
	diff: RollDiff,
	{ newIds, missing, why, today }: GivenForEvents,
): readonly NewRollEvent[] {
	const joined = diff.added.map(
		(one, at): NewRollEvent => ({
			personId: newIds[at],
			kind: 'joined',
			effectiveOn: one.joinedOn,
			why,
			number: one.number,
			unitId: one.unitId,
			joinedOn: one.joinedOn,
			class: one.class,
			standing: one.standing,
			arrearsMonths: one.arrearsMonths,
			name: one.name,
		}),
	);
	const lapsed =
		missing === 'leave'
			? []
			: diff.missing.map(
					({ personId }): NewRollEvent => ({
						personId,
						kind: 'standing',
						effectiveOn: today,
						why: `Not in the file. ${why}`,
						standing: 'lapsed',
					}),
				);
	return [...joined, ...diff.changed.flatMap((one) => eventsOfOne(one, why, today)), ...lapsed];
}

function eventsOfOne({ personId, changes }: ChangedMember, why: string, today: string): NewRollEvent[] {
	const after = Object.fromEntries(
		changes.map((change) => [change.field, change.after]),
	) as Partial<NewRollEvent>;
	const before = (field: string) => changes.find((change) => change.field === field)?.before;
	const event = (
		kind: NewRollEvent['kind'],
		values: Partial<NewRollEvent>,
		effectiveOn = today,
	): NewRollEvent => ({
		personId,
		kind,
		effectiveOn,
		why,
		...values,
	});
	const events: NewRollEvent[] = [];
	const { name, unitId, joinedOn, standing, arrearsMonths, class: of } = after;
	// What was wrong from the beginning is put right from the beginning.
	if (joinedOn !== undefined)
		events.push(event('joined-on', { joinedOn }, firstDay(before('joinedOn'), today)));
	if (name !== undefined) events.push(event('name', { name }));
	if (unitId !== undefined) events.push(event('moved', { unitId }));
	if (of !== undefined) events.push(event('class', { class: of }));
	if (standing !== undefined || arrearsMonths !== undefined) {
		const kind = standing === undefined ? 'standing' : kindOf(before('standing') as RollStanding, standing);
		events.push(event(kind, { standing, arrearsMonths }));
	}
	return events;
}

/** The day on which the first event of the member holds, which this one is to follow. */
const firstDay = (before: unknown, today: string): string =>
	typeof before === 'string' && before < today ? before : today;

function kindOf(before: RollStanding, after: RollStanding): NewRollEvent['kind'] {
	if (after === 'left') return 'left';
	return !isMember(before) && isMember(after) ? 'rejoined' : 'standing';
}
