/** What the work of sending one mail holds. */
import { z } from 'zod';

export const GIVEN = z.looseObject({
	to: z.string(),
	kind: z.string(),
	/** Id of what it is about. */
	about: z.string().optional(),
	/** Where the mail is to go to another address than the person's: the one before a change. Taken out of the job when it is done. */
	address: z.string().optional(),
});

export type MailGiven = z.infer<typeof GIVEN>;
