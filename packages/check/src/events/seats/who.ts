/** Whom a mention means, and how surely. */
import type { Sentence } from '../../frame/sentence.ts';
import type { Mention } from '../../resolve/mentions.ts';
import { cue, word } from './clause.ts';
import type { Court, Who } from './outcome.ts';

/** Person and party of a mention; "X, for the Greens" and "the Conservative, X" are read by the mention itself. */
export function whoOf(court: Court, mention: Mention, mentions: readonly Mention[]): Who {
	const { s } = court;
	if (mention.isPronoun && mention.person) {
		const told = mentions.find((m) => !m.isPronoun && m.person?.surname === mention.person?.surname);
		return { person: mention.person, party: told && isTight(s, told) ? told.party : -1 };
	}
	if (mention.person && mention.party < 0 && isIndependent(s, mention.from - 1))
		return { person: mention.person, party: court.context.facts.partyIndex('independent') };
	return { person: mention.person, party: mention.person && !isTight(s, mention) ? -1 : mention.party };
}

/** "the independent X", in lower case. */
function isIndependent(s: Sentence, i: number): boolean {
	return word(s, i) === 'independent' && s.nameAt[i] < 0;
}

/** Whether the party is said of the person beyond doubt: no comma and no other word between. */
export function isTight(s: Sentence, mention: Mention): boolean {
	if (!mention.person || mention.party < 0) return true;
	for (let i = mention.from; i < mention.to; i++) if (word(s, i) === ',' && s.nameAt[i] < 0) return false;
	return true;
}

/** Whether it is beyond doubt who is spoken of: a name the record knows, or a pronoun that can be nobody else. */
export function isSureOf(court: Court, mention: Mention, who: Who): boolean {
	const { s, context } = court;
	if (!who.person) {
		if (mention.isPronoun || who.party < 0) return false;
		return !(s.tokens[mention.to - 1].isPossessive && cue(s, mention.to) === 'none');
	}
	if (who.person.candidacies.length === 0) return false;
	if (!mention.isPronoun) return true;
	const { gender } = who.person;
	const isNamedHere = s.names.some(
		(name) => name.kind === 'person' && name.to <= mention.from && name.surname === who.person?.surname,
	);
	const rivals = new Set(
		(isNamedHere ? [] : context.people)
			.filter(
				(entry) =>
					context.sentence - entry.sentence <= 8 &&
					(entry.person.gender === gender || entry.person.gender === 0),
			)
			.map((entry) => entry.person.surname),
	);
	for (const name of s.names)
		if (name.kind === 'person' && name.to <= mention.from && (name.gender === gender || name.gender === 0))
			rivals.add(name.surname);
	rivals.delete(who.person.surname);
	return rivals.size === 0;
}
