/** "16 names were on the ballot paper", "a field of eight", "the number of candidates was seven": how many stood in a contest. */
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, isNameless, outcome } from './seats/outcome.ts';

const NAMES = /^(names|candidates|people|hopefuls|contenders|runners)$/;

export function field(input: EventInput): EventClaim[] {
	const { s, context } = input;
	const court: Court = { context, s };
	const { release } = context.facts;
	const claims: EventClaim[] = [];
	s.numbers.forEach((n, number) => {
		if (
			n.kind !== 'count' ||
			n.unit !== 'none' ||
			n.d !== 1 ||
			n.n < 2 ||
			n.n > 40 ||
			n.approximator !== 'bare'
		)
			return;
		const span = spanOf(s, n.from, n.to);
		if (!span) return;
		const clause = clauseOf(s, n.from);
		const place =
			placeAfterLink(s, n.to) ?? ballotPlace(s, n.to, clause.to) ?? placeBefore(s, clause.from, n.from);
		const scene = place
			? sceneOf(court, place)
			: carriedScene(court, n.from, { person: null, party: -1 }, memoryOf(context), clause.from);
		if (!scene) return;
		const claim = decide(court, {
			...span,
			type: 'candidacy',
			scene,
			time: timeBeside(s, n.from, clause.from, clause.to),
			tense: 'past',
			isSure: true,
			party: -1,
			test: (contest) => {
				if (isNameless(context, contest)) return outcome('unknown');
				let standing = 0;
				const first = release.contests.first[contest];
				for (let row = first; row < first + release.contests.length[contest]; row++)
					if (release.candidacies.isGroup[row] === 0) standing++;
				return outcome(standing === n.n ? 'yes' : 'no', -1, 'value');
			},
		});
		if (!claim || claim.verdict === 'ambiguous') return;
		const standing = release.contests.length[claim.contest];
		const where = release.places.name.at(release.contests.place[claim.contest]);
		claims.push({
			...claim,
			numbers: [number],
			stated: { value: `${n.n}`, low: `${n.n}`, high: `${n.n}`, unit: 'people', approximator: null },
			workings: [
				{
					text: `${where}, ${release.elections[claim.election].label}: ${standing} candidates`,
					leaves: [{ kind: 'contest', row: claim.contest }],
				},
			],
		});
	});
	return claims;
}

/** The words that make a number one of candidates. */
function spanOf(
	s: EventInput['s'],
	from: number,
	to: number,
): { readonly from: number; readonly to: number } | null {
	if (NAMES.test(word(s, to))) {
		for (let i = to + 1; i < to + 5; i++)
			if (word(s, i) === 'ballot' && (word(s, i + 1) === 'paper' || word(s, i + 1) === 'papers'))
				return { from, to: i + 2 };
		if (word(s, from - 1) === 'of' && word(s, from - 2) === 'field')
			return { from: cue(s, from - 3) === 'a' ? from - 3 : from - 2, to: to + 1 };
		return null;
	}
	if (word(s, from - 1) === 'of' && word(s, from - 2) === 'field' && isBare(s, to))
		return { from: cue(s, from - 3) === 'a' ? from - 3 : from - 2, to };
	const isNumber =
		word(s, from - 1) === 'was' &&
		word(s, from - 2) === 'candidates' &&
		word(s, from - 3) === 'of' &&
		word(s, from - 4) === 'number';
	return isNumber ? { from: from - 5 >= 0 && cue(s, from - 5) === 'the' ? from - 5 : from - 4, to } : null;
}

/** "on the ballot paper at the P by-election": a place before "by-election". */
function ballotPlace(s: EventInput['s'], from: number, to: number) {
	for (const name of s.names)
		if (name.kind === 'place' && name.from >= from && name.to <= to && word(s, name.to) === 'by') return name;
	return null;
}

/** Nothing counted by a noun of its own: not "a field of eight acres". */
function isBare(s: EventInput['s'], i: number): boolean {
	const token = s.tokens[i];
	return (
		token === undefined ||
		token.kind === 'mark' ||
		/^(in|at|on|to|and|for|with|was|were|who)$/.test(token.word)
	);
}
