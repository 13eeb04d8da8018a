/** "lost its deposit", "saved his deposit": whether a candidacy polled more than one twentieth of the valid votes. */
import { isDepositLost, percent, share, toDecimal } from '@mandate/psephology';
import { cueAt, wordAt } from '../frame/measure.ts';
import { candidacyName } from '../verify/facts.ts';
import { candidacyFor } from '../verify/reading.ts';
import type { EventClaim, EventInput } from './event.ts';
import { whereOf } from './where.ts';

export function deposits({ s, mentions, context }: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	const { release } = context.facts;
	for (let i = 0; i < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'deposit' && wordAt(s, i) !== 'deposits') continue;
		let verb = -1;
		for (let k = i - 1; k >= 0 && k > i - 6; k--) {
			if (cueAt(s, k) === 'lose' || wordAt(s, k) === 'saved' || wordAt(s, k) === 'kept') {
				verb = k;
				break;
			}
		}
		if (verb < 0) continue;
		if (s.numbers.some((n) => n.from >= verb && n.to <= i + 8 && n.kind === 'count')) continue;
		const subject = mentions.filter((m) => m.to <= verb).pop();
		if (!subject) continue;
		const saysLost = cueAt(s, verb) === 'lose';
		const where = whereOf(s, verb, subject, context);
		for (const contest of where.contests) {
			const row = candidacyFor(context, contest, {
				person: subject.person,
				party: subject.party,
				at: subject.from,
				isPronoun: subject.isPronoun,
			});
			if (row < 0) continue;
			const votes = release.candidacies.votes[row];
			const total = release.contests.validVotes[contest];
			if (total <= 0) continue;
			const isLost = isDepositLost(votes, total);
			claims.push({
				from: subject.from,
				to: i + 1,
				type: 'deposit',
				verdict:
					isLost === saysLost ? 'supported' : where.isNamed || subject.person ? 'contradicted' : 'ambiguous',
				detail: isLost === saysLost ? 'exact' : where.isNamed || subject.person ? 'value' : 'readings',
				candidacy: row,
				party: release.candidacies.party[row],
				contest,
				area: -1,
				election: release.contests.election[contest],
				workings: [
					{
						text: `${candidacyName(release, row)}: ${votes} ÷ ${total} valid votes = ${toDecimal(percent(share({ votes, total })), 2)}%; a deposit is lost at one twentieth (5%) or less`,
						leaves: [{ kind: 'candidacy', row }],
					},
				],
			});
			break;
		}
	}
	return claims;
}
