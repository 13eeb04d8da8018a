/** "five independents beat Labour candidates", "335 new MPs", "4,515 candidates stood", "lost 79 deposits". */
import { isDepositLost } from '@mandate/psephology';
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { NumberTag } from '../../tag/index.ts';
import { winnerOf } from '../../verify/facts.ts';
import type { EventInput } from '../event.ts';
import { mentionBefore } from '../spans.ts';
import { allContestsOf, contestsOf, countContests, whereOf } from './contests.ts';
import { type Counted, type CountFrame, SEATS_COUNTED, type Setting } from './frame.ts';
import { peopleCondition } from './people.ts';

const WON = new Set(
	'elected won win beat defeated unseated ousted returned mps house commons parliament took gained'.split(
		' ',
	),
);

function plain(n: NumberTag): boolean {
	return isFigure(n) && n.kind === 'count' && n.unit === 'none' && n.d === 1;
}

/** Independents elected; beside "beat" and a party, those who took the seat from it or beat it into second place. */
export function independentFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (!plain(n) || n.n > 650) return;
		const at = nounNear(s, n, (word) => word === 'independents' || word === 'independent');
		if (at < 0) return;
		let verb = -1;
		for (let i = Math.min(n.from, at); i < Math.max(n.to, at) + 8 && i < s.tokens.length; i++)
			if (WON.has(wordAt(s, i)) && s.nameAt[i] < 0) verb = verb < 0 ? i : verb;
		if (verb < 0) return;
		const rival =
			cueAt(s, verb) === 'beat' || cueAt(s, verb) === 'gain'
				? mentions.find((m) => m.party >= 0 && m.from > verb && m.from < verb + 6)
				: undefined;
		frames.push({
			...SEATS_COUNTED,
			from: Math.min(n.from, at),
			to: Math.max(n.to, at + 1, rival ? rival.to : verb + 1),
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			needsParty: false,
			condition: (setting) => independents(context, setting, rival?.party ?? -1),
		});
	});
	return frames;
}

function independents(
	context: Context,
	setting: Setting,
	rival: number,
): Counted | readonly Counted[] | null {
	const { release } = context.facts;
	const isIndependent = (row: number): boolean =>
		release.parties[release.candidacies.party[row]].id === 'independent';
	if (rival < 0)
		return countContests(context, setting, 'won by independents', (_, winner) => isIndependent(winner));
	const name = release.parties[rival].name;
	const second = countContests(
		context,
		setting,
		`won by independents with ${name} second`,
		(contest, winner) =>
			isIndependent(winner) &&
			release.contests.length[contest] > 1 &&
			release.candidacies.party[winner + 1] === rival,
	);
	const taken = countContests(
		context,
		setting,
		`won by independents that ${name} had won before`,
		(contest, winner) => {
			const before = release.contests.base[contest];
			const was = before >= 0 ? winnerOf(release, before) : -1;
			return isIndependent(winner) && was >= 0 && release.candidacies.party[was] === rival;
		},
	);
	return [second, taken].filter((one): one is Counted => one !== null);
}

/** The noun that a count counts, right after it or a few words before ("the count of independents is six"). */
function nounNear(s: Sentence, n: NumberTag, is: (word: string) => boolean): number {
	for (let i = n.to; i < n.to + 3 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark' || s.numberAt[i] >= 0) break;
		if (is(wordAt(s, i))) return i;
	}
	if (!['is', 'was', 'to', 'at', 'stands'].includes(wordAt(s, n.from - 1))) return -1;
	for (let i = n.from - 1; i >= 0 && i > n.from - 10; i--) {
		if (s.tokens[i].kind === 'mark' || s.numberAt[i] >= 0) return -1;
		if (is(wordAt(s, i)) && ['number', 'count', 'tally', 'total', 'of'].includes(wordAt(s, i - 1))) return i;
	}
	return -1;
}

/** "335 new MPs", "335 MPs elected for the first time", "227 first-time members". */
export function newMemberFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (!plain(n) || n.n > 650) return;
		const end = newEnd(s, n.to);
		if (end < 0) return;
		const owner =
			mentions.find((m) => m.party >= 0 && !m.person && (m.from === n.to || (m.from > n.to && m.to < end))) ??
			null;
		frames.push({
			...SEATS_COUNTED,
			from: n.from,
			to: end,
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			type: 'aggregate',
			needsParty: owner !== null,
			parties: owner ? [{ value: owner.party, cost: 0, assumption: null }] : undefined,
			isGuess: owner === null && mentions.some((m) => m.party >= 0 && m.to <= n.from),
			condition: peopleCondition(context, 'winner', 'new'),
			measure: 'people',
			unit: 'people',
		});
	});
	return frames;
}

