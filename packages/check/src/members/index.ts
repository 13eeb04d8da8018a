/** Claims about members that the book decides: seats and terms, allegiance, offices. The book is opened only where a word asks for it. */
import type { EventClaim, EventInput } from '../events/event.ts';
import { bookOf } from './book.ts';
import { changes } from './changes.ts';
import { asksForMembers } from './cues.ts';
import { offices } from './offices.ts';
import { namesOffice, passingOffices } from './passing-offices.ts';
import { peopleOf } from './people.ts';
import { seats } from './seats.ts';

export function members(input: EventInput): readonly EventClaim[] {
	const isOfOffice = namesOffice(input.s);
	if (!asksForMembers(input.s) && !isOfOffice) return [];
	const book = bookOf(input.context.facts.release);
	if (!book) return [];
	const people = peopleOf(input, book);
	if (people.length === 0 && isOfOffice) return passingOffices(input, book, people, []);
	if (people.length === 0)
		return input.s.tokens.some(({ word }) => word === 'joined') ? changes(input, book, people) : [];
	const told = [
		...changes(input, book, people),
		...seats(input, book, people),
		...offices(input, book, people),
	];
	return [
		...told,
		...passingOffices(
			input,
			book,
			people,
			told.filter(({ type }) => type === 'office'),
		),
	];
}
