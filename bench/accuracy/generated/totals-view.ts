/** One party in a nation, county or region at a general election, and the values of its slots. See NATION_SLOTS and AREA_SLOTS. */
import { type Fraction, fraction, mul, percent as perCent, sub } from '@mandate/psephology';
import type { Election } from '@mandate/record';
import { dayWords, lead } from './contest-slots.ts';
import { type PartyWord, partyWords } from './parties.ts';
import { type PartyTotals, type Scope, type Totals, totalsOf } from './totals.ts';
import { count, percent, type Value, words } from './value.ts';
import type { World } from './world.ts';

export interface TotalsView {
	readonly world: World;
	readonly scope: Scope;
	readonly election: Election;
	readonly totals: Totals;
	/** The actual general election before, if candidates are known and the area had seats. */
	readonly baseElection: Election | null;
	readonly base: Totals | null;
	readonly party: string;
	readonly rival: string | null;
	readonly closeLimit: number;
	/** The same with another party or rival. */
	withParties(other: { readonly party?: string; readonly rival?: string | null }): TotalsView | null;
	share(party: string): Fraction | null;
	shareBefore(party: string): Fraction | null;
	value(slot: string): Value | null;
}

export interface TotalsOptions {
	readonly party: string;
	readonly rival?: string | null;
	readonly closeLimit?: number;
	readonly base?: Election;
	/** Other totals at the base than those of the actual election. */
	readonly baseTotals?: Totals;
}

const HALF = fraction(1, 2);
const NONE: PartyTotals = { votes: 0, seats: 0 };
/** Party that the Speaker was first elected for. */
const speakersParty = (year: number): string => (year < 2019 ? 'conservative' : 'labour');

