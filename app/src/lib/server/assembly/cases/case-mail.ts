/** The mails of a case. They say that there is something to read or to do, and by when; what it is stands only on the page. */
import { writtenDay } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { type Letter, mailKind } from '../../mail/mail-kind.ts';
import { unitById } from '../organisation/units.ts';
import { caseById } from './case-row.ts';

const WHAT: Readonly<Record<string, string>> = {
	notice:
		'You are given notice of a matter that concerns you. Sign in to read the reasons, the rule and the evidence, who decides, and by when you may reply. Nothing is decided before your time to reply is over.',
	named: 'You are named to help decide a matter. Sign in and say first whether you have an interest in it.',
	'stepped-down':
		'Somebody who was named to decide a matter has declared an interest and steps down. Name another.',
	reply: 'A reply has come in.',
	evidence: 'Evidence has been handed in.',
	hearing: 'A hearing is called. Sign in to read when and where.',
	'suspension-ended': 'A suspension was ended. Sign in to read why.',
	measure: 'Something was decided for the time being. Sign in to read what, why, and by when it is reviewed.',
	review: 'What was decided for the time being has been reviewed. Sign in to read how it goes on.',
	decision: 'A decision was made. Sign in to read it, the reasons, and by when and to whom you may appeal.',
	appeal: 'An appeal was made. Name those who decide it.',
	'appeal-decision': 'The appeal was decided. Sign in to read it and the reasons.',
	withdrawn: 'The matter was given up. Sign in to read why.',
	closed: 'The matter is closed.',
	'remind-declare': 'You have not yet said whether you have an interest in a matter you are to decide.',
	'remind-reply': 'A reminder: you may still reply.',
	'remind-decide': 'A reminder: a decision is due.',
	'remind-review': 'A reminder: what was decided for the time being must be reviewed, or it lapses.',
	'remind-appeal': 'A reminder: you may still appeal.',
	'remind-decide-appeal': 'A reminder: a decision on the appeal is due.',
	'remind-close': 'A reminder: a matter can be closed.',
};

/** Reminders that are about a last day which binds. */
const WITH_DAY = ['remind-reply', 'remind-decide', 'remind-review', 'remind-appeal', 'remind-decide-appeal'];

export const caseMail = mailKind({
	what: 'a letter in a case',
	given: z.object({ about: z.string(), what: z.string(), dueOn: z.string().optional() }),
	write: async ({ queries, to, address }, { about, what, dueOn }): Promise<Letter | null> => {
		const { row, state } = await caseById(queries, about);
		const words = WHAT[what];
		if (words === undefined || (state.stage === 'closed' && what.startsWith('remind-'))) return null;
		const unit = await unitById(queries, row.unit_id);
		const isParty = to.personId === row.subject_id || to.personId === row.complainant_id;
		const page = isParty ? `/me/cases/${row.id}` : `/units/${unit.slug}/cases/${row.id}`;
		const day =
			dueOn !== undefined && WITH_DAY.includes(what) ? [`The last day is ${writtenDay(dueOn)}.`] : [];
		return {
			subject: `${unit.name}: there is something for you to read`,
			paragraphs: [
				words,
				...day,
				address(page),
				row.is_confidential
					? 'It is confidential: speak of it only with those who help you.'
					: 'By the rules of the unit it is not confidential.',
			],
			unitId: unit.id,
		};
	},
});
