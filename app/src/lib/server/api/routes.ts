/** The questions of the API, one table: the addresses, what they take, what they answer. `openapi.json` is written from it. */
import { contestAt, divisionAt, placeAt } from '@mandate/record/addresses';
import {
	changesQuestion,
	compositionOn,
	compositionsOf,
	contestMeasures,
	controlOn,
	councilOf,
	divisionTold,
	electionDay,
	howAPersonVoted,
	interestsOf,
	type Known,
	LONGEST_QUERY,
	partyOf,
	personQuestion,
	placeOf,
	search,
	whoRepresents,
} from '@mandate/record/questions';
import { CHOICES } from '../../changes/query.ts';
import { askedChanges } from '../changes/asked.ts';
import { listed } from '../changes/load.ts';
import { councilNames } from '../changes/rows.ts';
import type { AnswerName, Answers } from './answers.ts';
import { A_PAGE, latestDay, ofPerson, pagedOf } from './asking.ts';
import { CHOICE_WORDS } from './choice-words.ts';
import { AT, inPath, inQuery, PAGE, type Parameter } from './parameters.ts';
import { type Asking, badQuery, found, notFound } from './problems.ts';

export interface Asked {
	readonly known: Known;
	/** ISO day, or null where the address gives none. */
	readonly at: string | null;
	readonly path: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
}

export type Route = {
	[Name in AnswerName]: {
		readonly answer: Name;
		/** Below `/api/v1`: `/people/{name}`. */
		readonly path: string;
		readonly summary: string;
		readonly parameters: readonly Parameter[];
		readonly ask: (asked: Asked) => Asking<Answers[Name]>;
	};
}[AnswerName];

