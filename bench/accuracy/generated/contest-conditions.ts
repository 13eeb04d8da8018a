/** Conditions on a contest and its roles. See CONDITIONS and ROLE_CONDITIONS. */
import { CONDITIONS, type Condition, type Role } from '../templates/template.ts';
import { isByElectionExtreme } from './by-elections.ts';
import { lastWon, lead, series } from './contest-slots.ts';
import { numberOf } from './contest-view.ts';
import { isExtreme, isPartyBest, noneLevel, rankOf } from './ranks.ts';
import { placeIn } from './role-slots.ts';
import { magnitude } from './value.ts';
import type { ContestView } from './view.ts';
import type { Contest } from './world.ts';

const ROLE_CONDITION = /^(winner|runnerup|third|other|last|defeated|previous|riser|faller|returner)-(.+)$/;

/** Votes or majority over those before. */
export const MULTIPLES: Readonly<Record<string, readonly [number, number]>> = {
	'votes-doubled': [1.96, 2.04],
	'votes-more-than-doubled': [2.02, 2.6],
	'votes-nearly-doubled': [1.88, 1.99],
	'votes-more-than-trebled': [3.02, 3.6],
	'votes-nearly-trebled': [2.85, 2.99],
	'votes-halved': [0.48, 0.52],
	'votes-more-than-halved': [0.36, 0.49],
	'majority-doubled': [1.96, 2.04],
	'majority-more-than-doubled': [2.02, 2.6],
	'majority-nearly-doubled': [1.88, 1.99],
	'majority-halved': [0.48, 0.52],
	'majority-more-than-halved': [0.36, 0.49],
};
const SHARES: Readonly<Record<string, readonly [number, number]>> = {
	'half-of-vote': [50.1, 52.4],
	'third-of-vote': [32.4, 34.2],
	'quarter-of-vote': [24.2, 25.8],
	'fifth-of-vote': [19.3, 20.7],
	'tenth-of-vote': [9.6, 10.4],
	'turnout-two-thirds': [65.7, 67.6],
	'turnout-three-quarters': [74.2, 75.8],
	'turnout-half': [49.2, 50.8],
	'turnout-third': [32.4, 34.2],
};
const within = (x: number | null, [low, high]: readonly [number, number]): boolean =>
	x !== null && x >= low && x <= high;

function number(view: ContestView, slot: string): number | null {
	const value = view.value(slot);
	return value && magnitude(value);
}

/** Contests in a seat of this name after the base and before this one. */
function between({ world, contest, base }: ContestView): readonly Contest[] {
	if (!base) return [];
	const [after, before] = [base.election.pollingOn, contest.election.pollingOn];
	return world
		.at(contest.place)
		.filter(({ election }) => election.pollingOn > after && election.pollingOn < before);
}

function changedHands(view: ContestView): boolean {
	const party = view.base?.candidates[0].party;
	return between(view).some(({ candidates }) => candidates[0].party !== party);
}

function gain(view: ContestView): boolean {
	const previous = view.role('previous');
	if (!previous || previous.party === view.ranked[0].party || changedHands(view)) return false;
	const from = view.world.partyAbbreviation(previous.party);
	return view.contest.result.toLowerCase().includes(`gain from ${from.toLowerCase()}`);
}

function hold(view: ContestView): boolean {
	const previous = view.role('previous');
	if (!previous || previous.party !== view.ranked[0].party || changedHands(view)) return false;
	return /\bhold\b/i.test(view.contest.result);
}

