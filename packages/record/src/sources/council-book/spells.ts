/** Roll rows as spells: a councillor in a ward for a party is one row, however many rolls name him or her. */
import type { RollSpell } from '../../councils/model.ts';
import { personKey, personWords } from '../../councils/person-words.ts';
import type { Locator } from '../../locator.ts';
import { byCodePoint } from '../order.ts';
import type { RollRow } from './readings.ts';
import type { CouncilRegister, PartyBook, WardRegister } from './register.ts';

interface Draft {
	readonly council: string;
	readonly wardKey: string;
	readonly key: string;
	readonly party: string;
	name: string;
	readonly rolls: { year: number; at: Locator; next?: string }[];
}

const markOf = ({ year, at, next }: RollRow) => (next === undefined ? { year, at } : { year, at, next });

export function spellsOf(
	rows: readonly RollRow[],
	councils: CouncilRegister,
	wards: WardRegister,
	parties: PartyBook,
): RollSpell[] {
	const drafts = new Map<string, Draft>();
	const sorted = [...rows].sort((a, b) => a.year - b.year || a.at.line - b.at.line);
	const keys = new Map<string, string>();
	for (const row of sorted) {
		const council = councils.idOf(row.council, '');
		const wardKey = wards.note(council, row.ward);
		const party = parties.idOf({ name: row.party, commissionId: row.commissionId });
		const isEmpty = row.name === '' || party === 'vacant';
		const name = isEmpty ? '' : row.name;
		let key = keys.get(name);
		if (key === undefined) {
			key = personKey(personWords(name)) || name;
			keys.set(name, key);
		}
		// A few councils name one person twice in a ward: each row is a seat of its own.
		for (let copy = 0; ; copy++) {
			const id = `${wardKey}\u0000${key}\u0000${party}\u0000${copy}`;
			const draft = drafts.get(id);
			if (draft === undefined) {
				drafts.set(id, { council, wardKey, key, party, name, rolls: [markOf(row)] });
				break;
			}
			if (draft.rolls[draft.rolls.length - 1].year === row.year) continue;
			draft.name = name;
			draft.rolls.push(markOf(row));
			break;
		}
	}
	return [...drafts.values()]
		.sort(
			(a, b) =>
				byCodePoint(a.wardKey, b.wardKey) ||
				byCodePoint(a.key, b.key) ||
				byCodePoint(a.party, b.party) ||
				a.rolls[0].year - b.rolls[0].year ||
				a.rolls[0].at.line - b.rolls[0].at.line,
		)
		.map(({ council, wardKey, name, party, rolls }) => ({
			council,
			ward: wards.nameOf(wardKey),
			name,
			party,
			rolls,
		}));
}
