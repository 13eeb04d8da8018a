/** A card vote that was sent with the form, counted: small enough to be counted at once. Keeps nothing, logs nothing. */
import { type CardCount, countCardVote } from '@mandate/count';
import { problemOf } from '../../count/counting.ts';
import { type CountProblem, NOT_A_FORM, tooMany } from '../../count/problems.ts';
import { readForm } from '../form.ts';
import { secondsToCount } from '../rate.ts';

/** No conference has more delegations than fit into this many bytes. */
const LARGEST = 262_144;

/** What is put back into the form. */
export interface TypedCards {
	readonly text: string;
	readonly seed: string;
}

export type SentCards =
	| { readonly ok: true; readonly cards: CardCount; readonly typed: TypedCards }
	| {
			readonly ok: false;
			readonly problem: CountProblem;
			readonly typed: TypedCards;
			/** Seconds to wait, where that helps. */
			readonly wait: number | null;
	  };

export async function sentCards(request: Request, client: string): Promise<SentCards> {
	let typed: TypedCards = { text: '', seed: '' };
	const refused = (problem: CountProblem, wait: number | null = null): SentCards => ({
		...{ ok: false, problem, typed, wait },
	});
	const wait = await secondsToCount(client);
	if (wait > 0) return refused(tooMany(wait), wait);
	const posted = await readForm(request, LARGEST);
	if (!posted.ok) return refused(posted.why === 'too-large' ? TOO_LARGE : NOT_A_FORM);
	const { form } = posted;
	const field = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const file = form.get('file');
	const bytes =
		file instanceof File && file.size > 0
			? new Uint8Array(await file.arrayBuffer())
			: new TextEncoder().encode(field('text'));
	typed = { text: new TextDecoder().decode(bytes), seed: field('seed') };
	if (typed.text.trim() === '') return refused(EMPTY);
	const counted = countCardVote(bytes, typed.seed.trim() === '' ? {} : { seed: typed.seed.trim() });
	if (!counted.ok) return refused(problemOf(counted.refused, bytes));
	return { ok: true, cards: counted.cards, typed };
}

const TOO_LARGE: CountProblem = {
	code: 'too-large',
	message:
		'This is larger than 256 kB, which no card vote should be. Send the table alone; the command line counts larger ones.',
};

const EMPTY: CountProblem = {
	code: 'empty',
	message: 'There are no cards in this. Choose a file, or paste the table.',
};
