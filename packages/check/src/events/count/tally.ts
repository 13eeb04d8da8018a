/**
 * Bare counts where seats are what the text counts: "Labour took 37, the SNP nine, the Tories none", "left Sinn Féin on seven",
 * "Reform's 4.1 million votes bought five", "four Labour and two Liberal Democrats", "The SNP fell from 48 to nine".
 */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { Mention } from '../../resolve/mentions.ts';
import type { NumberTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { memoryOf } from '../seats/memory.ts';
import { type CountFrame, SEATS_COUNTED, type StatedCount } from './frame.ts';
import { seatsOfParty } from './seats.ts';

/** A verb or preposition that may stand between whose the seats are and how many. */
const HAVING = new Set(
	(
		'won win wins took take takes kept keep keeps held hold holds has have had having retained retains defended saved got gets ' +
		'brought bought buys gave gives earned secured claimed managed returned elected yielded netted on with at is are to'
	).split(' '),
);
const MOVED =
	/^(fell|fall|falls|fallen|went|goes|gone|rose|rise|rises|risen|dropped|drops|slumped|slumps|shrank|shrunk|crashed|down|up|cut|reduced|grew|grown|collapsed|jumped|leapt|plunged|tumbled|soared|climbed|dwindled|declined|slid|doubled|trebled|tripled|quadrupled|halved)$/;
/** What "on", "with" and "to" need before them where no party does. */
const ENDED =
	/^(ended|ends|end|finished|finish|finishes|left|leaves|leaving|stuck|remains|remain|reduced|cut|down|up|back|are|is|were|was|now|still|stay|stayed|stands|stand)$/;
const SKIPPED = new Set('just only now all still also even then it them us him a mere the alone'.split(' '));
const SEATS = new Set('seats mps constituencies'.split(' '));
/** Above it a bare figure in digits beside a place may be votes. */
const FEW = 30;
const SEAT_MEASURES = new Set(['seats', 'seat-change', 'seats-total']);
/** Nouns that say that something else is counted. */
const OTHERS = new Set('vote share turnout majority swing lead electorate'.split(' '));

interface Count {
	readonly from: number;
	/** Token after the count. */
	readonly to: number;
	readonly stated: StatedCount;
	readonly owner: Mention;
	readonly isEarlier?: boolean;
	/** Index of the number that tells all seats. */
	readonly whole?: number;
	/** A party's votes and what they bought: nothing else is counted so. */
	readonly isPrice?: boolean;
}

export function tallyFrames(input: EventInput): CountFrame[] {
	const { s, context } = input;
	const counts = [...numbered(input), ...none(input)];
	return counts.flatMap((one): CountFrame[] => {
		const ground = one.isPrice ? 'said' : groundOf(s, one, context);
		if (ground === null) return [];
		return [
			{
				...SEATS_COUNTED,
				from: one.from,
				to: one.to,
				at: 'number' in one.stated ? s.numbers[one.stated.number].figureFrom : one.to - 1,
				stated: one.stated,
				needsParty: true,
				parties: one.owner.isPronoun ? undefined : [{ value: one.owner.party, cost: 0, assumption: null }],
				whole: one.whole ?? -1,
				numbers: one.whole === undefined ? [] : [one.whole],
				isEarlier: one.isEarlier,
				isOnlySupported: ground === 'maybe' || one.owner.isPronoun,
				condition: seatsOfParty(context),
			},
		];
	});
}

/** Whether seats are counted: this sentence or the last says so, or those before may have; null where votes are. */
function groundOf(s: Sentence, { from, owner, stated }: Count, context: Context): 'said' | 'maybe' | null {
	const n = 'number' in stated ? s.numbers[stated.number] : null;
	const isFew = n === null || n.isWord || n.n <= FEW;
	const hasPlace = s.names.some(({ kind }) => kind === 'place');
	for (let i = from - 1; i >= 0; i--) {
		if (s.nameAt[i] >= 0) continue;
		if (SEATS.has(wordAt(s, i)) || (wordAt(s, i) === 'seat' && n?.isWord))
			return hasPlace && !isFew ? 'maybe' : 'said';
	}
	const isCounted = context.measure !== null && SEAT_MEASURES.has(context.measure.kind);
	const gap = context.sentence - memoryOf(context).seatsSentence;
	const hasOther = s.tokens.some(
		(token, i) => s.nameAt[i] < 0 && OTHERS.has(token.cue) && !(i >= owner.to && i < from),
	);
	if (isCounted && !hasOther && gap <= 1 && (!hasPlace || isFew)) return 'said';
	return (isCounted || gap <= 3) && !hasPlace ? 'maybe' : null;
}

function isCount(s: Sentence, n: NumberTag): boolean {
	if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 650) return false;
	return s.timeAt[n.figureFrom] < 0;
}

