/**
 * "has not registered as a political party", "registered as a party in April 2019": from the register of parties, by name,
 * as at the article's day. A name that the register holds only later, as part of a longer one, was not registered by then.
 */
import { type Registration, wordsOf } from '@mandate/record';
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { isConditional, isQuestion } from './asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';

/** Runs of capitalised words seen in the article, folded, newest last. */
const SENTENCES = new WeakMap<Context, Sentence[]>();
const MOST = 200;
const INSIDE = new Set('the of for and uk'.split(' '));

export function registrations(input: EventInput): EventClaim[] {
	const { s, context } = input;
	const sentences = keptWith(s, context);
	const phrase = phraseOf(s);
	if (!phrase || isQuestion(s) || isConditional(s, phrase.at)) return [];
	const { release } = context.facts;
	const base = {
		...NOTHING_NAMED,
		from: phrase.from,
		to: phrase.to,
		type: 'registration' as const,
	};
	if (!release.coverage.registrations)
		return [unknown(base, 'dataset', 'the register of parties is not loaded')];
	const named = namedIn(s, context, phrase.at);
	if (named) return [claimOf(base, input, phrase, named, true)];
	const seen = sentences.flatMap(namesIn).slice(-MOST);
	for (let k = seen.length - 1; k >= 0; k--) {
		const linked = linkedTo(release.registrations, seen[k]);
		const claim = linked && claimOf(base, input, phrase, linked, false);
		if (claim?.verdict === 'supported') return [claim];
	}
	return [unknown(base, 'unknown_entity', 'the words do not say which name of the register is meant')];
}

type Base = Pick<EventClaim, 'from' | 'to' | 'type' | 'candidacy' | 'contest' | 'area' | 'election'>;

function unknown(base: Base, detail: 'dataset' | 'unknown_entity', text: string): EventClaim {
	return { ...base, party: -1, verdict: 'not_in_record', detail, workings: [{ text, leaves: [] }] };
}

/** Red only of a party that the sentence names: whom "they" means is a guess. */
function claimOf(
	base: Base,
	{ s, context }: EventInput,
	phrase: Phrase,
	linked: Linked,
	isNamed: boolean,
): EventClaim {
	const { entries, name } = linked;
	const day = context.published;
	const isOn = (entry: Registration): boolean =>
		entry.registeredOn !== null &&
		entry.registeredOn <= day &&
		(entry.deregisteredOn === null || entry.deregisteredOn > day);
	const held = entries.filter(isOn);
	const told = phrase.isNot ? held.length === 0 : dateFits(s, entries, held);
	const party = entries.find((entry) => entry.party !== null)?.party ?? null;
	return {
		...base,
		party: party === null ? -1 : context.facts.partyIndex(party),
		verdict: told ? 'supported' : told === false && isNamed ? 'contradicted' : 'ambiguous',
		detail: told ? 'exact' : told === false && isNamed ? 'value' : 'readings',
		workings: entries.map((entry) => ({
			text: `${entry.name} (${entry.electoralCommissionId}): registered ${entry.registeredOn ?? 'on no day given'}${entry.deregisteredOn ? `, removed ${entry.deregisteredOn}` : ''}${isOn(entry) ? '' : `; not on the register on ${day}`}`,
			leaves: [],
		})),
		assumptions: isNamed ? [] : [`the party meant is ${name}`],
	};
}

function keptWith(s: Sentence, context: Context): readonly Sentence[] {
	const kept = SENTENCES.get(context) ?? [];
	SENTENCES.set(context, kept);
	kept.push(s);
	return kept;
}

/** Runs of words with capitals, as names of parties are written. */
function namesIn(s: Sentence): string[] {
	const seen: string[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (!isNameWord(s, i) || (INSIDE.has(wordAt(s, i)) && wordAt(s, i) !== 'the')) continue;
		let to = i + 1;
		while (
			to < s.tokens.length &&
			(isNameWord(s, to) || (INSIDE.has(wordAt(s, to)) && isNameWord(s, to + 1)))
		)
			to++;
		if (to - i >= 2) {
			const name = s.tokens
				.slice(i, to)
				.map((token) => token.word)
				.join(' ');
			let before = i - 1;
			while (before >= 0 && s.tokens[before].kind === 'mark') before--;
			seen.push(wordAt(s, before) === 'the' && !name.startsWith('the ') ? `the ${name}` : name);
		}
		i = to - 1;
	}
	return seen;
}

