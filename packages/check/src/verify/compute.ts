/** Works out a measure for a reading: the values the words assert, on every listed base, and the other measures of the same subject that they may be confused with. */
import {
	abs,
	butlerSwing,
	type Fraction,
	fraction,
	leadChange,
	type Movement,
	percent,
	relativeChange,
	share,
	shareChange,
	sign,
	steedSwing,
	sub,
	swingNeeded,
	toDecimal,
	turnoutBallotBox,
	turnoutValid,
} from '@mandate/psephology';
import type { Measure, MeasureKind } from '../frame/measure.ts';
import type { Context } from '../resolve/context.ts';
import { generalBefore } from '../resolve/when.ts';
import { areaValues } from './compute-area.ts';
import { candidacyName, candidacyOf, electionOf, winnerOf } from './facts.ts';
import { baseRows, type Reading } from './reading.ts';
import type { Value } from './stated.ts';

export interface Leaf {
	readonly kind: 'candidacy' | 'contest' | 'total';
	readonly row: number;
}

export interface Computed extends Value {
	/** What the value is, for people: "rise in share, in points". */
	readonly label: string;
	readonly measure: string;
	readonly definition: string | null;
	/** Sign of a change: value itself is a magnitude. */
	readonly direction: -1 | 0 | 1;
	readonly baseElection: number;
	readonly text: string;
	readonly leaves: readonly Leaf[];
}

export interface Pair {
	/** Parties that a swing is from and to, or a lead is of and over; -1 where the words do not say. */
	readonly from: number;
	readonly to: number;
	/** Candidacy that a lead is over, or -1. */
	readonly over: number;
	readonly isNamed: boolean;
}

export interface Values {
	readonly asserted: readonly Computed[];
	readonly confusions: readonly Computed[];
}

const NOTHING: Values = { asserted: [], confusions: [] };