function isEnd(s: Sentence, i: number): boolean {
	if (i >= s.tokens.length || s.tokens[i].kind === 'mark' || s.timeAt[i] >= 0) return wordAt(s, i) !== '%';
	return (
		['and', 'but', 'while', 'to', 'against', 'in', 'with', 'after', 'compare'].includes(cueAt(s, i)) ||
		['each', 'last', 'instead', 'there', 'apiece', 'on', 'alone'].includes(wordAt(s, i))
	);
}

/** "37 of the 57 seats": index of the number that tells all, and where the words end; null where there is none. */
function wholeAfter(s: Sentence, n: NumberTag): { whole: number; to: number } | null {
	if (wordAt(s, n.to) !== 'of') return null;
	let at = n.to + 1;
	while (
		['the', 'its', 'their', 'all'].includes(wordAt(s, at)) ||
		(s.nameAt[at] >= 0 && s.names[s.nameAt[at]].kind === 'area')
	)
		at++;
	const whole = s.numberAt[at] ?? -1;
	if (whole < 0 || !isCount(s, s.numbers[whole])) return null;
	const { to } = s.numbers[whole];
	return { whole, to: SEATS.has(wordAt(s, to)) ? to + 1 : to };
}

function numbered({ s, mentions }: EventInput): Count[] {
	const found: Count[] = [];
	s.numbers.forEach((n, number) => {
		if (!isCount(s, n)) return;
		const stated: StatedCount = { kind: 'number', number };
		const after = ownerAfter(s, n, mentions);
		if (after) {
			found.push({ from: n.from, to: after.to, stated, owner: after });
			return;
		}
		const all = wholeAfter(s, n);
		if (all) {
			const had = ownerBefore(s, n.from, mentions);
			if (had && (had.isPrice || !SEATS.has(wordAt(s, all.to - 1))))
				found.push({ ...had, to: all.to, stated, whole: all.whole });
			return;
		}
		if (!isEnd(s, n.to)) return;
		const moved = movedBefore(s, n, mentions);
		if (moved) found.push({ ...moved, to: n.to, stated });
		else {
			const had = ownerBefore(s, n.from, mentions);
			if (had) found.push({ ...had, to: n.to, stated });
		}
	});
	return found;
}

/** "the Conservatives none", "won nothing", "left the SDLP with none". */
function none({ s, mentions }: EventInput): Count[] {
	const found: Count[] = [];
	for (let i = 1; i < s.tokens.length; i++) {
		if ((wordAt(s, i) !== 'none' && wordAt(s, i) !== 'nothing') || s.nameAt[i] >= 0) continue;
		if (!isEnd(s, i + 1)) continue;
		const had = ownerBefore(s, i, mentions);
		if (had) found.push({ ...had, to: i + 1, stated: { kind: 'none' } });
	}
	return found;
}

/** Whose count ends right before `at`: a party, a party and its verb, a party's votes and what they bought. */
function ownerBefore(
	s: Sentence,
	at: number,
	mentions: readonly Mention[],
): Pick<Count, 'from' | 'owner' | 'isPrice'> | null {
	const isParty = (m: Mention): boolean => m.person === null && m.party >= 0;
	let i = at - 1;
	while (i >= 0 && SKIPPED.has(wordAt(s, i)) && s.nameAt[i] < 0) i--;
	if ([',', ':', '–', '—', '-', '|'].includes(wordAt(s, i))) {
		const listed = mentions.find((m) => isParty(m) && !m.isPronoun && m.to === i);
		return listed && !listed.isPossessive ? { from: listed.from, owner: listed } : null;
	}
	const beside = mentions.find((m) => isParty(m) && m.to === i + 1);
	if (beside) return beside.isPossessive || beside.isPronoun ? null : { from: beside.from, owner: beside };
	if (!HAVING.has(wordAt(s, i)) || s.nameAt[i] >= 0) return null;
	const verb = i;
	const isLink = ['on', 'with', 'at', 'to'].includes(wordAt(s, verb));
	i--;
	while (
		i >= 0 &&
		s.nameAt[i] < 0 &&
		(SKIPPED.has(wordAt(s, i)) || ENDED.test(wordAt(s, i)) || HAVING.has(wordAt(s, i)))
	)
		i--;
	if (wordAt(s, i) === ',' && !isLink) {
		let open = i - 1;
		while (open > 0 && wordAt(s, open) !== ',') open--;
		const aside = mentions.find((m) => isParty(m) && m.to === open && !m.isPossessive && !m.isPronoun);
		return aside && i - open < 12 ? { from: verb, owner: aside } : null;
	}
	const owner = mentions.find((m) => isParty(m) && m.to === i + 1 && !(m.isPossessive && m.isPronoun));
	if (owner && !owner.isPossessive) {
		if (isLink && verb - owner.to > 0 && !ENDED.test(wordAt(s, verb - 1)) && !HAVING.has(wordAt(s, verb - 1)))
			return null;
		return { from: owner.from, owner };
	}
	if (isLink) return null;
	return priceBefore(s, verb, mentions);
}

