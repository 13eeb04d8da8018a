/** Claims about polls of voting intention. Runs where a word of polls or the name of a firm stands, and opens the book only then. */
import type { Polls } from '@mandate/record';
import type { Detail, Verdict } from '../answer.ts';
import { isAsserted } from '../events/asserted.ts';
import type { EventClaim, EventInput } from '../events/event.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import type { Leaf } from '../verify/computed.ts';
import { candidatesFor, forPublisher } from './candidates.ts';
import { inconsistent } from './consistency.ts';
import { dateOf, labelOf } from './label.ts';
import {
	hasPollCue,
	isModelled,
	isOfPart,
	isOnAnotherQuestion,
	pollsterIn,
	speaksOfPoll,
} from './pollsters.ts';
import { judgeRecord, recordPhrase } from './records.ts';
import { sampleClaims } from './samples.ts';
import { scoreClaims } from './scores.ts';
import { isLevel, type Statement, statementsIn } from './statements.ts';
import { pollTime } from './times.ts';
import type { ToldPoll } from './told-poll.ts';
import { areExchanged, type Names, type Tried, tried } from './try-statement.ts';

/** The poll last spoken of, for "The Tories, meanwhile, polled 39%". */
const LAST = new WeakMap<Context, { row: number; paragraph: number; sentence: number }>();

export function polls(input: EventInput): readonly EventClaim[] {
	const { s, context } = input;
	const book = context.facts.release.polls;
	const isPolled = context.scene.kind === 'survey' || speaksOfPoll(s);
	const scores = book && isPolled ? scoreClaims(s, book, context) : [];
	const taken = new Set(scores.flatMap(({ numbers }) => numbers));
	const told = statementClaims(input).filter(({ numbers }) => !numbers?.some((index) => taken.has(index)));
	return book ? [...scores.map((one) => claim(input, book, one)), ...told] : told;
}

/** "Compared with the firm's last one (21–22 December)": the time of another poll, which this one is set against. */
function isOfBase(s: EventInput['s'], at: number): boolean {
	for (let i = at - 1; i >= 0 && i > at - 14; i--) {
		if (s.tokens[i].word === 'compared') return true;
		if (s.tokens[i].word === ';') return false;
	}
	return false;
}

function statementClaims(input: EventInput): readonly EventClaim[] {
	const { s, mentions, context } = input;
	if (s.numbers.length === 0) return [];
	const isNamed = speaksOfPoll(s);
	const last = LAST.get(context);
	const isCarried =
		!isNamed &&
		last !== undefined &&
		context.scene.kind === 'survey' &&
		last.paragraph === context.paragraph &&
		context.sentence - last.sentence <= 2 &&
		s.times.every(
			(time) =>
				time.isBound || time.kind === 'last-election' || time.kind === 'current' || isOfBase(s, time.from),
		);
	if (!isNamed && !isCarried && !hasPollCue(s)) return [];
	const statements = statementsIn(s, mentions).filter(({ from }) => isAsserted(s, from));
	const phrase = recordPhrase(s);
	const samples = sampleClaims(s);
	if (statements.length === 0 && samples.length === 0) return [];
	const book = context.facts.release.polls;
	if (!book || isModelled(s)) return inconsistent(s, statements).map((told) => claim(input, book, told));
	if (isOfPart(s) || isOnAnotherQuestion(s)) return [];
	const firm = isNamed ? (pollsterIn(s)?.id ?? null) : null;
	const time = pollTime(s, context);
	if (time.kind === 'other') return [];
	const found = isCarried
		? { rows: [last.row], isExact: true }
		: forPublisher(s, book, candidatesFor(book, firm, time));
	const names = namesOf(context);
	const wider =
		time.kind === 'fresh' && firm !== null ? candidatesFor(book, firm, { ...time, kind: 'none' }) : null;
	const trial = (row: number): Tried[] =>
		statements.map((one) =>
			tried(book, row, one, s.numbers[one.index], names, one.kind === 'share' && isLevel(s, one)),
		);
	const isWhole = (row: number): boolean =>
		holding(trial(row)) === statements.length && statements.length > 1;
	const other = wider && !found.rows.some(isWhole) ? wider.rows.filter(isWhole) : [];
	const trials = (other.length > 0 ? other : found.rows).map((row) => ({ row, tries: trial(row) }));
	const best = trials.reduce<(typeof trials)[number] | null>(
		(top, one) => (top === null || holding(one.tries) >= holding(top.tries) ? one : top),
		null,
	);
	if (best === null) {
		const internal = inconsistent(s, statements);
		if (internal.length > 0 || firm === null) return internal.map((told) => claim(input, book, told));
		return statements.map((one) => claim(input, book, absent(one, s, book, time.to)));
	}
	const held = holding(best.tries);
	// Without a firm only a poll that fits in everything is taken for the one that is meant.
	if (firm === null && !isCarried && (held < statements.length || held < 2)) return [];
	if (held > 0)
		LAST.set(context, { row: best.row, paragraph: context.paragraph, sentence: context.sentence });
	const isExchanged = held === 0 && areExchanged(book, best.row, statements, s, names);
	const isSure =
		found.isExact || isExchanged || (held > 0 && (time.kind !== 'none' || found.isPublisher === true));
	const claims = statements.map((one, i) => {
		const isElsewhere = trials.some(
			({ tries }) => isGood(tries[i]) && (held === 0 || holding(tries) === held),
		);
		return claim(input, book, judged(one, best.tries[i], best.row, book, isSure && !isElsewhere, input));
	});
	const lead = statements.find((one) => one.kind === 'lead');
	if (phrase && lead?.kind === 'lead' && lead.over >= 0) {
		const { verdict, lines } = judgeRecord(
			book,
			best.row,
			names.id(lead.party),
			names.id(lead.over),
			phrase,
			firm,
			found.isExact || held > 0,
		);
		const detail: Detail =
			verdict === 'supported'
				? 'exact'
				: verdict === 'contradicted'
					? 'superlative'
					: verdict === 'ambiguous'
						? 'readings'
						: 'coverage';
		claims.push(
			claim(input, book, {
				from: phrase.from,
				to: phrase.to,
				verdict,
				detail,
				lines,
				row: best.row,
				party: lead.party,
				numbers: [],
			}),
		);
	}
	return [...claims, ...samples.map((sample) => claim(input, book, sample.judge(book, best.row)))];
}