const PARTS = /per cent|share|swing|points|turnout \(|turnout as|change in the lead/;

export function count(n: number): string {
	return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function made(
	value: Fraction,
	measure: string,
	label: string,
	definition: string | null,
	text: string,
	leaves: readonly Leaf[],
	extra: Partial<Computed> = {},
): Computed {
	return {
		isPart: PARTS.test(label),
		value: abs(value),
		measure,
		label,
		definition,
		direction: sign(value),
		baseElection: -1,
		text,
		leaves,
		...extra,
	};
}

export function pc(value: Fraction, decimals = 1): string {
	return toDecimal(value, decimals);
}

/** Values for a reading of a contest or an area. */
export function valuesFor(context: Context, reading: Reading, measure: Measure, pair: Pair): Values {
	if (reading.contest < 0) return areaValues(context, reading, measure);
	return contestValues(context, reading, measure, pair);
}

interface Seat {
	readonly context: Context;
	readonly contest: number;
	readonly valid: number;
	readonly where: string;
}

function seatOf(context: Context, contest: number): Seat {
	const { release } = context.facts;
	return {
		context,
		contest,
		valid: release.contests.validVotes[contest],
		where: `${release.places.name.at(release.contests.place[contest])}, ${electionOf(release, contest).label.replace(/ general election$/, '')}`,
	};
}

function tally(seat: Seat, candidacy: number): { votes: number; total: number } {
	return { votes: seat.context.facts.release.candidacies.votes[candidacy], total: seat.valid };
}

export function votesValue(seat: Seat, candidacy: number): Computed {
	const { release } = seat.context.facts;
	const votes = release.candidacies.votes[candidacy];
	return made(
		fraction(votes),
		'votes',
		'votes',
		null,
		`${candidacyName(release, candidacy)}, ${seat.where}: ${count(votes)} votes`,
		[{ kind: 'candidacy', row: candidacy }],
	);
}

export function shareValue(seat: Seat, candidacy: number): Computed | null {
	if (seat.valid <= 0) return null;
	const { release } = seat.context.facts;
	const votes = release.candidacies.votes[candidacy];
	const value = percent(fraction(votes, seat.valid));
	return made(
		value,
		'share',
		'share of the vote',
		'share',
		`${candidacyName(release, candidacy)}, ${seat.where}: ${count(votes)} ÷ ${count(seat.valid)} valid votes = ${pc(value, 2)}%`,
		[
			{ kind: 'candidacy', row: candidacy },
			{ kind: 'contest', row: seat.contest },
		],
	);
}

export function majorityValue(seat: Seat, of: number, over: number, isPercent: boolean): Computed {
	const { release } = seat.context.facts;
	const a = release.candidacies.votes[of];
	const b = release.candidacies.votes[over];
	const lead = Math.abs(a - b);
	const names = `${candidacyName(release, of)} ${count(a)} − ${candidacyName(release, over)} ${count(b)} = ${count(a - b)}`;
	const leaves: Leaf[] = [
		{ kind: 'candidacy', row: of },
		{ kind: 'candidacy', row: over },
	];
	if (!isPercent)
		return made(fraction(lead), 'majority', 'majority', 'majority', `${seat.where}: ${names}`, leaves);
	const value = percent(fraction(lead, Math.max(1, seat.valid)));
	const shares = {
		after: percent(fraction(Math.max(a, b), Math.max(1, seat.valid))),
		before: percent(fraction(Math.min(a, b), Math.max(1, seat.valid))),
	};
	return {
		...made(
			value,
			'majority',
			'majority in per cent of valid votes',
			'majority-percent',
			`${seat.where}: ${names}; ÷ ${count(seat.valid)} valid votes = ${pc(value, 2)}%`,
			[...leaves, { kind: 'contest', row: seat.contest }],
		),
		pair: shares,
	};
}

/** The two turnouts in use: valid votes, and all papers in the boxes. */
export function turnoutValues(seat: Seat): Computed[] {
	const { contests } = seat.context.facts.release;
	const electorate = contests.electorate[seat.contest];
	const invalid = contests.invalidVotes[seat.contest];
	if (electorate <= 0 || seat.valid < 0) return [];
	const leaves: Leaf[] = [{ kind: 'contest', row: seat.contest }];
	const valid = percent(turnoutValid(seat.valid, electorate));
	const list = [
		made(
			valid,
			'turnout',
			'turnout (valid votes)',
			'turnout-valid',
			`${seat.where}: ${count(seat.valid)} valid votes ÷ ${count(electorate)} electors = ${pc(valid, 2)}%`,
			leaves,
		),
	];
	if (invalid > 0) {
		const all = percent(turnoutBallotBox(seat.valid, invalid, electorate));
		list.push(
			made(
				all,
				'turnout',
				'turnout (ballot papers, rejected ones counted)',
				'turnout-ballot-box',
				`${seat.where}: (${count(seat.valid)} valid + ${count(invalid)} rejected) ÷ ${count(electorate)} electors = ${pc(all, 2)}%`,
				leaves,
			),
		);
	}
	return list;
}

interface Base {
	readonly seat: Seat;
	readonly isNotional: boolean;
	readonly label: string;
}

function basesFor(context: Context, contest: number): Base[] {
	return baseRows(context, contest).map(({ row, isNotional }) => ({
		seat: seatOf(context, row),
		isNotional,
		label: electionOf(context.facts.release, row).label,
	}));
}

function inBase(base: Base, party: number): number {
	return candidacyOf(base.seat.context.facts.release, base.seat.contest, party);
}

function movement(seat: Seat, candidacy: number, base: Base): Movement | null {
	const { release } = seat.context.facts;
	const party = release.candidacies.party[candidacy];
	const before = inBase(base, party);
	if (before < 0 || base.seat.valid <= 0 || seat.valid <= 0) return null;
	if (release.parties[party].id === 'independent') return null;
	return { before: tally(base.seat, before), after: tally(seat, candidacy) };
}

function shown(m: Movement): string {
	return `${pc(percent(share(m.before)), 2)}% to ${pc(percent(share(m.after)), 2)}%`;
}

function changeExtra(base: Base, context: Context): Partial<Computed> {
	return { baseElection: context.facts.release.contests.election[base.seat.contest] };
}

export function shareChangeValue(seat: Seat, candidacy: number, base: Base): Computed | null {
	const m = movement(seat, candidacy, base);
	if (!m) return null;
	const value = percent(shareChange(m));
	const name =
		seat.context.facts.release.parties[seat.context.facts.release.candidacies.party[candidacy]].name;
	return {
		...made(
			value,
			'share change',
			`change in share, in points (against ${base.label})`,
			'share-change',
			`${name}, ${seat.where}: ${shown(m)} = ${pc(value, 2)} points (against ${base.label})`,
			[
				{ kind: 'candidacy', row: candidacy },
				{ kind: 'candidacy', row: inBase(base, seat.context.facts.release.candidacies.party[candidacy]) },
			],
			changeExtra(base, seat.context),
		),
		pair: { after: percent(share(m.after)), before: percent(share(m.before)) },
	};
}

export function voteChangeValue(seat: Seat, candidacy: number, base: Base): Computed | null {
	const m = movement(seat, candidacy, base);
	if (!m) return null;
	return made(
		fraction(m.after.votes - m.before.votes),
		'vote change',
		`change in votes (against ${base.label})`,
		'votes-change',
		`${seat.where}: ${count(m.before.votes)} to ${count(m.after.votes)} votes = ${count(m.after.votes - m.before.votes)} (against ${base.label})`,
		[{ kind: 'candidacy', row: candidacy }],
		changeExtra(base, seat.context),
	);
}

export function relativeValue(seat: Seat, candidacy: number, base: Base): Computed | null {
	const m = movement(seat, candidacy, base);
	if (!m || m.before.votes === 0) return null;
	const value = percent(relativeChange(m));
	return made(
		value,
		'relative change in votes',
		`change in votes, in per cent of the votes before (against ${base.label})`,
		'votes-change-relative',
		`${seat.where}: ${count(m.before.votes)} to ${count(m.after.votes)} votes = ${pc(value, 1)}% of the votes before (against ${base.label})`,
		[{ kind: 'candidacy', row: candidacy }],
		changeExtra(base, seat.context),
	);
}

/** Pairs of parties a swing may be between: the ones named, else winner and former winner, else first and second. */
function swingPairs(context: Context, contest: number, pair: Pair): { from: number; to: number }[] {
	const { release } = context.facts;
	const first = winnerOf(release, contest);
	const winner = first >= 0 ? release.candidacies.party[first] : -1;
	const second = release.contests.length[contest] > 1 ? release.candidacies.party[first + 1] : -1;
	if (pair.from >= 0 && pair.to >= 0) return [{ from: pair.from, to: pair.to }];
	if (pair.from >= 0) return [{ from: pair.from, to: winner === pair.from ? second : winner }];
	const formers = baseRows(context, contest)
		.map(({ row }) => winnerOf(release, row))
		.filter((row) => row >= 0)
		.map((row) => release.candidacies.party[row]);
	if (pair.to >= 0) {
		const others = [winner, second, ...formers].filter((party) => party !== pair.to && party >= 0);
		return [...new Set(others)].map((from) => ({ from, to: pair.to }));
	}
	const pairs: { from: number; to: number }[] = [];
	for (const former of formers) if (former !== winner) pairs.push({ from: former, to: winner });
	if (second >= 0) pairs.push({ from: second, to: winner });
	return pairs.filter((p, i) => pairs.findIndex((q) => q.from === p.from && q.to === p.to) === i);
}

interface SwingParts {
	readonly from: Movement;
	readonly to: Movement;
	readonly label: string;
	readonly base: Base;
	readonly rows: readonly Leaf[];
}

function swingParts(context: Context, seat: Seat, pair: Pair): SwingParts[] {
	const { release } = context.facts;
	const parts: SwingParts[] = [];
	for (const base of basesFor(context, seat.contest)) {
		for (const p of swingPairs(context, seat.contest, pair)) {
			const from = candidacyOf(release, seat.contest, p.from);
			const to = candidacyOf(release, seat.contest, p.to);
			if (from < 0 || to < 0) continue;
			const a = movement(seat, from, base);
			const b = movement(seat, to, base);
			if (!a || !b) continue;
			parts.push({
				from: a,
				to: b,
				label: `${release.parties[p.from].name} to ${release.parties[p.to].name}`,
				base,
				rows: [
					{ kind: 'candidacy', row: from },
					{ kind: 'candidacy', row: to },
				],
			});
		}
	}
	return parts;
}

function contestValues(context: Context, reading: Reading, measure: Measure, pair: Pair): Values {
	const { release } = context.facts;
	const seat = seatOf(context, reading.contest);
	const first = winnerOf(release, reading.contest);
	if (first < 0 && reading.candidacy < 0) return NOTHING;
	const subject = reading.candidacy;
	const second = release.contests.length[reading.contest] > 1 ? first + 1 : -1;
	const bases = basesFor(context, reading.contest);
	const some = (...list: (Computed | null)[]): Computed[] =>
		list.filter((item): item is Computed => item !== null);
	const overBases = (make: (base: Base) => Computed | null): Computed[] =>
		bases.flatMap((base) => some(make(base)));
	switch (measure.kind) {
		case 'votes': {
			const confusions: Computed[] = [];
			if (second >= 0)
				confusions.push(
					subject === first
						? majorityValue(seat, first, second, false)
						: majorityValue(seat, first, subject, false),
				);
			return {
				asserted: [votesValue(seat, subject)],
				confusions: [...confusions, ...overBases((base) => voteChangeValue(seat, subject, base))],
			};
		}
		case 'score': {
			const row = measure.direction > 0 ? first : second;
			return row < 0 ? NOTHING : { asserted: [votesValue(seat, row)], confusions: [] };
		}
		case 'share': {
			const confusions = overBases((base) => shareChangeValue(seat, subject, base));
			if (second >= 0)
				confusions.push(majorityValue(seat, subject, subject === first ? second : first, true));
			return {
				asserted: some(shareValue(seat, subject)),
				confusions: [...confusions, ...overBases((base) => relativeValue(seat, subject, base))],
			};
		}
		case 'majority':
			return majorityValues(seat, reading, pair, first, second);
		case 'share-change': {
			const confusions = [
				...overBases((base) => relativeValue(seat, subject, base)),
				...some(shareValue(seat, subject)),
				...swingValues(context, seat, pair),
			];
			return { asserted: overBases((base) => shareChangeValue(seat, subject, base)), confusions };
		}
		case 'vote-change':
			return {
				asserted: overBases((base) => voteChangeValue(seat, subject, base)),
				confusions: some(votesValue(seat, subject)),
			};
		case 'relative-change':
			return {
				asserted: overBases((base) => relativeValue(seat, subject, base)),
				confusions: [
					...overBases((base) => shareChangeValue(seat, subject, base)),
					...some(shareValue(seat, subject)),
				],
			};
		case 'swing':
			return {
				asserted: swingValues(context, seat, pair),
				confusions: swingConfusions(context, seat, pair, bases),
			};
		case 'swing-needed': {
			if (second < 0 || seat.valid <= 0) return NOTHING;
			const lead = release.candidacies.votes[first] - release.candidacies.votes[second];
			const value = percent(swingNeeded(lead, seat.valid));
			const needed = made(
				value,
				'swing needed',
				'swing needed: half the majority in per cent',
				'swing-needed',
				`${seat.where}: majority ${count(lead)} ÷ ${count(seat.valid)} valid votes ÷ 2 = ${pc(value, 2)} points`,
				[{ kind: 'contest', row: reading.contest }],
			);
			const up = {
				...needed,
				value: fraction(-((-value.n * 10n) / value.d) + ((value.n * 10n) % value.d === 0n ? 0n : 1n), 10n),
				label: 'swing needed, rounded up',
				definition: 'swing-needed-rounded-up',
			};
			return { asserted: [needed, up], confusions: [majorityValue(seat, first, second, true)] };
		}
		case 'turnout':
			return turnoutOf(seat, bases, release.contests.invalidVotes[reading.contest]);
		case 'electorate':
			return {
				asserted: [
					made(
						fraction(Math.max(0, release.contests.electorate[reading.contest])),
						'electorate',
						'electorate',
						null,
						`${seat.where}: electorate ${count(release.contests.electorate[reading.contest])}`,
						[{ kind: 'contest', row: reading.contest }],
					),
				],
				confusions: [],
			};
		case 'invalid':
			return {
				asserted: [
					made(
						fraction(Math.max(0, release.contests.invalidVotes[reading.contest])),
						'rejected papers',
						'rejected papers',
						null,
						`${seat.where}: ${count(release.contests.invalidVotes[reading.contest])} rejected papers`,
						[{ kind: 'contest', row: reading.contest }],
					),
				],
				confusions: [],
			};
		case 'turnout-change': {
			const now = turnoutValues(seat);
			const asserted = bases.flatMap((base) =>
				turnoutValues(base.seat).flatMap((was, i) =>
					now[i]
						? [
								{
									...made(
										sub(now[i].value, was.value),
										'turnout change',
										`change in turnout, in points (against ${base.label})`,
										'turnout-valid',
										`${now[i].text}; ${was.text}; difference ${pc(sub(now[i].value, was.value), 2)} points`,
										[...now[i].leaves, ...was.leaves],
										changeExtra(base, context),
									),
									pair: { after: now[i].value, before: was.value },
								},
							]
						: [],
				),
			);
			const confusions = bases.flatMap((base) =>
				turnoutValues(base.seat).flatMap((was, i) =>
					now[i] && was.value.n > 0n
						? [
								made(
									percent(
										fraction(
											now[i].value.n * was.value.d - was.value.n * now[i].value.d,
											now[i].value.d * was.value.n,
										),
									),
									'relative change in turnout',
									'change in turnout, in per cent of the turnout before',
									null,
									`${was.text}; ${now[i].text}`,
									now[i].leaves,
								),
							]
						: [],
				),
			);
			return { asserted, confusions };
		}
		case 'majority-change': {
			if (second < 0) return NOTHING;
			const lead = release.candidacies.votes[first] - release.candidacies.votes[second];
			return {
				asserted: bases.flatMap((base) => {
					const was = winnerOf(release, base.seat.contest);
					if (was < 0 || release.contests.length[base.seat.contest] < 2) return [];
					const before = release.candidacies.votes[was] - release.candidacies.votes[was + 1];
					const same = release.candidacies.party[was] === release.candidacies.party[first];
					return [
						made(
							fraction(lead - (same ? before : -before)),
							'majority change',
							`change in majority (against ${base.label})`,
							null,
							`${seat.where}: majority ${count(before)} to ${count(lead)}`,
							[{ kind: 'contest', row: seat.contest }],
							changeExtra(base, context),
						),
						...(before > 0 && same
							? [
									made(
										percent(fraction(lead - before, before)),
										'relative change in majority',
										`change in majority, in per cent (against ${base.label})`,
										null,
										`${seat.where}: majority ${count(before)} to ${count(lead)}`,
										[{ kind: 'contest', row: seat.contest }],
										changeExtra(base, context),
									),
								]
							: []),
					];
				}),
				confusions: [],
			};
		}
		case 'part-of-electorate': {
			const electorate = release.contests.electorate[reading.contest];
			if (electorate <= 0 || subject < 0) return NOTHING;
			const value = percent(fraction(release.candidacies.votes[subject], electorate));
			return {
				asserted: [
					made(
						value,
						'share of the electorate',
						'votes in per cent of the electorate',
						null,
						`${seat.where}: ${count(release.candidacies.votes[subject])} ÷ ${count(electorate)} electors = ${pc(value, 1)}%`,
						[{ kind: 'candidacy', row: subject }],
					),
				],
				confusions: [],
			};
		}
		default:
			return NOTHING;
	}
}

function majorityValues(seat: Seat, reading: Reading, pair: Pair, first: number, second: number): Values {
	const { release } = seat.context.facts;
	const asserted: Computed[] = [];
	if (second < 0) return NOTHING;
	const of = pair.to >= 0 ? candidacyOf(release, reading.contest, pair.to) : -1;
	if (pair.over >= 0 && of >= 0 && pair.over !== of) {
		asserted.push(majorityValue(seat, of, pair.over, false), majorityValue(seat, of, pair.over, true));
	} else if (of >= 0 && of !== first) {
		asserted.push(majorityValue(seat, first, of, false), majorityValue(seat, first, of, true));
	} else if (pair.over >= 0 && pair.over !== first) {
		asserted.push(majorityValue(seat, first, pair.over, false), majorityValue(seat, first, pair.over, true));
	}
	if (!pair.isNamed || asserted.length === 0)
		asserted.push(majorityValue(seat, first, second, false), majorityValue(seat, first, second, true));
	const confusions = [
		votesValue(seat, first),
		shareValue(seat, first),
		votesValue(seat, second),
		of >= 0 && of !== first ? votesValue(seat, of) : null,
		seat.valid > 0
			? made(
					fraction(seat.valid),
					'valid votes',
					'all valid votes',
					null,
					`${seat.where}: ${count(seat.valid)} valid votes`,
					[{ kind: 'contest', row: seat.contest }],
				)
			: null,
	];
	return { asserted, confusions: confusions.filter((item): item is Computed => item !== null) };
}

function swingValues(context: Context, seat: Seat, pair: Pair): Computed[] {
	return swingParts(context, seat, pair).map((part) => {
		const value = percent(butlerSwing(part.from, part.to));
		return made(
			value,
			'swing',
			`swing from ${part.label} (Butler, against ${part.base.label})`,
			'swing-butler',
			`${seat.where}, ${part.label}: ½ × [(${shown(part.to)}) − (${shown(part.from)})] = ${pc(value, 2)} points (against ${part.base.label})`,
			part.rows,
			changeExtra(part.base, context),
		);
	});
}

function swingConfusions(context: Context, seat: Seat, pair: Pair, bases: readonly Base[]): Computed[] {
	const { release } = context.facts;
	const list: Computed[] = [];
	for (const part of swingParts(context, seat, pair)) {
		const both = percent(leadChange(part.from, part.to));
		list.push(
			made(
				both,
				'sum of two changes',
				`change in the lead, ${part.label}: the sum of both changes in share`,
				'lead-change',
				`${seat.where}, ${part.label}: both changes together ${pc(both, 2)} points`,
				part.rows,
				changeExtra(part.base, context),
			),
		);
		const steed = percent(steedSwing(part.from, part.to));
		list.push(
			made(
				steed,
				'two-party swing',
				`two-party (Steed) swing, ${part.label}`,
				'swing-steed',
				`${seat.where}, ${part.label}: Steed ${pc(steed, 2)} points`,
				part.rows,
				changeExtra(part.base, context),
			),
		);
	}
	for (const base of bases) {
		for (const { from, to } of swingPairs(context, seat.contest, pair)) {
			for (const party of [to, from]) {
				const row = candidacyOf(release, seat.contest, party);
				const change = row >= 0 ? shareChangeValue(seat, row, base) : null;
				if (change) list.push(change);
				const relative = row >= 0 ? relativeValue(seat, row, base) : null;
				if (relative) list.push(relative);
			}
		}
	}
	return list;
}

function turnoutOf(seat: Seat, bases: readonly Base[], invalid: number): Values {
	const asserted = turnoutValues(seat);
	const leaves: Leaf[] = [{ kind: 'contest', row: seat.contest }];
	if (seat.valid > 0) {
		asserted.push(
			made(
				fraction(seat.valid),
				'turnout',
				'valid votes',
				'turnout-valid',
				`${seat.where}: ${count(seat.valid)} valid votes`,
				leaves,
			),
		);
		if (invalid > 0)
			asserted.push(
				made(
					fraction(seat.valid + invalid),
					'turnout',
					'ballot papers, rejected ones counted',
					'turnout-ballot-box',
					`${seat.where}: ${count(seat.valid)} + ${count(invalid)} papers`,
					leaves,
				),
			);
	}
	void bases;
	return { asserted, confusions: [] };
}

export { generalBefore, type MeasureKind };
