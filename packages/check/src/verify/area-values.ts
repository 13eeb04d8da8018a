/** Measures of a party, or of all votes, over the United Kingdom, Great Britain, a nation, a region or a county. */
import {
	butlerSwing,
	commonsMajority,
	fraction,
	type Movement,
	percent,
	relativeChange,
	share,
	shareChange,
	sub,
} from '@mandate/psephology';
import type { Measure } from '../frame/measure.ts';
import { baseSums, type Sum, sumOf, tallyOf } from './area-sums.ts';
import { type Computed, count, made, type Name, pc, some } from './computed.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './reading.ts';
import type { SwingPair } from './swing-values.ts';
import { NO_VALUES, type Values } from './values.ts';

interface Subject {
	readonly facts: Facts;
	readonly party: number;
	readonly name: string;
	readonly sum: Sum;
	readonly bases: readonly Sum[];
}

export function areaValues(facts: Facts, reading: Reading, measure: Measure, pair: SwingPair): Values {
	const own = valuesIn(facts, reading, measure, reading.area, pair);
	if (measure.kind !== 'share' && measure.kind !== 'share-change') return own;
	const uk = facts.areaIndex('united-kingdom');
	const gb = facts.areaIndex('great-britain');
	const twin = reading.area === uk ? gb : reading.area === gb ? uk : -1;
	if (twin < 0) return own;
	const other = valuesIn(facts, reading, measure, twin, pair);
	if (reading.isNamed && !reading.assumptions.some((note) => note.startsWith('no area'))) {
		return { asserted: own.asserted, confusions: () => [...own.confusions(), ...other.asserted] };
	}
	return { asserted: [...own.asserted, ...other.asserted], confusions: own.confusions };
}

function valuesIn(facts: Facts, reading: Reading, measure: Measure, area: number, pair: SwingPair): Values {
	const sum = sumOf(facts, reading.election, area);
	if (!sum) return NO_VALUES;
	const { party } = reading;
	const subject: Subject = {
		facts,
		party,
		name: party >= 0 ? facts.release.parties[party].name : '',
		sum,
		bases: baseSums(facts, reading.election, area),
	};
	const only = (...list: (Computed | null)[]): Values => ({ asserted: some(...list), confusions: () => [] });
	const all = sum.totals;
	const mine = party >= 0 ? all.parties.get(party) : undefined;
	switch (measure.kind) {
		case 'votes':
			return only(mine ? counted(subject, mine.votes, { measure: 'votes', label: 'votes' }) : null);
		case 'share':
			return {
				asserted: some(shareOf(subject, area)),
				confusions: () => subject.bases.map((base) => shareMove(subject, base)),
			};
		case 'share-change':
			return mine
				? {
						asserted: subject.bases.map((base) => shareMove(subject, base)),
						confusions: () => subject.bases.flatMap((base) => some(relative(subject, base))),
					}
				: NO_VALUES;
		case 'vote-body-change':
			return {
				asserted: subject.bases.flatMap((base) => [
					shareMove(subject, base),
					...some(relative(subject, base)),
				]),
				confusions: () => [],
			};
		case 'relative-change':
			return {
				asserted: subject.bases.flatMap((base) => some(relative(subject, base))),
				confusions: () => subject.bases.map((base) => shareMove(subject, base)),
			};
		case 'vote-change':
			return { asserted: subject.bases.map((base) => voteMove(subject, base)), confusions: () => [] };
		case 'swing':
			return {
				asserted: swings(subject, pair),
				confusions: () => (party >= 0 ? subject.bases.map((base) => shareMove(subject, base)) : []),
			};
		case 'turnout':
			return { asserted: turnouts(subject), confusions: () => [] };
		case 'turnout-change':
			return {
				asserted: subject.bases.flatMap((base) => some(turnoutMove(subject, base, false))),
				confusions: () => subject.bases.flatMap((base) => some(turnoutMove(subject, base, true))),
			};
		case 'electorate':
			return only(
				all.electorate > 0
					? counted(subject, all.electorate, { measure: 'electorate', label: 'electors' })
					: null,
			);
		case 'invalid':
			return only(counted(subject, all.invalid, { measure: 'rejected papers', label: 'rejected papers' }));
		case 'seats':
			return { asserted: seatsOf(subject), confusions: () => [] };
		case 'seats-total':
			return only(
				all.seats > 0 ? counted(subject, all.seats, { measure: 'seats', label: 'seats in all' }) : null,
			);
		case 'seat-change':
			return { asserted: subject.bases.map((base) => seatMove(subject, base)), confusions: () => [] };
		case 'seat-share':
			return only(
				mine && all.seats > 0
					? parted(subject, mine.seats, all.seats, 'seats', {
							measure: 'share of seats',
							label: 'share of the seats',
							isPart: true,
						})
					: null,
			);
		case 'votes-per-seat':
			return only(
				mine && mine.seats > 0
					? made(
							fraction(mine.votes, mine.seats),
							{ measure: 'votes per seat', label: 'votes for each seat', definition: 'votes-per-seat' },
							() =>
								`${subject.name}, ${sum.where}: ${count(mine.votes)} ÷ ${mine.seats} seats = ${pc(fraction(mine.votes, mine.seats), 0)}`,
							sum.leaves,
						)
					: null,
			);
		case 'part-of-electorate':
			return only(
				mine && all.electorate > 0
					? parted(subject, mine.votes, all.electorate, 'electors', {
							measure: 'share of the electorate',
							label: 'votes in per cent of the electorate',
							isPart: true,
						})
					: null,
			);
		case 'deposits':
			return only(
				mine && mine.deposits >= 0
					? counted(subject, mine.deposits, {
							measure: 'deposits lost',
							label: 'deposits lost',
							definition: 'deposit',
						})
					: null,
			);
		case 'candidates':
			return only(
				mine ? counted(subject, mine.candidates, { measure: 'candidates', label: 'candidates' }) : null,
			);
		case 'commons-majority':
			return only(
				mine
					? made(
							fraction(commonsMajority(mine.seats, all.seats)),
							{
								measure: 'Commons majority',
								label: 'majority in the Commons: twice the seats, less all seats',
								definition: 'majority-commons',
							},
							() => `2 × ${mine.seats} − ${all.seats}`,
							sum.leaves,
						)
					: null,
			);
		default:
			return NO_VALUES;
	}
}

