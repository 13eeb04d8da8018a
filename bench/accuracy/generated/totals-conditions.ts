/** Conditions on a party in a nation, county or region. See CONDITIONS. */
import type { Condition } from '../templates/template.ts';
import { partyWords } from './parties.ts';
import { totalsOf } from './totals.ts';
import type { TotalsView } from './totals-view.ts';
import { magnitude } from './value.ts';

/** Seats or votes over those before, with the least number of seats that it is said of. */
export const TOTAL_MULTIPLES: Readonly<Record<string, readonly [number, number]>> = {
	'seats-more-than-doubled': [2.02, 2.95],
	'seats-more-than-halved': [0.33, 0.48],
	'votes-more-than-doubled': [2.02, 2.9],
	'votes-more-than-halved': [0.34, 0.49],
};

function figure(view: TotalsView, slot: string): number | null {
	const value = view.value(slot);
	return value && magnitude(value);
}

/** The party's figure at each general election of the record up to this one, this one last; null where it did not stand. */
function history(view: TotalsView, of: 'seats' | 'share' | 'turnout'): (number | null)[] {
	const { world, scope, election, party } = view;
	const upTo = world.generals.filter(({ pollingOn }) => pollingOn <= election.pollingOn);
	return upTo.map(({ id }) => {
		const totals = totalsOf(world, scope, id);
		if (!totals) return null;
		if (of === 'turnout') return (100 * totals.valid) / totals.electorate;
		const own = totals.parties.get(party);
		return own ? (of === 'seats' ? own.seats : (100 * own.votes) / totals.valid) : null;
	});
}

function isBest(
	view: TotalsView,
	of: 'seats' | 'share' | 'turnout',
	best: 1 | -1,
	by: number,
	always: boolean,
): boolean {
	const all = history(view, of);
	const own = all.pop();
	if (all.length < 2 || own === null || own === undefined) return false;
	return all.every((past) => (past === null ? !always : best * (own - past) > by));
}

function isLargestRise(view: TotalsView): boolean {
	const own = figure(view, 'share.change');
	if (own === null || !view.base) return false;
	return [...view.base.parties.keys()].every((id) => {
		if (id === view.party || id === 'independent') return true;
		const [now, before] = [view.totals.parties.get(id), view.base?.parties.get(id)];
		if (!now || !before) return true;
		const change = (100 * now.votes) / view.totals.valid - (100 * before.votes) / (view.base?.valid ?? 1);
		return change <= own - 0.2;
	});
}

