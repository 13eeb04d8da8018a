/** Signing in by a link: it is shown for whom it is, and used by a button, for programs that look through mail open links. */
import { z } from 'zod';
import { act, look } from '../assembly/acts/act.ts';
import { Refused } from '../assembly/acts/refused.ts';
import { sha256 } from '../assembly/log/seal.ts';
import { findLink, LINK_MINUTES, type Link, useLinks } from './links.ts';
import { endSession, startSession } from './sessions.ts';

const token = z.string().max(100);
const browser = z.string().max(100).nullish();

const WHY: Readonly<Record<Exclude<Link['state'], 'good'>, string>> = {
	used: 'This link was used already. A link signs in once; ask for a new one.',
	old: `This link is too old: a link holds for ${LINK_MINUTES} minutes. Ask for a new one.`,
};

const UNKNOWN =
	'This link is not known here. Part of it may be missing, or a newer one was used since. Ask for a new one.';

export const seeLink = look({
	name: 'accounts.see-link',
	does: 'looks whom a link signs in',
	may: ['anyone'],
	input: z.object({ token, browser }),
	unitOf: async () => null,
	run: async ({ queries, at }, given) => {
		const link = await findLink(queries, given.token, at, hashOf(given.browser));
		if (link === null) return { name: null, problem: UNKNOWN };
		return link.state === 'good'
			? { name: link.name, problem: null }
			: { name: null, problem: WHY[link.state] };
	},
});

/** @returns the secret for the cookie; to be done without a key, for what an act with a key gives is kept */
export const signInByLink = act({
	name: 'accounts.sign-in-by-link',
	does: 'signs in by a link',
	may: ['anyone'],
	input: z.object({ token, browser, device: z.string().max(100), before: z.string().max(200).nullish() }),
	unitOf: async () => null,
	words: () => ({}),
	run: async ({ queries, at, newId, concerns }, given) => {
		const browserHash = hashOf(given.browser);
		const link = await findLink(queries, given.token, at, browserHash);
		if (link === null) throw new Refused('not-found', UNKNOWN);
		if (link.state !== 'good') throw new Refused('conflict', WHY[link.state]);
		concerns(link.personId);
		await useLinks(queries, link.personId, at, browserHash);
		if (given.before) await endSession(queries, given.before);
		const office = { now: () => new Date(at), newId };
		return { secret: await startSession(queries, office, link.personId, 'link', given.device) };
	},
});

const hashOf = (held: string | null | undefined): string | null => (held ? sha256(held) : null);
