/**
 * Compiles the book of divisions into its pack: divisions in order of day, house and number; members in the order in which
 * they first appear, so that a row of the matrix of votes need only run from its first member to its last, two a byte.
 */
import { byCodePoint, type Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import { type Division, type DivisionRows, LOBBIES, type Policy, type RecordedVote } from './model.ts';

/** Lobbies are stored from 1, for 0 says that the member has no row in the division. */
const CODES = new Map(LOBBIES.map((lobby, index) => [lobby, index + 1]));

export function orderDivisions(divisions: readonly Division[]): Division[] {
	return [...divisions].sort(
		(one, other) =>
			byCodePoint(one.heldOn, other.heldOn) ||
			byCodePoint(one.house, other.house) ||
			one.number - other.number,
	);
}

export function writeDivisions(pack: PackWriter, rows: DivisionRows, { sourceRow }: Ordered): void {
	const divisions = orderDivisions(rows.divisions);
	const voters = orderVoters(divisions, rows);
	const number = (name: string, value: (row: Division) => number): void =>
		pack.integers(`divisions.${name}`, divisions.map(value));
	number('day', (row) => Date.parse(row.heldOn) / 86_400_000);
	number('house', (row) => (row.house === 'lords' ? 1 : 0));
	number('number', (row) => row.number);
	number('ayes', (row) => row.ayes ?? -1);
	number('noes', (row) => row.noes ?? -1);
	number('ayeTellers', (row) => row.ayeTellers);
	number('noTellers', (row) => row.noTellers);
	number('isWhole', (row) => Number(row.isWhole));
	number('source', (row) => sourceRow[row.at.source]);
	number('line', (row) => row.at.line);
	for (const name of ['title', 'ayeMeans', 'noMeans'] as const)
		pack.strings(
			`divisions.${name}`,
			divisions.map((row) => row[name]),
		);
	writeVotes(pack, divisions, voters);
	pack.strings(
		'voters.id',
		voters.map((voter) => rows.voters[voter].id),
	);
	pack.integers(
		'voters.person',
		voters.map((voter) => rows.voters[voter].person ?? -1),
	);
	writeSpells(pack, divisions, voters, rows);
	writePolicies(pack, divisions, rows, sourceRow);
}

export function orderPolicies(policies: readonly Policy[]): Policy[] {
	return [...policies].sort((one, other) => one.number - other.number);
}

function writePolicies(
	pack: PackWriter,
	divisions: readonly Division[],
	rows: DivisionRows,
	sourceRow: Ordered['sourceRow'],
): void {
	const policies = orderPolicies(rows.policies);
	const rowOf = new Map(divisions.map(({ id }, row) => [id, row]));
	const filed = policies.map((policy) => policy.divisions.map((id) => rowOf.get(id) ?? -1));
	const first = [0];
	for (const list of filed) first.push(first[first.length - 1] + list.length);
	pack.integers(
		'policies.number',
		policies.map(({ number }) => number),
	);
	pack.strings(
		'policies.name',
		policies.map(({ name }) => name),
	);
	pack.integers(
		'policies.source',
		policies.map(({ at }) => sourceRow[at.source]),
	);
	pack.integers('policies.first', first);
	pack.integers(
		'policies.division',
		filed.flatMap((list) => list.sort((one, other) => one - other)),
	);
}

/** Indices of voters in order of their first division, then by id. */
function orderVoters(divisions: readonly Division[], rows: DivisionRows): number[] {
	const first = new Map<number, number>();
	divisions.forEach(({ votes }, row) => {
		for (const { voter } of votes) if (!first.has(voter)) first.set(voter, row);
	});
	return [...first.keys()].sort(
		(one, other) =>
			(first.get(one) ?? 0) - (first.get(other) ?? 0) ||
			byCodePoint(rows.voters[one].id, rows.voters[other].id),
	);
}

function writeVotes(pack: PackWriter, divisions: readonly Division[], voters: readonly number[]): void {
	const column = new Map(voters.map((voter, at) => [voter, at]));
	const matrix: number[] = [];
	const starts = [0];
	const firsts: number[] = [];
	for (const { votes } of divisions) {
		const cells = votes.map(({ voter, lobby }) => [column.get(voter) ?? 0, CODES.get(lobby) ?? 0]);
		const first = cells.reduce((least, [at]) => Math.min(least, at), cells.length === 0 ? 0 : voters.length);
		const last = cells.reduce((most, [at]) => Math.max(most, at), first - 1);
		const row = new Uint8Array((last - first + 2) >> 1);
		for (const [at, code] of cells) row[(at - first) >> 1] |= (at - first) % 2 === 0 ? code : code << 4;
		for (const byte of row) matrix.push(byte);
		firsts.push(first);
		starts.push(matrix.length);
	}
	pack.integers('votes.matrix', matrix);
	pack.integers('votes.start', starts);
	pack.integers('votes.first', firsts);
}

interface Spell {
	readonly spell: number;
	readonly from: number;
}

/** Spells of each voter by the first division they are of; a style that comes and goes is written each time. */
function writeSpells(
	pack: PackWriter,
	divisions: readonly Division[],
	voters: readonly number[],
	{ spells }: DivisionRows,
): void {
	const lists = new Map<number, Spell[]>(voters.map((voter) => [voter, []]));
	divisions.forEach(({ votes }, from) => {
		for (const { voter, spell } of votes as readonly RecordedVote[]) {
			const list = lists.get(voter) ?? [];
			if (list[list.length - 1]?.spell !== spell) list.push({ spell, from });
		}
	});
	const flat = voters.flatMap((voter) => lists.get(voter) ?? []);
	const first = [0];
	for (const voter of voters) first.push(first[first.length - 1] + (lists.get(voter) ?? []).length);
	const parties = [
		...new Set(flat.flatMap(({ spell }) => (spells[spell].party === null ? [] : [`${spells[spell].party}`]))),
	].sort(byCodePoint);
	const rowOf = new Map(parties.map((party, row) => [party, row]));
	pack.integers('spells.first', first);
	pack.integers(
		'spells.from',
		flat.map(({ from }) => from),
	);
	pack.integers(
		'spells.party',
		flat.map(({ spell }) => rowOf.get(spells[spell].party ?? '') ?? -1),
	);
	for (const name of ['name', 'constituency'] as const)
		pack.strings(
			`spells.${name}`,
			flat.map(({ spell }) => spells[spell][name]),
		);
	pack.strings('parties', parties);
}
