/**
 * Parts of an area's seats, told with the party last: "44 of the region's 59 seats are Conservative", "all 12 in Staffordshire",
 * "all six were Conservative, as in 2017", "In 2017 Labour won three of them", "won a single seat", "Cornwall has six seats".
 */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Mention } from '../../resolve/mentions.ts';
import { electionsAt, whenOf } from '../../resolve/when.ts';
import type { NumberTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { memoryOf } from '../seats/memory.ts';
import { countContests } from './contests.ts';
import { type CountFrame, SEATS_COUNTED, type StatedCount } from './frame.ts';
import { seatsOfParty } from './seats.ts';

const SEATS = /^(seats|constituencies|mps)$/;
const VERBS = new Set(
	'are is were was went go now voted returned elected have had became stayed remained all'.split(' '),
);
const WINNING = /^(won|win|wins|took|take|takes|kept|keeps|held|hold|holds|have|has|had|lost)$/;
const LINKS = new Set('the its their of these those them a all in'.split(' '));

export function partFrames(input: EventInput): CountFrame[] {
	const { s } = input;
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 650) return;
		if (s.timeAt[n.figureFrom] >= 0) return;
		frames.push(...(partOf(input, n, index) ?? allOf(input, n, index) ?? ofThem(input, n, index) ?? []));
		const total = totalOf(input, n, index);
		if (total) frames.push(total);
	});
	return [...frames, ...single(input)];
}

function frame(
	input: EventInput,
	one: Pick<CountFrame, 'from' | 'to' | 'at' | 'stated'> & Partial<CountFrame>,
	party: number,
): CountFrame {
	return {
		...SEATS_COUNTED,
		needsParty: true,
		parties: [{ value: party, cost: 0, assumption: null }],
		condition: seatsOfParty(input.context),
		...one,
	};
}

/** The party that a predicate from `i` on names: "are (now) Conservative", "returned a Conservative", "went Labour". */
function predicate({ s, mentions }: EventInput, i: number): Mention | null {
	if (!VERBS.has(wordAt(s, i)) || s.nameAt[i] >= 0) return null;
	for (let at = i; at < i + 5; at++) {
		const m = mentions.find(
			(one) => one.from === at && one.person === null && one.party >= 0 && !one.isPronoun,
		);
		if (m) return m.isPossessive ? null : m;
		if (s.tokens[at]?.kind !== 'word' || s.numberAt[at] >= 0) return null;
	}
	return null;
}

/** "Forty-four of the West Midlands' 59 seats are Conservative". */
function partOf(input: EventInput, n: NumberTag, index: number): CountFrame[] | null {
	const { s } = input;
	if (wordAt(s, n.to) !== 'of') return null;
	let at = n.to + 1;
	while (
		at < n.to + 7 &&
		(LINKS.has(wordAt(s, at)) || s.nameAt[at] >= 0 || ["'", '’'].includes(wordAt(s, at)))
	)
		at++;
	const whole = s.numberAt[at] ?? -1;
	if (whole < 0 || s.numbers[whole].unit !== 'none') return null;
	let end = s.numbers[whole].to;
	if (SEATS.test(wordAt(s, end))) end++;
	if (cueAt(s, end) === 'in')
		while (
			end < s.tokens.length &&
			(cueAt(s, end) === 'in' || LINKS.has(wordAt(s, end)) || s.nameAt[end] >= 0)
		)
			end++;
	const owner = predicate(input, end);
	if (!owner) return null;
	const own = frame(
		input,
		{ from: n.from, to: owner.to, at: n.figureFrom, stated: { kind: 'number', number: index }, whole },
		owner.party,
	);
	return [own, ...andAll(input, owner)];
}

/** ", and all 12 in Staffordshire": the same party's, in another area. */
function andAll(input: EventInput, owner: Mention): CountFrame[] {
	const { s } = input;
	for (let i = owner.to; i < owner.to + 3; i++) {
		const whole = wordAt(s, i) === 'all' ? (s.numberAt[i + 1] ?? -1) : -1;
		if (whole < 0) continue;
		const { to } = s.numbers[whole];
		const link = SEATS.test(wordAt(s, to)) ? to + 1 : to;
		const name = s.names.find((one) => one.kind === 'area' && one.from >= link && one.from <= link + 2);
		if (cueAt(s, link) !== 'in' || name?.kind !== 'area') return [];
		return [
			frame(
				input,
				{
					from: i,
					to: name.to,
					at: s.numbers[whole].figureFrom,
					stated: { kind: 'all' },
					whole,
					area: name.areas[0],
				},
				owner.party,
			),
		];
	}
	return [];
}

