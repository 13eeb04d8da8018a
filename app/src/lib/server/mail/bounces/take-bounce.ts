/** Takes in what a mail server says afterwards of a mail from here. The token in its address shows that it is of that mail. */
import { z } from 'zod';
import { act } from '../../assembly/acts/act.ts';
import { Refused } from '../../assembly/acts/refused.ts';
import { sql } from '../../database/sql.ts';
import { type Bounce, readBounce } from './read-bounce.ts';

const MOST = 2 * 1024 * 1024;

export const takeBounce = act({
	name: 'mail.take-bounce',
	does: 'reports that a mail could not be delivered',
	may: ['anyone'],
	input: z.object({
		message: z.string().max(MOST, 'The message is too long to be a report of delivery.'),
		sentTo: z.string().max(500).nullish(),
	}),
	unitOf: async () => null,
	run: async ({ queries, at, concerns }, { message, sentTo }) => {
		const read = readBounce(message, sentTo ?? null);
		if (!read.ok) throw new Refused('invalid', read.why);
		const { token, outcome, status } = read.bounce;
		const [mail] = await queries.query<{ id: string; to_id: string; bounced_at: string | null }>(sql`
			select id, to_id, bounced_at from mail where return_token = ${token} and sent_at is not null for update`);
		if (mail === undefined) throw new Refused('not-found', 'No mail from here has that return path.');
		concerns(mail.to_id);
		if (outcome === 'failed' && mail.bounced_at === null)
			await queries.query(sql`update mail set bounced_at = ${at}, status = ${status}, trouble = ${WORDS(status)}
				where id = ${mail.id}`);
		return { mail: mail.id, outcome, status };
	},
	words: (_, { mail, outcome, status }: { readonly mail: string } & Omit<Bounce, 'token'>) => ({
		mail,
		outcome,
		status,
	}),
});

const WORDS = (status: string | null): string =>
	`It was sent, and came back afterwards${status === null ? '' : `: ${status}`}.`;
