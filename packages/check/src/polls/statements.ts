/** What a sentence says of a poll: shares, leads, changes, parties level. Each with the readings that the words leave open. */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Mention } from '../resolve/mentions.ts';
import { isOfElection, isPlainly } from './share-words.ts';

export interface Share {
	readonly kind: 'share';
	readonly index: number;
	/** Parties that the share may be of, likelier first. */
	readonly parties: readonly number[];
	/** First and last token of the words. */
	readonly from: number;
	readonly to: number;
}

export interface Lead {
	readonly kind: 'lead';
	readonly index: number;
	readonly party: number;
	/** -1 where the words do not say over whom. */
	readonly over: number;
	/** "widen their lead by": the change of it may be meant. */
	readonly isWidened: boolean;
	readonly from: number;
	readonly to: number;
}

export interface Change {
	readonly kind: 'change';
	readonly index: number;
	readonly party: number;
	readonly sign: -1 | 1;
	readonly from: number;
	readonly to: number;
}

/** The share before: "from 41 to 45 per cent". */
export interface Before {
	readonly kind: 'before';
	readonly index: number;
	readonly party: number;
	readonly from: number;
	readonly to: number;
}

export type Statement = Share | Lead | Change | Before;

const UPS = new Set('up rose risen gained climbed increased jumped'.split(' '));
const DOWNS = new Set('down fell fallen lost dropped slipped dipped decreased'.split(' '));
const BEHIND = new Set('behind trailed trailing trails trail adrift'.split(' '));
const BACKED = new Set('backed back backing supported support supporting vote voting for behind'.split(' '));
const LED = new Set('led leads lead leading'.split(' '));
const WIDER = new Set('widen widened widening extend extended extending increase increased'.split(' '));

export function statementsIn(s: Sentence, mentions: readonly Mention[]): Statement[] {
	const parties = mentions.filter((m) => m.party >= 0 && m.person === null);
	const list: Statement[] = [];
	const shared = new Set<number>();
	s.numbers.forEach((n, index) => {
		if (n.d > 100 || s.timeAt[n.figureFrom] >= 0) return;
		const change = changeAt(s, index, parties, list);
		const lead = change ? null : leadAt(s, index, parties);
		const before = change || lead ? null : beforeAt(s, index, parties);
		const share = change || lead || before ? null : shareAt(s, index, parties, shared);
		const told = change ?? lead ?? before ?? share;
		if (!told) return;
		list.push(told);
		if (told.kind === 'share') shared.add(told.parties[0]);
	});
	return list;
}

const isPart = (s: Sentence, index: number): boolean =>
	s.numbers[index].unit === 'percent' &&
	(s.numbers[index].kind === 'count' || s.numbers[index].kind === 'range');

const isPoints = (s: Sentence, index: number): boolean => {
	const n = s.numbers[index];
	return n.unit === 'points' || (n.unit === 'none' && n.kind === 'count');
};

function lastBefore(parties: readonly Mention[], at: number, reach = 40): Mention | null {
	let best: Mention | null = null;
	for (const m of parties)
		if (m.to <= at && at - m.to <= reach && (best === null || m.from > best.from)) best = m;
	return best;
}

function firstAfter(parties: readonly Mention[], at: number, reach: number): Mention | null {
	for (const m of parties) if (!m.isPronoun && m.from >= at) return m.from - at <= reach ? m : null;
	return null;
}

/** "up two points", "down 3", "(+2)", "rose by four points". */
function changeAt(
	s: Sentence,
	index: number,
	parties: readonly Mention[],
	told: readonly Statement[],
): Change | null {
	const n = s.numbers[index];
	if (!isPoints(s, index)) return null;
	let at = n.from - 1;
	if (wordAt(s, at) === 'by') at--;
	const word = wordAt(s, at);
	const isBracket =
		(word === '+' || word === '-' || word === '–' || word === '−') && ['(', ','].includes(wordAt(s, at - 1));
	const sign = UPS.has(word) || word === '+' ? 1 : DOWNS.has(word) || isBracket ? -1 : 0;
	if (sign === 0 || (word === '+' && !isBracket)) return null;
	const last = told[told.length - 1];
	const own =
		last?.kind === 'share' && last.to >= at - 3 ? last.parties[0] : lastBefore(parties, at, 8)?.party;
	if (own === undefined) return null;
	return { kind: 'change', index, party: own, sign, from: at, to: n.to };
}

