/** The contest of a cast vote record report, and its candidates in the order of its selections. */
import type { Candidate } from '../papers/election.ts';
import { MOST_CANDIDATES } from '../papers/papers.ts';
import { isList, isObject, type Json, type JsonFile, type JsonObject } from './json-file.ts';
import type { JsonPath } from './json-position.ts';
import { tidy, tidyOrNull } from './names.ts';

export interface CvrContest {
	readonly id: string;
	readonly title: string | null;
	readonly seats: number | null;
	readonly candidates: readonly Candidate[];
	/** The places of the candidates by the ids of their selections. */
	readonly places: ReadonlyMap<string, number>;
}

interface Found {
	readonly contest: JsonObject;
	readonly election: JsonObject;
	readonly path: JsonPath;
}

/** Most contests that a problem names. */
const NAMED = 20;

/** @param asked id or name of the contest; null where the file is to have one alone */
export function readContest(file: JsonFile, root: JsonObject, asked: string | null): CvrContest {
	const all = contestsOf(file, root);
	const fitting = asked === null ? all : all.filter(({ contest }) => isAsked(contest, asked));
	if (fitting.length !== 1)
		throw file.refuse(
			['Election'],
			asked === null
				? 'one contest, or the name of the one to be read'
				: `one contest called "${tidy(asked)}"`,
			`The file has ${all.length === 0 ? 'no contest for candidates' : `these: ${namesOf(all)}`}.`,
		);
	const [{ contest, election, path }] = fitting;
	return contestOf(file, root, contest, election, path);
}

function contestsOf(file: JsonFile, root: JsonObject): readonly Found[] {
	const elections = isObject(root.Election) ? [root.Election] : root.Election;
	if (!isList(elections))
		throw file.refuse(['Election'], 'a list called Election', 'Hand in the report with its elections.');
	return elections.flatMap((election, at) => {
		if (!isObject(election) || !isList(election.Contest)) return [];
		const base = isObject(root.Election) ? ['Election'] : ['Election', at];
		return election.Contest.flatMap((contest, place) =>
			isObject(contest) && isList(contest.ContestSelection)
				? [{ contest, election, path: [...base, 'Contest', place] }]
				: [],
		);
	});
}

function isAsked(contest: JsonObject, asked: string): boolean {
	return contest['@id'] === asked || (typeof contest.Name === 'string' && tidy(contest.Name) === tidy(asked));
}

function namesOf(all: readonly Found[]): string {
	const names = all.slice(0, NAMED).map(({ contest }) => `"${tidy(String(contest.Name ?? contest['@id']))}"`);
	return names.join(', ') + (all.length > NAMED ? ` and ${all.length - NAMED} more` : '');
}

function contestOf(
	file: JsonFile,
	root: JsonObject,
	contest: JsonObject,
	election: JsonObject,
	path: JsonPath,
): CvrContest {
	const { '@id': id, NumberElected: seats } = contest;
	if (typeof id !== 'string')
		throw file.refuse([...path, '@id'], 'the @id of the contest', 'Records name the contest by its id.');
	const selections = contest.ContestSelection as readonly Json[];
	if (selections.length === 0 || selections.length > MOST_CANDIDATES)
		throw file.refuse(
			[...path, 'ContestSelection'],
			`1 to ${MOST_CANDIDATES} selections`,
			'Hand in the report with its candidates.',
		);
	const people = byId(election.Candidate);
	const parties = byId(root.Party);
	const places = new Map<string, number>();
	const candidates = selections.map((selection, place): Candidate => {
		const at = [...path, 'ContestSelection', place];
		const selectionId = isObject(selection) ? selection['@id'] : null;
		if (!isObject(selection) || typeof selectionId !== 'string' || places.has(selectionId))
			throw file.refuse(at, 'a selection with an @id of its own', 'Records name selections by their ids.');
		places.set(selectionId, place);
		const ids = isList(selection.CandidateIds) ? selection.CandidateIds : [];
		const named = ids.map((one) => people.get(String(one))).filter((one) => one !== undefined);
		if (named.length < ids.length)
			throw file.refuse([...at, 'CandidateIds'], 'ids of candidates of the election', 'List the candidate.');
		return {
			name: nameOf(selection, named, selectionId),
			party: named.length === 1 ? partyOf(named[0], parties) : null,
			withdrawn: false,
		};
	});
	const hasSeats =
		typeof seats === 'number' && Number.isInteger(seats) && seats >= 1 && seats <= MOST_CANDIDATES;
	return {
		id,
		title: typeof contest.Name === 'string' ? tidyOrNull(contest.Name) : null,
		seats: hasSeats ? seats : null,
		candidates,
		places,
	};
}

/** The candidates of a selection; a place for a name to be written in has none. */
function nameOf(selection: JsonObject, named: readonly JsonObject[], id: string): string {
	const names = named.flatMap(({ Name }) =>
		typeof Name === 'string' && tidy(Name) !== '' ? [tidy(Name)] : [],
	);
	if (names.length > 0) return names.join(' and ');
	return selection.IsWriteIn === true ? 'Write-in' : tidy(id) || 'Write-in';
}

function partyOf({ PartyId }: JsonObject, parties: ReadonlyMap<string, JsonObject>): string | null {
	const name = typeof PartyId === 'string' ? parties.get(PartyId)?.Name : null;
	return typeof name === 'string' ? tidyOrNull(name) : null;
}

function byId(list: Json | undefined): ReadonlyMap<string, JsonObject> {
	const found = new Map<string, JsonObject>();
	if (!isList(list)) return found;
	for (const one of list) if (isObject(one) && typeof one['@id'] === 'string') found.set(one['@id'], one);
	return found;
}
