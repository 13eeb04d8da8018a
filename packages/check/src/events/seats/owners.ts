/** "the Conservatives' X", "the Greens' candidate X": a plural owner's apostrophe stands as a mark between party and person. */
import type { Mention } from '../../resolve/mentions.ts';
import type { EventInput } from '../event.ts';
import { word } from './clause.ts';

const BETWEEN = new Set(
	"' ’ candidate new former own sitting losing defeated parliamentary local general election by leader deputy first time".split(
		' ',
	),
);

/** The input with such mentions made one. */
export function withOwners(input: EventInput): EventInput {
	const { s, mentions } = input;
	const joined: Mention[] = [];
	for (let i = 0; i < mentions.length; i++) {
		const party = mentions[i];
		const person = mentions[i + 1];
		const isOwner =
			party.person === null &&
			party.party >= 0 &&
			!party.isPronoun &&
			(word(s, party.to) === "'" || word(s, party.to) === '’');
		if (
			isOwner &&
			person?.person &&
			!person.isPronoun &&
			person.party < 0 &&
			isBetween(input, party.to, person.from)
		) {
			joined.push({ ...person, from: party.from, party: party.party });
			i++;
		} else joined.push(party);
	}
	return joined.length === mentions.length ? input : { ...input, mentions: joined };
}

function isBetween({ s }: EventInput, from: number, to: number): boolean {
	if (to - from > 4) return false;
	for (let i = from; i < to; i++) if (!BETWEEN.has(word(s, i))) return false;
	return true;
}