function counted({ name, sum }: Subject, n: number, as: Name): Computed {
	return made(
		fraction(n),
		as,
		() => `${name ? `${name}, ` : ''}${sum.where}: ${count(n)} ${as.label}`,
		sum.leaves,
	);
}

function parted({ name, sum }: Subject, n: number, of: number, unit: string, as: Name): Computed {
	const value = percent(fraction(n, of));
	return made(
		value,
		as,
		() => `${name}, ${sum.where}: ${count(n)} ÷ ${count(of)} ${unit} = ${pc(value)}%`,
		sum.leaves,
	);
}

function shareOf(subject: Subject, area: number): Computed | null {
	const { sum, party, facts } = subject;
	if (party < 0 || !sum.totals.parties.has(party) || sum.totals.valid <= 0) return null;
	const { id, name } = facts.release.areas[area];
	const definition = id === 'great-britain' ? 'share-gb' : id === 'united-kingdom' ? 'share-uk' : 'share';
	return parted(subject, tallyOf(sum, party).votes, sum.totals.valid, 'valid votes', {
		measure: 'share',
		label: `share of the vote, ${name}`,
		definition,
		isPart: true,
	});
}

function shareMove({ sum, party, name }: Subject, base: Sum): Computed {
	const before = tallyOf(base, party);
	const after = tallyOf(sum, party);
	const value = percent(shareChange({ before, after }));
	const pair = { after: percent(share(after)), before: percent(share(before)) };
	return made(
		value,
		{
			measure: 'share change',
			label: `change in share, in points (against ${base.where})`,
			definition: 'share-change',
			isPart: true,
		},
		() => `${name}, ${sum.where}: ${pc(pair.before)}% to ${pc(pair.after)}% = ${pc(value)} points`,
		sum.leaves,
		{ baseElection: base.election, pair },
	);
}

function relative({ sum, party, name }: Subject, base: Sum): Computed | null {
	const before = tallyOf(base, party);
	const after = tallyOf(sum, party);
	if (before.votes <= 0) return null;
	const value = percent(relativeChange({ before, after }));
	const label = `change in votes, in per cent of the votes before (against ${base.where})`;
	return made(
		value,
		{ measure: 'relative change in votes', label, definition: 'votes-change-relative', isPart: true },
		() => `${name}, ${sum.where}: ${count(before.votes)} to ${count(after.votes)} = ${pc(value, 1)}%`,
		sum.leaves,
		{ baseElection: base.election },
	);
}

function voteMove({ sum, party, name }: Subject, base: Sum): Computed {
	const before = tallyOf(base, party).votes;
	const after = tallyOf(sum, party).votes;
	return made(
		fraction(after - before),
		{ measure: 'vote change', label: `change in votes (against ${base.where})`, definition: 'votes-change' },
		() => `${name}, ${sum.where}: ${count(before)} to ${count(after)} = ${count(after - before)}`,
		sum.leaves,
		{ baseElection: base.election },
	);
}

