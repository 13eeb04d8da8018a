/**
 * What a corruption puts in the place of a name, a year or a base: how it is printed, and the view of the record in which
 * the claim would have to be true. See DECOYS.
 */
import type { Corruption, Role } from '../templates/template.ts';
import { contestView } from './contest-view.ts';
import { canBeDrawn, type Draw, type Prefix, splitSlot } from './draw.ts';
import { FORMED, type PartyWord, partyWords } from './parties.ts';
import { prose } from './prose.ts';
import type { Random } from './random.ts';
import { regionOf } from './ranks.ts';
import { nameOf } from './role-slots.ts';
import { areasOf, NATIONS } from './scopes.ts';
import { type TotalsView, totalsView } from './totals-view.ts';
import { type Value, words } from './value.ts';
import type { ContestView } from './view.ts';
import type { Candidate } from './world.ts';

export type Alternative = { readonly value: Value } & (
	| { readonly kind: 'contest' | 'base'; readonly prefix: Prefix; readonly view: ContestView }
	/** Another candidate or party in the place of the one under the root of `put`. */
	| {
			readonly kind: 'subject';
			readonly prefix: Prefix;
			readonly root: string;
			readonly candidate: Candidate | null;
			readonly party: string | null;
	  }
	| { readonly kind: 'totals'; readonly view: TotalsView }
	/** False whatever it is compared with. */
	| { readonly kind: 'elsewhere' }
);

const year = (n: number): Value => ({ kind: 'year', n });

/** The part of a slot before `.name`, `.party.the` and the like: `winner`, `previous`, `party`, `rival`. */
export function rootOf(slot: string): string {
	return slot.replace(/\.(?:name|surname|titled|party(?:\.(?:the|its|short))?|the|its|short)$/, '');
}

export function alternative(
	corruption: Corruption,
	draw: Draw,
	surnames: ReadonlySet<string>,
	publishedOn: string,
	random: Random,
): Alternative | null {
	const { put, with: instead } = corruption;
	const { prefix, rest } = splitSlot(put);
	const view = draw.contests.get(prefix) ?? [...draw.contests.values()][0] ?? null;
	if (!instead.startsWith('decoy.')) return ofSlot(corruption, draw, prefix, rest);
	switch (instead) {
		case 'decoy.seat':
			return view && otherSeat(view, draw, prefix, surnames, random);
		case 'decoy.name':
			return view && otherName(view, prefix, rest, random);
		case 'decoy.year':
			return rest === 'year'
				? otherYear(draw, view, prefix, publishedOn, random)
				: earlierYear(draw, put, view, random);
		case 'decoy.base.year':
			return otherBase(draw, view, prefix, random);
		case 'decoy.region': {
			if (!view) return null;
			const regions = new Set(draw.world.of(view.contest.election.id).map(regionOf));
			regions.delete(regionOf(view.contest));
			const id = random.pick([...regions].sort());
			return id === undefined
				? null
				: { kind: 'elsewhere', value: { kind: 'words', text: prose(draw.world.areaName(id)) } };
		}
		case 'decoy.nation':
		case 'decoy.area':
			return otherArea(draw, instead, random);
		default:
			return otherParty(draw, instead, prefix, put, random);
	}
}

/** A slot of the draw itself: another candidate, another party, another seat. */
function ofSlot(
	{ put, with: instead }: Corruption,
	draw: Draw,
	prefix: Prefix,
	rest: string,
): Alternative | null {
	const value = draw.value(instead);
	if (!value) return null;
	if (draw.totals) {
		if (put === 'safest.seat') return { kind: 'elsewhere', value };
		const party = rootOf(instead) === 'rival' ? draw.totals.rival : draw.totals.party;
		return { kind: 'subject', prefix, root: rootOf(put), candidate: null, party, value };
	}
	const from = splitSlot(instead);
	const view = draw.contests.get(from.prefix);
	const role = rootOf(from.rest);
	const candidate = view?.role(role as Role) ?? null;
	const isElsewhere = from.prefix !== prefix;
	return {
		kind: 'subject',
		prefix,
		root: rootOf(rest),
		candidate: isElsewhere ? null : candidate,
		party: candidate?.party ?? null,
		value,
	};
}

function otherSeat(
	view: ContestView,
	draw: Draw,
	prefix: Prefix,
	surnames: ReadonlySet<string>,
	random: Random,
): Alternative | null {
	const used = new Set([...draw.contests.values()].map(({ contest }) => contest));
	const { contest, world } = view;
	const near =
		contest.election.kind === 'general'
			? world.of(contest.election.id).filter((c) => regionOf(c) === regionOf(contest))
			: world.contests.filter(
					({ election: { kind, pollingOn } }) => kind === 'by' && pollingOn === contest.election.pollingOn,
				);
	const fitting = near.filter(
		(c) =>
			!used.has(c) &&
			canBeDrawn(c) &&
			!c.candidates.some(({ surname }) => surnames.has(surname.toLowerCase())),
	);
	if (fitting.length === 0) return null;
	const other = contestView(world, random.pick(fitting));
	return { kind: 'contest', prefix, view: other, value: { kind: 'words', text: other.contest.place } };
}

