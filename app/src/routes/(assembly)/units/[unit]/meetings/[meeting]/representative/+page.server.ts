import { error } from '@sveltejs/kit';
import { MOST_PAPER_BYTES } from '$lib/server/assembly/meetings/paper-type.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { doing } from '$lib/server/assembly/sitting/doing.ts';
import {
	endRepresentative,
	enterAnswer,
	enterAttended,
	enterReport,
	nameRepresentative,
	setToRecord,
} from '$lib/server/assembly/sitting/representative/representative.ts';
import { seeRepresentative } from '$lib/server/assembly/sitting/representative/see-representative.ts';
import { sendToRecord } from '$lib/server/assembly/sitting/representative/to-record.ts';

export async function load(event) {
	const shown = await seen(event, seeRepresentative, { meeting: event.params.meeting });
	if (shown.live.unitSlug !== event.params.unit) error(404, 'This unit has no such meeting.');
	const held = (await event.parent()).unit?.mine ?? [];
	return {
		...shown,
		isSecretary: held.includes('secretary'),
		runs: held.includes('secretary') || held.includes('chair'),
	};
}

/** What a form with a file has beside the file. */
const REST = 100_000;

export const actions = {
	name: (event) => done(event, nameRepresentative, { unit: event.params.unit }, () => event.url.pathname),
	end: doing(endRepresentative),
	setting: doing(setToRecord),
	attended: doing(enterAttended),
	report: doing(enterReport, { most: MOST_PAPER_BYTES + REST }),
	answer: doing(enterAnswer),
	send: doing(sendToRecord),
};
