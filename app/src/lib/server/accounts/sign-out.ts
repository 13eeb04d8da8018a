/** Ends the session of the browser that asks. */
import { z } from 'zod';
import { act } from '../assembly/acts/act.ts';
import { endSession } from './sessions.ts';

export const signOut = act({
	name: 'accounts.sign-out',
	does: 'signs out',
	may: ['signed in'],
	input: z.object({ secret: z.string().max(200) }),
	unitOf: async () => null,
	words: () => ({}),
	run: async ({ queries }, { secret }) => endSession(queries, secret),
});