/** Swings between the parties named; where one is not, with each of the largest; where neither is, between the two largest. */
function swings({ facts, sum, party, bases }: Subject, pair: SwingPair): Computed[] {
	const { parties } = facts.release;
	const largest = [...sum.totals.parties].sort((a, b) => b[1].votes - a[1].votes).map(([id]) => id);
	const to = pair.to >= 0 ? pair.to : party;
	const tos = to >= 0 ? [to] : largest.slice(0, 2);
	const froms = pair.from >= 0 ? [pair.from] : to >= 0 ? largest.slice(0, 4) : largest.slice(0, 2);
	return bases.flatMap((base) =>
		tos.flatMap((gaining) =>
			froms
				.filter((losing) => losing !== gaining)
				.map((losing) => {
					const move = (id: number): Movement => ({ before: tallyOf(base, id), after: tallyOf(sum, id) });
					const value = percent(butlerSwing(move(losing), move(gaining)));
					const between = `${parties[losing].name} to ${parties[gaining].name}`;
					return made(
						value,
						{
							measure: 'swing',
							label: `swing from ${between} (Butler)`,
							definition: 'swing-butler',
							isPart: true,
						},
						() => `${sum.where}, ${between}: ${pc(value)} points (against ${base.where})`,
						sum.leaves,
						{ baseElection: base.election },
					);
				}),
		),
	);
}

function turnouts(subject: Subject): Computed[] {
	const { sum } = subject;
	const { electorate, valid, invalid, turnout } = sum.totals;
	if (turnout !== null) {
		return [
			made(
				percent(decimal(turnout)),
				{ measure: 'turnout', label: 'turnout as printed', definition: 'turnout-valid', isPart: true },
				() => `${sum.where}: turnout ${turnout}`,
				sum.leaves,
			),
		];
	}
	if (electorate <= 0) return [];
	const part = (votes: number, label: string, definition: string): Computed => {
		const value = percent(fraction(votes, electorate));
		return made(
			value,
			{ measure: 'turnout', label, definition, isPart: true },
			() => `${sum.where}: ${count(votes)} ÷ ${count(electorate)} electors = ${pc(value)}%`,
			sum.leaves,
		);
	};
	return [
		part(valid, 'turnout (valid votes)', 'turnout-valid'),
		part(valid + invalid, 'turnout (rejected papers counted)', 'turnout-ballot-box'),
		counted({ ...subject, name: '' }, valid, { measure: 'turnout', label: 'valid votes' }),
		counted({ ...subject, name: '' }, valid + invalid, {
			measure: 'turnout',
			label: 'ballot papers, rejected ones counted',
		}),
	];
}

function turnoutMove({ sum }: Subject, base: Sum, isRelative: boolean): Computed | null {
	if (sum.totals.electorate <= 0 || base.totals.electorate <= 0) return null;
	const after = percent(fraction(sum.totals.valid, sum.totals.electorate));
	const before = percent(fraction(base.totals.valid, base.totals.electorate));
	const text = (): string => `${sum.where}: ${pc(before)}% to ${pc(after)}% (against ${base.where})`;
	const extra = { baseElection: base.election };
	if (!isRelative)
		return made(
			sub(after, before),
			{
				measure: 'turnout change',
				label: `change in turnout, in points (against ${base.where})`,
				definition: 'turnout-valid',
				isPart: true,
			},
			text,
			sum.leaves,
			{ ...extra, pair: { after, before } },
		);
	const value = percent(fraction(after.n * before.d - before.n * after.d, after.d * before.n));
	return made(
		value,
		{
			measure: 'relative change in turnout',
			label: 'change in turnout, in per cent of the turnout before',
			isPart: true,
		},
		text,
		sum.leaves,
		extra,
	);
}

/** Seats of a party; the Speaker may be counted with the party he or she came from. */
function seatsOf(subject: Subject): Computed[] {
	const { facts, sum, party } = subject;
	if (party < 0 || (!sum.totals.parties.has(party) && sum.totals.contests.length === 0)) return [];
	const seats = sum.totals.parties.get(party)?.seats ?? 0;
	if (seats < 0) return [];
	const list = [counted(subject, seats, { measure: 'seats', label: `of ${sum.totals.seats} seats` })];
	const id = facts.release.parties[party].id;
	const speaker = sum.totals.parties.get(facts.partyIndex('speaker'))?.seats ?? 0;
	if (speaker > 0 && (id === 'conservative' || id === 'labour'))
		list.push(counted(subject, seats + speaker, { measure: 'seats', label: 'seats with the Speaker' }));
	return list;
}

function seatMove({ sum, party, name }: Subject, base: Sum): Computed {
	const before = base.totals.parties.get(party)?.seats ?? 0;
	const after = sum.totals.parties.get(party)?.seats ?? 0;
	return made(
		fraction(after - before),
		{ measure: 'seat change', label: `change in seats (against ${base.where})` },
		() => `${name}, ${sum.where}: ${before} to ${after} seats (against ${base.where})`,
		sum.leaves,
		{ baseElection: base.election },
	);
}

function decimal(text: string): ReturnType<typeof fraction> {
	const [whole, part = ''] = text.split('.');
	return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}
