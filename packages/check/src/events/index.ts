/** Every rule for claims that are not one figure, in the order in which they are tried. */

import { ARITHMETIC } from './arithmetic.ts';
import { beats } from './beats.ts';
import { candidacies } from './candidacies.ts';
import { deposits } from './deposits.ts';
import { electedWhen } from './elected-when.ts';
import type { EventRule } from './event.ts';
import { holders } from './holders.ts';
import { keep } from './memory.ts';
import { offices } from './offices.ts';
import { places } from './places.ts';
import { pollDistance } from './poll-distance.ts';
import { results } from './results.ts';
import { seatSubjects } from './seat-subject.ts';
import { sets } from './sets.ts';
import { superlatives } from './superlatives/superlatives.ts';
import { tenures } from './tenure.ts';

export const EVENT_RULES: readonly EventRule[] = [
	deposits,
	...ARITHMETIC,
	holders,
	results,
	beats,
	superlatives,
	offices,
	tenures,
	places,
	candidacies,
	seatSubjects,
	sets,
	electedWhen,
	(input) => {
		keep(input);
		return [];
	},
];

/** Rules for sentences about polls, which the record of elections cannot check but for their distance from a result. */
export const SURVEY_RULES: readonly EventRule[] = [pollDistance];

export { eventDraft } from './event.ts';