/** Null where the area has no seat at the election. */
export function totalsView(
	world: World,
	scope: Scope,
	election: Election,
	{ party, rival = null, closeLimit = 1000, base: otherBase, baseTotals }: TotalsOptions,
): TotalsView | null {
	const totals = totalsOf(world, scope, election.id);
	if (totals === null) return null;
	const baseElection =
		otherBase ?? world.generals[world.generals.findIndex(({ id }) => id === election.id) - 1] ?? null;
	const base = baseTotals ?? (baseElection && totalsOf(world, scope, baseElection.id));
	const year = Number(election.pollingOn.slice(0, 4));
	const of = (id: string): PartyTotals => totals.parties.get(id) ?? NONE;
	const was = (id: string): PartyTotals | null => (base ? (base.parties.get(id) ?? null) : null);
	const share = (id: string) => perCent(fraction(of(id).votes, totals.valid));
	const shareBefore = (id: string): Fraction | null => {
		const before = was(id);
		return before && base ? perCent(fraction(before.votes, base.valid)) : null;
	};
	const change = (id: string): Fraction | null => {
		const before = shareBefore(id);
		return before && sub(share(id), before);
	};
	const turnout = (t: Totals): Fraction | null =>
		t.electorate ? perCent(fraction(t.valid, t.electorate)) : null;
	const yearOf = (e: Election | null): Value | null =>
		e && { kind: 'year', n: Number(e.pollingOn.slice(0, 4)) };

	/** The only seat with the largest or smallest majority. */
	function extreme(end: 'safest' | 'closest') {
		const list = [...(totals as Totals).contests].sort((a, b) =>
			end === 'safest' ? lead(b) - lead(a) : lead(a) - lead(b),
		);
		return list.length > 1 && lead(list[0]) === lead(list[1]) ? null : list[0];
	}

	function ofParty(id: string, slot: string): Value | null {
		const [now, before] = [of(id), was(id)];
		switch (slot) {
			case 'votes':
				return count(now.votes);
			case 'votes.millions':
			case 'votes.millions.2':
				return now.votes < 1_000_000
					? null
					: { kind: 'millions', n: now.votes, decimals: slot.endsWith('2') ? 2 : 1 };
			case 'votes.before':
				return before && count(before.votes);
			case 'votes.change':
				return before && count(now.votes - before.votes);
			case 'votes.change.percent':
				return before?.votes
					? percent(perCent(fraction(now.votes - before.votes, before.votes)), true)
					: null;
			case 'share':
				return percent(share(id));
			case 'share.before':
				return percent(shareBefore(id));
			case 'share.change':
				return percent(change(id), true);
			case 'seats':
				return count(now.seats);
			case 'seats.before':
				return before && count(before.seats);
			case 'seats.change':
				return before && count(now.seats - before.seats);
			case 'seats.percent':
				return percent(perCent(fraction(now.seats, (totals as Totals).contests.length)));
			case 'votes.per.seat':
				return now.seats ? count(Math.round(now.votes / now.seats)) : null;
			default:
				throw new Error(`No slot of a party over an area is called "${slot}".`);
		}
	}

	function ofScope(slot: string): Value | null {
		const t = totals as Totals;
		switch (slot) {
			case 'nation':
			case 'area':
				return words(scope.name);
			case 'nation.seats':
			case 'area.seats':
				return count(t.contests.length);
			case 'year':
				return yearOf(election);
			case 'month':
			case 'day':
			case 'weekday':
				return words(dayWords(election.pollingOn, slot));
			case 'base.year':
				return base && yearOf(baseElection);
			case 'turnout':
				return percent(turnout(t));
			case 'turnout.before':
				return base && percent(turnout(base));
			case 'turnout.change': {
				const [now, before] = [turnout(t), base && turnout(base)];
				return now && before ? percent(sub(now, before), true) : null;
			}
			case 'turnout.count':
			case 'area.votes':
				return count(t.valid);
			case 'electorate':
				return count(t.electorate);
			case 'swing': {
				const [gained, lost] = [change(party), rival && change(rival)];
				return gained && lost ? percent(mul(sub(gained, lost), HALF), true) : null;
			}
			case 'seats.ahead':
				return rival === null ? null : count(of(party).seats - of(rival).seats);
			case 'votes.ahead':
				return rival === null ? null : count(of(party).votes - of(rival).votes);
			case 'share.ahead':
				return rival === null ? null : percent(sub(share(party), share(rival)));
			case 'commons.majority': {
				const speaker = world.standIn(speakersParty(year)) === party ? 1 : 0;
				return count(2 * (of(party).seats + speaker) - t.contests.length);
			}
			case 'close.limit':
				return count(closeLimit);
			case 'close.count':
				return count(t.contests.filter((c) => lead(c) < closeLimit).length);
			case 'close.party.count':
				return count(
					t.contests.filter((c) => lead(c) < closeLimit && c.candidates[0].party === party).length,
				);
			case 'safest.seat':
			case 'closest.seat':
				return words(extreme(slot === 'safest.seat' ? 'safest' : 'closest')?.place ?? null);
			case 'safest.majority':
			case 'closest.majority': {
				const seat = extreme(slot === 'safest.majority' ? 'safest' : 'closest');
				return seat && count(lead(seat));
			}
			default:
				return null;
		}
	}

	function value(slot: string): Value | null {
		const name = /^(party|rival)(?:\.(the|its|short))?$/.exec(slot);
		if (name) {
			const id = name[1] === 'party' ? party : rival;
			return id === null
				? null
				: words(partyWords(world, id, (name[2] ?? '') as PartyWord, election.pollingOn));
		}
		const known = ofScope(slot);
		if (known !== null || SCOPE_SLOTS.has(slot)) return known;
		if (slot.startsWith('rival.')) return rival === null ? null : ofParty(rival, slot.slice(6));
		return ofParty(party, slot.replace(/^party\./, ''));
	}

	const withParties: TotalsView['withParties'] = (other) =>
		totalsView(world, scope, election, {
			party,
			rival,
			closeLimit,
			...(otherBase ? { base: otherBase } : {}),
			...other,
		});
	return {
		world,
		scope,
		election,
		totals,
		withParties,
		baseElection: base ? baseElection : null,
		base,
		party,
		rival,
		closeLimit,
		share,
		shareBefore,
		value,
	};
}

const SCOPE_SLOTS = new Set(
	'nation area nation.seats area.seats year month day weekday base.year turnout turnout.before turnout.change turnout.count area.votes electorate swing seats.ahead votes.ahead share.ahead commons.majority close.limit close.count close.party.count safest.seat closest.seat safest.majority closest.majority'.split(
		' ',
	),
);