export const ROUTES: readonly Route[] = [
	{
		answer: 'person',
		path: '/people/{name}',
		summary: 'A person who held office: tenures, timelines, changes of allegiance, offices',
		parameters: [inPath('name', 'Last part of the address of the page', 'ann-coffey'), AT],
		ask: ({ known, at, path }) =>
			ofPerson(known, path.name, (person) => personQuestion(known, person, at ?? latestDay(known))),
	},
	{
		answer: 'votes',
		path: '/people/{name}/votes',
		summary: 'How a person voted in every recorded division, beside the majority of the party on the day',
		parameters: [inPath('name', 'Last part of the address of the page', 'ann-coffey')],
		ask: ({ known, path }) => ofPerson(known, path.name, ({ id }) => howAPersonVoted(known, id)),
	},
	{
		answer: 'interests',
		path: '/people/{name}/interests',
		summary: 'What a member had declared in the register of interests as at a day',
		parameters: [inPath('name', 'Last part of the address of the page', 'jeremy-corbyn'), AT],
		ask: ({ known, at, path }) =>
			ofPerson(known, path.name, ({ id }) => interestsOf(known, id, at ?? latestDay(known))),
	},
	{
		answer: 'place',
		path: '/places/{name}',
		summary: 'A seat of the Commons: its contests and those who held it',
		parameters: [inPath('name', 'Last part of the address of the page', 'stockport'), AT],
		ask: ({ known, at, path }) => {
			const row = placeAt(known.release, path.name);
			return found(row === null ? null : placeOf(known, row, at), `No seat is at "${path.name}".`);
		},
	},
	{
		answer: 'represents',
		path: '/represents',
		summary: 'Who represents a seat of the Commons on a day, and who did before and after',
		parameters: [inQuery('place', 'Last part of the address of the seat', 'stockport', true), AT],
		ask: ({ known, at, query }) => {
			const place = query.get('place') ?? '';
			const row = placeAt(known.release, place);
			const on = at ?? latestDay(known);
			const body = row === null ? null : { place, at: on, ...whoRepresents(known, row, on) };
			return found(body, `No seat is at "${place}".`);
		},
	},
	{
		answer: 'party',
		path: '/parties/{name}',
		summary: 'A party or label: its elections, seats and registrations',
		parameters: [inPath('name', 'Id of the party', 'labour')],
		ask: ({ known, path }) =>
			found(partyOf(known, path.name), `No party of elections to the Commons is at "${path.name}".`),
	},
	{
		answer: 'council',
		path: '/councils/{name}',
		summary: 'A council: what it was made of and who controls it',
		parameters: [inPath('name', 'Id of the council', 'stockport'), AT],
		ask: ({ known, at, path }) =>
			found(councilOf(known, path.name, at), `The record has no council "${path.name}".`),
	},
	{
		answer: 'composition',
		path: '/composition',
		summary: 'Seats by party of the Commons or a council as at a day, and control as three facts',
		parameters: [inQuery('body', 'commons, or the id of a council', 'commons', true), AT],
		ask: ({ known, at, query }) => {
			const body = query.get('body') ?? '';
			if (body === 'commons') {
				const on = at ?? latestDay(known);
				return {
					ok: true,
					body: { body, composition: compositionOn(known, on), control: controlOn(known, on) },
				};
			}
			const council = councilOf(known, body, at);
			if (council === null) return notFound(`The record has no council "${body}".`);
			const by = compositionsOf(known.release, council.row).filter(
				({ notBefore }) => at === null || notBefore <= at,
			);
			return { ok: true, body: { body, composition: by.at(-1) ?? null, control: council.control } };
		},
	},
	{
		answer: 'election',
		path: '/elections/{date}',
		summary: 'Everything that was elected on a day: seats, parties, totals',
		parameters: [
			inPath('date', 'Polling day; -notional behind it for results worked out for other seats', '2017-06-08'),
		],
		ask: ({ known, path }) =>
			found(electionDay(known, path.date), `The record has no election of "${path.date}".`),
	},
	{
		answer: 'contest',
		path: '/elections/{date}/{place}',
		summary: 'One seat at one election: every candidate and every measure',
		parameters: [
			inPath('date', 'Polling day', '2017-06-08'),
			inPath('place', 'Last part of the address of the seat', 'stockport'),
		],
		ask: ({ known, path }) => {
			const { release } = known;
			const row = contestAt(release, path.date, path.place);
			if (row === null) return notFound(`The record has no contest of "${path.place}" on "${path.date}".`);
			const { id, label, pollingOn } = release.elections[release.contests.election[row]];
			return {
				ok: true,
				body: {
					election: { id, label, pollingOn },
					place: release.places.name.at(release.contests.place[row]),
					measures: contestMeasures(known, row),
				},
			};
		},
	},
	{
		answer: 'division',
		path: '/divisions/{date}/{number}',
		summary: 'A recorded vote: the result, the parties, what every member did',
		parameters: [
			inPath('date', 'Day on which it was held', '2003-03-18'),
			inPath('number', 'Its number; -lords behind it for the House of Lords', '118'),
		],
		ask: ({ known, path }) => {
			const row = divisionAt(known.release, path.date, path.number);
			const what = `division ${path.number} of ${path.date}`;
			return found(row === null ? null : divisionTold(known, row), `The record has no ${what}.`);
		},
	},
	{
		answer: 'changes',
		path: '/changes',
		summary: 'Changes of allegiance in a window, counted so that the balance is proved',
		parameters: [
			inQuery('from', 'First day', '2019-01-01'),
			inQuery('to', 'Last day, counted in', '2019-12-31'),
			inQuery('body', 'commons, councils, or the id of a council', 'commons'),
			inQuery('party', 'Id of a party, on either side', 'labour'),
			inQuery('kind', 'Kind of change', 'left'),
			...Object.entries(CHOICES).map(([name, values]) =>
				inQuery(name, CHOICE_WORDS[name as keyof typeof CHOICES], values[0], false, values),
			),
			PAGE,
		],
		ask: ({ known, query }) => {
			const wanted = askedChanges(query, (id) => councilNames(known).has(id));
			if (!wanted.ok) return badQuery(wanted.problem.where, wanted.problem.message, wanted.problem.expected);
			const answer = changesQuestion(known, wanted.asked);
			const rows = listed(wanted.form, answer);
			const { page } = wanted.form;
			return {
				ok: true,
				body: {
					...pagedOf(rows.length, page),
					flows: answer.flows,
					bodies: answer.bodies,
					changes: rows.slice((page - 1) * A_PAGE, page * A_PAGE),
				},
			};
		},
	},
	{
		answer: 'search',
		path: '/search',
		summary:
			'People who held office, seats, councils, parties, elections and divisions by name, typing errors forgiven',
		parameters: [inQuery('q', `What to look for, ${LONGEST_QUERY} characters at most`, 'An Cofey', true)],
		ask: ({ known, query }) => {
			const q = (query.get('q') ?? '').trim();
			if (q === '' || q.length > LONGEST_QUERY)
				return badQuery('q', `q has ${q.length} characters.`, `1 to ${LONGEST_QUERY} characters`);
			const answer = search(known, q);
			return { ok: true, body: { ...answer, best: answer.groups[0]?.found[0] ?? null } };
		},
	},
	{
		answer: 'findings',
		path: '/findings',
		summary: 'What does not add up in the official files, with the arithmetic',
		parameters: [inQuery('gate', 'Rule that was not kept', 'votes-add-up'), PAGE],
		ask: ({ known: { release }, query }) => {
			const page = query.get('page') || '1';
			if (!/^[1-9]\d{0,4}$/.test(page))
				return badQuery('page', `page: found "${page.slice(0, 80)}".`, 'a whole number from 1');
			const gate = query.get('gate');
			const all = release.findings.filter((one) => gate === null || one.gate === gate);
			return {
				ok: true,
				body: {
					...pagedOf(all.length, Number(page)),
					findings: all.slice((Number(page) - 1) * A_PAGE, Number(page) * A_PAGE).map((one) => ({
						...one,
						at: one.at.map(({ source, line }) => ({ source: release.sources[source].id, line })),
					})),
				},
			};
		},
	},
	{
		answer: 'sources',
		path: '/sources',
		summary: 'The official files that the record was made from',
		parameters: [],
		ask: ({ known }) => ({ ok: true, body: { sources: known.release.sources } }),
	},
];