function newEnd(s: Sentence, from: number): number {
	const isPerson = (i: number): boolean => wordAt(s, i) === 'mps' || wordAt(s, i) === 'members';
	if (wordAt(s, from) === 'new' && isPerson(from + 1)) return from + 2;
	if (wordAt(s, from) === 'first' && wordAt(s, from + 1) === 'time' && isPerson(from + 2)) return from + 3;
	for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark') return -1;
		if (!isPerson(i)) continue;
		for (let k = i + 1; k < i + 6 && k + 1 < s.tokens.length; k++)
			if (wordAt(s, k) === 'first' && wordAt(s, k + 1) === 'time') return k + 2;
		return -1;
	}
	return -1;
}

/** "4,515 people stood", "the party fielded 609 candidates". */
export function candidateFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (!plain(n) || n.n < 40) return;
		const isNoun =
			wordAt(s, n.to) === 'candidates' ||
			(wordAt(s, n.to) === 'people' && (wordAt(s, n.to + 1) === 'stood' || wordAt(s, n.to + 2) === 'stood'));
		const isContested =
			['contested', 'fought', 'contesting', 'fighting'].includes(wordAt(s, n.from - 1)) &&
			['seats', 'constituencies'].includes(wordAt(s, n.to));
		if (!isNoun && !isContested) return;
		const fielding =
			isContested ||
			['fielded', 'fielding', 'stood', 'ran', 'put'].includes(wordAt(s, n.from - 1)) ||
			wordAt(s, n.from - 2) === 'put';
		const m = fielding ? mentionBefore(mentions, 0, n.from, 6) : null;
		if (
			!m &&
			!['stood', 'in', 'contested', 'were', 'across', 'standing', 'stand'].includes(wordAt(s, n.to + 1)) &&
			wordAt(s, n.to + 2) !== 'stood'
		)
			return;
		frames.push({
			...SEATS_COUNTED,
			from: m ? m.from : n.from,
			to: n.to + 2 <= s.tokens.length && wordAt(s, n.to + 1) === 'stood' ? n.to + 2 : n.to + 1,
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			type: 'aggregate',
			needsParty: m !== null,
			condition: peopleCondition(context, 'candidate', 'any'),
			measure: 'people',
			unit: 'people',
		});
	});
	return frames;
}

/** "lost 79 deposits", "79 of its candidates lost their deposits". */
export function depositFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (!plain(n) || n.n > 5000 || wordAt(s, n.to) === 'of') return;
		let at = -1;
		for (let i = n.to; i < n.to + 7 && i < s.tokens.length; i++) {
			if (s.tokens[i].kind === 'mark' || (s.numberAt[i] >= 0 && s.numbers[s.numberAt[i]] !== n)) break;
			if (wordAt(s, i) === 'deposits') at = i;
		}
		if (at < 0) return;
		const isLost = s.tokens.slice(Math.max(0, n.from - 4), at).some((token) => token.cue === 'lose');
		if (!isLost) return;
		const m = mentionBefore(
			mentions.filter((one) => one.person === null && one.party >= 0),
			0,
			n.from,
			16,
		);
		if (!m) return;
		frames.push({
			...SEATS_COUNTED,
			from: cueAt(s, n.from - 1) === 'lose' ? n.from - 1 : n.from,
			to: at + 1,
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			needsParty: true,
			type: 'deposit',
			condition: (setting) => depositsLost(context, setting),
			measure: 'deposits lost',
			unit: 'people',
		});
	});
	return frames;
}

function depositsLost(context: Context, setting: Setting): Counted | null {
	const { release } = context.facts;
	let lost = 0;
	let all = 0;
	for (const contest of allContestsOf(context, setting)) {
		const first = release.contests.first[contest];
		for (let c = first; c < first + release.contests.length[contest]; c++) {
			if (
				release.candidacies.isGroup[c] !== 0 ||
				(setting.party >= 0 && release.candidacies.party[c] !== setting.party)
			)
				continue;
			all++;
			if (isDepositLost(release.candidacies.votes[c], Math.max(1, release.contests.validVotes[contest])))
				lost++;
		}
	}
	if (all === 0) return null;
	const party = setting.party >= 0 ? `${release.parties[setting.party].name}, ` : '';
	const rows = contestsOf(context, setting);
	return {
		value: lost,
		whole: all,
		text: `${party}${whereOf(context, setting)}: ${lost} of ${all} candidates polled one twentieth (5%) of the valid votes or less`,
		leaves: rows.slice(0, 1).map((row) => ({ kind: 'contest', row })),
	};
}
