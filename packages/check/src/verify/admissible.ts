/** Which readings stand beside the best one, and how sure a reading must be before it accuses. */
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Reading } from '../resolve/reading.ts';
import { CARRIED_SUBJECT } from '../resolve/subjects.ts';
import type { Tried } from './attempt.ts';
import { assumptionsOf } from './reading.ts';

/** How far above the best reading another may stand and still be admissible; and still be as good as the best. */
export const ADMISSIBLE = 0.85;

export const TIED = 0.25;

/** Above this cost a reading is a guess: it can support, never accuse. */
const SURE: Readonly<Record<Measure['strength'], number>> = { 3: 2.1, 2: 1.9, 1: 1.1 };

/** The same of a seat: where the text names none, that the whole country is meant is no guess, and which seat is. */
const SURE_OF_SEAT = 1.5;

/** Cost up to which a slot is filled by the figure's own words, and from which it is carried over. */
const OWN = 0.04;

const FAR = 0.3;

/** Cost above which what a figure is about was carried over from other sentences. */
export const CARRIED = 0.9;

/** How far above the best reading another is worth working out. */
export const WORTH_TRYING = 1.2;

/**
 * Whether an exact count is the votes, majority, electorate or valid votes of a seat that the article speaks of: then a miss
 * is more likely our reading of the words than the writer's slip.
 */
export function isOfAnother(n: Sentence['numbers'][number], s: Sentence, context: Context): boolean {
	if (n.unit !== 'none' || n.d !== 1 || n.n < 1000 || n.approximator !== 'bare') return false;
	const { release } = context.facts;
	const places = new Set(context.placeMentions.keys());
	for (const name of s.names) if (name.kind === 'place') for (const place of name.places) places.add(place);
	return release.figures.find(n.n).some(({ kind, row }) => {
		const contest = kind === 'votes' ? release.candidacies.contest[row] : row;
		return places.has(release.contests.place[contest]);
	});
}

/** Whether the words of the figure name outright another subject, place or time than a reading takes. */
export function isOverruled(reading: Reading, best: Reading): boolean {
	const differs = (own: number, other: number, isSame: boolean): boolean =>
		!isSame && own <= OWN && other >= FAR;
	if (
		best.party >= 0 &&
		reading.party >= 0 &&
		differs(
			best.subjectCost,
			reading.subjectCost,
			reading.party === best.party && reading.candidacy === best.candidacy,
		)
	)
		return true;
	if (
		differs(
			best.scopeCost,
			reading.scopeCost,
			reading.contest === best.contest && reading.area === best.area,
		) &&
		best.scopeCost < 0.02
	)
		return true;
	return differs(best.timeCost, reading.timeCost, reading.election === best.election);
}

/**
 * How far above the best reading one that holds may stand: a count of four figures or more is nearly a key, and its match
 * no accident, unless the words of the figure name another subject outright.
 */
export function reachOf(n: Sentence['numbers'][number], holds: Tried, best: Tried): number {
	const isKey = holds.fit === 'exact' && n.d === 1 && n.n >= 1000 && n.n % 100 !== 0;
	if (isKey && best.reading.cost > 0.55) return ADMISSIBLE;
	return best.reading.cost > 1.2 ? TIED + 0.15 : TIED;
}

/**
 * Whether a figure is taken for that of somebody who was not elected in a seat that the article never names: more likely it is
 * of a namesake there.
 */
export function isStranger(
	{ candidacy, contest }: Reading,
	s: Sentence,
	{ facts: { release }, placeMentions }: Context,
): boolean {
	const isPlaced = placeMentions.size > 0 || s.names.some(({ kind }) => kind === 'place');
	if (candidacy < 0 || contest < 0 || !isPlaced) return false;
	if (candidacy === release.contests.first[contest] || release.candidacies.member[candidacy] > 0)
		return false;
	const place = release.contests.place[contest];
	return (
		!placeMentions.has(place) && !s.names.some((name) => name.kind === 'place' && name.places.includes(place))
	);
}

export function isSure(t: Tried, measure: Measure): boolean {
	if (measure.strength === 1 && measure.kind === 'share-change') return false;
	if (measure.strength === 1 && measure.kind === 'votes' && t.reading.cost > 0.3) return false;
	if (
		measure.strength === 1 &&
		t.reading.scopeCost > 0.35 &&
		t.reading.subjectCost > 0.2 &&
		t.reading.timeCost > 0.2
	)
		return false;
	if (measure.strength === 3 && assumptionsOf(t.reading).includes(CARRIED_SUBJECT)) return false;
	return t.reading.subjectCost < 0.6 && t.reading.cost <= sureUpTo(t.reading, measure);
}

function sureUpTo({ contest }: Reading, { strength }: Measure): number {
	return contest >= 0 ? Math.min(SURE_OF_SEAT, SURE[strength]) : SURE[strength];
}
