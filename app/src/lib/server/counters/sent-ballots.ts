/** What was sent with the form of ballots, read up to the limit. */

import type { ToCount } from '../../count/counting.ts';
import { type CountProblem, LARGEST_SENT, NOT_A_FORM, TOO_LARGE, tooMany } from '../../count/problems.ts';
import { readForm } from '../form.ts';
import { secondsToCount } from '../rate.ts';

export type SentBallots =
	| {
			readonly ok: true;
			readonly toCount: ToCount;
			/** What the form asks to get back; empty where it says nothing. */
			readonly as: string;
			/** Of the fields, what is put back into the form. */
			readonly typed: TypedBallots;
	  }
	| {
			readonly ok: false;
			readonly problem: CountProblem;
			/** Seconds to wait, where that helps. */
			readonly wait: number | null;
	  };

export interface TypedBallots {
	readonly text: string;
	readonly rule: string;
	readonly seats: string;
	readonly seed: string;
	readonly order: string;
	readonly contest: string;
}

/** Room for the form round the ballots. */
const ROUND_ABOUT = 131_072;

export async function sentBallots(request: Request, client: string): Promise<SentBallots> {
	const wait = await secondsToCount(client);
	if (wait > 0) return { ok: false, problem: tooMany(wait), wait };
	const posted = await readForm(request, LARGEST_SENT + ROUND_ABOUT);
	if (!posted.ok)
		return { ok: false, problem: posted.why === 'too-large' ? TOO_LARGE : NOT_A_FORM, wait: null };
	const { form } = posted;
	const field = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const typed = {
		text: field('text'),
		rule: field('rule'),
		seats: field('seats'),
		seed: field('seed'),
		order: field('order'),
		contest: field('contest'),
	};
	const file = form.get('file');
	const isFile = file instanceof File && file.size > 0;
	const input = isFile ? new Uint8Array(await file.arrayBuffer()) : typed.text;
	if (input.length > LARGEST_SENT) return { ok: false, problem: TOO_LARGE, wait: null };
	return {
		ok: true,
		toCount: { ...typed, input, name: isFile ? file.name : field('name') },
		as: field('as'),
		typed,
	};
}