function isNameWord(s: Sentence, i: number): boolean {
	const token = s.tokens[i];
	return token !== undefined && token.kind === 'word' && token.isCapital;
}

interface Phrase {
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly isNot: boolean;
}

/** "registered as a (political) party", "a registered (political) party", "register as a party", with or without a denial. */
function phraseOf(s: Sentence): Phrase | null {
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if (word !== 'registered' && word !== 'register' && word !== 'registering' && word !== 'unregistered')
			continue;
		let to = -1;
		for (let k = i + 1; k < i + 6 && k < s.tokens.length; k++) {
			if (s.tokens[k].kind === 'mark') break;
			if (cueAt(s, k) === 'party') to = k + 1;
		}
		if (to < 0) continue;
		const isPlain = ['as', 'a', 'political'].includes(wordAt(s, i + 1)) || cueAt(s, i + 1) === 'party';
		if (!isPlain) continue;
		const head = s.tokens.slice(Math.max(0, i - 6), i);
		const isNot =
			word === 'unregistered' ||
			head.some(
				(token) =>
					token.cue === 'not' || token.cue === 'without' || token.word === 'yet' || token.word === 'refused',
			);
		let from = i;
		while (
			from > 0 &&
			i - from < 5 &&
			s.tokens[from - 1].kind === 'word' &&
			(['not', 'have', 'be', 'they', 'it'].includes(cueAt(s, from - 1)) ||
				['yet', 'to', 'a', 'theyve', "they've", 'havent', 'hasnt', 'even'].includes(wordAt(s, from - 1)))
		)
			from--;
		return { at: i, from, to, isNot };
	}
	return null;
}

interface Linked {
	readonly name: string;
	readonly entries: readonly Registration[];
}

/** A party that the sentence names before the words. */
function namedIn(s: Sentence, context: Context, at: number): Linked | null {
	const { release } = context.facts;
	const own = s.names.filter((name) => name.kind === 'party' && name.to <= at).pop();
	if (own?.kind !== 'party') return null;
	const { id, name } = release.parties[own.party];
	const said = s.tokens
		.slice(own.from, own.to)
		.map((token) => token.word)
		.join(' ');
	const exact = release.registrations.filter((entry) => folded(entry) === said);
	const entries = exact.length > 0 ? exact : release.registrations.filter((entry) => entry.party === id);
	return entries.length > 0 ? { name, entries } : null;
}

/** Entries of a name: whole, or for three words and more as a part of a longer one; with every name of the same number. */
function linkedTo(all: readonly Registration[], name: string): Linked | null {
	const whole = all.filter((entry) => folded(entry) === name);
	const isLong = name.split(' ').length >= 3;
	const part = isLong ? all.filter((entry) => ` ${folded(entry)} `.includes(` ${name} `)) : [];
	const entries = whole.length > 0 ? whole : part;
	return entries.length > 0 ? { name, entries: withSameId(all, entries) } : null;
}

function folded(entry: Registration): string {
	return wordsOf(entry.name).join(' ');
}

function withSameId(all: readonly Registration[], entries: readonly Registration[]): readonly Registration[] {
	const ids = new Set(entries.map((entry) => entry.electoralCommissionId).filter((id) => id !== ''));
	return ids.size === 1 ? all.filter((entry) => ids.has(entry.electoralCommissionId)) : entries;
}

/** Whether the day or month told is that of a registration; without one, whether it is registered at all. Null where the words tell no more. */
function dateFits(
	s: Sentence,
	entries: readonly Registration[],
	held: readonly Registration[],
): boolean | null {
	const time = s.times.find((one) => one.kind === 'date' && one.year > 0 && !one.isBound);
	if (!time) return held.length > 0 ? true : null;
	const stem = `${time.year}${time.month > 0 ? `-${String(time.month).padStart(2, '0')}` : ''}${time.month > 0 && time.day > 0 ? `-${String(time.day).padStart(2, '0')}` : ''}`;
	return entries.some((entry) => entry.registeredOn?.startsWith(stem) === true);
}
