/** The mail with a link to sign in. Each try makes a new link, for only the mail holds it. */
import { z } from 'zod';
import { type Letter, mailKind, type WritingDesk } from '../mail/mail-kind.ts';
import { LINK_MINUTES, newLink, pathOfLink } from './links.ts';

/** Whoever asked for a link does not wait for longer than this. */
const WAITS_MINUTES = 60;

export const signInLinkMail = mailKind({
	what: 'a link to sign in',
	given: z.object({
		next: z.string().nullable(),
		sign: z.string(),
		/** Of several persons with one address, which this is. */
		at: z.number(),
		of: z.number(),
	}),
	write: async (desk, { next, sign, at, of }): Promise<Letter | null> => {
		if (Date.parse(desk.at) > Date.parse(desk.madeAt) + WAITS_MINUTES * 60_000) return null;
		const link = desk.address(pathOfLink(await tokenFor(desk), next));
		const whose = of === 1 ? '' : ` (${at} of ${of})`;
		return {
			subject: 'Your link to sign in',
			paragraphs: [
				`Somebody, most likely you, asked for a link to sign in as ${desk.to.name}. Open it and press the button:`,
				link,
				`It signs in once, within ${LINK_MINUTES} minutes. Pass it on to nobody: whoever has it is taken for you.`,
				'If it was not you who asked, do nothing. Nobody can sign in without this mail.',
			],
			unitId: null,
			printed: `Link to sign in, sign ${sign}${whose}: ${link}`,
		};
	},
});

function tokenFor({ queries, at, newId, to }: WritingDesk): Promise<string> {
	return newLink(queries, { now: () => new Date(at), newId }, to.personId);
}
