/** Published shares are votes over valid votes, to the digits given. */
import type { Finding } from '../model.ts';
import { eachContest } from './contests.ts';
import { count } from './figures.ts';
import type { GateInput } from './gate.ts';

/** Shares are mostly printed to six places; a last nought is not printed, so nothing is taken to be finer than this. */
const LEAST_DIGITS = 3;

/** Whether `printed` is `votes` over `total` rounded to its digits, half either way. */
export function isRounded(printed: string, votes: number, total: number): boolean {
	if (total === 0 || /e/i.test(printed))
		return Math.abs(Number(printed) - (total === 0 ? 0 : votes / total)) < 1e-6;
	const digits = Math.max(printed.split('.')[1]?.length ?? 0, LEAST_DIGITS);
	const scale = 10n ** BigInt(digits);
	const value = BigInt(
		(printed.replace('.', '') + '0'.repeat(digits)).slice(
			0,
			printed.replace('.', '').length + digits - (printed.split('.')[1]?.length ?? 0),
		),
	);
	const off = 2n * (value * BigInt(total) - BigInt(votes) * scale);
	return (off < 0n ? -off : off) <= BigInt(total);
}

export function sharesAreVotesOverTotal(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { seat, candidates, contest, where } of eachContest(input)) {
		const wrong = candidates.filter(({ share, votes }) => !isRounded(share, votes, seat.validVotes));
		if (wrong.length === 0) continue;
		const shown = wrong.slice(0, 3).map((row) => {
			const exact = (row.votes / seat.validVotes).toFixed(6);
			return `${row.partyName}: ${count(row.votes)} of ${count(seat.validVotes)} is ${exact}, published ${row.share}`;
		});
		const more = wrong.length > 3 ? `; and ${wrong.length - 3} more` : '';
		findings.push({
			gate: 'shares-are-votes-over-total',
			severity: 'note',
			subject: contest,
			message: `${where}: ${wrong.length} of ${candidates.length} published shares are not the candidate's votes over the valid votes. Shares are worked out anew from the votes.`,
			workings: `${shown.join('; ')}${more}.`,
			at: [...wrong.slice(0, 3).map(({ at }) => at), seat.at],
		});
	}
	return findings;
}
