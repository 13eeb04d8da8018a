/** Addresses of meetings before they open. */
import type { RouteRow } from './row.ts';

const MEETING = '/units/[unit]/meetings/[meeting]';
/** Acts that name no meeting or credential are sent to an address that has one all the same. */
const params = ({ meeting, credential }: Readonly<Record<string, unknown>>) => ({
	meeting: String(meeting ?? 'none'),
	delegate: String(credential ?? 'none'),
});

export const MEETING_ROUTES: readonly RouteRow[] = [
	{
		route: '/units/[unit]/meetings',
		sees: 'anybody',
		does: { feed: 'calendar.make-feed', endFeed: 'calendar.end-feed' },
	},
	{ route: '/units/[unit]/meetings.ics', sees: 'anybody' },
	{ route: '/units/[unit]/meetings/new', sees: ['meetings.see-drafts'], does: { default: 'meetings.draft' } },
	{
		route: MEETING,
		sees: 'anybody',
		does: {
			change: 'meetings.change-called',
			changeDraft: 'meetings.change-draft',
			cancel: 'meetings.cancel',
			adjourn: 'meetings.adjourn',
		},
	},
	{
		route: `${MEETING}/agenda`,
		sees: 'anybody',
		does: { add: 'agenda.add', change: 'agenda.change', move: 'agenda.move', remove: 'agenda.remove' },
	},
	{ route: `${MEETING}/papers`, sees: 'anybody', does: { add: 'papers.add', withdraw: 'papers.withdraw' } },
	{ route: `${MEETING}/papers/[paper]`, sees: ['papers.read'] },
	{
		route: `${MEETING}/notice`,
		sees: ['notice.see'],
		does: { call: 'meetings.call', tell: 'meetings.tell-of-changes', told: 'notice.record-told' },
	},
	{ route: `${MEETING}/notice/recipients`, sees: ['notice.see-recipients'] },
	{
		route: `${MEETING}/delegates`,
		sees: ['delegates.see-senders'],
		does: { name: 'delegates.name', own: 'delegates.name-own', recall: 'delegates.recall' },
		params,
	},
	{
		route: `${MEETING}/credentials`,
		sees: 'anybody',
		does: {
			challenge: 'credentials.challenge',
			challengeAsMember: 'credentials.challenge-as-member',
			told: 'credentials.record-told',
			heard: 'credentials.record-hearing',
			interest: 'credentials.declare-interest',
			decide: 'credentials.decide',
		},
	},
	{
		route: `${MEETING}/credentials/[delegate]`,
		sees: ['credentials.see-one'],
		does: {
			answer: 'credentials.answer',
			appeal: 'credentials.appeal',
			decideAppeal: 'credentials.decide-appeal',
			interest: 'credentials.declare-interest',
			withdraw: 'credentials.withdraw-challenge',
		},
		params,
	},
	{ route: `${MEETING}/credentials/[delegate]/paper`, sees: ['credentials.read-answer-paper'], params },
	{ route: `${MEETING}/meeting.ics`, sees: ['calendar.see-public-meeting'] },
	// A secret that nobody was given.
	{ route: '/calendars/[token]', sees: ['calendar.see-own'], status: 404 },
];
