/**
 * What differs between two rolls of a council running: same ward and name, another label. Evidence of a change of no known day;
 * it may be a change of party, an election, somebody else of the name, or a correction.
 */
import { peopleOf } from '../../addresses/people.ts';
import { BUCKET } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import type { Release } from '../../release/release.ts';
import type { ChangeAccount } from '../changes/account.ts';
import type { PartyState } from '../changes/party-state.ts';
import { inFile } from '../known.ts';

/** @param id of a councillor; none where it is of anybody else */
export function accountsInRolls(release: Release, id: string): readonly ChangeAccount[] {
	const { councils } = release;
	if (councils === null || !id.startsWith('councillor/')) return [];
	const spells = peopleOf(release).withId(id)?.spells ?? [];
	return spells.length < 2 ? [] : between(release, councils, spells, id.split('/')[1]);
}

/** Councillors whom the rolls give more than one label. */
export function councillorsInSeveralSpells(release: Release): readonly string[] {
	if (release.councils === null) return [];
	return peopleOf(release).all.flatMap(({ kind, id, spells }) =>
		kind === 'councillor' && spells.length > 1 ? [id] : [],
	);
}

function between(
	release: Release,
	{ rolls, spells, parties, lineOf }: Councils,
	list: readonly number[],
	body: string,
): ChangeAccount[] {
	const party = (spell: number): PartyState => {
		const { id, name } = parties[spells.party[spell]];
		return { id, name, label: name };
	};
	return rolls.flatMap((roll, index): ChangeAccount[] => {
		if (index === 0) return [];
		const isIn = (spell: number, bit: number) => ((spells.rolls[spell] >> bit) & 1) === 1;
		const before = list.filter((spell) => isIn(spell, index - 1));
		const after = list.filter((spell) => isIn(spell, index));
		// A name that stands twice in a ward's roll: nobody can say which is which.
		if (before.length !== 1 || after.length !== 1) return [];
		const [from, to] = [party(before[0]), party(after[0])];
		if (from.id === to.id || (isNobody(from) && isNobody(to))) return [];
		return [
			{
				body,
				kind: isNobody(to) ? 'left' : 'joined',
				actor: null,
				timeline: 'group',
				from,
				to,
				on: { earliest: `${rolls[index - 1].year}-01-01`, latest: `${roll.year}-12-31` },
				announced: null,
				recorded: { earliest: `${roll.year}-01-01`, latest: `${roll.year}-12-31` },
				reason: '',
				disputed: '',
				outcome: 'final',
				status: 'asserted',
				source: release.sources[roll.source].id,
				evidence: inFile(release, roll.source, lineOf(after[0], index)),
			},
		];
	});
}

const isNobody = ({ id }: PartyState): boolean => id === BUCKET || id === 'independent';
