/** Whether it is beyond doubt that a name means the one member of it: a full name that no other candidate bears, in a text that speaks of no other body. */
import type { EventInput } from '../events/event.ts';
import type { Person } from './people.ts';

const OTHER_BODIES = new Set(
	(
		'councillor councillors cllr council councils mep meps msp msps mla mlas am ams ms peer peers lord lords baroness senedd holyrood ' +
		'stormont assembly mayor mayors mayoral candidate candidates branch activist activists trump senator congressman congress'
	).split(' '),
);

export function speaksOfOtherBody({ s }: EventInput): boolean {
	return s.tokens.some((token, i) => s.nameAt[i] < 0 && OTHER_BODIES.has(token.word));
}

/** Whether a full name of members stands in a text that speaks of no other body: enough where only a member can be meant. */
export function isNamed(input: EventInput, person: Person): boolean {
	return person.isFull && !speaksOfOtherBody(input);
}

export function isCertain(input: EventInput, person: Person): boolean {
	if (!person.isFull || person.people.length !== 1 || speaksOfOtherBody(input)) return false;
	const { s, context } = input;
	const { candidacies } = context.facts.release;
	const tag = s.names.find(
		(name) => name.kind === 'person' && name.from < person.to && person.from < name.to,
	);
	if (tag?.kind !== 'person') return true;
	return tag.candidacies.every((row) => candidacies.member[row] > 0);
}
