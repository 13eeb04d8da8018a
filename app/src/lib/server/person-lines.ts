/** A person in one line: the name, the page, and what he or she was, so that people of one name can be told apart. */
import { type PersonRef, peopleOf, personPath, shownAs } from '@mandate/record/addresses';
import { councillorOf, type Known, type ListedMember, memberList } from '@mandate/record/questions';

export interface PersonLine {
	readonly name: string;
	readonly path: string;
	readonly kind: PersonRef['kind'];
	/** "member for Stockport, 1992–2019"; "councillor for Example ward, Derby, in the rolls of 2017 and 2018". */
	readonly what: string;
}

export function personLine(known: Known, person: PersonRef): PersonLine {
	return {
		name: person.name,
		path: personPath(person),
		kind: person.kind,
		what: person.kind === 'member' ? memberWords(listed(known, person)) : councillorWords(known, person),
	};
}

/** "1992–2019"; "since 2015". */
export function yearsWords({ from, to }: Pick<ListedMember, 'from' | 'to'>): string {
	const year = from.slice(0, 4);
	if (to === null) return `since ${year}`;
	return to.startsWith(year) ? year : `${year}–${to.slice(0, 4)}`;
}

const byId = new WeakMap<readonly ListedMember[], ReadonlyMap<string, ListedMember>>();

function listed(known: Known, person: PersonRef): ListedMember | undefined {
	const list = memberList(known);
	const index = byId.get(list) ?? new Map(list.map((member) => [member.person.id, member]));
	byId.set(list, index);
	return index.get(shownAs(peopleOf(known.release), known.ledger, person.id)?.id ?? person.id);
}

function memberWords(member: ListedMember | undefined): string {
	if (member === undefined) return 'member of the House of Commons';
	return `member for ${listWords(member.places)}, ${yearsWords(member)}`;
}

function councillorWords(known: Known, person: PersonRef): string {
	const told = councillorOf(known, person);
	if (told === null) return 'councillor';
	return `councillor for ${told.ward}, ${told.council.name}, in ${rollsWords(told.rolls.map(({ year }) => year))}`;
}

/** "the roll of 2017", "the rolls of 2016, 2017 and 2019", "the rolls of 2016 to 2019". */
function rollsWords(years: readonly number[]): string {
	const each = [...new Set(years)].map(String);
	const isUnbroken = Number(each[each.length - 1]) - Number(each[0]) === each.length - 1;
	if (each.length > 2 && isUnbroken) return `the rolls of ${each[0]} to ${each[each.length - 1]}`;
	return each.length === 1 ? `the roll of ${each[0]}` : `the rolls of ${listWords(each)}`;
}

/** "A", "A and B", "A, B and C". */
function listWords(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
