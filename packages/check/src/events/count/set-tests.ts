/** What may be said of every contest of a list: a deposit lost, a winning share over so much, a share that fell by so much. */
import { compare, fraction, isDepositLost, percent, sub } from '@mandate/psephology';
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import { isClauseMark, type Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import { basesOf } from '../../resolve/when.ts';
import { candidacyOf, winnerOf } from '../../verify/facts.ts';

export interface Part {
	readonly from: number;
	readonly to: number;
	/** How many; the size of the set for "all". */
	readonly stated: number;
	readonly size: number;
	readonly isFought: boolean;
	readonly numbers: readonly number[];
}

export interface Test {
	readonly label: string;
	readonly from: number;
	readonly to: number;
	readonly needsParty: boolean;
	readonly numbers: readonly number[];
	/** Null where the record cannot say of the contest. `base` picks the actual or the notional result before. */
	readonly holds: (contest: number, party: number, base: number) => boolean | null;
}

export function testOf(s: Sentence, part: Part, context: Context): Test | null {
	const { release } = context.facts;
	const { contests, candidacies } = release;
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if ((word === 'deposit' || word === 'deposits') && isNear(s, i, part)) {
			let verb = i - 1;
			while (
				verb >= 0 &&
				verb > i - 4 &&
				cueAt(s, verb) !== 'lose' &&
				wordAt(s, verb) !== 'saved' &&
				wordAt(s, verb) !== 'kept'
			)
				verb--;
			if (verb < 0 || verb <= i - 4) return null;
			const isLost = cueAt(s, verb) === 'lose';
			return {
				label: isLost ? 'lost the deposit' : 'kept the deposit',
				from: verb,
				to: i + 1,
				needsParty: true,
				numbers: [],
				holds: (contest, party) => {
					const row = candidacyOf(release, contest, party);
					if (row < 0) return part.isFought ? null : false;
					return isDepositLost(candidacies.votes[row], Math.max(1, contests.validVotes[contest])) === isLost;
				},
			};
		}
		if (cueAt(s, i) !== 'share' || !isNear(s, i, part)) continue;
		const index = s.numbers.findIndex(
			(n) => n.from > i && n.from <= i + 5 && isFigure(n) && !part.numbers.includes(s.numbers.indexOf(n)),
		);
		const n = index >= 0 ? s.numbers[index] : null;
		if (!n) return null;
		const isWinning = wordAt(s, i - 1) === 'winning' || wordAt(s, i - 1) === 'winners';
		if (
			isWinning &&
			(n.kind === 'fraction' || n.unit === 'percent') &&
			(n.approximator === 'over' || n.approximator === 'under')
		) {
			const bar = n.kind === 'fraction' ? fraction(n.n, n.d) : fraction(n.n, n.d * 100);
			const isOver = n.approximator === 'over';
			return {
				label: `winning share ${isOver ? 'over' : 'under'} ${n.kind === 'fraction' ? `${n.n}/${n.d}` : `${n.n / n.d}%`}`,
				from: i - 1,
				to: n.to,
				needsParty: false,
				numbers: [index],
				holds: (contest) => {
					const first = winnerOf(release, contest);
					if (first < 0 || contests.validVotes[contest] <= 0) return null;
					const order = compare(fraction(candidacies.votes[first], contests.validVotes[contest]), bar);
					return isOver ? order > 0 : order < 0;
				},
			};
		}
		const fell = s.tokens.slice(i, n.from).some((token) => token.cue === 'down');
		const rose = s.tokens.slice(i, n.from).some((token) => token.cue === 'up');
		if (fell === rose || (n.approximator !== 'over' && n.approximator !== 'under') || n.unit === 'none')
			return null;
		return {
			label: `share ${fell ? 'fell' : 'rose'} by ${n.approximator === 'over' ? 'more' : 'less'} than ${n.n / n.d} points`,
			from: i,
			to: n.to,
			needsParty: true,
			numbers: [index],
			holds: (contest, party, base) => {
				const before = basesOf(context.facts, contest)[base];
				const now = candidacyOf(release, contest, party);
				const was = before === undefined ? -1 : candidacyOf(release, before, party);
				if (now < 0 || was < 0) return null;
				const change = sub(
					percent(fraction(candidacies.votes[now], Math.max(1, contests.validVotes[contest]))),
					percent(fraction(candidacies.votes[was], Math.max(1, contests.validVotes[before]))),
				);
				const moved = fell ? { n: -change.n, d: change.d } : change;
				const order = compare(moved, fraction(n.n, n.d));
				return moved.n > 0n && (n.approximator === 'over' ? order > 0 : order < 0);
			},
		};
	}
	return null;
}

function isNear(s: Sentence, i: number, part: Part): boolean {
	const [from, to] = i < part.from ? [i, part.from] : [part.to, i];
	if (to - from > 12) return false;
	for (let k = from; k < to; k++) if (isClauseMark(s, k) && wordAt(s, k) !== ':') return false;
	return true;
}
