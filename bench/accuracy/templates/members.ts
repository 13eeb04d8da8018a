/**
 * Sentences about members: seats held, party left or joined, offices, terms. Slots: `{name}`; `{seat}`; `{adj}` "Labour",
 * `{the}` "the Labour Party", of the party left or sat for; `{toAdj}`, `{toThe}` of the party joined; `{day}`, `{month}`,
 * `{year}` of the event or the start, `{endYear}` of the end; `{role}`. `[[…]]` marks what the claim is made of.
 * `swaps` are the ways to make it false: a slot drawn anew, or plain words in place of others.
 */
import type { ClaimType } from '../../../packages/check/src/answer.ts';

/** What is drawn: a leaving for no party, a change of party, a whole stay in a seat, a stay that lasts, a win, an office. A person is swapped only where the lists can tell: they lack some holders. */
export type MemberFrame = 'left' | 'crossed' | 'sat' | 'sits' | 'won' | 'office';

export type MemberSwap =
	| { readonly kind: 'party' | 'toParty' | 'seat' | 'year' | 'endYear' | 'date' | 'person' }
	| { readonly kind: 'direction'; readonly put: string; readonly with: string };

export interface MemberTemplate {
	readonly id: string;
	readonly frame: MemberFrame;
	readonly text: string;
	readonly type: ClaimType;
	readonly swaps: readonly MemberSwap[];
}

const party = { kind: 'party' } as const;
const toParty = { kind: 'toParty' } as const;
const seat = { kind: 'seat' } as const;
const year = { kind: 'year' } as const;
const endYear = { kind: 'endYear' } as const;
const date = { kind: 'date' } as const;
const person = { kind: 'person' } as const;
const turned = (put: string, instead: string): MemberSwap => ({ kind: 'direction', put, with: instead });

function left(n: number, text: string, ...swaps: MemberSwap[]): MemberTemplate {
	return { id: `left-${String(n).padStart(2, '0')}`, frame: 'left', text, type: 'allegiance_change', swaps };
}

function crossed(n: number, text: string, ...swaps: MemberSwap[]): MemberTemplate {
	return {
		id: `crossed-${String(n).padStart(2, '0')}`,
		frame: 'crossed',
		text,
		type: 'allegiance_change',
		swaps,
	};
}

function sat(n: number, text: string, ...swaps: MemberSwap[]): MemberTemplate {
	return { id: `sat-${String(n).padStart(2, '0')}`, frame: 'sat', text, type: 'elected', swaps };
}

function sits(n: number, text: string, ...swaps: MemberSwap[]): MemberTemplate {
	return { id: `sits-${String(n).padStart(2, '0')}`, frame: 'sits', text, type: 'elected', swaps };
}

function won(n: number, text: string, ...swaps: MemberSwap[]): MemberTemplate {
	return { id: `won-${String(n).padStart(2, '0')}`, frame: 'won', text, type: 'elected', swaps };
}

function office(n: number, text: string, ...swaps: MemberSwap[]): MemberTemplate {
	return { id: `office-${String(n).padStart(2, '0')}`, frame: 'office', text, type: 'office', swaps };
}

