/** What event rules keep of the sentences before: the places and people in order, and the years spoken of. */
import { type Context, preferred } from '../../resolve/context.ts';
import type { PersonTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';

export interface Memory {
	/** Distinct places in the order in which they were first named. */
	places: { readonly place: number; sentence: number; paragraph: number }[];
	people: { readonly person: PersonTag; sentence: number }[];
	/** Years spoken of, with the paragraph that last spoke of them. */
	readonly years: Map<number, number>;
	/** The seats that the last "all five were" was about. */
	set: readonly number[];
	setParty: number;
	/** The one party, and nobody else, that the last sentence named; -1 where it named more or none. */
	party: number;
	partySentence: number;
	/** The last sentence that spoke of seats, or -9. */
	seatsSentence: number;
	/** A line like "P: LABOUR HOLD", which the next sentence may go on about. */
	heading: { readonly places: readonly number[]; readonly sentence: number } | null;
}

const MEMORIES = new WeakMap<Context, Memory>();

export function memoryOf(context: Context): Memory {
	const known = MEMORIES.get(context);
	if (known) return known;
	const memory: Memory = {
		places: [],
		people: [],
		years: new Map(),
		set: [],
		setParty: -1,
		party: -1,
		partySentence: -1,
		seatsSentence: -9,
		heading: null,
	};
	MEMORIES.set(context, memory);
	return memory;
}

/** The one party that all names are of, people left out; -1 where there is none. */
export function onlyParty(mentions: EventInput['mentions']): number {
	const named = mentions.filter((m) => !m.isPronoun);
	const [first] = named;
	return first && named.every((m) => !m.person && m.party === first.party) ? first.party : -1;
}

/** Runs after the rules. */
export function keep({ s, mentions, context }: EventInput): void {
	const memory = memoryOf(context);
	for (const name of s.names) {
		if (name.kind !== 'place') continue;
		const place = preferred(context, name.places);
		const known = memory.places.find((entry) => entry.place === place);
		if (known) {
			known.sentence = context.sentence;
			known.paragraph = context.paragraph;
		} else memory.places.push({ place, sentence: context.sentence, paragraph: context.paragraph });
	}
	for (const { person, isPronoun } of mentions) {
		if (!person || isPronoun) continue;
		const known = memory.people.find((entry) => entry.person.surname === person.surname);
		if (known) known.sentence = context.sentence;
		else memory.people.push({ person, sentence: context.sentence });
	}
	memory.party = onlyParty(mentions);
	memory.partySentence = context.sentence;
	if (s.tokens.some(({ word }) => word === 'seats' || word === 'mps'))
		memory.seatsSentence = context.sentence;
	for (const time of s.times) if (time.year > 0) memory.years.set(time.year, context.paragraph);
}
