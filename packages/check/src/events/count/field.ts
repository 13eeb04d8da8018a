/** Counts inside one contest: "sixteen candidates stood", "thirteen of them lost their deposits", "one of his 33 opponents". */
import { isDepositLost } from '@mandate/psephology';
import { isFigure, wordAt } from '../../frame/measure.ts';
import { statedOf } from '../../report/figure-claim.ts';
import type { Context } from '../../resolve/context.ts';
import type { NumberTag } from '../../tag/index.ts';
import { isAsserted } from '../asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../event.ts';
import { trimmed } from '../spans.ts';
import { whereOf } from '../where.ts';

type What = 'candidates' | 'opponents' | 'deposits';

export function fieldClaims(input: EventInput): EventClaim[] {
	const { s, context } = input;
	const claims: EventClaim[] = [];
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 60) return;
		const phrase = phraseOf(input, n);
		if (!phrase || !isAsserted(s, n.from)) return;
		const where = whereOf(s, n.from, null, context);
		const focus = context.last?.scope;
		if (!where.isNamed && focus && focus.kind !== 'place') return;
		const tried = where.contests.map((contest) => ({
			contest,
			found: countIn(context, contest, phrase.what),
		}));
		if (tried.length === 0) return;
		const rest = phrase.what === 'deposits' && isAllBut(s, n.from);
		const stated = (contest: number): number => (rest ? fieldOf(context, contest).rows.length - n.n : n.n);
		const values = tried[0].found;
		const hit = tried.find(({ contest, found }) => found.includes(stated(contest)));
		const { contest } = hit ?? tried[0];
		const isTrue = hit !== undefined;
		claims.push({
			...NOTHING_NAMED,
			...trimmed(s, rest ? n.from - (wordAt(s, n.from - 1) === 'but' ? 2 : 4) : n.from, phrase.to),
			type: 'other',
			verdict: isTrue ? 'supported' : where.isNamed ? 'contradicted' : 'ambiguous',
			detail: isTrue ? 'exact' : where.isNamed ? 'value' : 'readings',
			contest,
			election: context.facts.release.contests.election[contest],
			workings: [
				{ text: workingOf(context, contest, phrase.what), leaves: [{ kind: 'contest', row: contest }] },
			],
			stated: statedOf(n, 'people'),
			found: {
				value: String(hit ? stated(hit.contest) : values[0]),
				measure: phrase.what,
				label: phrase.what,
			},
			numbers: [index],
		});
	});
	return claims;
}

/** "All but two", "all but the first two". */
function isAllBut(s: EventInput['s'], at: number): boolean {
	const but = wordAt(s, at - 1) === 'but' ? at - 1 : wordAt(s, at - 3) === 'but' ? at - 3 : -1;
	return but > 0 && wordAt(s, but - 1) === 'all';
}

function phraseOf({ s, mentions }: EventInput, n: NumberTag): { what: What; to: number } | null {
	const next = wordAt(s, n.to);
	const owned = mentions.some((m) => m.party >= 0 && m.person === null && m.to === n.from);
	if (owned) return null;
	if (next === 'people' && wordAt(s, n.to + 1) === 'stood') return { what: 'candidates', to: n.to + 2 };
	if (next === 'candidates' || next === 'contenders' || (next === 'names' && wordAt(s, n.to + 1) === 'on')) {
		const verb = wordAt(s, n.to + 1);
		const isField =
			['stood', 'standing', 'contested', 'fought', 'stand'].includes(verb) ||
			['field', 'total'].includes(wordAt(s, n.from - 2)) ||
			(wordAt(s, n.from - 2) === 'there' && /^(were|are)$/.test(wordAt(s, n.from - 1))) ||
			wordAt(s, n.to + 2) === 'ballot' ||
			(n.from === 0 && s.tokens.length <= n.to + 2);
		const isVerb = ['stood', 'standing', 'contested', 'fought', 'stand'].includes(verb);
		return isField ? { what: 'candidates', to: n.to + (isVerb || next === 'names' ? 2 : 1) } : null;
	}
	if (next === 'opponents' || next === 'rivals') return { what: 'opponents', to: n.to + 1 };
	for (let i = n.to; i < n.to + 7 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark' || (s.numberAt[i] >= 0 && i >= n.to)) return null;
		if (wordAt(s, i) === 'deposits' && s.tokens.slice(n.to, i).some((token) => token.cue === 'lose'))
			return { what: 'deposits', to: i + 1 };
	}
	return null;
}

function fieldOf(context: Context, contest: number): { rows: number[]; lost: number } {
	const { release } = context.facts;
	const first = release.contests.first[contest];
	const rows: number[] = [];
	let lost = 0;
	for (let c = first; c < first + release.contests.length[contest]; c++) {
		if (release.candidacies.isGroup[c] !== 0) continue;
		rows.push(c);
		if (isDepositLost(release.candidacies.votes[c], Math.max(1, release.contests.validVotes[contest])))
			lost++;
	}
	return { rows, lost };
}

function countIn(context: Context, contest: number, what: What): number[] {
	const { rows, lost } = fieldOf(context, contest);
	return what === 'candidates' ? [rows.length] : what === 'opponents' ? [rows.length - 1] : [lost];
}

function workingOf(context: Context, contest: number, what: What): string {
	const { release } = context.facts;
	const { rows, lost } = fieldOf(context, contest);
	const where = `${release.places.name.at(release.contests.place[contest])}, ${release.elections[release.contests.election[contest]].label}`;
	if (what === 'deposits')
		return `${where}: ${lost} of ${rows.length} candidates polled one twentieth (5%) of the valid votes or less`;
	return `${where}: ${rows.length} candidates${what === 'opponents' ? `, ${rows.length - 1} besides one` : ''}`;
}
