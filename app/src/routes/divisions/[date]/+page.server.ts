import { divisionsOfDay } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { divisionLines } from '$lib/server/division-lines.ts';
import { asked } from '$lib/server/known.ts';
import { dayWords } from '$lib/words/day.ts';

/** Every division of a day. */
export async function load({ params, url }) {
	const { known } = await asked(url);
	const isDay = /^\d{4}-\d\d-\d\d$/.test(params.date);
	const found = isDay ? divisionsOfDay(known, params.date) : [];
	if (found.length === 0)
		error(404, isDay ? `The record has no division of ${dayWords(params.date)}.` : 'No such day.');
	return { on: params.date, lines: divisionLines(known, found) };
}
