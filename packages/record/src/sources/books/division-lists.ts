/**
 * Divisions of Hansard's own lists. A person has a number from 2010; before, a name is matched with one that the tables know
 * about that time. The party is not told: it is the tables' where those before and after agree, else it is left open.
 */
import { nameWords } from '../../divisions/indexes.ts';
import type { Division, RecordedVote } from '../../divisions/model.ts';
import type { BookContext } from './book.ts';
import { type DivisionReadings, divisionId } from './division-readings.ts';
import type { Rolls } from './division-tables.ts';

type List = DivisionReadings['lists'][number];

export function addLists(
	divisions: Map<string, Division>,
	rolls: Rolls,
	lists: readonly List[],
	{ find }: BookContext,
): void {
	const history = historyOf(divisions);
	for (const list of lists) {
		const id = divisionId('commons', list.heldOn, list.number);
		const known = divisions.get(id);
		if (known !== undefined) {
			if (known.ayes !== list.ayes || known.noes !== list.noes)
				find({
					gate: 'two-sources-of-a-division-agree',
					severity: 'error',
					subject: id,
					message: `Division ${list.number} of ${list.heldOn}: one file gives ${known.ayes} to ${known.noes}, another ${list.ayes} to ${list.noes}.`,
					workings: `${known.ayes} - ${list.ayes} = ${(known.ayes ?? 0) - list.ayes}; ${known.noes} - ${list.noes} = ${(known.noes ?? 0) - list.noes}.`,
					at: [known.at, list.at],
				});
			continue;
		}
		const votes = votesOf(list, rolls, history);
		const count = (lobby: string): number => votes.filter((vote) => vote.lobby === lobby).length;
		const isWhole = count('aye') === list.ayes && count('no') === list.noes;
		if (!isWhole)
			find({
				gate: 'votes-of-a-division-add-up',
				severity: 'note',
				subject: id,
				message: `Division ${list.number} of ${list.heldOn}: ${list.ayes} ayes and ${list.noes} noes were announced, ${count('aye')} and ${count('no')} members are listed beside the tellers.`,
				workings: `Ayes ${list.ayes} - ${count('aye')} = ${list.ayes - count('aye')}; noes ${list.noes} - ${count('no')} = ${list.noes - count('no')}.`,
				at: [list.at],
			});
		divisions.set(id, {
			id,
			house: 'commons',
			heldOn: list.heldOn,
			number: list.number,
			title: list.title,
			ayes: list.ayes,
			noes: list.noes,
			ayeTellers: count('aye-teller'),
			noTellers: count('no-teller'),
			ayeMeans: '',
			noMeans: '',
			isWhole,
			votes,
			at: list.at,
		});
	}
}

/** Every vote that the tables hold, by voter, in order of day. */
type History = ReadonlyMap<number, readonly { readonly heldOn: string; readonly spell: number }[]>;

function historyOf(divisions: ReadonlyMap<string, Division>): History {
	const history = new Map<number, { heldOn: string; spell: number }[]>();
	const ordered = [...divisions.values()].sort((a, b) =>
		a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0,
	);
	for (const { heldOn, votes } of ordered)
		for (const { voter, spell } of votes) {
			const list = history.get(voter);
			if (list) list.push({ heldOn, spell });
			else history.set(voter, [{ heldOn, spell }]);
		}
	return history;
}

/** Years on either side within which a name of the tables is taken for the same person. */
const NEAR_YEARS = 3;

function votesOf(list: List, rolls: Rolls, history: History): RecordedVote[] {
	const names = namesNear(list.heldOn, rolls, history);
	const votes = new Map<number, RecordedVote>();
	for (const { kind, id, name, lobby } of list.names) {
		const words = nameWords(name);
		const voter =
			kind === 'person'
				? rolls.person(id)
				: (only(names.get(words.join(' '))) ??
					only(names.get(`${words[0]} ${words[words.length - 1]}`)) ??
					rolls.voter(`membership/${id}`));
		const told = spellNear(history.get(voter) ?? [], list.heldOn);
		const spell =
			told ??
			rolls.spell({ name: words.length === 0 ? name : nameInOrder(name), constituency: '', party: null });
		const before = votes.get(voter);
		// One who is named in both lists went through both lobbies.
		const lobbies = before && before.lobby !== lobby ? 'both' : lobby;
		votes.set(voter, { voter, spell, lobby: lobbies });
	}
	return [...votes.values()];
}

function only(rows: readonly number[] | undefined): number | undefined {
	return rows?.length === 1 ? rows[0] : undefined;
}

function namesNear(heldOn: string, rolls: Rolls, history: History): Map<string, number[]> {
	const year = Number(heldOn.slice(0, 4));
	const names = new Map<string, number[]>();
	for (const [voter, list] of history)
		for (const { heldOn: day, spell } of list) {
			if (Math.abs(Number(day.slice(0, 4)) - year) > NEAR_YEARS) continue;
			const words = nameWords(rolls.spells[spell].name);
			for (const name of new Set([words.join(' '), `${words[0]} ${words[words.length - 1]}`])) {
				const rows = names.get(name) ?? [];
				if (!rows.includes(voter)) rows.push(voter);
				names.set(name, rows);
			}
		}
	return names;
}

/** The spell that holds both before and after a day, if the tables have one. */
function spellNear(list: readonly { heldOn: string; spell: number }[], heldOn: string): number | undefined {
	let before: number | undefined;
	for (const { heldOn: day, spell } of list) {
		if (day <= heldOn) before = spell;
		else return before === spell ? spell : undefined;
	}
	return undefined;
}

/** "Smith, Ms Angela C. (Sheffield, Hillsborough)" is "Ms Angela C. Smith". */
function nameInOrder(name: string): string {
	const bare = name
		.replace(/\([^()]*\)/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const comma = bare.indexOf(',');
	if (comma < 0) return bare;
	return `${bare.slice(comma + 1).trim()} ${bare.slice(0, comma)}`.replace(/\brh /, '');
}
