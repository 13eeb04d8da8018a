/** Divisions of the three tables: counts, members and votes brought together, members told apart by the source's own ids. */
import type { Division, Lobby, RecordedVote, Voter, VoterSpell } from '../../divisions/model.ts';
import type { BookContext } from './book.ts';
import { type DivisionReadings, divisionId } from './division-readings.ts';

/** Voters and spells as they are added: each once. */
export interface Rolls {
	readonly voters: Voter[];
	readonly spells: VoterSpell[];
	voter(id: string): number;
	/** Voter that bears a number of the Public Whip's, or a new one. */
	person(number: number): number;
	spell(spell: VoterSpell): number;
}

export function createRolls(people: ReadonlyMap<string, number>): Rolls {
	const voters: Voter[] = [];
	const spells: VoterSpell[] = [];
	const byId = new Map<string, number>();
	const byPerson = new Map<number, number>();
	const bySpell = new Map<string, number>();
	const ids = new Map([...people].map(([id, number]) => [number, id]));
	function voter(id: string): number {
		const known = byId.get(id);
		if (known !== undefined) return known;
		const person = people.get(id) ?? null;
		const row = voters.push({ id, person }) - 1;
		byId.set(id, row);
		if (person !== null) byPerson.set(person, row);
		return row;
	}
	return {
		voters,
		spells,
		voter,
		person(number) {
			const known = byPerson.get(number);
			if (known !== undefined) return known;
			const id = ids.get(number);
			if (id !== undefined) return voter(id);
			const row = voters.push({ id: `person/${number}`, person: number }) - 1;
			byPerson.set(number, row);
			return row;
		},
		spell(spell) {
			const key = `${spell.name}|${spell.constituency}|${spell.party}`;
			const row = bySpell.get(key) ?? spells.push(spell) - 1;
			bySpell.set(key, row);
			return row;
		},
	};
}

const LOBBY_OF: Readonly<Record<string, Lobby>> = {
	y: 'aye',
	n: 'no',
	a: 'none',
	b: 'both',
	yt: 'aye-teller',
	nt: 'no-teller',
};

/** The source's parties by the record's ids. Labour and Labour and Co-operative are one there already. */
const PARTIES: Readonly<Record<string, string>> = {
	alliance: 'alliance',
	con: 'conservative',
	dup: 'dup',
	green: 'green',
	ind: 'independent',
	lab: 'labour',
	ldem: 'liberal-democrats',
	pc: 'plaid-cymru',
	res: 'respect',
	sdlp: 'sdlp',
	sf: 'sinn-fein',
	snp: 'snp',
	ukip: 'ukip',
	uup: 'uup',
	'deputy speaker': 'deputy-speaker',
	speaker: 'speaker',
};

export function addTables(
	divisions: Map<string, Division>,
	rolls: Rolls,
	{ listed, members, votes }: DivisionReadings,
	{ find, quarantine, base }: BookContext,
): void {
	const known = new Set(base.parties.map(({ id }) => id));
	const rows = new Map<number, { voter: number; spell: number }>();
	for (const [key, { voter, name, constituency, party }] of members) {
		const id = PARTIES[party] ?? party;
		const told = known.has(id) || id.endsWith('speaker') ? id : `other/${id}`;
		rows.set(key, {
			voter: rolls.voter(voter),
			spell: rolls.spell({ name, constituency, party: told }),
		});
	}
	const cast = new Map<number, RecordedVote[]>(listed.map(({ key }) => [key, []]));
	for (let i = 0; i < votes.division.length; i++) {
		const member = rows.get(votes.member[i]);
		const list = cast.get(votes.division[i]);
		if (member && list) list.push({ ...member, lobby: LOBBY_OF[votes.vote[i]] });
		else
			quarantine(
				{ source: votes.source, line: i + 2 },
				`vote of member ${votes.member[i]} in division ${votes.division[i]}: expected both in the tables of members and divisions, found ${member ? 'no such division' : 'no such member'}`,
			);
	}
	for (const { at, key, heldOn, number, title, ayes, noes, ayeTellers, noTellers } of listed) {
		const recorded = cast.get(key) ?? [];
		const named = (lobby: Lobby): number => recorded.filter((vote) => vote.lobby === lobby).length;
		const isWhole = named('aye') + named('both') === ayes && named('no') + named('both') === noes;
		const id = divisionId('commons', heldOn, number);
		if (!isWhole && recorded.length > 0)
			find({
				gate: 'votes-of-a-division-add-up',
				severity: 'error',
				subject: id,
				message: `Division ${number} of ${heldOn}: ${ayes} ayes and ${noes} noes are given, ${named('aye')} and ${named('no')} members are named beside the tellers.`,
				workings: `Ayes ${ayes} - ${named('aye')} = ${ayes - named('aye')}; noes ${noes} - ${named('no')} = ${noes - named('no')}.`,
				at: [at],
			});
		divisions.set(id, {
			id,
			house: 'commons',
			heldOn,
			number,
			title,
			ayes,
			noes,
			ayeTellers,
			noTellers,
			ayeMeans: '',
			noMeans: '',
			isWhole,
			votes: recorded,
			at,
		});
	}
}
