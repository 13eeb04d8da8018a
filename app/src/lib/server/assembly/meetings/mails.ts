/** Kinds of mail that this room sends, by the names that its jobs call them. */
import type { AnyMailKind } from '../../mail/mail-kind.ts';
import {
	appealDecidedMail,
	appealedMail,
	challengedMail,
	challengeWithdrawnMail,
	decidedMail,
	namedMail,
	recalledMail,
} from './credential-mails.ts';
import { cancellationMail, changeMail, noticeMail } from './notice-mails.ts';

export const MEETING_MAILS: Readonly<Record<string, AnyMailKind>> = {
	'meeting.notice': noticeMail,
	'meeting.changed': changeMail,
	'meeting.cancelled': cancellationMail,
	'delegate.named': namedMail,
	'delegate.recalled': recalledMail,
	'credential.challenged': challengedMail,
	'credential.challenge-withdrawn': challengeWithdrawnMail,
	'credential.decided': decidedMail,
	'credential.appealed': appealedMail,
	'credential.appeal-decided': appealDecidedMail,
};
