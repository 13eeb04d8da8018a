/** Every kind of work for later, by name. A room that leaves work adds its kinds here. */
import { signInLinks } from '../accounts/sign-in-links.ts';
import { caseReminders } from '../assembly/cases/remind.ts';
import { MEASURE_LAPSE } from '../assembly/cases/roll-follows.ts';
import { takeEffect } from '../assembly/roll/contact/take-effect.ts';
import { eraseWhenDue } from '../assembly/roll/personal-data/erase-when-due.ts';
import { recordClaims } from '../assembly/sitting/representative/record-job.ts';
import { RECORD_JOB } from '../assembly/sitting/representative/to-record.ts';
import { MAIL_KINDS } from '../mail/kinds.ts';
import { mailJob } from '../mail/mail-job.ts';
import type { MailSettings } from '../mail/settings.ts';
import { inDatabase, type JobKinds } from './job.ts';
import { tidy } from './tidy.ts';

export const jobKinds = (settings: MailSettings): JobKinds => ({
	mail: mailJob(settings, MAIL_KINDS),
	'contact-due': {
		mostTries: 20,
		run: inDatabase((queries, office, { given }) => takeEffect(queries, office, given)),
	},
	'erasure-due': { mostTries: 20, run: inDatabase(eraseWhenDue) },
	'sign-in-links': signInLinks,
	'case-reminders': caseReminders,
	...MEASURE_LAPSE,
	tidy,
	[RECORD_JOB]: recordClaims,
});
