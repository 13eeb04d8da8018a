/**
 * "an overall majority of 80", "the government's majority is 172", "eight short of a majority": majorities in the House of
 * Commons at a general election, on every basis in use. Bases never conflict: true on one is supported, and it is named.
 */

import { commonsMajority, fraction } from '@mandate/psephology';
import { cueAt, isClauseMark, isFigure, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import type { NumberTag } from '../tag/index.ts';
import { daysOf } from '../verify/calendar.ts';
import { fit } from '../verify/stated.ts';
import { isAsserted } from './asserted.ts';
import { electionChoices } from './count/choices.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';
import { trimmed } from './spans.ts';
import { type Try, weigh } from './weigh.ts';

interface HouseBasis {
	readonly value: number;
	readonly text: string;
}

interface Found {
	readonly election: number;
	readonly party: number;
	readonly basis: HouseBasis;
}

const OVERALL = new Set('overall commons working parliamentary absolute outright'.split(' '));
const GOVERNMENT = new Set('government governments downing whips premier'.split(' '));
/** By-elections, suspensions and vacancies move the majority: long after the election it need not be the one won at it. */
const FRESH_DAYS = 60;

export function commons(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 650) return;
		const phrase = majorityPhrase(s, n) ?? shortfallPhrase(s, n);
		if (!phrase || !isAsserted(s, n.from)) return;
		const claim = judged(input, index, phrase);
		if (claim) claims.push(claim);
	});
	return claims;
}

interface Phrase {
	readonly from: number;
	readonly to: number;
	readonly isShort: boolean;
	readonly isWorking: boolean;
}

/** "an overall majority of 80", "the government's majority, on the usual arithmetic, is 172", "a 174-seat majority". */
function majorityPhrase(s: Sentence, n: NumberTag): Phrase | null {
	let at = -1;
	for (let i = n.from - 1; i >= 0 && i > n.from - 12; i--) {
		if (isClauseMark(s, i)) break;
		if (cueAt(s, i) === 'majority') {
			at = i;
			break;
		}
		if (s.numberAt[i] >= 0 && isFigure(s.numbers[s.numberAt[i]]) && s.timeAt[i] < 0) break;
	}
	if (at >= 0 && !isLinked(s, at, n.from)) at = -1;
	const isAfter = at < 0 && wordAt(s, n.to) !== 'vote';
	if (isAfter) {
		const seat = wordAt(s, n.to) === 'seat' || wordAt(s, n.to) === 'seats' ? n.to + 1 : n.to;
		for (let i = seat; i < seat + 3; i++)
			if (cueAt(s, i) === 'majority' && (i === seat || OVERALL.has(wordAt(s, i - 1)))) at = i;
		if (at < 0) return null;
		if (seat === n.to && !isOfHouse(s, at)) return null;
		return { from: n.from, to: at + 1, isShort: false, isWorking: wordAt(s, at - 1) === 'working' };
	}
	if (at < 0) return null;
	const isSeats = wordAt(s, n.to) === 'seats' || wordAt(s, n.to) === 'mps';
	if (!isOfHouse(s, at) && !isSeats) return null;
	return {
		from: headOf(s, at),
		to: isSeats ? n.to + 1 : n.to,
		isShort: false,
		isWorking: wordAt(s, at - 1) === 'working',
	};
}

function isLinked(s: Sentence, at: number, to: number): boolean {
	if (to - at <= 1) return true;
	for (let i = at + 1; i < to; i++)
		if (['of', 'is', 'was', 'at', 'to', 'stands', 'stood', 'be'].includes(wordAt(s, i))) return true;
	return false;
}

function headOf(s: Sentence, at: number): number {
	let from = at;
	while (
		from > 0 &&
		(OVERALL.has(wordAt(s, from - 1)) ||
			cueAt(s, from - 1) === 'a' ||
			GOVERNMENT.has(wordAt(s, from - 1)) ||
			(cueAt(s, from - 1) === 'the' && from < at))
	)
		from--;
	return from;
}

/** Words beside the majority that make it one of the House, not of a seat. */
function isOfHouse(s: Sentence, at: number): boolean {
	for (let i = at - 1; i >= 0 && i > at - 5; i--) {
		if (isClauseMark(s, i)) break;
		const word = wordAt(s, i);
		if (s.nameAt[i] < 0 && (OVERALL.has(word) || GOVERNMENT.has(word))) return true;
		if (word === 'minister' && wordAt(s, i - 1) === 'prime') return true;
	}
	for (let i = at + 1; i < at + 8 && i < s.tokens.length; i++) {
		if (isClauseMark(s, i)) return false;
		if (wordAt(s, i) === 'commons' || (wordAt(s, i) === 'parliament' && cueAt(s, i - 1) === 'in'))
			return true;
	}
	return false;
}

/** "eight short of a majority", "six seats short of an overall majority". */
function shortfallPhrase(s: Sentence, n: NumberTag): Phrase | null {
	let i = n.to;
	if (wordAt(s, i) === 'seats' || wordAt(s, i) === 'mps') i++;
	if (cueAt(s, i) !== 'short' || wordAt(s, i + 1) !== 'of') return null;
	for (let k = i + 2; k < i + 6 && k < s.tokens.length; k++)
		if (cueAt(s, k) === 'majority') return { from: n.from, to: k + 1, isShort: true, isWorking: false };
	return null;
}

