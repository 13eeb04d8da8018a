/** Swing in a contest between two parties, by each definition in use, and the figures that are mistaken for it. */
import {
	butlerSwing,
	leadChange,
	type Movement,
	onePartySwing,
	share,
	sign,
	steedSwing,
} from '@mandate/psephology';
import type { Release } from '../../release/release.ts';
import { type PartyThen, partyAtContest } from '../parties/party-then.ts';
import { candidacyOfParty, firstTwo, movementOf } from './contest-pairs.ts';
import { contestRows } from './contest-rows.ts';
import { candidacyLine, contestLine, counted, linesOnce, type Measure, twoPlaces } from './measure.ts';

export interface Swing {
	/** The swing is from one to the other; never below zero by the first definition. */
	readonly from: PartyThen;
	readonly to: PartyThen;
	/** Why these two: the first two of the contest, or the former winner and the winner. */
	readonly between: 'first two' | 'former winner and winner';
	readonly butler: Measure;
	/** Among the votes of the two alone. */
	readonly steed: Measure;
	/** Not swings, and often printed as one. */
	readonly leadChange: Measure;
	readonly changeOfFrom: Measure;
	readonly changeOfTo: Measure;
}

export function swingsOf(release: Release, contest: number, base: number): readonly Swing[] {
	const two = firstTwo(release, contest);
	if (two === null) return [];
	const { party } = release.candidacies;
	const [first, second] = two.map((row) => party[row]);
	const former = contestRows(release).winner(base);
	const pairs: [number, number, Swing['between']][] = [[second, first, 'first two']];
	if (former >= 0 && party[former] !== first && party[former] !== second)
		pairs.push([party[former], first, 'former winner and winner']);
	return pairs.flatMap(
		([from, to, between]) => swingBetween(release, contest, base, from, to, between) ?? [],
	);
}

/** Null where one of the two did not stand at one of the elections, or is several people under one label. */
function swingBetween(
	release: Release,
	contest: number,
	base: number,
	from: number,
	to: number,
	between: Swing['between'],
): Swing | null {
	const rows = [from, to].flatMap((party) => {
		const now = candidacyOfParty(release, contest, party);
		const former = candidacyOfParty(release, base, party);
		return 'why' in now || 'why' in former ? [] : [{ party, now: now.row, former: former.row }];
	});
	if (rows.length < 2) return null;
	const moved = rows.map(({ now, former }) => movementOf(release, contest, now, base, former));
	const swing = butlerSwing(moved[0], moved[1]);
	const isBackwards = sign(swing) < 0;
	const [a, b] = isBackwards ? [moved[1], moved[0]] : moved;
	const parties = rows.map(({ party }) => partyAtContest(release, party, contest));
	const [lost, won] = isBackwards ? [parties[1], parties[0]] : parties;
	const evidence = linesOnce([
		...rows.flatMap(({ now, former }) => [candidacyLine(release, now), candidacyLine(release, former)]),
		contestLine(release, contest),
		contestLine(release, base),
	]);
	const ofTo = change(b);
	const ofFrom = change(a);
	const measure = (
		definition: Measure['definition'],
		value: Measure['value'],
		workings: string,
	): Measure => ({
		definition,
		value,
		unit: 'points',
		workings,
		evidence,
	});
	return {
		from: lost,
		to: won,
		between,
		butler: measure('swing-butler', butlerSwing(a, b), `((${ofTo}) − (${ofFrom})) ÷ 2`),
		steed: measure(
			'swing-steed',
			steedSwing(a, b),
			`${ofTwo(b.after, a.after)} − ${ofTwo(b.before, a.before)}`,
		),
		leadChange: measure('lead-change', leadChange(a, b), `(${ofTo}) − (${ofFrom})`),
		changeOfFrom: measure('swing-one-party', onePartySwing(a), ofFrom),
		changeOfTo: measure('swing-one-party', onePartySwing(b), ofTo),
	};
}

const change = ({ before, after }: Movement): string =>
	`${twoPlaces(share(after))} − ${twoPlaces(share(before))}`;

/** "26,282 ÷ 38,087": one of two parties in the votes of both. */
const ofTwo = (own: Movement['after'], other: Movement['after']): string =>
	`${counted(own.votes)} ÷ ${counted(own.votes + other.votes)}`;