export const MEMBER_TEMPLATES: readonly MemberTemplate[] = [
	left(1, '[[{name} left {the} on {day}]].', party, date, person, year, turned('left', 'joined')),
	left(
		2,
		'On {day} [[{name} quit {the}]] to sit as an independent.',
		party,
		date,
		person,
		turned('quit', 'joined'),
	),
	left(
		3,
		'[[{name}, the MP for {seat}, left {the} in {month}]].',
		party,
		year,
		person,
		turned('left', 'joined'),
	),
	left(4, 'In {year} [[{name} resigned from {the}]].', party, year, person),
	left(
		5,
		'[[{name} resigned the {adj} whip in {month}]], saying the decision had not been easy.',
		party,
		year,
		person,
	),
	left(6, '[[{name} lost the {adj} whip in {year}]].', party, year, person),
	left(
		7,
		'[[{name} had the {adj} whip withdrawn on {day}]].',
		party,
		date,
		person,
		turned('withdrawn', 'restored'),
	),
	left(8, '[[{name} has sat as an independent since leaving {the} in {month}]].', party, year, person),
	left(9, 'The day was {day}: [[{name} walked out of {the}]].', party, date, person),
	left(10, '[[{name} stopped being a {adj} MP in {year}]].', party, year, person),
	left(
		11,
		'[[{name} left {the} in {year}]], and said little about it.',
		party,
		year,
		person,
		turned('left', 'rejoined'),
	),
	left(12, 'It is some time since [[{name} quit {the} in {month}]].', party, year, person),
	crossed(1, '[[{name} defected from {the} to {toThe} in {month}]].', party, toParty, year, person),
	crossed(2, 'On {day} [[{name} crossed the floor from {the} to {toThe}]].', party, toParty, date, person),
	crossed(3, '[[{name} left {the} for {toThe} in {year}]].', party, toParty, year, person),
	crossed(4, '[[{name} joined {toThe} in {month}]].', toParty, year, person, turned('joined', 'left')),
	crossed(5, '[[{name} defected to {toThe} on {day}]].', toParty, date, person),
	crossed(6, '[[{name} switched from {the} to {toThe} in {year}]].', party, toParty, year, person),
	crossed(
		7,
		'In {year} [[{name}, then MP for {seat}, joined {toThe}]].',
		toParty,
		year,
		person,
		turned('joined', 'quit'),
	),
	crossed(8, '[[{name} quit {the} to join {toThe} in {month}]].', party, toParty, year, person),
	sat(1, '[[{name} was the MP for {seat} from {year} to {endYear}]].', seat, year, endYear, person),
	sat(2, '[[{name} represented {seat} between {year} and {endYear}]].', seat, year, endYear, person),
	sat(3, '[[{name} sat for {seat} until {endYear}]].', seat, endYear, person),
	sat(4, '[[The former {adj} MP {name}]] was at the meeting.', party),
	sat(5, '[[{name}, the former MP for {seat},]] was at the meeting.', seat, person),
	sat(6, '[[Former {seat} MP {name}]] opened the fair.', seat, person),
	sat(
		7,
		'[[{name} was {adj} MP for {seat} from {year} until {endYear}]].',
		party,
		seat,
		year,
		endYear,
		person,
	),
	sat(
		8,
		'[[{name}, who was the {adj} MP for {seat} between {year} and {endYear},]] spoke first.',
		party,
		seat,
		year,
		endYear,
	),
	sat(9, '[[{name} first entered Parliament in {year}]] and stayed for years.', year, person),
	sat(10, 'It was the end: [[{name} stood down as MP for {seat} in {endYear}]].', seat),
	sits(1, '[[{name}, MP for {seat} since {year},]] was cheered.', seat, year, person),
	sits(2, '[[{name} has been the MP for {seat} since {year}]].', seat, year, person),
	sits(3, '[[{name} has represented {seat} since {year}]].', seat, year, person),
	sits(4, '[[{seat} MP {name}]] was there.', seat, person),
	won(1, '[[{name} was elected as the {adj} MP for {seat} in {year}]].', party, seat, year, person),
	won(2, '[[{name} was elected as {seat}’s {adj} MP in {year}]].', party, seat, year, person),
	won(3, 'In {year} [[{name} was elected for {seat}]].', seat, year, person),
	won(4, '[[{name} was first elected to Parliament in {year}]].', year, person),
	won(5, '[[{name} was elected to the Commons for {seat} in {year}]].', seat, year, person),
	office(1, '[[{name} was {role} from {year} to {endYear}]].', year, endYear, person),
	office(2, '[[{name} became {role} in {year}]].', year),
	office(3, '[[{name}, {role} between {year} and {endYear},]] wrote the preface.', year, endYear, person),
	office(4, 'In {year} [[{name} was appointed {role}]].', year),
	office(5, '[[The former {role} {name}]] took the chair.'),
	office(6, '[[{name} served as {role} until {endYear}]].', endYear),
];