function judged(input: EventInput, index: number, phrase: Phrase): EventClaim | null {
	const { s, context } = input;
	const n = s.numbers[index];
	const tries: Try<Found>[] = [];
	for (const { value: election, cost } of electionChoices(s, index, input)) {
		for (const found of bases(context, election, phrase, partyOf(input, n)))
			tries.push({
				cost: cost + (found.isOther ? 0.5 : 0),
				fit: fit(n, { value: fraction(found.basis.value) }),
				of: found,
			});
	}
	const decision = weigh(tries);
	if (!decision) return null;
	const { election, party, basis } = decision.chosen.of;
	const isStale =
		decision.verdict === 'contradicted' && !isTold(s) && daysAfter(context, election) > FRESH_DAYS;
	const all = tries.filter((t) => t.of.election === election && t.of.party === party && t.of.basis !== basis);
	return {
		...NOTHING_NAMED,
		...trimmed(s, phrase.from, phrase.to),
		type: 'aggregate',
		verdict: isStale ? 'ambiguous' : decision.verdict,
		detail: isStale ? 'superseded' : decision.verdict === 'supported' ? 'definition' : decision.detail,
		party,
		area: context.facts.areaIndex('united-kingdom'),
		election,
		workings: [basis, ...all.map((t) => t.of.basis)].map((b, i) => ({
			text: b.text,
			leaves: i === 0 ? [{ kind: 'total', row: election }] : [],
		})),
		stated: statedOf(n, 'seats'),
		found: { value: String(basis.value), measure: 'Commons majority', label: basis.text },
		assumptions: isStale ? ['by-elections and changes of allegiance since the election are not counted'] : [],
		numbers: [index],
	};
}

function isTold(s: Sentence): boolean {
	return s.times.some((time) => time.kind === 'date' && time.year > 0 && !time.isBound);
}

function daysAfter(context: Context, election: number): number {
	return daysOf(context.published) - daysOf(context.facts.release.elections[election].pollingOn);
}

/** The party or parties named as holding the majority, or none. */
function partyOf({ s, mentions }: EventInput, n: NumberTag): readonly number[] {
	const named = mentions.filter(
		(m) => !m.isPronoun && m.person === null && m.party >= 0 && m.to <= n.from + 8,
	);
	if (s.tokens.some((token) => token.word === 'coalition') && named.length >= 2)
		return named.slice(0, 2).map((m) => m.party);
	const last = named.filter((m) => m.from <= n.from).pop();
	return last ? [last.party] : [];
}

/** Majorities of the largest party, or of the parties named, on each basis. */
function bases(
	context: Context,
	election: number,
	phrase: Phrase,
	named: readonly number[],
): (Found & { readonly isOther: boolean })[] {
	const { facts } = context;
	const totals = facts.totals(election, facts.areaIndex('united-kingdom'));
	if (!totals || totals.seats === 0) return [];
	const seatsOf = (party: number): number => Math.max(0, totals.parties.get(party)?.seats ?? 0);
	const largest = [...totals.parties.keys()].sort((a, b) => seatsOf(b) - seatsOf(a) || a - b)[0];
	const parties =
		named.length > 1 ? named : named.length === 1 && seatsOf(named[0]) * 3 > totals.seats ? named : [largest];
	const own = parties.reduce((sum, party) => sum + seatsOf(party), 0);
	const speaker = seatsOf(facts.partyIndex('speaker'));
	const abstaining = seatsOf(facts.partyIndex('sinn-fein'));
	const name = parties.map((party) => facts.release.parties[party].name).join(' and ');
	const label = facts.release.elections[election].label;
	const all = totals.seats;
	const list: HouseBasis[] = [];
	const add = (value: number, sum: string): void => {
		if (!list.some((basis) => basis.value === value))
			list.push({ value, text: `${name}, ${label}: ${sum} = ${value}` });
	};
	if (phrase.isShort) {
		const need = Math.floor(all / 2) + 1;
		add(need - own, `${need} needed of ${all} − ${own} won`);
		if (speaker > 0) add(need - own - speaker, `${need} needed − ${own} won − the Speaker`);
		const working = Math.floor((all - abstaining - speaker) / 2) + 1;
		add(working - own, `${working} needed without the Speaker and ${abstaining} who do not sit − ${own} won`);
	} else {
		add(commonsMajority(own, all), `2 × ${own} − ${all}`);
		if (speaker > 0) {
			add(commonsMajority(own + speaker, all), `2 × (${own} and the Speaker) − ${all}`);
			add(own - (all - own - speaker), `${own} − ${all - own - speaker} others, the Speaker in neither`);
		}
		if (phrase.isWorking) {
			const others = all - own - abstaining;
			add(
				own - (others - speaker),
				`${own} − ${others - speaker} others, without the Speaker and ${abstaining} who do not sit`,
			);
			add(own - others, `${own} − ${others} others, without ${abstaining} who do not sit`);
			for (const chair of [1, 2, 3, 4])
				add(
					own - chair - (others - speaker - (4 - chair - speaker)),
					`${own} less ${chair} in the chair, without the Speaker and ${abstaining} who do not sit`,
				);
		}
	}
	const isOther = named.length === 1 && parties[0] !== named[0];
	return list
		.filter((basis) => basis.value > 0)
		.map((basis) => ({ election, party: parties[0], basis, isOther }));
}
