/** Finds words that tell of a councillor's change of party: who, from which party, to which. */
import type { EventInput } from '../events/event.ts';
import { moodOf } from '../events/seats/mood.ts';
import type { LocalParty } from './book.ts';
import type { PersonSpan } from './people.ts';
import type { CouncilTag } from './scene.ts';

const MOVES =
	/^(defect|defects|defected|defecting|switch|switches|switched|switching|crossed|crosses|crossing|jumped|moved)$/;
const NOUNS = /^(defection|defections|switch|move|departure)$/;
const LEAVES =
	/^(left|leaves|leaving|quit|quits|quitting|resigned|resigns|resigning|abandoned|deserted|ditched)$/;
const JOINS = /^(joined|joins|joining)$/;

export interface Move {
	readonly from: number;
	readonly to: number;
	readonly leaving: LocalParty | null;
	readonly joining: LocalParty | null;
	readonly person: PersonSpan | null;
}

/** "he has since joined": whom the text spoke of last. */
export function isOfPronoun(s: EventInput['s'], v: number): boolean {
	return s.tokens.slice(Math.max(0, v - 4), v).some(({ cue }) => cue === 'he' || cue === 'she');
}

/** A party right after the words that lead to it: "to the", "from", "for the". */
function partyAfter(
	s: EventInput['s'],
	parties: readonly LocalParty[],
	at: number,
	links: readonly string[],
	reach = 12,
): LocalParty | null {
	for (let i = at; i < s.tokens.length && i < at + reach; i++) {
		const mark = s.tokens[i].word;
		if (mark === ';' || mark === '.' || mark === '?') return null;
		if (!links.includes(mark)) continue;
		let k = i + 1;
		while (
			[
				'the',
				'a',
				'an',
				'sit',
				'sitting',
				'as',
				'join',
				'become',
				'sits',
				'local',
				'party',
				'group',
				'his',
				'her',
			].includes(s.tokens[k]?.word ?? '') &&
			k < i + 6
		)
			k++;
		const party = parties.find(({ from }) => from === k);
		if (party) return party;
	}
	return null;
}

export function moveAt(
	{ s }: EventInput,
	v: number,
	people: readonly PersonSpan[],
	parties: readonly LocalParty[],
	tags: readonly CouncilTag[],
): Move | null {
	const word = s.tokens[v].word;
	const near = (span: PersonSpan) =>
		s.tokens.slice(span.to, v).every(({ word: w }) => w !== '.' && w !== ';');
	const before = people.filter((span) => span.to <= v && near(span) && !isTaggedMember(s, span));
	const subject = before[0] ?? null;
	if (NOUNS.test(word)) {
		if (s.tokens[v + 1]?.word !== 'of') {
			const owner = people.find(({ to }) => to === v && s.tokens[v - 1].isPossessive);
			if (!owner) return null;
			const joining = partyAfter(s, parties, v + 1, ['to']);
			const leaving = partyAfter(s, parties, v + 1, ['from']);
			if (!joining && !leaving) return null;
			return {
				from: owner.from,
				to: Math.max(joining?.to ?? 0, leaving?.to ?? 0),
				leaving,
				joining,
				person: owner,
			};
		}
		if (word !== 'defection') return null;
		const joining = partyAfter(s, parties, v + 1, ['to'], 40);
		const person =
			people.find(
				({ from, words }) => from > v && words.length > 1 && !tags.some((tag) => tag.from === from),
			) ?? null;
		if (!person || !joining || person.from > joining.from) return null;
		const from = s.tokens[v - 1]?.cue === 'the' ? v - 1 : v;
		return { from, to: partyEnd(s, joining.to), leaving: null, joining, person };
	}
	if (word === 'turned') {
		const joining = parties.find(
			({ from }) => from === v + 1 || (from === v + 2 && s.tokens[v + 1].word === '-'),
		);
		if (!joining) return null;
		const leaving = parties.filter(({ to }) => to <= v).pop() ?? null;
		const after = people.find(({ from }) => from === joining.to || from === joining.to + 1) ?? null;
		const person = after ?? subject;
		if (!person) return null;
		const former =
			leaving && ['former', 'ex'].includes(s.tokens[leaving.from - 1]?.word ?? '')
				? leaving.from - 1
				: leaving?.from;
		const from = Math.min(person.from, former ?? v);
		return { from, to: Math.max(person.to, joining.to), leaving, joining, person };
	}
	const isMove = MOVES.test(word);
	const isLeaving = LEAVES.test(word);
	const isJoining = JOINS.test(word);
	if (!isMove && !isLeaving && !isJoining) return null;
	if (moodOf(s, v, subject?.to ?? -1) !== 'done') return null;
	let joining: LocalParty | null = null;
	let leaving: LocalParty | null = null;
	if (isMove) {
		joining = partyAfter(s, parties, v + 1, ['to']);
		leaving = partyAfter(s, parties, v + 1, ['from']);
		if (!joining && !leaving && !/^defect/.test(word)) return null;
	} else {
		const object = objectOf(s, parties, v + 1);
		if (!object) return null;
		if (isLeaving) {
			leaving = object;
			joining = partyAfter(s, parties, object.to, ['to', 'as', 'for', 'joined', 'joining', 'join'], 9);
		} else {
			joining = object;
			leaving = partyAfter(s, parties, object.to, ['from', 'leaving', 'left', 'quitting'], 9);
		}
	}
	const end = Math.max(v + 1, joining?.to ?? 0, leaving?.to ?? 0);
	return { from: subject?.from ?? v, to: partyEnd(s, end), leaving, joining, person: subject };
}

/** "the Tory party": the party's noun belongs to it. */
function partyEnd(s: EventInput['s'], to: number): number {
	return s.tokens[to]?.word === 'party' ? to + 1 : to;
}

/** "left the Labour Party", "quit as a Green councillor", "resigned from Labour". */
function objectOf(s: EventInput['s'], parties: readonly LocalParty[], at: number): LocalParty | null {
	let i = at;
	while (
		['the', 'from', 'his', 'her', 'their', 'ruling', 'council', 'local', 'as', 'a', 'an'].includes(
			s.tokens[i]?.word ?? '',
		) &&
		i < at + 4
	)
		i++;
	return parties.find(({ from }) => from === i) ?? null;
}

/** A member of the Commons right after "MP" is not the councillor who moved. */
function isTaggedMember(s: EventInput['s'], span: PersonSpan): boolean {
	return (
		['mp', 'msp', 'secretary', 'minister'].includes(s.tokens[span.from - 1]?.word ?? '') ||
		s.tokens[span.to - 1].isPossessive
	);
}
