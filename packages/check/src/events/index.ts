/** Every rule for claims that are not one figure, in the order in which they are tried. */

import { members } from '../members/index.ts';
import { woven } from '../members/weave.ts';
import { ARITHMETIC } from './arithmetic.ts';
import type { EventRule } from './event.ts';
import { pollDistance } from './poll-distance.ts';
import { statements } from './statements.ts';
import { superlatives } from './superlatives/superlatives.ts';

export const EVENT_RULES: readonly EventRule[] = [
	...ARITHMETIC,
	(input) => woven(statements(input), members(input)),
	superlatives,
];

/** Rules for sentences about polls, which the record of elections cannot check but for their distance from a result. */
export const SURVEY_RULES: readonly EventRule[] = [pollDistance];

export { eventDraft } from './event.ts';
