/** "X stood in P for the Greens", "who campaigned for the P seat", "did not stand": candidacies told by a verb. */
import type { Mention } from '../resolve/mentions.ts';
import type { PlaceTag } from '../tag/index.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, groupStart, nameOf, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { rowsOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, timeBeside } from './seats/occasion.ts';
import { type Court, isKnown, outcome, type Who } from './seats/outcome.ts';
import { stands } from './seats/standing.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export const STOOD = new Set(
	'stood standing stand ran running contested contesting fought fighting campaigned'.split(' '),
);

/** "X stood in P for the Greens", "who campaigned for the P seat", "did not stand". */
export function stoodAt(input: EventInput, v: number): EventClaim | null {
	const { s, mentions } = input;
	if (!STOOD.has(word(s, v))) return null;
	const subject = subjectOf(s, v, mentions, word(s, v).endsWith('ing') && cue(s, v - 1) !== 'be') ?? null;
	if (!subject?.mention.person) return null;
	const start = groupStart(s, v);
	const mood = moodOf(s, v, subject.mention.to);
	const court: Court = { context: input.context, s };
	const base = whoOf(court, subject.mention, mentions);
	const clause = clauseOf(s, v);
	if (mood === 'undone') return word(s, v) === 'stand' ? stoodDown(input, v, subject.mention, start) : null;
	if (word(s, v).endsWith('ing') && (word(s, v - 1) === 'is' || word(s, v - 1) === 'are')) return null;
	if (mood === 'unreal' || ['down', 'aside', 'by', 'out', 'off', 'at', 'on'].includes(word(s, v + 1)))
		return null;
	let place: PlaceTag | null = null;
	let end = v + 1;
	for (let i = v + 1; i < Math.min(clause.to, v + 8); i++) {
		const name = nameOf(s, i);
		if (name?.kind === 'place') {
			place = name;
			end = word(s, name.to) === 'seat' || word(s, name.to) === 'constituency' ? name.to + 1 : name.to;
			break;
		}
		if (
			name ||
			s.tokens[i].kind === 'mark' ||
			s.numberAt[i] >= 0 ||
			!['in', 'for', 'the', 'at', 'again', 'here', 'there', 'unsuccessfully', 'seat', 'of'].includes(
				word(s, i),
			)
		)
			break;
	}
	const told = partyAfter(input, v + 1, clause.to);
	if (!place && !told) return null;
	const who: Who = { person: base.person, party: told ? told.party : -1 };
	const span = { from: subject.isNear ? subject.mention.from : start, to: Math.max(end, told ? told.to : 0) };
	const now = s.tokens.slice(start, v).some((token) => token.word === 'now') || cue(s, v - 1) === 'now';
	return stands(
		input,
		v,
		who,
		subject.mention,
		place ?? (told ? placeAfterLink(s, told.to) : null) ?? (now ? placeBefore(s, clause.from, v) : null),
		span,
		timeBeside(s, v, start, clause.to),
	);
}

/** "for the Greens", "as an independent", "without a party label", "under the Labour banner". */
function partyAfter(
	{ s, mentions, context }: EventInput,
	from: number,
	to: number,
): { readonly party: number; readonly to: number } | null {
	for (let i = from; i < Math.min(to, from + 9); i++) {
		const w = word(s, i);
		if (s.tokens[i].kind === 'mark') return null;
		if (w === 'without' && word(s, i + 1) === 'a' && ['party', 'label'].includes(word(s, i + 2))) {
			return {
				party: context.facts.partyIndex('independent'),
				to: word(s, i + 3) === 'label' ? i + 4 : i + 3,
			};
		}
		if (w !== 'for' && w !== 'as' && w !== 'under') continue;
		const at = cue(s, i + 1) === 'the' || cue(s, i + 1) === 'a' ? i + 2 : i + 1;
		if (word(s, at) === 'independent' && s.nameAt[at] < 0)
			return { party: context.facts.partyIndex('independent'), to: at + 1 };
		const m = mentions.find(
			(mention) => mention.from === at && mention.party >= 0 && !mention.person && !mention.isPronoun,
		);
		if (m)
			return {
				party: m.party,
				to: word(s, m.to) === 'candidate' || word(s, m.to) === 'banner' ? m.to + 1 : m.to,
			};
	}
	return null;
}

/** "She did not stand this year": not among the candidates of the election. */
function stoodDown(input: EventInput, v: number, mention: Mention, start: number): EventClaim | null {
	const { s, context } = input;
	const court: Court = { context, s };
	const who: Who = { person: mention.person, party: -1 };
	const clause = clauseOf(s, v);
	const scene = carriedScene(court, v, who, memoryOf(context), clause.from);
	if (!scene || !isKnown(who)) return null;
	const { release } = context.facts;
	const time = timeBeside(s, v, clause.from, clause.to);
	const rows = rowsOf(context, mention.person!);
	const claim = decide(court, {
		from: mention.to <= start && start - mention.to <= 2 ? mention.from : start,
		to: time && time.from >= v ? time.to : v + 1,
		type: 'candidacy',
		scene: { ...scene, places: scene.places.slice(0, 1) },
		time,
		tense: 'past',
		isSure: isSureOf(court, mention, who),
		party: -1,
		test: (contest) => {
			const election = release.contests.election[contest];
			const row = rows.find((r) => release.contests.election[release.candidacies.contest[r]] === election);
			return outcome(row === undefined ? 'yes' : 'no', -1, 'value');
		},
	});
	return claim && claim.verdict !== 'ambiguous' ? claim : null;
}
