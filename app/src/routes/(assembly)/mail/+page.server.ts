import { done, seen } from '$lib/server/assembly/pages.ts';
import { MAIL_KINDS } from '$lib/server/mail/kinds.ts';
import { seeMail, tryMailAgain } from '$lib/server/mail/see-mail.ts';
import { isMailSet } from '$lib/server/mail/settings.ts';

export async function load(event) {
	const mail = await seen(event, seeMail, {});
	const what = (kind: string | null) =>
		kind !== null && Object.hasOwn(MAIL_KINDS, kind) ? MAIL_KINDS[kind].what : (kind ?? 'other work');
	return {
		isMailSet: isMailSet(process.env),
		days: mail.days,
		waiting: mail.waiting,
		kinds: mail.kinds.map((one) => ({ ...one, what: what(one.kind) })),
		givenUp: mail.givenUp.map(({ id, kind, mail_kind, gave_up_at, tries, trouble }) => ({
			id,
			what: kind === 'mail' ? what(mail_kind) : kind,
			gaveUpAt: gave_up_at,
			tries,
			trouble,
		})),
	};
}

export const actions = { 'try-again': (event) => done(event, tryMailAgain, {}) };
