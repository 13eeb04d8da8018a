/**
 * Changes between two rolls running: same council, ward and name, another label. Evidence of a change of no known day:
 * it may be a change of party, a by-election, somebody else of the name, or a correction.
 */
import type { Locator } from '../locator.ts';
import { wordsOf } from '../names/words.ts';
import type { CouncilRows, RollSpell } from './model.ts';
import { personKey, personWords } from './person-words.ts';

export interface RollChange {
	readonly council: string;
	readonly ward: string;
	readonly name: string;
	readonly before: number;
	readonly partyBefore: string;
	readonly after: number;
	readonly partyAfter: string;
	/** The row of the roll before and that of the roll after. */
	readonly at: readonly [Locator, Locator];
}

/** In the order of the spells. A name that stands twice in a ward's roll is left out: nobody can say which is which. */
export function changesBetweenRolls({ spells, rollYears }: CouncilRows): RollChange[] {
	const groups = new Map<string, RollSpell[]>();
	for (const spell of spells) {
		if (spell.name === '') continue;
		const key = `${spell.council}/${wordsOf(spell.ward).join(' ')}/${personKey(personWords(spell.name))}`;
		const group = groups.get(key);
		if (group) group.push(spell);
		else groups.set(key, [spell]);
	}
	const changes: RollChange[] = [];
	for (const group of groups.values()) {
		if (group.length < 2) continue;
		for (let i = 1; i < rollYears.length; i++) {
			const [before, after] = [rollYears[i - 1], rollYears[i]].map((year) =>
				group.flatMap((spell) =>
					spell.rolls.filter((roll) => roll.year === year).map(({ at }) => ({ spell, at })),
				),
			);
			if (before.length !== 1 || after.length !== 1) continue;
			const [from, to] = [before[0], after[0]];
			if (from.spell.party === to.spell.party) continue;
			changes.push({
				council: to.spell.council,
				ward: to.spell.ward,
				name: to.spell.name,
				before: rollYears[i - 1],
				partyBefore: from.spell.party,
				after: rollYears[i],
				partyAfter: to.spell.party,
				at: [from.at, to.at],
			});
		}
	}
	return changes;
}
