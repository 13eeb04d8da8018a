/**
 * Sentences that go on about the council that a local text is about, without a word of councils: "Labour has 36 of the 84 seats,
 * the Greens 14", "Four years ago it was 16 Conservatives and twelve Greens", "In Sewell Julie Brociek-Coulton had 1,451".
 */
import type { EventInput } from '../events/event.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { isOfOtherBody } from '../scene/scene.ts';
import { type CouncilBook, type LocalParty, partiesIn } from './book.ts';
import type { CouncilClaim } from './claim.ts';
import { isCount, isStated, seatsStated } from './numbers.ts';
import { electedAt } from './polls.ts';
import { councilsIn, memoryOf } from './scene.ts';
import { type Snapshot, snapshotsOf } from './snapshots.ts';
import { daysOf } from './span.ts';
import { wardsInPassing } from './ward-passing.ts';
import { wardResults } from './wards.ts';

interface Topic {
	/** The first sentences, read for a council when the text turns out to be local. */
	readonly heads: Sentence[];
	council: number;
	isRead: boolean;
}

const TOPICS = new WeakMap<Context, Topic>();
const HEADS = 4;

/** Notes the first sentences of a text. */
export function noteHead({ s, context }: EventInput): void {
	const topic = TOPICS.get(context) ?? { heads: [], council: -1, isRead: false };
	TOPICS.set(context, topic);
	if (topic.heads.length < HEADS) topic.heads.push(s);
}

/** The council that a local text is about: the one its first sentences name, said to be a council or by itself; else -1. */
export function councilOfText(context: Context, found: CouncilBook): number {
	const topic = TOPICS.get(context);
	if (!topic) return -1;
	const said = memoryOf(context).council;
	if (topic.council < 0 && said >= 0) topic.council = said;
	if (topic.isRead && topic.council >= 0) return topic.council;
	topic.isRead = true;
	const tags = topic.heads.flatMap((s) => councilsIn(s, found));
	const own = tags.find(({ isCouncil }) => isCouncil);
	const only = new Set(tags.map(({ council }) => council)).size === 1 ? tags[0] : undefined;
	topic.council = own?.council ?? only?.council ?? topic.council;
	return topic.council;
}

/** Claims of a sentence in a local text; told only where they hold, or in a list whose other figures do. */
export function followCouncil(
	input: EventInput,
	found: CouncilBook,
	taken: ReadonlySet<number>,
): CouncilClaim[] {
	const { context } = input;
	if (!isOfOtherBody(context.scene)) return [];
	const council = councilOfText(context, found);
	if (council < 0) return [];
	const memory = memoryOf(context);
	const before = { council: memory.council, paragraph: memory.paragraph };
	memory.council = council;
	memory.paragraph = context.paragraph;
	const wards = wardResults(input, found).filter(({ verdict }) => verdict === 'supported');
	Object.assign(memory, before);
	const done = new Set([...taken, ...wards.flatMap(({ numbers }) => numbers ?? [])]);
	const passing = wardsInPassing(input, found, council, done);
	for (const { numbers } of passing) for (const index of numbers ?? []) done.add(index);
	return [...wards, ...passing, ...seats(input, found, council, done)];
}

interface Said {
	readonly index: number;
	/** What is said of the seats: held, won or lost since an earlier time, or held at that time. */
	readonly kind?: 'gained' | 'lost' | 'before';
	readonly party: LocalParty;
	readonly from: number;
	readonly to: number;
}

const BETWEEN =
	/^(has|have|had|having|hold|holds|held|won|took|taking|with|on|at|now|just|only|still|got|kept|keeps|gained|left|,|:|–|—|-|\(|the|a|an|in|all|each|another|and)$/;
const NOUNS = /^(seats?|councillors?|members?|places?)$/;
const ENDS = /^(,|\.|;|:|\)|–|—|-|and|to|of|in|after|while|but|against|last|up|down|from|with)$/;

/** Figures that stand beside a party, with nothing between that counts another thing. */
function saidIn(input: EventInput, found: CouncilBook, taken: ReadonlySet<number>): Said[] {
	const { s } = input;
	const parties = partiesIn(s, found);
	const list: Said[] = [];
	s.numbers.forEach((n, index) => {
		if (taken.has(index) || !isCount(s, index) || !isStated(s, index) || n.n > 150) return;
		const word = s.tokens[n.to]?.word ?? '.';
		const next = parties.find(({ from }) => from === n.to);
		if (next) {
			list.push({ index, party: next, from: n.from, to: next.to });
			return;
		}
		if (!ENDS.test(word) && !NOUNS.test(word)) return;
		const before = parties.filter(({ to }) => to <= n.from).pop();
		const link = s.tokens[n.from - 1]?.word ?? '';
		const isMoved = /^(lost|gained|shed|added)$/.test(link);
		const isFrom = link === 'from' && /^(up|down)$/.test(s.tokens[n.from - 2]?.word ?? '');
		if (before && n.from - before.to <= (isFrom ? 14 : 8) && (isMoved || isFrom)) {
			const kind = isFrom ? 'before' : /^(lost|shed)$/.test(link) ? 'lost' : 'gained';
			list.push({ index, party: before, kind, from: n.from - 1, to: NOUNS.test(word) ? n.to + 1 : n.to });
			return;
		}
		if (!before || n.from - before.to > 4) return;
		for (let i = before.to; i < n.from; i++) if (!BETWEEN.test(s.tokens[i].word) && s.timeAt[i] < 0) return;
		const isBy = s.tokens[n.from - 1]?.word === 'by';
		if (!isBy)
			list.push({
				index,
				party: before,
				from: n.from - before.to > 2 ? before.to : before.from,
				to: NOUNS.test(word) ? n.to + 1 : n.to,
			});
	});
	return list;
}

