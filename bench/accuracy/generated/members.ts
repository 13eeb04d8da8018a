/** Fills the sentences about members from the book, true once and made false in every way they allow, and counts what the check makes of them. */
import { checkText } from '@mandate/check';
import type { Release } from '@mandate/record';
import { isRed, touch } from '../score.ts';
import { type Failure, newTally, ofType, type Tally } from '../tally.ts';
import { MEMBER_TEMPLATES, type MemberSwap, type MemberTemplate } from '../templates/members.ts';
import { formsOf, MEMBER_PARTIES, type MemberFact, type MemberPools, memberPools } from './member-facts.ts';
import { type Random, randomFrom } from './random.ts';
import { say } from './run.ts';

export interface MemberRun {
	readonly tally: Tally;
	readonly failures: readonly Failure[];
	readonly kinds: ReadonlyMap<string, { made: number; caught: number; passed: number }>;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);
const moved = (day: string, by: number): string =>
	new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

function filled(text: string, fact: MemberFact): string | null {
	let isWhole = true;
	const month = (day: string) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
	const out = text.replace(/\{(\w+)\}/g, (_, slot: string) => {
		const own = formsOf(fact.party);
		const to = formsOf(fact.toParty);
		const value: Record<string, string | undefined> = {
			name: fact.name,
			seat: fact.seat,
			adj: own?.adj,
			the: own?.the,
			toAdj: to?.adj,
			toThe: to?.the,
			day: `${Number(fact.from.slice(8))} ${month(fact.from)}`,
			month: month(fact.from),
			year: fact.from.slice(0, 4),
			endYear: fact.to.slice(0, 4),
			role: fact.role,
		};
		if (!value[slot]) isWhole = false;
		return value[slot] ?? '';
	});
	return isWhole ? out : null;
}

/** Another fact in which one thing is false; null where none is to be had. */
function spoilt(
	fact: MemberFact,
	swap: MemberSwap,
	{ pools, frame, random }: { pools: MemberPools; frame: MemberTemplate['frame']; random: Random },
): MemberFact | null {
	const other = (taken: readonly string[]) =>
		random.pick(MEMBER_PARTIES.filter((party) => !taken.includes(party)));
	const isFree = (year: string) =>
		[...fact.days, ...(frame === 'won' ? (fact.elected ?? []) : [])].every((day) => day.slice(0, 4) !== year);
	const turned = (day: string): string | null => {
		for (const by of random.shuffled([-4, -3, -2, 2, 3])) {
			const year = String(Number(day.slice(0, 4)) + by);
			const inside = frame === 'office' && fact.from.slice(0, 4) <= year && year <= fact.to.slice(0, 4);
			if (isFree(year) && year < '2026' && !inside) return `${year}-${day.slice(5, 8)}15`;
		}
		return null;
	};
	switch (swap.kind) {
		case 'party':
			return { ...fact, party: other([fact.party, fact.toParty]) };
		case 'toParty':
			return { ...fact, toParty: other([fact.party, fact.toParty]) };
		case 'year': {
			const from = turned(fact.from);
			return from && from < fact.to.replace(/^/, '') && frame !== 'left' && frame !== 'crossed'
				? { ...fact, from }
				: from && (frame === 'left' || frame === 'crossed')
					? { ...fact, from, to: from }
					: null;
		}
		case 'endYear': {
			const to = turned(fact.to);
			return to && to > fact.from ? { ...fact, to } : null;
		}
		case 'date':
			for (const by of random.shuffled([-23, -9, 8, 16])) {
				const from = moved(fact.from, by);
				if (fact.days.every((day) => apart(day, from) > 3)) return { ...fact, from, to: from };
			}
			return null;
		case 'seat': {
			const seat = random.pick(pools.sat).seat;
			return fact.seats.some((one) => sharesWord(one, seat)) ? null : { ...fact, seat };
		}
		case 'person': {
			const pool = frame === 'left' || frame === 'crossed' || frame === 'office' ? pools.sat : pools[frame];
			const moves = new Set([...pools.left, ...pools.crossed, ...pools.office].map(({ row }) => row));
			for (let i = 0; i < 400; i++) {
				const one = random.pick(pool);
				if (
					one.row === fact.row ||
					moves.has(one.row) ||
					one.seats.some((seat) => sharesWord(seat, fact.seat))
				)
					continue;
				const isThere = one.from <= fact.from && fact.from < one.to;
				if ((frame === 'left' || frame === 'crossed') && !isThere) continue;
				if (one.from.slice(0, 4) === fact.from.slice(0, 4)) continue;
				return { ...fact, name: one.name };
			}
			return null;
		}
		case 'direction':
			return fact;
	}
}

/** Somebody who left and came back: both directions are true. */
const isTurnedBack = ({ turns }: MemberFact): boolean =>
	(turns ?? []).some((turn) => (turns ?? []).includes(turn.split(' ').reverse().join(' ')));

const sharesWord = (a: string, b: string): boolean =>
	a.split(/\W+/).some((word) => word.length > 3 && b.includes(word));

