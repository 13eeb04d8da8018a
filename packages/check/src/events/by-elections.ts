/**
 * Counts of by-elections: "four seats lost to the Liberal Democrats in by-elections in this Parliament", "has won three
 * by-elections since the election", "this year's tally of by-elections to five". Up to the article's day.
 */
import { fraction } from '@mandate/psephology';
import { cueAt, isFigure, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import { defaultGeneral } from '../resolve/when.ts';
import type { NumberTag } from '../tag/index.ts';
import { electionOf, winnerOf } from '../verify/facts.ts';
import { fit } from '../verify/stated.ts';
import { isAsserted } from './asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';
import { mentionBefore, trimmed } from './spans.ts';

type Deed = 'won' | 'gained' | 'lost' | 'held' | 'any';

interface Window {
	readonly from: string;
	readonly label: string;
	/** Whether the words themselves name the span. */
	readonly isTold: boolean;
}

const DEEDS: Readonly<Record<string, Deed>> = {
	won: 'won',
	win: 'won',
	winning: 'won',
	taken: 'won',
	took: 'won',
	gained: 'gained',
	gaining: 'gained',
	gains: 'gained',
	gain: 'gained',
	lost: 'lost',
	losing: 'lost',
	losses: 'lost',
	defeats: 'lost',
	held: 'held',
	retained: 'held',
	defended: 'held',
};

export function byElections(input: EventInput): EventClaim[] {
	const { s, context } = input;
	const at = byElectionAt(s);
	if (at < 0) return [];
	const claims: EventClaim[] = [];
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 100 || n.n < 1) return;
		const phrase = phraseOf(input, n, at);
		if (!phrase || !isAsserted(s, n.from)) return;
		const window = windowOf(s, context);
		const rows = countIn(context, window, phrase.deed, phrase.party, phrase.other);
		const { release } = context.facts;
		const found = fit(n, { value: fraction(rows.length) });
		const isTrue = found === 'exact' || found === 'rounded';
		const isSure = window.isTold && (phrase.deed === 'any' || phrase.party >= 0);
		const names = rows
			.slice(0, 12)
			.map(
				(row) =>
					`${release.places.name.at(release.contests.place[row])} ${electionOf(release, row).pollingOn}`,
			);
		const party = phrase.party >= 0 ? `${release.parties[phrase.party].name} ` : '';
		claims.push({
			...NOTHING_NAMED,
			...trimmed(s, phrase.from, phrase.to),
			type: 'seat_count',
			verdict: isTrue ? 'supported' : isSure ? 'contradicted' : 'ambiguous',
			detail: isTrue ? 'exact' : isSure ? 'value' : 'readings',
			party: phrase.party,
			workings: [
				{
					text: `By-elections ${window.label} up to ${context.published}${phrase.deed === 'any' ? '' : ` ${phrase.deed} by ${party}`.trimEnd()}: ${rows.length}${names.length > 0 ? ` (${names.join(', ')})` : ''}`,
					leaves: rows.slice(0, 12).map((row) => ({ kind: 'contest', row })),
				},
			],
			stated: statedOf(n, 'seats'),
			found: { value: String(rows.length), measure: 'by-elections', label: 'by-elections' },
			assumptions: window.isTold ? [] : ['counted since the last general election'],
			numbers: [index],
		});
	});
	return claims;
}

function byElectionAt(s: Sentence): number {
	for (let i = 0; i < s.tokens.length; i++) {
		if (wordAt(s, i) === 'byelections') return i;
		if (wordAt(s, i) === 'elections' && s.tokens[i].isJoined && wordAt(s, i - 1) === 'by') return i;
	}
	return -1;
}

interface Phrase {
	readonly from: number;
	readonly to: number;
	readonly deed: Deed;
	readonly party: number;
	readonly other: number;
}

function phraseOf({ s, mentions }: EventInput, n: NumberTag, at: number): Phrase | null {
	const parties = mentions.filter((m) => m.party >= 0 && m.person === null);
	const isBeside = at - n.to <= 4 && at >= n.to && !hasBreak(s, n.to, at);
	if (isBeside) {
		const verb = verbNear(s, n.from - 4, n.from) ?? verbNear(s, at + 1, at + 3);
		if (!verb)
			return isTally(s, n, at) ? { from: n.from, to: at + 1, deed: 'any', party: -1, other: -1 } : null;
		const own = mentionBefore(parties, 0, n.from, 8);
		return own ? { from: own.from, to: at + 1, deed: verb, party: own.party, other: -1 } : null;
	}
	if (isTallyTo(s, n, at)) return { from: at - 1, to: n.to, deed: 'any', party: -1, other: -1 };
	let seats = -1;
	for (let i = n.to; i < n.to + 5; i++)
		if (wordAt(s, i) === 'seats' || wordAt(s, i) === 'constituencies') seats = i;
	if (seats < 0 || at < seats || at - seats > 12) return null;
	const deed = verbNear(s, seats + 1, seats + 3) ?? verbNear(s, n.from - 3, n.from);
	if (!deed) return null;
	const owner = parties.find((m) => m.from >= n.to && m.to <= seats) ?? mentionBefore(parties, 0, n.from, 8);
	const other = parties.find((m) => m.from > seats && m.from < at && m !== owner && linkOf(s, m) !== '');
	if (!owner) return null;
	return {
		from: n.from,
		to: at + 1,
		deed: deed === 'won' && other ? 'gained' : deed,
		party: owner.party,
		other: other?.party ?? -1,
	};
}

