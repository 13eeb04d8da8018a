/** Counts of people: women and men among winners and candidates, members new to the House, independents, all who stood. */
import { fraction, percent, toDecimal } from '@mandate/psephology';
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import { allContestsOf, whereOf } from './contests.ts';
import type { Condition, Counted, Setting } from './frame.ts';

export type Role = 'winner' | 'candidate';
export type Kind = 'women' | 'men' | 'new' | 'independent' | 'any';

const WOMEN = new Set('women woman female females'.split(' '));
const MEN = new Set('men male males'.split(' '));
const STANDING = new Set(
	'candidate candidates stood stand standing standers contenders nominated nominations nominees fielded hopefuls'.split(
		' ',
	),
);
const WINNING = new Set(
	'mps mp elected members winners house commons parliament won returned westminster'.split(' '),
);

/** What kind of people the sentence counts, from words between two tokens; null where none is told. */
export function kindIn(s: Sentence, from: number, to: number): Kind | null {
	for (let i = Math.max(0, from); i < to && i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const word = wordAt(s, i);
		if (WOMEN.has(word)) return 'women';
		if (MEN.has(word)) return 'men';
	}
	return null;
}

/** Whether candidates are counted or those elected; null where the words do not tell. */
export function roleIn(s: Sentence, from: number, to: number): Role | null {
	let role: Role | null = null;
	for (let i = Math.max(0, from); i < to && i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const word = wordAt(s, i);
		if (STANDING.has(word) && !(cueAt(s, i) === 'candidate' && cueAt(s, i - 1) === 'beat'))
			return 'candidate';
		if (WINNING.has(word)) role = 'winner';
	}
	return role;
}

const ROLES: Readonly<Record<Role, string>> = { winner: 'elected', candidate: 'candidates' };
const KINDS: Readonly<Record<Kind, string>> = {
	women: 'women',
	men: 'men',
	new: 'neither sitting nor former members',
	independent: 'independents',
	any: 'in all',
};

function isOf(context: Context, row: number, kind: Kind): boolean {
	const { candidacies, parties } = context.facts.release;
	switch (kind) {
		case 'women':
			return candidacies.gender[row] === 1;
		case 'men':
			return candidacies.gender[row] === 2;
		case 'new':
			return candidacies.wasSitting[row] === 0 && candidacies.wasFormer[row] === 0;
		case 'independent':
			return parties[candidacies.party[row]].id === 'independent';
		default:
			return true;
	}
}

/** Counts people of a kind among those in a role, of a party where one is given. */
export function countPeople(context: Context, setting: Setting, role: Role, kind: Kind): Counted | null {
	const { release } = context.facts;
	const { all, hits, first } = tallyOf(context, setting, role, kind);
	if (all === 0) return null;
	const party = setting.party >= 0 ? `${release.parties[setting.party].name}, ` : '';
	return {
		value: hits,
		whole: kind === 'any' ? -1 : all,
		text:
			kind === 'any'
				? `${party}${whereOf(context, setting)}: ${all} ${ROLES[role]}`
				: `${party}${whereOf(context, setting)}: ${hits} ${KINDS[kind]} of ${all} ${ROLES[role]}${ratioOf(hits, all)}`,
		leaves: first.map((row) => ({ kind: 'candidacy', row })),
	};
}

function ratioOf(part: number, whole: number): string {
	return whole > 0 ? `, ${toDecimal(percent(fraction(part, whole)), 2)}%` : '';
}

/** Those a count shows. */
const SHOWN = 8;

interface Tallied {
	/** All in the role. */
	readonly all: number;
	/** Those of the kind among them. */
	readonly hits: number;
	/** Rows of the first few of the kind. */
	readonly first: readonly number[];
}

/** One walk over the candidacies of an area, with no list of them: a country has thousands. */
function tallyOf(context: Context, setting: Setting, role: Role, kind: Kind): Tallied {
	const { contests, candidacies } = context.facts.release;
	const { party } = setting;
	let all = 0;
	let hits = 0;
	const first: number[] = [];
	for (const contest of allContestsOf(context, setting)) {
		const start = contests.first[contest];
		const length = role === 'winner' ? Math.min(1, contests.length[contest]) : contests.length[contest];
		for (let row = start; row < start + length; row++) {
			if (candidacies.isGroup[row] !== 0 || (party >= 0 && candidacies.party[row] !== party)) continue;
			all++;
			if (!isOf(context, row, kind)) continue;
			hits++;
			if (first.length < SHOWN) first.push(row);
		}
	}
	return { all, hits, first };
}

export function peopleCondition(context: Context, role: Role, kind: Kind): Condition {
	return (setting) => countPeople(context, setting, role, kind);
}

/** The party's part of all people of a kind: "the Labour share of women MPs". */
export function shareOfKind(context: Context, role: Role, kind: Kind): Condition {
	return (setting) => {
		const all = countPeople(context, { ...setting, party: -1 }, role, kind);
		const mine = countPeople(context, setting, role, kind);
		if (!all || !mine) return null;
		return {
			value: mine.value,
			whole: all.value,
			text: `${mine.text}; ${all.text}: ${mine.value} of ${all.value}${ratioOf(mine.value, all.value)}`,
			leaves: mine.leaves,
		};
	};
}
