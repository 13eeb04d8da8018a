/**
 * Asks for a link to sign in. The answer is the same whether the address is known or not, and so is the work: one look, one job.
 * The job makes the links, so that a token is never kept.
 */
import { z } from 'zod';
import { act } from '../assembly/acts/act.ts';
import { sql } from '../database/sql.ts';
import { ahead } from '../jobs/queue.ts';
import { nextField } from './next.ts';

/** Persons with one address who are sent a link each. */
const MOST_AT_ONE_ADDRESS = 20;
const EXPECTED = 'Give your e-mail address, such as name@example.org.';

export const askLink = act({
	name: 'accounts.ask-link',
	does: 'asks for a link to sign in',
	may: ['anyone'],
	input: z.object({
		email: z
			.string({ error: EXPECTED })
			.trim()
			.max(254, EXPECTED)
			.regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/, EXPECTED),
		next: nextField,
		/** Shown to whoever asks, and printed beside the link where there is no mail. */
		sign: z.string().max(20),
	}),
	unitOf: async () => null,
	words: () => ({}),
	run: async ({ queries, at, concerns, later }, { email, next, sign }) => {
		const persons = await queries.query<{ id: string }>(sql`
			select id from person where lower(email) = lower(${email}) and erased_at is null
			order by id collate "C" limit ${MOST_AT_ONE_ADDRESS}`);
		for (const { id } of persons) concerns(id);
		await later('sign-in-links', { to: persons.map(({ id }) => id), next, sign }, ahead(at));
	},
});