function linkOf(s: Sentence, m: Mention): string {
	const i = cueAt(s, m.from - 1) === 'the' ? m.from - 2 : m.from - 1;
	return ['to', 'from', 'by'].includes(wordAt(s, i)) ? wordAt(s, i) : '';
}

function hasBreak(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (s.tokens[i].kind === 'mark') return true;
	return false;
}

function verbNear(s: Sentence, from: number, to: number): Deed | null {
	for (let i = Math.max(0, from); i < to && i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const deed = DEEDS[wordAt(s, i)];
		if (deed) return deed;
	}
	return null;
}

/** "there have been five by-elections", "five by-elections this year". */
function isTally(s: Sentence, n: NumberTag, at: number): boolean {
	const isThere = s.tokens.slice(Math.max(0, n.from - 5), n.from).some((token) => token.cue === 'there');
	const isYear =
		wordAt(s, at + 1) === 'this' ||
		wordAt(s, at + 1) === 'since' ||
		(wordAt(s, at + 1) === 'in' && wordAt(s, at + 2) === 'this');
	return isThere || isYear;
}

/** "brings the tally of by-elections to five". */
function isTallyTo(s: Sentence, n: NumberTag, at: number): boolean {
	if (n.from <= at || n.from - at > 3 || wordAt(s, n.from - 1) !== 'to') return false;
	return s.tokens
		.slice(Math.max(0, at - 6), at)
		.some((token) => ['tally', 'number', 'total'].includes(token.word));
}

function windowOf(s: Sentence, context: Context): Window {
	const { facts, published } = context;
	const year = published.slice(0, 4);
	for (let i = 0; i < s.tokens.length; i++) {
		if (wordAt(s, i) === 'this' && wordAt(s, i + 1) === 'year')
			return { from: `${year}-01-01`, label: `of ${year}`, isTold: true };
		if (wordAt(s, i) === 'year' && s.tokens[i].isPossessive)
			return { from: `${year}-01-01`, label: `of ${year}`, isTold: true };
	}
	const since = s.times.find((time) => time.isBound && time.year > 0 && wordAt(s, time.from - 1) === 'since');
	if (since)
		return {
			from: `${since.year}-${String(since.month || 1).padStart(2, '0')}-01`,
			label: `since ${since.year}`,
			isTold: true,
		};
	const last = defaultGeneral(facts, published);
	const from = last >= 0 ? facts.release.elections[last].pollingOn : '0000-01-01';
	const isTold = s.tokens.some(
		(token, i) =>
			(token.word === 'parliament' && wordAt(s, i - 1) === 'this') ||
			(token.word === 'since' && s.tokens.slice(i, i + 5).some((next) => next.cue === 'election')),
	);
	return { from, label: `since ${from}`, isTold };
}

function countIn(context: Context, window: Window, deed: Deed, party: number, other: number): number[] {
	const { contests, candidacies, elections } = context.facts.release;
	const rows: number[] = [];
	for (let row = 0; row < contests.count; row++) {
		const election = elections[contests.election[row]];
		if (election.kind !== 'by' || election.pollingOn < window.from || election.pollingOn > context.published)
			continue;
		const first = winnerOf(context.facts.release, row);
		if (first < 0) continue;
		if (deed === 'any') {
			rows.push(row);
			continue;
		}
		const before = contests.base[row] >= 0 ? contests.base[row] : contests.previous[row];
		const was = before >= 0 ? winnerOf(context.facts.release, before) : -1;
		const now = candidacies.party[first];
		const old = was >= 0 ? candidacies.party[was] : -1;
		if (
			deed === 'won'
				? now === party
				: deed === 'held'
					? now === party && old === party
					: deed === 'gained'
						? now === party && old !== party && (other < 0 || old === other)
						: old === party && now !== party && (other < 0 || now === other)
		)
			rows.push(row);
	}
	return rows;
}
