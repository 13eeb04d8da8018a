/** "more seats than the other three put together", "more than the party won in 2010, 2015 and 2017 combined": one figure against a sum. */
import { add, compare, type Fraction, ZERO } from '@mandate/psephology';
import { cueAt, made, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { electionsAt, whenOf } from '../../resolve/when.ts';
import type { Leaf } from '../../verify/computed.ts';
import { isAsserted } from '../asserted.ts';
import { partiesFor } from '../count/choices.ts';
import type { EventClaim, EventInput } from '../event.ts';
import { figureAt } from '../ratio/times.ts';
import { mentionBefore, trimmed } from '../spans.ts';
import { type Try, weigh } from '../weigh.ts';
import { adderIn, clauseOf, type Group, groupsOf } from './group.ts';
import { partiesIn, type Setting, settingsFor, shown, sumOfParties, type Unit } from './settings.ts';

interface Phrase {
	readonly more: number;
	readonly than: number;
	readonly isMore: boolean;
	readonly end: number;
	readonly unit: Unit | null;
}

interface Tried {
	readonly setting: Setting;
	readonly party: number;
	readonly text: string;
	readonly leaves: readonly Leaf[];
}

export function comparisonClaims(input: EventInput): EventClaim[] {
	const { s, mentions } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const phrase = phraseAt(s, i);
		if (!phrase || !isAsserted(s, i)) continue;
		const group =
			groupsOf(s, mentions).find((g) => g.from > phrase.than && g.from <= phrase.than + 3) ?? null;
		const claim = judged(input, phrase, group);
		if (claim) claims.push(claim);
		i = phrase.end - 1;
	}
	return claims;
}

/** "more (seats) than ... combined". */
function phraseAt(s: Sentence, i: number): Phrase | null {
	const cue = cueAt(s, i);
	if ((cue !== 'more' && cue !== 'fewer') || s.nameAt[i] >= 0) return null;
	let than = -1;
	for (let k = i + 1; k < i + 5 && k < s.tokens.length; k++) if (cueAt(s, k) === 'than') than = k;
	if (than < 0) return null;
	const { to } = clauseOf(s, i);
	const adder = adderIn(s, than, Math.min(to, than + 20));
	if (!adder) return null;
	for (let k = than; k < adder.at; k++)
		if (s.numberAt[k] >= 0 && s.timeAt[k] < 0 && s.numbers[s.numberAt[k]].n > 20) return null;
	return { more: i, than, isMore: cue === 'more', end: adder.to, unit: unitAt(s, i, than) };
}

function unitAt(s: Sentence, from: number, to: number): Unit | null {
	for (let i = from; i < to; i++) {
		if (wordAt(s, i) === 'seats' || wordAt(s, i) === 'mps') return 'seats';
		if (cueAt(s, i) === 'vote') return 'votes';
	}
	return null;
}

function judged(input: EventInput, phrase: Phrase, group: Group | null): EventClaim | null {
	const { s, mentions, context } = input;
	const { s: standing, index } = figureAt(s, phrase.more, phrase.more, phrase.more + 1);
	const unit = phrase.unit ?? (context.measure?.kind === 'votes' ? 'votes' : 'seats');
	const measure = made(unit === 'seats' ? 'seats' : 'votes', 3, phrase.more, phrase.than);
	const own = mentionBefore(
		mentions.filter((m) => m.party >= 0 && !m.person),
		0,
		phrase.more,
		14,
	);
	const others = partiesFor(standing, index, input).filter((entry) => !group?.parties.includes(entry.value));
	const parties =
		own && !group?.parties.includes(own.party) ? [{ value: own.party, cost: 0, assumption: null }] : others;
	const tries: Try<Tried>[] = [];
	for (const { value: setting, cost } of settingsFor(
		withoutTimes(standing, phrase),
		index,
		measure,
		context,
	)) {
		if (setting.contest >= 0 && unit === 'seats') continue;
		for (const party of parties.slice(0, 3)) {
			const mine = sumOfParties(context, setting, [party.value], unit);
			const theirs = mine && theOthers(input, phrase, group, setting, party.value, unit);
			if (!mine || !theirs) continue;
			const order = compare(mine.value, theirs.value);
			const isTrue = phrase.isMore ? order > 0 : order < 0;
			tries.push({
				cost: cost + party.cost,
				fit: isTrue ? 'exact' : 'miss',
				of: {
					setting,
					party: party.value,
					text: `${mine.text}; ${theirs.text}`,
					leaves: [...mine.leaves, ...theirs.leaves],
				},
			});
		}
	}
	const decision = weigh(tries, 1.9);
	if (!decision) return null;
	const { setting, party, text, leaves } = decision.chosen.of;
	return {
		...trimmed(s, own && phrase.more - own.to <= 6 ? own.from : phrase.more, phrase.end),
		type: unit === 'seats' && !group && timesIn(s, phrase).length === 0 ? 'seat_count' : 'aggregate',
		verdict: decision.verdict,
		detail: decision.verdict === 'supported' ? 'exact' : decision.detail,
		candidacy: -1,
		party,
		contest: setting.contest,
		area: setting.area,
		election: setting.election,
		workings: [{ text, leaves }],
	};
}