function roleMeets(view: ContestView, role: Role, condition: string): boolean {
	const c = view.role(role);
	if (c === null) return false;
	const valid = view.contest.valid ?? 0;
	const before = view.baseKind === 'real' ? view.before(c) : null;
	const multiple = MULTIPLES[condition];
	if (multiple) return before !== null && within(c.votes / before.votes, multiple);
	if (SHARES[condition]) return within((100 * c.votes) / valid, SHARES[condition]);
	switch (condition) {
		case 'share-rose':
			return c.change !== null && c.change >= 2000;
		case 'share-fell':
			return c.change !== null && c.change <= -2000;
		case 'votes-rose':
			return before !== null && c.votes >= 1.01 * before.votes;
		case 'votes-fell':
			return before !== null && c.votes <= 0.99 * before.votes;
		case 'lost-deposit':
			return c.votes * 20 <= valid;
		case 'kept-deposit':
			return c.votes * 20 > valid && c.votes * 5 < valid;
		case 'up-a-place':
		case 'down-a-place': {
			const was = before && view.base ? placeIn(view.base, before) : null;
			const is = placeIn(view.contest, c);
			return was !== null && is !== null && was - is === (condition === 'up-a-place' ? 1 : -1);
		}
		case 'new-member':
			return !c.wasSitting && !c.wasFormer;
		case 'new-party':
			return (
				c.party !== 'independent' &&
				!!view.base &&
				view.base.candidates.every(({ party }) => party !== c.party)
			);
		case 'same-party': {
			const earlier = view.world
				.at(view.contest.place)
				.filter(({ election }) => election.pollingOn < view.contest.election.pollingOn);
			const won = earlier.findLast(({ candidates }) => candidates[0].member === c.member);
			return c.member !== null && won?.candidates[0].party === c.party;
		}
		default:
			throw new Error(`No condition on a role is called "${condition}".`);
	}
}

/** The contest is alone first or last of its series, to now or whole; three contests at least. */
function inSeries(
	view: ContestView,
	upTo: 'now' | 'end',
	value: (contest: Contest) => number,
	end: 'smallest' | 'largest',
): boolean {
	if (!view.world.isWhole) return false;
	const list = series(view).filter(({ year }) => upTo === 'end' || year <= view.contest.year);
	const own = value(view.contest);
	if (list.length < 3 || view.contest.election.kind !== 'general') return false;
	return list.every((c) => c === view.contest || (end === 'smallest' ? value(c) > own : value(c) < own));
}

const turnoutOf = ({ valid, electorate }: Contest): number => (valid ?? 0) / (electorate ?? 1);

