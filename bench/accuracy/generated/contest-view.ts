/** One contest with its base, its roles and the values of its slots. */
import { add, type Fraction, fraction, mul, percent as perCent, sign, sub } from '@mandate/psephology';
import type { Role } from '../templates/template.ts';
import { contestSlot } from './contest-slots.ts';
import { FORMED, type PartyWord, partyWords } from './parties.ts';
import { candidateSlot, roleSlot } from './role-slots.ts';
import { count, percent, type Value, words } from './value.ts';
import type { ContestView } from './view.ts';
import type { Candidate, Contest, World } from './world.ts';

const HALF = fraction(1, 2);
/** Published changes are given to a tenth of a point in 2010. */
const PUBLISHED_WITHIN = 0.06;

export const numberOf = (f: Fraction): number => Number(f.n) / Number(f.d);

/** @param other index of the candidate who is `other` @param base another base than the published one, for corruptions */
export function contestView(
	world: World,
	contest: Contest,
	options: { readonly other?: Candidate; readonly base?: Contest } = {},
): ContestView {
	const base = options.base ?? contest.base;
	const ranked = contest.candidates.filter(({ isGroup }) => !isGroup);
	const on = contest.election.pollingOn;

	function baseKind(): ContestView['baseKind'] {
		if (base === null) return null;
		if (base.election.kind === 'notional')
			return contest.country === 'scotland' && contest.year === 2010 ? null : 'notional';
		return base.code === contest.code && base.place === contest.place ? 'real' : null;
	}

	function before(candidate: Candidate): Candidate | null {
		if (base === null || candidate.party === 'independent') return null;
		const found = base.candidates.filter(({ party, isGroup }) => party === candidate.party && !isGroup);
		return found.length === 1 ? found[0] : null;
	}

	function share(candidate: Candidate): Fraction | null {
		return contest.valid === null ? null : perCent(fraction(candidate.votes, contest.valid));
	}

	function shareChange(candidate: Candidate): Fraction | null {
		const was = before(candidate);
		const now = share(candidate);
		if (was === null || now === null || !base?.valid) return null;
		const change = sub(now, perCent(fraction(was.votes, base.valid)));
		if (options.base) return change;
		if (candidate.change === null) return null;
		return Math.abs(numberOf(change) - candidate.change / 10_000) <= PUBLISHED_WITHIN ? change : null;
	}

	function swing(from: Candidate, to: Candidate): Fraction | null {
		const gained = shareChange(to);
		const lost = shareChange(from);
		return gained === null || lost === null ? null : mul(sub(gained, lost), HALF);
	}

	const roles = new Map<Role, Candidate | null>();
	function role(name: Role): Candidate | null {
		let found = roles.get(name);
		if (found === undefined) {
			found = name === 'other' ? (options.other ?? null) : find(name);
			roles.set(name, found);
		}
		return found;
	}

	function byChange(toward: 1 | -1): Candidate | null {
		const moved = ranked.filter((c) => c.change !== null && c !== ranked[0] && c.party !== 'independent');
		moved.sort((a, b) => toward * ((b.change ?? 0) - (a.change ?? 0)));
		return moved.length > 0 && moved[0].change !== moved[1]?.change ? moved[0] : null;
	}

	function find(name: Role): Candidate | null {
		switch (name) {
			case 'winner':
				return ranked[0] ?? null;
			case 'runnerup':
				return ranked[1] ?? null;
			case 'third':
				return ranked[2] ?? null;
			case 'last': {
				const last = ranked[ranked.length - 1];
				return ranked.length > 2 && last.votes < ranked[ranked.length - 2].votes ? last : null;
			}
			case 'previous':
				return base?.candidates[0] && !base.candidates[0].isGroup ? base.candidates[0] : null;
			case 'riser':
				return byChange(1);
			case 'faller':
				return byChange(-1);
			case 'defeated': {
				const earlier = world.at(contest.place).filter(({ election }) => election.pollingOn < on);
				const member = earlier[earlier.length - 1]?.candidates[0].member ?? null;
				return member === null ? null : (ranked.slice(1).find((c) => c.member === member) ?? null);
			}
			case 'returner': {
				const second = ranked[1];
				if (baseKind() !== 'real' || !second?.surname) return null;
				const stood = base?.candidates.some(
					(c) =>
						c.given === second.given &&
						c.surname === second.surname &&
						c.gender === second.gender &&
						c.party === second.party,
				);
				return stood ? second : null;
			}
			case 'other':
				return null;
		}
	}

	function partySlot(root: string, word: PartyWord): Value | null {
		let id: string | null = null;
		if (root === 'previous') id = role('previous')?.party ?? null;
		else {
			const [first, second] = ranked;
			const s = first && second ? swing(second, first) : null;
			if (s !== null && sign(s) !== 0) id = ((root === 'swing.to') === sign(s) > 0 ? first : second).party;
		}
		return id === null ? null : words(partyWords(world, id, word, on));
	}

	const values = new Map<string, Value | null>();
	function value(slot: string): Value | null {
		let found = values.get(slot);
		if (found === undefined) {
			found = worked(slot);
			values.set(slot, found);
		}
		return found;
	}

	function worked(slot: string): Value | null {
		const party = /^(previous|swing\.from|swing\.to)(?:\.(the|its|short))?$/.exec(slot);
		if (party) return partySlot(party[1], (party[2] ?? '') as PartyWord);
		const match = roleSlot(slot);
		if (!match) return contestSlot(view, slot);
		const candidate = role(match.role);
		if (candidate === null) return null;
		if (match.role !== 'previous') return candidateSlot(view, candidate, match.name);
		const isNumber = match.name === 'votes' || match.name === 'share';
		if (baseKind() !== 'real' || base === null || (isNumber && base.valid === null)) return null;
		if (match.name === 'votes') return count(candidate.votes);
		if (match.name === 'share') return percent(perCent(fraction(candidate.votes, base.valid as number)));
		return candidateSlot(view, candidate, match.name);
	}

	const view: ContestView = {
		world,
		contest,
		base,
		baseKind: baseKind(),
		ranked,
		role,
		before,
		share,
		shareChange,
		swing,
		value,
		ofCandidate: (candidate, slot) => candidateSlot(view, candidate, slot),
	};
	return view;
}

/** Candidates who may be `other`: from third place down, of a party with press forms. */
export function others({ ranked }: ContestView): readonly Candidate[] {
	return ranked.slice(2).filter(({ party }) => FORMED.includes(party));
}

export function sumOf(list: readonly Fraction[]): Fraction {
	return list.reduce(add, fraction(0));
}
