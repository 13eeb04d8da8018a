/** Published changes are the candidate's share less the party's share at the election that changes are counted from. */
import type { Locator } from '../locator.ts';
import type { Contest, Finding } from '../model.ts';
import { count } from './figures.ts';
import type { GateInput } from './gate.ts';

/** Files give six places, some three; shares of the base were themselves rounded. */
const TOLERANCE = 1000;

function shareOf(contest: Contest, party: string): number | null {
	const rows = contest.candidacies.filter((one) => one.party === party);
	return rows.length === 1 && contest.validVotes ? (rows[0].votes / contest.validVotes) * 1e6 : null;
}

export function changesAreDifferencesOfShares({ elections, contests }: GateInput): Finding[] {
	const byId = new Map(contests.map((contest) => [contest.id, contest]));
	const findings: Finding[] = [];
	for (const election of elections) {
		if (election.kind === 'notional' || election.base === null) continue;
		const wrong: { text: string; at: Locator }[] = [];
		let checked = 0;
		for (const contest of contests) {
			if (contest.election !== election.id || contest.base === null) continue;
			const base = byId.get(contest.base);
			if (!base) continue;
			for (const { change, party, at } of contest.candidacies) {
				if (change === null) continue;
				const now = shareOf(contest, party);
				const before = shareOf(base, party);
				if (now === null || before === null) continue;
				checked++;
				if (Math.abs(now - before - change) <= TOLERANCE) continue;
				const text = `${contest.place}, ${party}: ${(now / 1e4).toFixed(2)}% less ${(before / 1e4).toFixed(2)}% is ${((now - before) / 1e4).toFixed(2)}, published ${(change / 1e4).toFixed(2)}`;
				wrong.push({ text, at });
			}
		}
		if (wrong.length === 0) continue;
		const more = wrong.length > 8 ? `; and ${wrong.length - 8} more` : '';
		findings.push({
			gate: 'changes-are-differences-of-shares',
			severity: 'note',
			subject: election.id,
			message: `${election.label}: ${count(wrong.length)} of ${count(checked)} published changes in share are more than a tenth of a point off the difference of the shares. Changes are worked out anew from the votes.`,
			workings: `${wrong
				.slice(0, 8)
				.map(({ text }) => text)
				.join('; ')}${more}.`,
			at: wrong.slice(0, 8).map(({ at }) => at),
		});
	}
	return findings;
}