/** "fell from 41 to 38 per cent": the first of the two. */
function beforeAt(s: Sentence, index: number, parties: readonly Mention[]): Before | null {
	const n = s.numbers[index];
	const next = s.numbers[index + 1];
	if (wordAt(s, n.from - 1) !== 'from' || !next || wordAt(s, n.to) !== 'to' || next.unit !== 'percent')
		return null;
	const own = lastBefore(parties, n.from, 10);
	return own ? { kind: 'before', index, party: own.party, from: own.from, to: n.to } : null;
}

/** "six points ahead of the Tories", "a six-point lead over", "led the Tories by six points", "six points behind Labour". */
function leadAt(s: Sentence, index: number, parties: readonly Mention[]): Lead | null {
	const n = s.numbers[index];
	if (!isPoints(s, index)) return null;
	const before = lastBefore(parties, n.from, 24);
	const isWidened = s.tokens.slice(Math.max(0, n.from - 10), n.from).some(({ word }) => WIDER.has(word));
	const made = (party: Mention | null, over: Mention | null, to: number): Lead | null =>
		party
			? {
					kind: 'lead',
					index,
					party: party.party,
					over: over && over.party !== party.party ? over.party : -1,
					isWidened,
					from: Math.min(party.from, n.from),
					to: Math.max(n.to, to),
				}
			: null;
	const after = wordAt(s, n.to);
	if (after === 'ahead' || after === 'clear') {
		const over = wordAt(s, n.to + 1) === 'of' ? firstAfter(parties, n.to + 2, 2) : null;
		return made(subject(parties, n.from, before), over, over?.to ?? n.to + 1);
	}
	if (after === 'behind' || after === 'adrift') {
		const leader = firstAfter(parties, n.to + 1, 2);
		const trailing = subject(parties, n.from, before);
		return leader && trailing ? { ...made(leader, trailing, leader.to)!, from: trailing.from } : null;
	}
	// "a Reform lead of eight": points, where a lead in a poll is told.
	const isBare =
		n.unit === 'none' && n.n < 60 && wordAt(s, n.from - 1) === 'of' && wordAt(s, n.from - 2) === 'lead';
	if (isBare && s.tokens[n.to]?.kind !== 'word') {
		const owner = parties.find((m) => m.to === n.from - 2 && !m.isPronoun);
		return owner ? made(owner, null, n.to) : null;
	}
	if (n.unit !== 'points') return null;
	const isLead = after === 'lead' || (wordAt(s, n.to - 1) === 'lead' && n.unit === 'points');
	if (isLead) {
		const at = n.to + 1;
		const owner = wordAt(s, at) === 'of' || wordAt(s, at) === 'for' ? firstAfter(parties, at + 1, 2) : null;
		const over = partyAfter(s, parties, 'over', at, 12);
		return made(owner ?? subject(parties, n.from, before), over, over?.to ?? at);
	}
	// "led B by N points", "a lead of N points over B", "trailed A by N points".
	if (wordAt(s, n.from - 1) === 'by' || wordAt(s, n.from - 1) === 'of') {
		for (let i = n.from - 1; i >= 0 && i > n.from - 14; i--) {
			const word = wordAt(s, i);
			if (!LED.has(word) && !BEHIND.has(word)) continue;
			const first = lastBefore(parties, i, 14);
			const second = lastBefore(
				parties.filter((m) => m.from > i),
				n.from,
				12,
			);
			if (BEHIND.has(word))
				return first && second ? { ...made(second, first, n.to)!, from: first.from } : null;
			const over = second ?? partyAfter(s, parties, 'over', n.to, 6);
			return made(first, over, over?.to ?? n.to);
		}
	}
	return null;
}

