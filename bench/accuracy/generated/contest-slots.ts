/** Slots of a contest: place, days, majority, turnout, swing, ranks. See CONTEST_SLOTS. */
import {
	abs,
	add,
	compare,
	fraction,
	mul,
	percent as perCent,
	round,
	roundUp,
	sub,
} from '@mandate/psephology';
import { prose } from './prose.ts';
import { rankOf } from './ranks.ts';
import { count, percent, type Value, words } from './value.ts';
import type { ContestView } from './view.ts';
import type { Contest } from './world.ts';

const HALF = fraction(1, 2);
const TWO = fraction(2);
export const MONTHS =
	'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** Towns that have a point of the compass in their names. */
const COMPASS_TOWNS =
	/^(?:West Bromwich|East Ham|West Ham|South Shields|East Grinstead|East Kilbride|South Holland)\b/;

export function dayWords(on: string, slot: 'day' | 'month' | 'weekday'): string {
	const [year, month, day] = on.split('-').map(Number);
	if (slot === 'weekday') return WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()];
	const named = `${MONTHS[month - 1]} ${year}`;
	return slot === 'month' ? named : `${day} ${named}`;
}

/** Years of the general elections in a seat of this name and code. */
export function series({ world, contest }: ContestView): readonly Contest[] {
	return world
		.at(contest.place)
		.filter(({ code, election }) => code === contest.code && election.kind === 'general');
}

export function lead({ candidates }: Contest): number {
	return candidates[0].votes - candidates[1].votes;
}

/** The latest earlier general election that the winner's party won here, at least one lost since. */
export function lastWon(view: ContestView): number | null {
	const { contest, world } = view;
	const all = world.at(contest.place);
	if (all.some(({ code }) => code !== contest.code)) return null;
	const earlier = all.filter(
		({ election }) => election.kind === 'general' && election.pollingOn < contest.election.pollingOn,
	);
	const party = view.ranked[0].party;
	const won = earlier.findLastIndex(({ candidates }) => candidates[0].party === party);
	return won < 0 || won === earlier.length - 1 ? null : earlier[won].year;
}

function press(place: string): Value | null {
	const match = /^((?:North|South|East|West|Mid)(?: (?:East|West))?) (.+)$/.exec(place);
	if (!match || COMPASS_TOWNS.test(place) || /,| and /.test(place)) return null;
	return words(`${match[2]} ${match[1]}`);
}

export function contestSlot(view: ContestView, slot: string): Value | null {
	const { contest, base, ranked, world } = view;
	const real = view.baseKind === 'real' ? base : null;
	const [first, second, third] = ranked;
	const turnout = ({ valid, electorate }: Contest) =>
		valid === null || !electorate ? null : perCent(fraction(valid, electorate));
	const year = (n: number | null | undefined): Value | null => (n ? { kind: 'year', n } : null);
	switch (slot) {
		case 'seat':
			return words(contest.place);
		case 'seat.press':
			return press(contest.place);
		case 'region':
			return words(prose(world.areaName(contest.region ?? contest.country)));
		case 'year':
			return year(contest.year);
		case 'month':
		case 'day':
		case 'weekday':
			return words(dayWords(contest.election.pollingOn, slot));
		case 'base.year':
			return year(base?.year);
		case 'majority':
			return count(first.votes - second.votes);
		case 'majority.percent':
			return contest.valid === null
				? null
				: percent(perCent(fraction(first.votes - second.votes, contest.valid)));
		case 'majority.before':
			return base === null ? null : count(lead(base));
		case 'majority.percent.before':
			return base?.valid ? percent(perCent(fraction(lead(base), base.valid))) : null;
		case 'majority.change':
			return real && count(first.votes - second.votes - lead(real));
		case 'third.gap':
			return third ? count(second.votes - third.votes) : null;
		case 'turnout':
			return percent(turnout(contest));
		case 'turnout.before':
			return base && percent(turnout(base));
		case 'turnout.change': {
			const [now, was] = [turnout(contest), real && turnout(real)];
			return now && was ? percent(sub(now, was), true) : null;
		}
		case 'turnout.count':
			return count(contest.valid);
		case 'turnout.count.change':
			return real?.valid && contest.valid !== null ? count(contest.valid - real.valid) : null;
		case 'electorate':
			return count(contest.electorate);
		case 'invalid':
			return contest.invalid ? count(contest.invalid) : null;
		case 'swing':
		case 'swing.doubled': {
			const swing = view.swing(second, first);
			return swing && percent(abs(slot === 'swing' ? swing : mul(swing, TWO)), true);
		}
		case 'swing.needed': {
			if (contest.valid === null) return null;
			const needed = mul(perCent(fraction(first.votes - second.votes, contest.valid)), HALF);
			return compare(round(needed, 1), roundUp(needed, 1)) === 0 ? percent(needed) : null;
		}
		case 'candidates':
			return count(ranked.length);
		case 'deposits':
			return contest.valid === null
				? null
				: count(ranked.filter(({ votes }) => votes * 20 <= (contest.valid as number)).length);
		case 'top.two.share': {
			const [a, b] = [view.share(first), view.share(second)];
			return a && b ? percent(add(a, b)) : null;
		}
		case 'rank.majority':
			return count(rankOf(view, 'uk', 'majority'));
		case 'rank.majority.region':
			return count(rankOf(view, 'region', 'majority'));
		case 'series.first':
			return year(series(view)[0]?.year);
		case 'series.last':
			return year(series(view).at(-1)?.year);
		case 'series.count': {
			const upToNow = series(view).filter(({ year: y }) => y <= contest.year);
			return count(upToNow.length);
		}
		case 'party.last.won':
			return year(lastWon(view));
		default:
			throw new Error(`No slot of a contest is called "${slot}".`);
	}
}
