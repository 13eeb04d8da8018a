/** Every address of the assembly. A room adds its own; a test fails where one is missing. */
import { MEETING_ROUTES } from './meetings.ts';
import { MOTION_ROUTES } from './motions.ts';
import { ROLL_ROUTES } from './roll.ts';
import type { RouteRow } from './row.ts';
import { SITTING_ROUTES } from './sitting.ts';

export const ROUTE_ROWS: readonly RouteRow[] = [
	{ route: '/glossary', sees: 'anybody' },
	// The organisation is founded already, and says so to anybody.
	{ route: '/found', sees: 'anybody', status: 409, does: { found: 'organisation.found' } },
	{ route: '/mail', sees: ['mail.see'], does: { 'try-again': 'mail.try-again' } },
	{ route: '/mail/bounces', sees: null, does: { POST: 'mail.take-bounce' } },
	{
		route: '/me',
		sees: 'anybody signed in',
		does: {
			'add-passkey': 'accounts.add-passkey',
			'end-other-sessions': 'accounts.end-other-sessions',
			'end-session': 'accounts.end-session',
			'remove-passkey': 'accounts.remove-passkey',
			'rename-passkey': 'accounts.rename-passkey',
		},
	},
	{ route: '/me/log', sees: 'anybody signed in' },
	{ route: '/me/passkeys', sees: null, does: { POST: 'accounts.begin-passkey' } },
	{
		route: '/sign-in',
		sees: 'anybody',
		does: { link: 'accounts.ask-link', passkey: 'accounts.sign-in-by-passkey' },
	},
	{ route: '/sign-in/[token]', sees: 'anybody', does: { default: 'accounts.sign-in-by-link' } },
	{ route: '/sign-in/passkey', sees: null, does: { POST: 'accounts.begin-sign-in-by-passkey' } },
	{ route: '/sign-out', sees: 'anybody' },
	{ route: '/units', sees: 'anybody' },
	{
		route: '/units/[unit]',
		sees: 'anybody',
		does: { add: 'organisation.add-unit', imprint: 'organisation.change-imprint' },
	},
	{ route: '/units/[unit]/rules', sees: 'anybody', does: { adopt: 'organisation.adopt-rules' } },
	{
		route: '/units/[unit]/bodies',
		sees: ['organisation.see-bodies'],
		does: { add: 'organisation.add-body', change: 'organisation.change-body' },
		across: { add: 'A kind of body, "union", is called as one of the bodies is.' },
	},
	{
		route: '/units/[unit]/offices',
		sees: ['organisation.see-duties'],
		does: { give: 'organisation.give-duty', end: 'organisation.end-duty' },
	},
	{ route: '/units/[unit]/cases', sees: ['cases.see-rules'], does: { open: 'cases.open' } },
	{
		route: '/units/[unit]/cases/[case]',
		sees: ['cases.see'],
		does: {
			notice: 'cases.give-notice',
			panel: 'cases.name-panel',
			declare: 'cases.declare-interest',
			evidence: 'cases.add-evidence',
			hearing: 'cases.call-hearing',
			measure: 'cases.take-measure',
			review: 'cases.review-measure',
			decide: 'cases.decide',
			decideAppeal: 'cases.decide-appeal',
			endSuspension: 'cases.end-suspension',
			withdraw: 'cases.withdraw',
			close: 'cases.close',
		},
	},
	{ route: '/units/[unit]/cases/[case]/evidence/[evidence]', sees: ['cases.read-evidence'] },
	{ route: '/me/cases', sees: ['cases.see-mine'] },
	{
		route: '/me/cases/[case]',
		sees: ['cases.see'],
		does: { reply: 'cases.reply', evidence: 'cases.add-evidence', appeal: 'cases.appeal' },
	},
	{ route: '/me/cases/[case]/evidence/[evidence]', sees: ['cases.read-evidence'] },
	{ route: '/units/[unit]/log', sees: ['organisation.see-log'] },
	...MEETING_ROUTES,
	...SITTING_ROUTES,
	...ROLL_ROUTES,
	...MOTION_ROUTES,
];

/** Forms that nobody may be kept from, since they are about whoever sends them: tried with the room. */
export const FORMS_FOR_ALL: Readonly<Record<string, readonly string[]>> = {
	'/sign-out': ['default'],
	'/me/data': ['contact', 'erase', 'leave'],
};