const isGood = ({ fit }: Tried): boolean => fit === 'exact' || fit === 'rounded';
const holding = (tries: readonly Tried[]): number => tries.filter(isGood).length;

function claim({ context }: EventInput, book: Polls | null, told: ToldPoll): EventClaim {
	const { row, lines, ...rest } = told;
	const leaves: Leaf[] =
		book && row >= 0 ? [{ kind: 'line', row: book.line[row], source: book.source[row] }] : [];
	return {
		...rest,
		type: 'poll',
		candidacy: -1,
		contest: -1,
		area: context.facts.areaIndex(
			book && row >= 0 && book.area[row] === 2 ? 'united-kingdom' : 'great-britain',
		),
		election: -1,
		workings: lines.map((text) => ({ text, leaves })),
	};
}

function partyOf(statement: Statement): number {
	return statement.kind === 'share' ? statement.parties[0] : statement.party;
}

/** "since last month", "compared with": the change may be counted from another poll than the one before. */
const BASES = new Set('since compared month months year week weeks election than'.split(' '));

function judged(
	one: Statement,
	result: Tried,
	row: number,
	book: Polls,
	isSure: boolean,
	{ s }: EventInput,
): ToldPoll {
	const n = s.numbers[one.index];
	const isBased =
		(one.kind === 'change' || one.kind === 'before') &&
		s.tokens.slice(n.to, n.to + 9).some(({ word }) => BASES.has(word));
	const isRed = isSure && result.fit === 'miss' && !isBased;
	const [verdict, detail]: [Verdict, Detail] =
		result.fit === null
			? ['not_in_record', 'dataset']
			: isGood(result)
				? ['supported', result.fit === 'exact' ? 'exact' : 'rounded']
				: isRed
					? ['contradicted', result.isDirection ? 'direction' : 'value']
					: ['ambiguous', result.fit === 'stretch' ? 'stretch' : 'readings'];
	return {
		from: one.from,
		to: one.to,
		verdict,
		detail,
		row,
		party: partyOf(one),
		numbers: [one.index],
		stated: statedOf(n, one.kind === 'share' || one.kind === 'before' ? 'percent' : 'points'),
		lines: [`${labelOf(book, row)}: ${result.line}`],
		...(result.found === ''
			? {}
			: { found: { value: result.found, measure: `${one.kind} in a poll`, label: `${one.kind} in a poll` } }),
	};
}

/** A firm is named, and no poll of that time by it is at hand. */
function absent(one: Statement, s: EventInput['s'], book: Polls, to: number): ToldPoll {
	const isLater = to > book.lastDay;
	const why = isLater
		? `polls after ${dateOf(book.lastDay)} are not at hand`
		: 'no poll of that time by the firm is at hand';
	return {
		from: one.from,
		to: one.to,
		verdict: 'not_in_record',
		detail: isLater ? 'coverage' : 'dataset',
		row: -1,
		party: partyOf(one),
		numbers: [one.index],
		stated: statedOf(s.numbers[one.index], one.kind === 'share' ? 'percent' : 'points'),
		lines: [why],
	};
}

function namesOf({ facts }: Context): Names {
	const { parties } = facts.release;
	return {
		id: (party) => parties[party].id,
		name: (id) => parties[facts.partyIndex(id)]?.name ?? id,
	};
}