export function totalsMeet(view: TotalsView, condition: Condition): boolean {
	const { scope, totals, base, party, rival } = view;
	const own = totals.parties.get(party) ?? { votes: 0, seats: 0 };
	const before = base?.parties.get(party) ?? null;
	const others = [...totals.parties].filter(([id]) => id !== party).map(([, t]) => t);
	const rivals = rival === null ? null : (totals.parties.get(rival) ?? null);
	const change = (slot: string): number | null => (before ? figure(view, slot) : null);
	const rose = (x: number | null, by: number) => x !== null && x >= by;
	const multiple = TOTAL_MULTIPLES[condition];
	if (multiple) {
		const of = condition.startsWith('seats') ? 'seats' : 'votes';
		if (!before || before[of] === 0) return false;
		const enough = of === 'votes' || (condition.endsWith('halved') ? before.seats >= 5 : own.seats >= 5);
		const ratio = own[of] / before[of];
		return enough && ratio >= multiple[0] && ratio <= multiple[1];
	}
	switch (condition) {
		case 'in-the-uk':
			return scope.id === 'uk';
		case 'in-great-britain':
			return scope.id === 'gb';
		case 'in-one-nation':
			return scope.id !== 'uk' && scope.id !== 'gb';
		case 'in-scotland-or-wales':
			return scope.id === 'scotland' || scope.id === 'wales';
		case 'had-base':
			return before !== null && totals.parties.has(party);
		case 'share-rose':
			return rose(change('share.change'), 0.2);
		case 'share-fell':
			return rose(-(change('share.change') ?? 0), 0.2);
		case 'share-rose-much':
			return rose(change('share.change'), 3);
		case 'share-fell-much':
			return rose(-(change('share.change') ?? 0), 3);
		case 'votes-rose':
			return before !== null && own.votes >= 1.01 * before.votes;
		case 'votes-fell':
			return before !== null && own.votes <= 0.99 * before.votes;
		case 'seats-rose':
			return before !== null && own.seats - before.seats >= 2;
		case 'seats-fell':
			return before !== null && before.seats - own.seats >= 2;
		case 'seats-level':
			return before !== null && own.seats === before.seats && own.seats >= 2;
		case 'seats-two-or-more':
			return own.seats >= 2;
		case 'seats-one':
			return own.seats === 1;
		case 'seats-none':
			return own.seats === 0 && own.votes * 100 >= totals.valid;
		case 'seats-wiped-out':
			return own.seats === 0 && (before?.seats ?? 0) >= 2;
		case 'seats-all':
			return own.seats === totals.contests.length && own.seats >= 3;
		case 'turnout-up':
			return rose(base ? figure(view, 'turnout.change') : null, 0.2);
		case 'turnout-down':
			return rose(base ? -(figure(view, 'turnout.change') ?? 0) : null, 0.2);
		case 'fewer-votes-more-seats':
			return totalsMeet(view, 'votes-fell') && totalsMeet(view, 'seats-rose');
		case 'more-votes-fewer-seats':
			return totalsMeet(view, 'votes-rose') && totalsMeet(view, 'seats-fell');
		case 'seats-best-since-2010':
			return isBest(view, 'seats', 1, 0, false);
		case 'seats-worst-since-2010':
			return isBest(view, 'seats', -1, 0, true);
		case 'share-best-since-2010':
			return isBest(view, 'share', 1, 0.2, true);
		case 'turnout-lowest-since-2010':
			return isBest(view, 'turnout', -1, 0, true);
		case 'largest-share-rise':
			return isLargestRise(view);
		case 'most-votes':
			return others.every(({ votes }) => votes < own.votes);
		case 'most-seats':
			return others.every(({ seats }) => own.seats - seats >= 2);
		case 'rival-second':
			return (
				rivals !== null &&
				rivals.seats < own.seats &&
				others.every((t) => t === rivals || t.seats < rivals.seats)
			);
		case 'overall-majority':
			return scope.id === 'uk' && (figure(view, 'commons.majority') ?? 0) > 0;
		case 'more-than-half-of-seats':
			return own.seats * 2 - totals.contests.length >= 2;
		case 'close-two-or-more':
			return (figure(view, 'close.count') ?? 0) >= 2;
		case 'close-party-two-or-more':
			return (figure(view, 'close.party.count') ?? 0) >= 2;
		case 'swing-from-rival': {
			const firstTwo = [...totals.parties].sort(([, a], [, b]) => b.votes - a.votes).slice(0, 2);
			const ids = firstTwo.map(([id]) => id);
			return rival !== null && ids.includes(party) && ids.includes(rival) && rose(figure(view, 'swing'), 0.5);
		}
		case 'three-or-more-seats':
			return totals.contests.length >= 3;
		case 'is-county':
			return scope.kind === 'county';
		case 'is-region':
			return scope.kind === 'region';
		case 'votes-ahead-of-rival':
			return rivals !== null && own.votes > rivals.votes;
		case 'rival-shut-out':
			return (
				rivals !== null &&
				own.seats > 0 &&
				rivals.seats > 0 &&
				own.seats + rivals.seats === totals.contests.length
			);
		default:
			throw new Error(`No condition on a party over an area is called "${condition}".`);
	}
}

export const hasNoun = (view: TotalsView, id: string): boolean =>
	partyWords(view.world, id, 'the', view.election.pollingOn) !== null;