function timesIn(s: Sentence, phrase: Phrase): Sentence['times'] {
	return s.times.filter(
		(time) => time.from > phrase.than && time.to <= phrase.end && time.kind === 'date' && !time.isBound,
	);
}

/** Times of the sum are not times of the figure that is set against it. */
function withoutTimes(s: Sentence, phrase: Phrase): Sentence {
	const left = new Set(timesIn(s, phrase));
	return { ...s, times: s.times.filter((time) => !left.has(time)) };
}

interface Others {
	readonly value: Fraction;
	readonly text: string;
	readonly leaves: readonly Leaf[];
}

function theOthers(
	{ s, context }: EventInput,
	phrase: Phrase,
	group: Group | null,
	setting: Setting,
	party: number,
	unit: Unit,
): Others | null {
	const times = timesIn(s, phrase);
	if (times.length >= 2) return overTimes(context, times, setting, party, unit);
	if (group) {
		const parties =
			group.largest > 0 ? partiesIn(context, setting, 'votes').slice(0, group.largest) : group.parties;
		return sumOfParties(context, setting, parties, unit);
	}
	const count = otherCount(s, phrase);
	if (count === null) return null;
	const rest = partiesIn(context, setting, unit).filter((other) => other !== party);
	if (count > 0 && unit === 'seats' && rest.length !== count) return null;
	return sumOfParties(context, setting, count > 0 ? rest.slice(0, count) : rest, unit);
}

/** "the other three", "all the others", "everyone else": how many, 0 for all; null where the words say neither. */
function otherCount(s: Sentence, phrase: Phrase): number | null {
	for (let i = phrase.than + 1; i < phrase.end; i++) {
		const word = wordAt(s, i);
		if (word === 'everyone' || word === 'everybody' || word === 'others' || word === 'rest') return 0;
		if (word !== 'other') continue;
		const index = s.numberAt[i + 1];
		return index >= 0
			? s.numbers[index].n
			: wordAt(s, i - 1) === 'two' || wordAt(s, i - 1) === 'three'
				? null
				: 0;
	}
	return null;
}

function overTimes(
	context: EventInput['context'],
	times: Sentence['times'],
	setting: Setting,
	party: number,
	unit: Unit,
): Others | null {
	let value = ZERO;
	const parts: string[] = [];
	const leaves: Leaf[] = [];
	for (const time of times) {
		const election = electionsAt(context.facts, whenOf(time), context.published, context.anchor)[0];
		if (election === undefined || setting.contest >= 0) return null;
		const one = sumOfParties(context, { ...setting, election }, [party], unit);
		if (!one) return null;
		value = add(value, one.value);
		parts.push(`${time.year}: ${shown(one.value, unit)}`);
		leaves.push(...one.leaves);
	}
	return { value, text: `${parts.join(' + ')} = ${shown(value, unit)}`, leaves };
}
