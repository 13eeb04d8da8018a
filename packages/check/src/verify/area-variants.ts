/**
 * What a county may mean: the county as the official file draws it, or the county without its city. A scope that the text
 * states ("excluding the city", "outside Nottingham") binds; where none is stated, a figure true of one listed scope is true.
 */
import { foldWord } from '@mandate/record';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { type AreaTotals, contestsInArea, type Facts } from './facts.ts';

export interface ScopeVariant {
	/** "Leicestershire without Leicester". */
	readonly label: string;
	readonly isStated: boolean;
	/** Rows of contests of the scope at an election. */
	contests(election: number): readonly number[];
}

const LEAVING_OUT = new Set(
	'excluding outside without except excepting minus bar beyond exclude excludes excluded'.split(' '),
);

/** First word of a place's name, folded. */
export function firstWord(facts: Facts, contest: number): string {
	const { contests, places } = facts.release;
	return foldWord(places.name.at(contests.place[contest]).split(/[\s,]/)[0]);
}

/** Words of the sentence that name the city left out: seats of the county whose names begin with it. */
function leftOut(s: Sentence, facts: Facts, area: number): string | null {
	const firsts = new Set<string>();
	for (const election of facts.generals)
		for (const row of contestsInArea(facts, election, area)) firsts.add(firstWord(facts, row));
	for (let i = 0; i < s.tokens.length; i++) {
		const isPhrase =
			(wordAt(s, i) === 'apart' && wordAt(s, i + 1) === 'from') ||
			(wordAt(s, i) === 'leaving' && wordAt(s, i + 1) === 'out') ||
			(wordAt(s, i) === 'not' && wordAt(s, i + 1) === 'counting');
		if (!LEAVING_OUT.has(wordAt(s, i)) && !isPhrase) continue;
		for (let k = i + 1; k < i + 11 && k < s.tokens.length; k++) {
			if (s.tokens[k].word === ',' || s.tokens[k].word === ';') break;
			if (s.tokens[k].isCapital && firsts.has(wordAt(s, k))) return wordAt(s, k);
			if (wordAt(s, k) === 'city' && s.tokens[k + 1]?.word !== 'of') return cityOf(facts, area);
		}
	}
	return null;
}

/** The city that a county is named after, where seats bear its name: Leicester of Leicestershire. */
export function cityOf(facts: Facts, area: number): string | null {
	const name = foldWord(facts.release.areas[area].name.replace(/\s/g, ''));
	if (!name.endsWith('shire')) return null;
	return name.slice(0, -'shire'.length);
}

/** Scopes of a county in the order in which they are tried; the file's own county is not among them. */
export function scopeVariants(context: Context, s: Sentence, area: number): ScopeVariant[] {
	const { facts } = context;
	if (facts.release.areas[area]?.kind !== 'county') return [];
	const stated = leftOut(s, facts, area);
	const city = stated ?? cityOf(facts, area);
	if (!city) return [];
	const without = (election: number): readonly number[] =>
		contestsInArea(facts, election, area).filter((row) => firstWord(facts, row) !== city);
	const hasCity = facts.generals.some((election) => {
		const all = contestsInArea(facts, election, area).length;
		return all > 0 && without(election).length < all;
	});
	if (!hasCity) return [];
	const label = `${facts.release.areas[area].name} without ${city[0].toUpperCase()}${city.slice(1)}`;
	return [{ label, isStated: stated !== null, contests: without }];
}

/** Votes and seats by party over some contests of one election, as `Facts.totals` gives them for an area. */
export function totalsOfContests(
	facts: Facts,
	election: number,
	area: number,
	rows: readonly number[],
): AreaTotals {
	const { contests, candidacies } = facts.release;
	const parties: AreaTotals['parties'] = new Map();
	let valid = 0;
	let electorate = 0;
	let invalid = 0;
	for (const row of rows) {
		valid += Math.max(0, contests.validVotes[row]);
		electorate += Math.max(0, contests.electorate[row]);
		invalid += Math.max(0, contests.invalidVotes[row]);
		const first = contests.first[row];
		for (let c = first; c < first + contests.length[row]; c++) {
			const mine = parties.get(candidacies.party[c]) ?? { votes: 0, seats: 0, candidates: 0, deposits: 0 };
			mine.votes += candidacies.votes[c];
			mine.candidates++;
			if (c === first) mine.seats++;
			if (candidacies.votes[c] * 20 <= contests.validVotes[row]) mine.deposits++;
			parties.set(candidacies.party[c], mine);
		}
	}
	return {
		election,
		area,
		valid,
		electorate,
		invalid,
		seats: rows.length,
		turnout: null,
		parties,
		contests: rows,
		source: null,
	};
}