/** "all six were Conservative, as they had been in 2017 and 2015", "all 17 of the county's constituencies returned a Conservative". */
function allOf(input: EventInput, n: NumberTag, index: number): CountFrame[] | null {
	const { s, context } = input;
	const isAll =
		wordAt(s, n.from - 1) === 'all' || (wordAt(s, n.from - 1) === 'the' && wordAt(s, n.from - 2) === 'all');
	if (!isAll) return null;
	let at = n.to;
	while (
		at < n.to + 7 &&
		(LINKS.has(wordAt(s, at)) || SEATS.test(wordAt(s, at)) || s.nameAt[at] >= 0 || s.tokens[at]?.isPossessive)
	) {
		if (predicate(input, at)) break;
		at++;
	}
	const owner = predicate(input, at);
	if (!owner) return null;
	const from = wordAt(s, n.from - 1) === 'all' ? n.from - 1 : n.from - 2;
	const isNamed = memoryOf(context).places.some(({ sentence }) => context.sentence - sentence <= 2);
	const base = {
		at: n.figureFrom,
		stated: { kind: 'all' } as StatedCount,
		whole: index,
		isOnlySupported: isNamed,
	};
	const frames = [frame(input, { ...base, from, to: owner.to }, owner.party)];
	const as = s.tokens.findIndex((token, i) => i >= owner.to && i <= owner.to + 2 && token.word === 'as');
	if (as < 0) return frames;
	for (const time of s.times) {
		if (time.from < as || time.isBound || time.kind !== 'date') continue;
		const elections = electionsAt(context.facts, whenOf(time), context.published, context.anchor);
		const start = cueAt(s, time.from - 1) === 'in' ? time.from - 1 : time.from;
		frames.push(
			frame(
				input,
				{ ...base, from: start, to: time.to, whole: -1, elections, isOnlySupported: true },
				owner.party,
			),
		);
	}
	return frames;
}

/** "Labour won three of them": of the area whose seats were counted before. */
function ofThem(input: EventInput, n: NumberTag, index: number): CountFrame[] | null {
	const { s, mentions } = input;
	if (
		wordAt(s, n.to) !== 'of' ||
		!/^(them|these|those)$/.test(wordAt(s, n.to + 1)) ||
		!WINNING.test(wordAt(s, n.from - 1))
	)
		return null;
	let at = n.from - 2;
	while (at >= 0 && ['now', 'still', 'have', 'has', 'just', 'only'].includes(wordAt(s, at))) at--;
	const owner = mentions.find(
		(m) => m.to === at + 1 && m.person === null && m.party >= 0 && !m.isPronoun && !m.isPossessive,
	);
	if (!owner || wordAt(s, n.from - 1) === 'lost') return null;
	const stated: StatedCount = { kind: 'number', number: index };
	return [
		frame(
			input,
			{ from: owner.from, to: n.to + 2, at: n.figureFrom, stated, isOnlySupported: true },
			owner.party,
		),
	];
}

/** "won a single seat", "with just one MP": one in words that are no number. */
function single(input: EventInput): CountFrame[] {
	const { s, mentions } = input;
	const frames: CountFrame[] = [];
	for (let i = 2; i + 1 < s.tokens.length; i++) {
		if (!/^(single|solitary|lone)$/.test(wordAt(s, i)) || wordAt(s, i - 1) !== 'a' || s.nameAt[i] >= 0)
			continue;
		if (wordAt(s, i + 1) !== 'seat' && wordAt(s, i + 1) !== 'mp') continue;
		if (!WINNING.test(wordAt(s, i - 2)) && !['with', 'just', 'only'].includes(wordAt(s, i - 2))) continue;
		const owner = mentions
			.filter((m) => m.person === null && m.party >= 0 && !m.isPronoun && m.to <= i - 2)
			.pop();
		const isDenied = s.tokens
			.slice(0, i)
			.some(({ word }) => /^(not|without|never|nt|didnt|failed)$/.test(word));
		if (!owner || i - owner.to > 16 || isDenied || wordAt(s, i + 2) === 'from') continue;
		frames.push(frame(input, { from: i - 1, to: i + 2, at: i, stated: { kind: 'one' } }, owner.party));
	}
	return frames;
}

/** "Cornwall has six seats", "Kent's 18 constituencies": how many there are. */
function totalOf(input: EventInput, n: NumberTag, index: number): CountFrame | null {
	const { s, context } = input;
	if (!/^(seats|constituencies)$/.test(wordAt(s, n.to))) return null;
	const after = s.tokens[n.to + 1];
	if (after && after.kind === 'word' && !['and', 'in', 'at', 'but'].includes(after.word)) return null;
	const verb = ['has', 'had', 'have'].includes(wordAt(s, n.from - 1)) ? n.from - 1 : n.from;
	const name = s.names.find((one) => one.to === verb);
	if (name?.kind !== 'area' || (verb === n.from) !== s.tokens[name.to - 1].isPossessive) return null;
	if (name.from > 0 && !['.', 'the'].includes(wordAt(s, name.from - 1)) && verb === n.from) return null;
	if (verb < n.from && name.from > 1) return null;
	return {
		...SEATS_COUNTED,
		from: n.from,
		to: n.to + 1,
		at: n.figureFrom,
		stated: { kind: 'number', number: index },
		needsParty: false,
		area: name.areas[0],
		condition: (setting) => {
			const all = countContests(context, setting, 'in all', () => true);
			return all && { ...all, whole: -1 };
		},
	};
}
