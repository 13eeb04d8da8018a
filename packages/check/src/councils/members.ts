/** Party and seat of a councillor: "Labour councillor Jane Example", "Cllr Example (Con, Abbey)", "X, who represents Abbey on Y council". */
import type { Detail, Verdict } from '../answer.ts';
import type { EventInput } from '../events/event.ts';
import { type CouncilBook, type LocalParty, partiesIn } from './book.ts';
import type { CouncilClaim } from './claim.ts';
import { describedAs } from './described.ts';
import {
	type Councillor,
	councillorNamed,
	labelsIn,
	type PersonSpan,
	peopleIn,
	rollPlaces,
	rollText,
} from './people.ts';
import { councilAt, councilsIn, isCouncilName, memoryOf, type WardTag, wardsIn } from './scene.ts';
import { daysOf, type RollWindow, rollWindow } from './span.ts';

export function councilMembers(input: EventInput, found: CouncilBook): CouncilClaim[] {
	const { s, context } = input;
	const claims: CouncilClaim[] = [];
	const tags = councilsIn(s, found);
	const parties = partiesIn(s, found);
	const window = rollWindow(found.book.rolls, daysOf(s, context));
	for (const span of peopleIn(s)) {
		if (isCouncilName(tags, span)) continue;
		const told = describedAs(s, span, parties, tags);
		if (!span.hasTitle && !told.isCouncillor) continue;
		const council = told.council >= 0 ? told.council : councilAt(tags, span.from, context);
		const person = councillorNamed(found, span.words, council);
		if (person) memoryOf(context).person = { words: span.words, council: person.council };
		const wards = wardsIn(s, found, council).filter(({ from }) => from >= span.to && from < span.to + 14);
		const ward = wards[0] ?? null;
		if (told.party) {
			const from = Math.min(span.from, told.party.from);
			claims.push(
				partyClaim(
					found,
					person,
					told.party,
					window,
					told.isFormer,
					{ from, to: Math.max(span.to, told.to, told.party.to) },
					span,
					council,
				),
			);
		}
		if (told.council >= 0 || (ward && told.isWard(ward)))
			claims.push(
				seatClaim(
					found,
					person,
					ward,
					council,
					window,
					told.isFormer,
					{
						from: Math.min(span.from, told.from),
						to: Math.max(span.to, told.to, ward ? ward.to : 0),
					},
					span,
				),
			);
	}
	return claims;
}

interface Verdicted {
	readonly verdict: Verdict;
	readonly detail: Detail;
}

function partyClaim(
	found: CouncilBook,
	person: Councillor | null,
	party: LocalParty,
	window: RollWindow,
	isFormer: boolean,
	at: { from: number; to: number },
	span: PersonSpan,
	council: number,
): CouncilClaim {
	const base = { ...at, type: 'party_of' as const, party, council: person?.council ?? council };
	if (!person) return { ...base, ...unknown(span) };
	const who = {
		id: `councillor/${found.book.councils[person.council].id}/${span.words.join('-')}`,
		name: person.name,
	};
	const rolls = isFormer ? found.book.rolls.map((_, roll) => roll) : window.all;
	const present = rolls.filter((roll) => labelsIn(found, person, roll).length > 0);
	const matches = present.map((roll) =>
		labelsIn(found, person, roll).map((label) => found.match(label, party)),
	);
	const workings = [
		{
			text: rollText(found, person, present.length > 0 ? present : rolls),
			at: rollPlaces(found, person, present),
		},
	];
	if (matches.some((list) => list.includes('yes'))) {
		const isAll = matches.every((list) => list.includes('yes'));
		return {
			...base,
			person: who,
			workings,
			verdict: 'supported',
			detail: isAll ? 'exact' : 'between_rolls',
		};
	}
	const isBothSides = present.includes(window.before) && present.includes(window.after);
	const isNo = matches.length > 1 && matches.every((list) => list.every((match) => match === 'no'));
	if (!isFormer && person.isSure && isBothSides && isNo)
		return { ...base, person: who, workings, verdict: 'contradicted', detail: 'party' };
	return { ...base, person: who, workings, verdict: 'not_in_record', detail: 'coverage' };
}

function unknown(span: PersonSpan): Verdicted & Pick<CouncilClaim, 'workings' | 'person'> {
	const name = span.words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
	return {
		verdict: 'not_in_record',
		detail: 'unknown_entity',
		person: { id: 'unknown', name },
		workings: [{ text: `No roll of councillors at hand names ${name} there`, at: [] }],
	};
}

/** That somebody sits, or sat, on a council or for a ward. */
function seatClaim(
	found: CouncilBook,
	person: Councillor | null,
	ward: WardTag | null,
	council: number,
	window: RollWindow,
	isFormer: boolean,
	at: { from: number; to: number },
	span: PersonSpan,
): CouncilClaim {
	const { book } = found;
	const base = { ...at, type: 'office' as const, council, ...(ward ? { ward: ward.ward } : {}) };
	if (!person) return { ...base, ...unknown(span) };
	const who = {
		id: `councillor/${book.councils[person.council].id}/${span.words.join('-')}`,
		name: person.name,
	};
	const rolls = isFormer ? book.rolls.map((_, roll) => roll) : window.all;
	const present = rolls.filter((roll) => labelsIn(found, person, roll).length > 0);
	const workings = [
		{
			text: rollText(found, person, present.length > 0 ? present : rolls),
			at: rollPlaces(found, person, present),
		},
	];
	const wardsOf = (roll: number) =>
		person.spells
			.filter((spell) => (book.spells.rolls[spell] >> roll) & 1)
			.map((spell) => book.spells.ward[spell]);
	const isThere = present.some((roll) => !ward || wardsOf(roll).includes(ward.ward));
	if (isThere) {
		const isAll = present.length === rolls.length;
		return {
			...base,
			person: who,
			workings,
			verdict: 'supported',
			detail: isAll ? 'exact' : 'between_rolls',
		};
	}
	const isElsewhere =
		ward !== null &&
		person.isSure &&
		!isFormer &&
		present.includes(window.before) &&
		present.includes(window.after) &&
		present.every((roll) => wardsOf(roll).length === 1 && isWardOf(found, ward.ward, roll));
	return {
		...base,
		person: who,
		workings,
		verdict: isElsewhere ? 'contradicted' : 'not_in_record',
		detail: isElsewhere ? 'place' : 'coverage',
	};
}

/** Whether a ward had councillors in a roll: one of another map says nothing. */
function isWardOf({ book }: CouncilBook, ward: number, roll: number): boolean {
	for (let spell = book.wards.firstSpell[ward]; spell < book.wards.firstSpell[ward + 1]; spell++)
		if ((book.spells.rolls[spell] >> roll) & 1) return true;
	return false;
}