export function contestMeets(view: ContestView, condition: Condition): boolean {
	const { contest, ranked } = view;
	const match = Object.hasOwn(CONDITIONS, condition) ? null : ROLE_CONDITION.exec(condition);
	if (match) return roleMeets(view, match[1] as Role, match[2]);
	if (SHARES[condition]) return within(100 * turnoutOf(contest), SHARES[condition]);
	const real = view.baseKind === 'real';
	const majority = ranked[0].votes - ranked[1].votes;
	const ratio = real && hold(view) && view.base ? majority / lead(view.base) : null;
	if (MULTIPLES[condition]) return within(ratio, MULTIPLES[condition]);
	const change = (slot: string) => (real ? number(view, slot) : null);
	const swing = view.swing(ranked[1], ranked[0]);
	const deposits = number(view, 'deposits') ?? 0;
	switch (condition) {
		case 'real-base':
			return real;
		case 'notional-base':
			return view.baseKind === 'notional';
		case 'gain':
			return gain(view);
		case 'hold':
			return hold(view);
		case 'gain-from-runnerup':
			return (
				gain(view) && view.role('previous')?.party === ranked[1].party && ranked[1].party !== 'independent'
			);
		case 're-elected': {
			const previous = view.role('previous');
			return (
				real &&
				!!previous &&
				previous.member !== null &&
				previous.member === ranked[0].member &&
				previous.party === ranked[0].party &&
				between(view).length === 0
			);
		}
		case 'new-face': {
			const previous = view.role('previous');
			if (!real || !hold(view) || !previous?.member || between(view).length > 0) return false;
			return ranked.every((c) => c.member !== previous.member && c.surname !== previous.surname);
		}
		case 'party-returns':
			return gain(view) && lastWon(view) !== null;
		case 'always-party': {
			const upToNow = series(view).filter(({ year }) => year <= contest.year);
			const byElections = view.world
				.at(contest.place)
				.filter(
					({ election: { kind, pollingOn } }) => kind === 'by' && pollingOn < contest.election.pollingOn,
				);
			const all = [...upToNow, ...byElections];
			return (
				view.world.isWhole &&
				upToNow.length >= 3 &&
				all.every(({ candidates }) => candidates[0].party === ranked[0].party)
			);
		}
		case 'majority-rose':
			return ratio !== null && ratio >= 1.02;
		case 'majority-fell':
			return ratio !== null && ratio <= 0.98;
		case 'turnout-rose':
			return (change('turnout.change') ?? 0) >= 0.2;
		case 'turnout-fell':
			return (change('turnout.change') ?? 0) <= -0.2;
		case 'valid-votes-rose':
			return real && (contest.valid ?? 0) >= 1.01 * (view.base?.valid ?? Infinity);
		case 'swing-to-winner':
			return swing !== null && numberOf(swing) >= 0.5;
		case 'swing-to-runnerup':
			return swing !== null && numberOf(swing) <= -0.5;
		case 'both-up':
			return (ranked[0].change ?? 0) >= 2000 && (ranked[1].change ?? 0) >= 2000;
		case 'marginal':
			return majority * 20 < (contest.valid ?? 0);
		case 'tight':
			return majority >= 20 && majority <= 500;
		case 'safe':
			return majority > 0.3 * (contest.valid ?? Infinity);
		case 'over-half':
			return ranked[0].votes > 0.501 * (contest.valid ?? Infinity);
		case 'under-half':
			return ranked[0].votes < 0.499 * (contest.valid ?? 0);
		case 'one-deposit':
			return deposits === 1;
		case 'some-deposits':
			return deposits >= 2 && ranked.length - deposits >= 3;
		case 'all-but-two-deposits':
			return ranked.length >= 5 && deposits === ranked.length - 2;
		case 'narrowest-in-uk':
			return isExtreme(view, 'uk', 'majority', 'smallest');
		case 'narrowest-in-region':
			return isExtreme(view, 'region', 'majority', 'smallest');
		case 'safest-in-uk':
			return isExtreme(view, 'uk', 'majority', 'largest');
		case 'safest-in-region':
			return isExtreme(view, 'region', 'majority', 'largest');
		case 'safest-in-uk-percent':
			return isExtreme(view, 'uk', 'majority-percent', 'largest');
		case 'ten-narrowest':
			return within(rankOf(view, 'uk', 'majority'), [2, 10]) && noneLevel(view, 'uk', 11);
		case 'five-narrowest-in-region':
			return within(rankOf(view, 'region', 'majority'), [2, 5]) && noneLevel(view, 'region', 6);
		case 'highest-turnout-in-uk':
			return isExtreme(view, 'uk', 'turnout', 'largest');
		case 'highest-turnout-in-region':
			return isExtreme(view, 'region', 'turnout', 'largest');
		case 'lowest-turnout-in-uk':
			return isExtreme(view, 'uk', 'turnout', 'smallest');
		case 'lowest-turnout-in-region':
			return isExtreme(view, 'region', 'turnout', 'smallest');
		case 'highest-share-in-uk':
			return isExtreme(view, 'uk', 'share', 'largest');
		case 'highest-share-in-region':
			return isExtreme(view, 'region', 'share', 'largest');
		case 'lowest-winning-share-in-uk':
			return isExtreme(view, 'uk', 'share', 'smallest');
		case 'lowest-winning-share-in-region':
			return isExtreme(view, 'region', 'share', 'smallest');
		case 'party-best-share-in-region':
			return isPartyBest(view, 0, 'region');
		case 'party-best-share-in-uk':
			return isPartyBest(view, 0, 'uk');
		case 'third-party-best-in-region':
			return isPartyBest(view, 2, 'region');
		case 'majority-smallest-in-series':
			return inSeries(view, 'end', lead, 'smallest');
		case 'majority-largest-in-series':
			return inSeries(view, 'end', lead, 'largest');
		case 'majority-smallest-so-far':
			return inSeries(view, 'now', lead, 'smallest');
		case 'turnout-lowest-so-far':
			return inSeries(view, 'now', turnoutOf, 'smallest');
		case 'turnout-highest-so-far':
			return inSeries(view, 'now', turnoutOf, 'largest');
		case 'winner-share-highest-so-far': {
			const share = ({ candidates, valid }: Contest) =>
				(candidates.find(({ party }) => party === ranked[0].party)?.votes ?? 0) / (valid ?? 1);
			return ranked[0].party !== 'independent' && inSeries(view, 'now', share, 'largest');
		}
		case 'by-turnout-lowest-so-far':
		case 'by-turnout-low-parliament':
		case 'by-narrowest-in-parliament':
		case 'by-swing-largest-in-parliament':
			return isByElectionExtreme(view, condition);
		default:
			throw new Error(`No condition on a contest is called "${condition}".`);
	}
}
