/**
 * Every kind of mail, by the name that jobs call it. A room that sends mail adds its kinds here, and sends one by
 * `desk.later('mail', { to: personId, kind, about: id of what it is about, ...what the kind needs })`.
 */
import { passkeyAddedMail, passkeyRemovedMail } from '../accounts/account-mails.ts';
import { signInLinkMail } from '../accounts/sign-in-link-mail.ts';
import { caseMail } from '../assembly/cases/case-mail.ts';
import { MEETING_MAILS } from '../assembly/meetings/mails.ts';
import { CONTACT_MAILS } from '../assembly/roll/contact/mails.ts';
import type { AnyMailKind } from './mail-kind.ts';

export const MAIL_KINDS: Readonly<Record<string, AnyMailKind>> = {
	...CONTACT_MAILS,
	'passkey-added': passkeyAddedMail,
	'passkey-removed': passkeyRemovedMail,
	'sign-in-link': signInLinkMail,
	case: caseMail,
	...MEETING_MAILS,
};