/** Whether the record knows of everybody on the days that a sentence gives: only then can it know a false one. */
function isKnowable(
	release: Release,
	{ frame, text }: MemberTemplate,
	wrong: MemberFact,
	kind: MemberSwap['kind'],
): boolean {
	if (frame === 'sat') return kind !== 'party' || text.includes('{year}') || wrong.to < '2019-09';
	if (frame !== 'left' && frame !== 'crossed') return true;
	const [from, to] = text.includes('{day}')
		? [wrong.from, wrong.from]
		: text.includes('{month}')
			? [`${wrong.from.slice(0, 7)}-01`, `${wrong.from.slice(0, 7)}-31`]
			: [`${wrong.from.slice(0, 4)}-01-01`, `${wrong.from.slice(0, 4)}-12-31`];
	const windows = release.members?.coverage.allegiance ?? [];
	const isSitting = wrong.sat.some((stay) => stay.from < from && to < stay.to);
	return isSitting && windows.some((one) => one.from <= from && to < one.to);
}

/** Day of publication: soon after for every other text, else a day on which all is past. */
function dated(frame: MemberTemplate['frame'], id: string, fact: MemberFact, nth: number): string {
	if (id === 'left-08') return moved(fact.from, 10);
	if (frame === 'sits') return moved(fact.from, 800);
	if (frame === 'won' || frame === 'left' || frame === 'crossed')
		return nth % 2 === 0 && frame !== 'won' ? moved(fact.from, 12) : '2026-08-01';
	return '2026-08-01';
}

export function runMembers(
	release: Release,
	seed: string,
	limit: number,
	only: string | null,
	check: typeof checkText = checkText,
): MemberRun | null {
	const pools = memberPools(release);
	if (!pools) return null;
	const tally = newTally();
	const failures: Failure[] = [];
	const kinds = new Map<string, { made: number; caught: number; passed: number }>();
	const templates = MEMBER_TEMPLATES.filter(({ id }) => only === null || id === only);
	const each = Math.max(1, Math.ceil(limit / templates.length));
	for (const template of templates) {
		const { id, frame, text, type, swaps } = template;
		const random = randomFrom(`${seed} ${id}`);
		const facts = random.shuffled(pools[frame]).slice(0, each);
		facts.forEach((fact, nth) => {
			const run = (one: MemberFact, words: string, published: string) => {
				const marked = filled(words, one);
				if (marked === null) return null;
				const start = marked.indexOf('[[');
				const end = marked.indexOf(']]') - 2;
				const plain = marked.replace('[[', '').replace(']]', '');
				const from = performance.now();
				const { claims } = check(`${plain}\n`, release, { published });
				tally.checking += performance.now() - from;
				tally.texts++;
				return { plain, claims, over: claims.filter((claim) => touch({ start, end }, claim)) };
			};
			const published = dated(frame, id, fact, nth);
			const own = run(fact, text, published);
			if (!own) return;
			const row = ofType(tally, type);
			const fail = (what: Failure['what'], kind: string, one: typeof own, expected: string) =>
				failures.push({
					group: id,
					kind,
					what,
					text: `${one.plain} (${published})`,
					expected,
					found: one.claims.map(say),
				});
			const reds = own.claims.filter(({ verdict }) => isRed(verdict));
			row.claims++;
			row.falseReds += reds.length;
			if (own.over.length > 0) row.found++;
			if (own.over.some((claim) => claim.type === type)) row.typed++;
			const isRight = own.over.length > 0 && own.over.every(({ verdict }) => verdict === 'supported');
			if (isRight) row.right++;
			if (reds.length > 0) fail('false red', 'true', own, 'supported');
			else if (!isRight) fail(own.over.length > 0 ? 'other verdict' : 'not found', 'true', own, 'supported');
			for (const swap of swaps) {
				const wrong = spoilt(fact, swap, { pools, frame, random });
				if (!wrong || !isKnowable(release, template, wrong, swap.kind)) continue;
				if (swap.kind === 'direction' && isTurnedBack(wrong)) continue;
				const words = swap.kind === 'direction' ? text.replace(swap.put, swap.with) : text;
				const made = run(wrong, words, published < wrong.from ? moved(wrong.from, 12) : published);
				if (!made || made.plain === own.plain) continue;
				const counts = kinds.get(swap.kind) ?? { made: 0, caught: 0, passed: 0 };
				kinds.set(swap.kind, counts);
				counts.made++;
				row.errors++;
				const isCaught = made.over.some(({ verdict }) => isRed(verdict));
				const isPassed = made.over.length > 0 && made.over.every(({ verdict }) => verdict === 'supported');
				if (isCaught) {
					row.caught++;
					row.named++;
					counts.caught++;
				} else if (isPassed) {
					row.passed++;
					counts.passed++;
				}
				if (!isCaught)
					fail(
						isPassed ? 'passed as supported' : made.over.length > 0 ? 'other verdict' : 'not found',
						swap.kind,
						made,
						'contradicted',
					);
			}
		});
	}
	return { tally, failures, kinds };
}
