/** Levels over an area: counts, shares, turnout and seats. */

import { type Fraction, fraction, percent } from '@mandate/psephology';
import { type Sum, tallyOf } from './area-sums.ts';
import { type Computed, count, type Extra, made, type Name, pc } from './computed.ts';
import { type AreaTotals, type Facts, winnerOf } from './facts.ts';
import type { SwingPair } from './swing-values.ts';

export interface Subject {
	readonly facts: Facts;
	readonly party: number;
	readonly name: string;
	readonly sum: Sum;
	readonly bases: readonly Sum[];
}

export function counted({ name, sum }: Subject, n: number, as: Name, extra: Extra = {}): Computed {
	return made(
		fraction(n),
		as,
		() => `${name ? `${name}, ` : ''}${sum.where}: ${count(n)} ${as.label}`,
		sum.leaves,
		extra,
	);
}

export function parted({ name, sum }: Subject, n: number, of: number, unit: string, as: Name): Computed {
	const value = percent(fraction(n, of));
	return made(
		value,
		as,
		() => `${name}, ${sum.where}: ${count(n)} ÷ ${count(of)} ${unit} = ${pc(value)}%`,
		sum.leaves,
	);
}

export function shareOf(subject: Subject, area: number): Computed | null {
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

/** What one party polled more than another, in votes and in points; less than nothing where it polled less. */
export function leads({ facts, sum }: Subject, { to: of, from: over }: SwingPair): Computed[] {
	const [a, b] = [sum.totals.parties.get(of), sum.totals.parties.get(over)];
	if (!a || !b || sum.totals.valid <= 0) return [];
	const names = [of, over].map((party) => facts.release.parties[party].name);
	const points = (votes: number): Fraction => percent(fraction(votes, sum.totals.valid));
	const text = (): string =>
		`${sum.where}: ${names[0]} ${count(a.votes)} − ${names[1]} ${count(b.votes)} = ${count(a.votes - b.votes)} votes; ${pc(points(a.votes))}% − ${pc(points(b.votes))}%`;
	const name = `lead of ${names[0]} over ${names[1]}`;
	return [
		made(fraction(a.votes - b.votes), { measure: 'lead', label: `${name}, in votes` }, text, sum.leaves),
		made(
			points(a.votes - b.votes),
			{ measure: 'lead', label: `${name}, in points`, isPart: true },
			text,
			sum.leaves,
			{ pair: { after: points(Math.max(a.votes, b.votes)), before: points(Math.min(a.votes, b.votes)) } },
		),
	];
}

export function turnouts(subject: Subject): Computed[] {
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

/** Seats of a party; the Speaker may be counted with the party he or she came from. */
export function seatsOf(subject: Subject): Computed[] {
	const { facts, sum, party } = subject;
	if (party < 0 || (!sum.totals.parties.has(party) && sum.totals.contests.length === 0)) return [];
	const seats = sum.totals.parties.get(party)?.seats ?? 0;
	if (seats < 0) return [];
	const label = `of ${sum.totals.seats} seats`;
	const list = [counted(subject, seats, { measure: 'seats', label }, { most: sum.totals.seats })];
	const chair = speakersSeats(facts, sum.totals).filter((former) => former === party).length;
	if (chair > 0)
		list.push(counted(subject, seats + chair, { measure: 'seats', label: 'seats with the Speaker' }));
	return list;
}

const CHAIRS = new WeakMap<AreaTotals, readonly number[]>();

/** Parties that the Speaker's seats of an area, one or none, were last won for before. */
function speakersSeats(facts: Facts, totals: AreaTotals): readonly number[] {
	const known = CHAIRS.get(totals);
	if (known) return known;
	const parties = totals.contests
		.map((contest) => formerPartyOfSpeaker(facts, contest))
		.filter((party) => party >= 0);
	CHAIRS.set(totals, parties);
	return parties;
}

function decimal(text: string): ReturnType<typeof fraction> {
	const [whole, part = ''] = text.split('.');
	return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

/** Party that a seat the Speaker holds was last won for before; -1 where the Speaker does not hold it, or the record does not reach back. */
function formerPartyOfSpeaker(facts: Facts, contest: number): number {
	const { release } = facts;
	const speaker = facts.partyIndex('speaker');
	let row = contest;
	for (let steps = 0; row >= 0 && steps < 12; steps++) {
		const first = winnerOf(release, row);
		const party = first >= 0 ? release.candidacies.party[first] : -1;
		if (party !== speaker) return steps === 0 ? -1 : party;
		row = release.contests.previous[row] >= 0 ? release.contests.previous[row] : release.contests.base[row];
	}
	return -1;
}
