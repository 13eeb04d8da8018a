import type { RouteRow } from './row.ts';

const AT = '/units/[unit]/meetings/[meeting]';
/** Votes of the rows of acts are called after their meetings; what names neither is sent from the page of a meeting that sits. */
const params = ({ vote, meeting }: Readonly<Record<string, unknown>>) => ({
	meeting: String(meeting ?? (vote === undefined ? 'p-follow' : String(vote).slice(0, -'-vote'.length))),
});

export const SITTING_ROUTES: readonly RouteRow[] = [
	{
		route: `${AT}/apologies`,
		sees: ['apologies.see-own'],
		does: { send: 'apologies.send', enter: 'apologies.enter', withdraw: 'apologies.withdraw' },
	},
	{ route: `${AT}/board`, sees: ['sitting.follow'] },
	{
		route: `${AT}/door`,
		sees: ['sitting.see-my-right'],
		does: {
			in: 'sitting.sign-in',
			leave: 'sitting.leave',
			find: 'sitting.find',
			admit: 'sitting.admit',
			out: 'sitting.see-out',
			open: 'sitting.open-door',
			renew: 'sitting.renew-door-roll',
			appoint: 'sitting.appoint-teller',
			end: 'sitting.end-teller',
			guests: 'sitting.count-guests',
		},
	},
	{ route: `${AT}/door/codes`, sees: ['sitting.print-codes'] },
	{ route: `${AT}/live`, sees: ['sitting.follow'] },
	{
		route: `${AT}/minutes`,
		sees: ['sitting.see-minutes'],
		does: {
			draft: 'sitting.draft-minutes',
			edit: 'sitting.edit-minutes',
			approve: 'sitting.approve-minutes',
		},
	},
	// They are not drafted yet.
	{ route: `${AT}/minutes/minutes.md`, sees: ['sitting.see-minutes'], status: 404 },
	{
		route: `${AT}/representative`,
		sees: ['representative.see'],
		does: {
			name: 'representative.name',
			end: 'representative.end',
			setting: 'representative.set-to-record',
			attended: 'representative.enter-attendance',
			report: 'representative.enter-report',
			answer: 'representative.enter-answer',
			send: 'representative.send-to-record',
		},
		params: ({ meeting }) => ({ meeting: String(meeting ?? 'none') }),
	},
	{
		route: `${AT}/sitting`,
		sees: ['sitting.follow'],
		does: {
			open: 'sitting.open',
			suspend: 'sitting.suspend',
			resume: 'sitting.resume',
			close: 'sitting.close',
			item: 'sitting.take-item',
			note: 'sitting.note',
		},
	},
	{
		route: `${AT}/speakers`,
		sees: ['sitting.follow'],
		does: {
			ask: 'sitting.ask-to-speak',
			back: 'sitting.step-back',
			call: 'sitting.call-speaker',
			end: 'sitting.end-speech',
			place: 'sitting.place-speaker',
			lead: 'sitting.lead-debate',
		},
		across: { back: 'Whoever steps back does so for oneself, and nobody stood there.' },
	},
	{
		route: `${AT}/votes`,
		sees: ['sitting.follow'],
		params,
		does: {
			open: 'sitting.open-vote',
			move: 'motions.move',
			declare: 'sitting.declare-hands',
			challenge: 'sitting.challenge-hands',
			count: 'sitting.enter-count',
			again: 'sitting.count-again',
			cast: 'sitting.cast-vote',
			enter: 'sitting.enter-vote',
			close: 'sitting.close-vote',
			casting: 'sitting.casting-vote',
			void: 'sitting.give-up-vote',
		},
	},
	// The vote of the row is open, and only closed ones have a page.
	{ route: `${AT}/votes/[vote]`, sees: ['sitting.see-names'], params, status: 404 },
];