/** The nearest party before; where it is only whom another is set against ("on 45%, ahead of"), that is for the caller. */
function subject(parties: readonly Mention[], at: number, nearest: Mention | null): Mention | null {
	const first = parties.find((m) => !m.isPronoun && m.to <= at);
	return nearest?.isPronoun ? nearest : (nearest ?? first ?? null);
}

function partyAfter(
	s: Sentence,
	parties: readonly Mention[],
	word: string,
	from: number,
	reach: number,
): Mention | null {
	for (let i = from; i < from + reach && i < s.tokens.length; i++)
		if (wordAt(s, i) === word) return firstAfter(parties, i + 1, 2);
	return null;
}

function shareAt(
	s: Sentence,
	index: number,
	parties: readonly Mention[],
	shared: ReadonlySet<number>,
): Share | null {
	const n = s.numbers[index];
	const nearest = lastBefore(parties, n.from, 10);
	const isListed =
		nearest !== null && n.unit === 'none' && n.kind === 'count' && n.d === 1 && n.from - nearest.to <= 1;
	if (!isPart(s, index) && !isListed && !isPaired(s, index)) return null;
	if (/^(ahead|behind|clear|adrift)$/.test(wordAt(s, n.to))) return null;
	if (isOfElection(s, index)) return null;
	const backers = backersAfter(s, n.to, parties);
	if (backers) return { kind: 'share', index, parties: [backers.party], from: n.from, to: backers.to };
	if (!nearest || !isPlainly(s, nearest.to, n.from)) return null;
	const level = levelWith(s, nearest, n.from, parties);
	if (level)
		return { kind: 'share', index, parties: [nearest.party, level.party], from: level.from, to: n.to };
	// "six points ahead of the Tories on 45%": of the one who leads, where no share of it has been told.
	const leader = leaderBefore(s, nearest, parties);
	const isOpen = leader !== null && !shared.has(leader.party);
	return {
		kind: 'share',
		index,
		parties: isOpen ? [leader.party, nearest.party] : [nearest.party],
		from: isOpen ? leader.from : nearest.from,
		to: n.to,
	};
}

/** The first of "from 41 to 45 per cent" and "41 and 38 per cent" has no unit of its own. */
function isPaired(s: Sentence, index: number): boolean {
	const next = s.numbers[index + 1];
	return (
		next !== undefined &&
		next.unit === 'percent' &&
		next.from - s.numbers[index].to <= 3 &&
		s.numbers[index].unit === 'none'
	);
}

/** "45 per cent of voters backed Labour", "45% for Labour". */
function backersAfter(s: Sentence, at: number, parties: readonly Mention[]): Mention | null {
	for (let i = at; i < at + 7 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark') return null;
		if (BACKED.has(wordAt(s, i)) && i > at - 1) {
			const party = firstAfter(parties, i + 1, 2);
			if (party) return party;
		}
		if (s.nameAt[i] >= 0) return null;
	}
	return null;
}

/** "Labour and the Conservatives were level on 40%": both. */
function levelWith(s: Sentence, nearest: Mention, at: number, parties: readonly Mention[]): Mention | null {
	const words = s.tokens.slice(nearest.to, at).map(({ word }) => word);
	if (!words.some((word) => word === 'level' || word === 'tied' || word === 'neck')) return null;
	const other = lastBefore(parties, nearest.from, 3);
	return other && other.party !== nearest.party ? other : null;
}

function leaderBefore(s: Sentence, nearest: Mention, parties: readonly Mention[]): Mention | null {
	const before = [wordAt(s, nearest.from - 1), wordAt(s, nearest.from - 2), wordAt(s, nearest.from - 3)];
	const isOver = before.includes('of') && before.includes('ahead');
	const isLead = before.includes('over');
	if (!isOver && !isLead) return null;
	const leader = lastBefore(parties, nearest.from - 1, 30);
	return leader && leader.party !== nearest.party ? leader : null;
}

/** Whether both parties of a share are meant, not one of the two. */
export function isLevel(s: Sentence, share: Share): boolean {
	return (
		share.parties.length === 2 &&
		s.tokens
			.slice(share.from, share.to)
			.some(({ word }) => word === 'level' || word === 'tied' || word === 'neck')
	);
}
