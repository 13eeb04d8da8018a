/** Slots of a candidate: names, party, votes, share and what they were at the base. See ROLE_SLOTS. */
import { fraction, percent as perCent } from '@mandate/psephology';
import type { Role } from '../templates/template.ts';
import { type PartyWord, partyWords } from './parties.ts';
import { count, percent, type Value, words } from './value.ts';
import type { ContestView } from './view.ts';
import type { Candidate, Contest } from './world.ts';

const FEMALE = { title: 'Ms', pronoun: 'she', object: 'her', possessive: 'her' };
const MALE = { title: 'Mr', pronoun: 'he', object: 'him', possessive: 'his' };

const ROLE_SLOT = /^(winner|runnerup|third|other|last|defeated|previous|riser|faller|returner)\.(.+)$/;

/** Role and slot of `winner.votes`; null for a slot of the contest, as `third.gap` is. */
export function roleSlot(slot: string): { readonly role: Role; readonly name: string } | null {
	const match = slot === 'third.gap' ? null : ROLE_SLOT.exec(slot);
	return match && { role: match[1] as Role, name: match[2] };
}

/** Place by votes among the candidates of a contest; null when level with another. */
export function placeIn(contest: Contest, candidate: Candidate): number | null {
	const named = contest.candidates.filter(({ isGroup }) => !isGroup);
	if (named.some((c) => c !== candidate && c.votes === candidate.votes)) return null;
	return 1 + named.filter(({ votes }) => votes > candidate.votes).length;
}

export function nameOf({ given, surname }: Candidate): string {
	return `${given.trim().split(/\s+/)[0]} ${surname.trim()}`;
}

export function candidateSlot(view: ContestView, c: Candidate, slot: string): Value | null {
	const { contest, base, world } = view;
	const isReal = view.baseKind === 'real';
	const was = () => view.before(c);
	const forms = c.gender === 'female' ? FEMALE : c.gender === 'male' ? MALE : null;
	switch (slot) {
		case 'name':
			return forms && c.surname && c.given ? words(nameOf(c)) : null;
		case 'surname':
			return forms && c.surname ? words(c.surname.trim()) : null;
		case 'titled':
			return forms && c.surname ? words(`${forms.title} ${c.surname.trim()}`) : null;
		case 'pronoun':
		case 'object':
		case 'possessive':
			return forms ? words(forms[slot]) : null;
		case 'party':
		case 'party.the':
		case 'party.its':
		case 'party.short':
			return words(partyWords(world, c.party, slot.slice(6) as PartyWord, contest.election.pollingOn));
		case 'votes':
			return count(c.votes);
		case 'share':
			return percent(view.share(c));
		case 'place':
			return count(placeIn(contest, c));
		case 'behind':
			return count(view.ranked[0].votes - c.votes);
		case 'votes.before':
			return count(was()?.votes ?? null);
		case 'votes.change': {
			const before = isReal ? was() : null;
			return before && count(c.votes - before.votes);
		}
		case 'votes.change.percent': {
			const before = isReal ? was() : null;
			return before && percent(perCent(fraction(c.votes - before.votes, before.votes)), true);
		}
		case 'share.before': {
			const before = was();
			return before && base?.valid ? percent(perCent(fraction(before.votes, base.valid))) : null;
		}
		case 'share.change':
			return percent(view.shareChange(c), true);
		case 'place.before': {
			const before = isReal ? was() : null;
			return before && base ? count(placeIn(base, before)) : null;
		}
		case 'since':
			return c === view.ranked[0] ? since(view, c) : null;
		default:
			throw new Error(`No slot of a candidate is called "${slot}".`);
	}
}

/** Year in which the winner first won a seat of this name as a newcomer and from which he or she has won every contest. */
function since({ world, contest }: ContestView, winner: Candidate): Value | null {
	if (winner.member === null) return null;
	const upToNow = world
		.at(contest.place)
		.filter(({ election }) => election.pollingOn <= contest.election.pollingOn);
	const won = upToNow.map(({ candidates }) => candidates[0].member === winner.member);
	let first = won.length;
	while (first > 0 && won[first - 1]) first--;
	const run = upToNow.slice(first);
	if (run.filter(({ election }) => election.kind === 'general').length < 2) return null;
	const { wasSitting, wasFormer } = run[0].candidates[0];
	return wasSitting || wasFormer || won.slice(0, first).some(Boolean)
		? null
		: { kind: 'year', n: run[0].year };
}
