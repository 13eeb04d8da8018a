/** Who sees what of a meeting that is not public: whoever is entitled to come, and the officers. */
import type { May } from '../acts/act.ts';
import { dutiesIn } from '../acts/permitted.ts';
import { Refused } from '../acts/refused.ts';
import type { Desk } from '../office.ts';
import { meetingById } from './meeting-row.ts';

export const SEES_MEETINGS: readonly May[] = [
	'member',
	'delegate',
	'secretary',
	'chair',
	'panel',
	'auditor',
	'administrator',
];

/** Where a meeting is of delegates alone, a member who is no delegate and holds no office is not entitled to come. */
export async function mustBeEntitled(
	{ queries, who, unitId, at }: Desk,
	meetingId: string,
): Promise<{ readonly isSecretary: boolean }> {
	const { constituted_of, state } = await meetingById(queries, meetingId);
	const held = (await dutiesIn(queries, who!.personId, unitId, at.slice(0, 10)))
		.filter(({ isAbove }) => !isAbove)
		.map(({ duty }) => duty);
	const isSecretary = held.includes('secretary');
	if (state === 'draft' && !isSecretary) throw new Refused('not-found', 'There is no such meeting.');
	if (constituted_of === 'delegates' && held.every((duty) => duty === 'member'))
		throw new Refused(
			'not-permitted',
			'This is a meeting of delegates. Its papers are for them and the officers.',
		);
	return { isSecretary };
}
