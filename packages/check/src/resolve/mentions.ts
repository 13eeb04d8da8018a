/** Who or what a clause speaks of: people and parties named together become one mention, and pronouns take the mention before them. */
import type { Release } from '@mandate/record';
import type { Sentence } from '../frame/sentence.ts';
import type { PersonTag } from '../tag/index.ts';

export interface Mention {
	readonly from: number;
	readonly to: number;
	readonly person: PersonTag | null;
	/** Index of a party, or -1. */
	readonly party: number;
	readonly isPronoun: boolean;
	readonly isPossessive: boolean;
}

const BETWEEN_PARTY_AND_PERSON = new Set([
	'candidate',
	'mp',
	'former',
	'leader',
	'incumbent',
	'the',
	'parliamentary',
	'contender',
	'sitting',
	'party',
	'man',
	'rival',
	'winner',
	'newcomer',
	'hopeful',
	'challenger',
	'opponent',
	'minister',
	'member',
	'new',
	'defending',
	'outgoing',
	'veteran',
	's',
	',',
	'chairman',
	'councillor',
	'deputy',
	'losing',
	'own',
	'candidates',
]);
const BETWEEN_PERSON_AND_PARTY = new Set(['of', 'for', 'the', ',', '(', 'from', 'a', 'an', 'party']);

export interface Recall {
	person(gender: 0 | 1 | 2): PersonTag | null;
	party(): number;
	/** Whether the sentence before spoke of two parties as one: "they" is then neither alone. */
	isJoined?(): boolean;
	/** The party that "we" stands for. */
	own(): number;
}

/** Mentions in the order of the text. */
export function mentionsOf(s: Sentence, recall: Recall): Mention[] {
	const mentions: Mention[] = [];
	const names = s.names;
	let i = 0;
	while (i < names.length) {
		const name = names[i];
		const next = names[i + 1];
		if (name.kind === 'party') {
			if (next?.kind === 'person' && isGap(s, name.to, next.from, BETWEEN_PARTY_AND_PERSON, 4)) {
				mentions.push(mention(name.from, next.to, next, name.party, s));
				i += 2;
				continue;
			}
			mentions.push(mention(name.from, name.to, null, name.party, s));
		} else if (name.kind === 'person') {
			if (
				next?.kind === 'party' &&
				next.from > name.to &&
				isGap(s, name.to, next.from, BETWEEN_PERSON_AND_PARTY, 3)
			) {
				const close = s.tokens[next.to]?.word === ')' ? 1 : 0;
				mentions.push(mention(name.from, next.to + close, name, next.party, s));
				i += 2;
				continue;
			}
			mentions.push(mention(name.from, name.to, name, -1, s));
		}
		i++;
	}
	for (let t = 0; t < s.tokens.length; t++) {
		if (s.nameAt[t] >= 0) continue;
		const pronoun = pronounAt(s, t, mentions, recall);
		if (pronoun) mentions.push(pronoun);
	}
	return mentions.sort((a, b) => a.from - b.from);
}

function mention(from: number, to: number, person: PersonTag | null, party: number, s: Sentence): Mention {
	return { from, to, person, party, isPronoun: false, isPossessive: s.tokens[to - 1].isPossessive };
}

function isGap(s: Sentence, from: number, to: number, allowed: ReadonlySet<string>, most: number): boolean {
	if (to - from > most) return false;
	for (let i = from; i < to; i++) if (!allowed.has(s.tokens[i].word)) return false;
	return true;
}

function lastBefore(
	mentions: readonly Mention[],
	t: number,
	accept: (m: Mention) => boolean,
): Mention | null {
	let best: Mention | null = null;
	for (const m of mentions)
		if (!m.isPronoun && m.to <= t && accept(m) && (best === null || m.from > best.from)) best = m;
	return best;
}

function pronounAt(s: Sentence, t: number, mentions: readonly Mention[], recall: Recall): Mention | null {
	const token = s.tokens[t];
	const isOwner =
		token.cue === 'his' ||
		token.cue === 'her' ||
		token.cue === 'their' ||
		token.cue === 'its' ||
		token.cue === 'our';
	switch (token.cue) {
		case 'he':
		case 'his':
		case 'she':
		case 'her': {
			const gender = token.cue === 'he' || token.cue === 'his' ? 2 : 1;
			const inside = firstPerson(mentions, t, gender);
			const person = inside?.person ?? recall.person(gender);
			return person
				? { from: t, to: t + 1, person, party: inside?.party ?? -1, isPronoun: true, isPossessive: isOwner }
				: null;
		}
		case 'who': {
			const last = lastBefore(mentions, t, (m) => m.person !== null && m.to >= t - 2);
			return last
				? { ...last, from: t, to: t + 1, isPronoun: true, isPossessive: token.word === 'whose' }
				: null;
		}
		case 'they':
		case 'their':
		case 'its':
		case 'it': {
			if (token.word === 'it' && s.tokens[t + 1]?.cue === 'be' && s.numberAt[t + 2] >= 0) return null;
			const last = lastBefore(mentions, t, (m) => m.party >= 0 && m.person === null);
			if (!last && token.word.startsWith('the') && recall.isJoined?.()) return null;
			const party = last ? last.party : recall.party();
			return party >= 0
				? { from: t, to: t + 1, person: null, party, isPronoun: true, isPossessive: isOwner }
				: null;
		}
		case 'we':
		case 'our': {
			const party = recall.own();
			return party >= 0
				? { from: t, to: t + 1, person: null, party, isPronoun: true, isPossessive: isOwner }
				: null;
		}
		case 'party': {
			const article = s.tokens[t - 1]?.word;
			if (article !== 'the' && article !== 'his' && article !== 'her' && article !== 'whose') return null;
			const last = lastBefore(mentions, t, (m) => m.party >= 0);
			const party = last ? last.party : recall.party();
			return party >= 0
				? { from: t, to: t + 1, person: null, party, isPronoun: true, isPossessive: token.isPossessive }
				: null;
		}
		default:
			return null;
	}
}

/** The subject of a sentence is its first person: "she" later in it is more often that one than the last. */
function firstPerson(mentions: readonly Mention[], t: number, gender: 1 | 2): Mention | null {
	for (const m of mentions)
		if (!m.isPronoun && m.to <= t && m.person && (m.person.gender === gender || m.person.gender === 0))
			return m;
	return null;
}

export function partyOfPerson(release: Release, person: PersonTag): number {
	const last = person.candidacies[person.candidacies.length - 1];
	return last === undefined ? -1 : release.candidacies.party[last];
}