function seats(
	input: EventInput,
	found: CouncilBook,
	council: number,
	taken: ReadonlySet<number>,
): CouncilClaim[] {
	const { s, context } = input;
	const said = saidIn(input, found, taken);
	const totals = totalsIn(s, taken);
	if (said.length === 0 && totals.length === 0) return [];
	const near = snapshotsNear(input, found, council);
	if (near.length === 0) return [];
	const { name } = found.book.councils[council];
	const claims: { claim: CouncilClaim; holds: boolean; isOff: boolean }[] = [];
	const add = (
		one: Omit<Said, 'party'>,
		party: LocalParty | null,
		values: readonly { value: number; snapshot: Snapshot }[],
	): void => {
		const n = s.numbers[one.index];
		const hit = values.find(({ value }) => value === n.n);
		const shown = hit ?? values[0];
		if (!shown) return;
		claims.push({
			holds: hit !== undefined,
			isOff: values.every(({ value, snapshot }) => Math.abs(value - n.n) > (snapshot.on === '' ? 1 : 0)),
			claim: {
				from: one.from,
				to: one.to,
				type: 'seat_count',
				council,
				...(party ? { party } : {}),
				stated: seatsStated(n),
				numbers: [one.index],
				verdict: hit ? 'supported' : 'contradicted',
				detail: hit ? 'exact' : 'value',
				workings: [{ text: `${shown.snapshot.label}: ${shown.value}`, at: [shown.snapshot.place] }],
				assumptions: [`the council is that of ${name}, which the text is about`],
				found: {
					value: String(shown.value),
					measure: 'seats',
					label: party
						? `${found.nameOf(party)} on the council of ${name}`
						: `seats on the council of ${name}`,
				},
			},
		});
	};
	for (const one of said) {
		if (one.kind) {
			const values = earlier(found, council, near, one.party, one.kind);
			if (values.some(({ value }) => value === s.numbers[one.index].n)) add(one, one.party, values);
			continue;
		}
		const held = near.flatMap((snapshot) => {
			const value = snapshot.seatsOf(one.party);
			return value === null ? [] : [{ value, snapshot }];
		});
		add(one, one.party, [...held, ...electedAt(found, council, daysOf(s, context), one.party)]);
	}
	for (const one of totals)
		add(
			one,
			null,
			near.map((snapshot) => ({ value: snapshot.total, snapshot })),
		);
	const right = claims.filter(({ holds }) => holds).length;
	return claims.flatMap(({ claim, holds, isOff }) =>
		holds || (isOff && right >= 2 && right * 3 >= claims.length * 2 && claim.party) ? [claim] : [],
	);
}

const YEARS_BACK = 5;

/** What a party had before the snapshots meant, or the difference since then. */
function earlier(
	found: CouncilBook,
	council: number,
	near: readonly Snapshot[],
	party: LocalParty,
	kind: 'gained' | 'lost' | 'before',
): { value: number; snapshot: Snapshot }[] {
	return near.flatMap((after) =>
		snapshotsOf(found, council).flatMap((before) => {
			if (before.year >= after.year || after.year - before.year > YEARS_BACK) return [];
			const [was, is] = [before.seatsOf(party), after.seatsOf(party)];
			if (was === null || is === null) return [];
			const value = kind === 'before' ? was : kind === 'lost' ? was - is : is - was;
			return [{ value, snapshot: before }];
		}),
	);
}

/** "of the 84 seats", "that is 34 seats in all". */
function totalsIn(s: Sentence, taken: ReadonlySet<number>): Omit<Said, 'party'>[] {
	return s.numbers.flatMap((n, index) => {
		if (taken.has(index) || !isCount(s, index) || n.n > 200 || n.n < 10) return [];
		const isOf = s.tokens[n.from - 1]?.word === 'the' && s.tokens[n.from - 2]?.word === 'of';
		const isNoun = /^(seats|councillors)$/.test(s.tokens[n.to]?.word ?? '');
		const isAll = isNoun && (s.tokens[n.from - 1]?.word === 'all' || s.tokens[n.to + 2]?.word === 'all');
		return isOf || isAll ? [{ index, from: n.from, to: isNoun ? n.to + 1 : n.to }] : [];
	});
}

/** How the council stood in the years that the sentence tells, else after the last poll and before it. */
function snapshotsNear({ s, context }: EventInput, found: CouncilBook, council: number): Snapshot[] {
	const all = snapshotsOf(found, council);
	const published = Number(context.published.slice(0, 4));
	const years = s.times.flatMap((time) => {
		if (time.isBound) return [];
		if (time.kind === 'date' && time.year > 0) return [time.year];
		if (time.kind === 'offset') return [published + Math.round(time.offset)];
		return [];
	});
	if (years.length > 0) return all.filter(({ year }) => years.includes(year) || years.includes(year + 1));
	const past = all.filter(({ on, year }) => (on === '' ? year <= published : on <= context.published));
	return past.slice(-4).reverse();
}
