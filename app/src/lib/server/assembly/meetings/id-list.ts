/** Several of one name in a form: boxes that are ticked. One comes as a text, several as a list. */
import { z } from 'zod';
import { id } from '../fields.ts';

const MOST = 1000;

export const idList = (what: string) =>
	z.preprocess(
		(given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
		z
			.array(id(what))
			.min(1, `Choose ${what}.`)
			.max(MOST, `Choose at most ${MOST} at once.`)
			.transform((ids) => [...new Set(ids)].sort()),
	);