function otherName(view: ContestView, prefix: Prefix, rest: string, random: Random): Alternative | null {
	const own = view.role(rootOf(rest) as Role);
	const here = new Set(view.contest.candidates.map(({ surname }) => surname.toLowerCase()));
	const group = view.world.of(view.contest.election.id);
	const seats = group.length > 1 ? group : view.world.contests;
	const strangers = random
		.pick(seats)
		.candidates.filter(
			(c) => c.gender === own?.gender && c.given && c.surname && !here.has(c.surname.toLowerCase()),
		);
	if (strangers.length === 0) return null;
	const stranger = random.pick(strangers);
	return {
		kind: 'subject',
		prefix,
		root: rootOf(rest),
		candidate: null,
		party: null,
		value: { kind: 'words', text: nameOf(stranger) },
	};
}

/** Another general election that had been held when the text was published. */
function otherYear(
	draw: Draw,
	view: ContestView | null,
	prefix: Prefix,
	on: string,
	random: Random,
): Alternative | null {
	const { world } = draw;
	const earlier = world.generals.filter((e) => e.pollingOn < on && e.pollingOn !== draw.pollingOn);
	if (draw.totals) {
		const { scope, party, rival, closeLimit } = draw.totals;
		const views = earlier.flatMap((e) => totalsView(world, scope, e, { party, rival, closeLimit }) ?? []);
		if (views.length === 0) return null;
		const other = random.pick(views);
		return { kind: 'totals', view: other, value: year(Number(other.election.pollingOn.slice(0, 4))) };
	}
	if (!view) return null;
	const contests = world.at(view.contest.place).filter((c) => earlier.includes(c.election) && canBeDrawn(c));
	if (contests.length === 0) return null;
	const other = contestView(world, random.pick(contests));
	return { kind: 'contest', prefix, view: other, value: year(other.contest.year) };
}

/** "since" and "last won": only an earlier year than the true one is false beyond doubt. */
function earlierYear(draw: Draw, put: string, view: ContestView | null, random: Random): Alternative | null {
	const value = draw.value(put);
	if (value?.kind !== 'year' || !view) return null;
	const years = draw.world
		.at(view.contest.place)
		.filter(
			(c) =>
				c.election.kind === 'general' && c.year < value.n && c.candidates[0].party !== view.ranked[0].party,
		);
	return years.length === 0 ? null : { kind: 'elsewhere', value: year(random.pick(years).year) };
}

function otherBase(draw: Draw, view: ContestView | null, prefix: Prefix, random: Random): Alternative | null {
	const { world } = draw;
	if (draw.totals) {
		const { scope, election, party, rival, closeLimit, baseElection } = draw.totals;
		const bases = world.generals.filter((e) => e.pollingOn < election.pollingOn && e !== baseElection);
		const views = bases.flatMap((base) => {
			const other = totalsView(world, scope, election, { party, rival, closeLimit, base });
			return other?.base ? [other] : [];
		});
		if (views.length === 0) return null;
		const other = random.pick(views);
		return { kind: 'totals', view: other, value: year(Number(other.baseElection?.pollingOn.slice(0, 4))) };
	}
	if (!view) return null;
	const { contest, base } = view;
	const bases = world
		.at(contest.place)
		.filter(
			(c) =>
				c.election.kind === 'general' &&
				c.election.pollingOn < contest.election.pollingOn &&
				c.year !== base?.year,
		);
	if (bases.length === 0) return null;
	const other = random.pick(bases);
	return {
		kind: 'base',
		prefix,
		view: contestView(world, contest, { base: other }),
		value: year(other.year),
	};
}

function otherArea(draw: Draw, kind: 'decoy.nation' | 'decoy.area', random: Random): Alternative | null {
	const totals = draw.totals;
	if (!totals) return null;
	const { scope, election, party, rival, closeLimit } = totals;
	const scopes =
		kind === 'decoy.nation'
			? NATIONS.filter(({ id }) => id !== 'gb')
			: areasOf(draw.world).filter((s) => s.kind === scope.kind);
	const views = scopes
		.filter(({ id }) => id !== scope.id)
		.flatMap((s) => totalsView(draw.world, s, election, { party, rival, closeLimit }) ?? [])
		.filter((view) => view.totals.parties.has(party));
	if (views.length === 0) return null;
	const other = random.pick(views);
	return { kind: 'totals', view: other, value: { kind: 'words', text: other.scope.name } };
}

function otherParty(
	draw: Draw,
	instead: string,
	prefix: Prefix,
	put: string,
	random: Random,
): Alternative | null {
	const word = (/^decoy\.party(?:\.(the|its|short))?$/.exec(instead)?.[1] ?? '') as PartyWord;
	const { world, pollingOn } = draw;
	const root = rootOf(splitSlot(put).rest);
	if (draw.totals) {
		const { party, rival, totals } = draw.totals;
		const ids = FORMED.map(world.standIn).filter(
			(id) => id !== party && id !== rival && totals.parties.has(id),
		);
		const id = ids.length > 0 ? random.pick(ids) : null;
		const value = id === null ? null : words(partyWords(world, id, word, pollingOn));
		return value && { kind: 'subject', prefix, root, candidate: null, party: id, value };
	}
	const views = [...draw.contests.values()];
	const view = draw.contests.get(prefix) ?? views[0];
	const named = new Set(
		views.flatMap((v) => [
			v.ranked[0].party,
			v.ranked[1].party,
			v.role('previous')?.party ?? '',
			v.role(root as Role)?.party ?? '',
			v.role('other')?.party ?? '',
		]),
	);
	const candidates = view.ranked.filter(
		({ party }, i) => FORMED.includes(party) && !named.has(party) && i >= 2,
	);
	if (candidates.length === 0) return null;
	const candidate = random.pick(candidates);
	const value = words(partyWords(world, candidate.party, word, pollingOn));
	return value && { kind: 'subject', prefix, root, candidate, party: candidate.party, value };
}