/** "The Greens' 1.94 million bought five", "Labour's 35.3 per cent of the vote gave it 37". */
function priceBefore(
	s: Sentence,
	verb: number,
	mentions: readonly Mention[],
): Pick<Count, 'from' | 'owner' | 'isPrice'> | null {
	if (!/^(bought|buys|gave|gives|brought|earned|won|got|secured|yielded|netted)$/.test(wordAt(s, verb)))
		return null;
	for (let i = verb - 1; i >= 0 && i > verb - 12; i--) {
		const m = mentions.find((one) => one.to === i + 1 && one.person === null && one.party >= 0);
		if (m) {
			const next = s.numberAt[m.to] >= 0 ? m.to : s.tokens[m.to]?.kind === 'mark' ? m.to + 1 : -1;
			return next >= 0 && s.numberAt[next] >= 0 && !m.isPronoun
				? { from: verb, owner: m, isPrice: true }
				: null;
		}
		if (s.tokens[i].kind === 'mark' && !['.', '%', ',', "'", '’'].includes(wordAt(s, i))) return null;
	}
	return null;
}

/** "four Labour and two Liberal Democrats", "nine from the SNP", "11 for the Lib Dems": not "nine from the SNP" gained. */
function ownerAfter(s: Sentence, n: NumberTag, mentions: readonly Mention[]): Mention | null {
	let at = n.to;
	if (wordAt(s, at) === 'for') at++;
	if (wordAt(s, at) === 'the' && at > n.to) at++;
	const m = mentions.find(
		(one) => one.from === at && one.person === null && one.party >= 0 && !one.isPronoun,
	);
	if (!m || m.isPossessive || !(isEnd(s, m.to) || SEATS.has(wordAt(s, m.to)))) return null;
	const before = wordAt(s, n.from - 1);
	const isOpen =
		n.from === 0 || s.tokens[n.from - 1].kind === 'mark' || /^(and|was|were|is|are|be|been)$/.test(before);
	return isOpen && !SEATS.has(wordAt(s, m.to)) ? m : null;
}

/** "fell from 48 to nine", "down from 11 to eight": both ends, the first of them at the election before. */
function movedBefore(
	s: Sentence,
	n: NumberTag,
	mentions: readonly Mention[],
): Omit<Count, 'to' | 'stated'> | null {
	const link = cueAt(s, n.from - 1);
	if (link !== 'from' && link !== 'to') return null;
	let at = n.from - 2;
	if (link === 'to') {
		const first = s.numberAt[at] >= 0 ? s.numbers[s.numberAt[at]] : null;
		if (!first || !isCount(s, first) || cueAt(s, first.from - 1) !== 'from') return null;
		at = first.from - 2;
	} else if (cueAt(s, n.to) !== 'to' || (s.numberAt[n.to + 1] ?? -1) < 0) return null;
	if (wordAt(s, at) === ',') at--;
	if (!MOVED.test(wordAt(s, at)) || s.nameAt[at] >= 0) return null;
	for (let i = at - 1; i >= 0 && i > at - 6; i--) {
		const m = mentions.find((one) => one.to === i + 1 && one.person === null && one.party >= 0);
		if (m) return m.isPossessive ? null : { from: n.from - 1, owner: m, isEarlier: link === 'from' };
		if (s.tokens[i].kind === 'mark') return null;
	}
	return null;
}
