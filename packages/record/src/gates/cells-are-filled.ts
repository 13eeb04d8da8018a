/** Whether a candidate was sitting or had been a member is said for everyone. */
import type { Finding } from '../model.ts';
import type { GateInput } from './gate.ts';

export function cellsAreFilled({ occasions }: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { election, candidates } of occasions) {
		const blank = candidates.filter(({ wasSitting, wasFormer }) => wasSitting === null || wasFormer === null);
		if (blank.length === 0) continue;
		findings.push({
			gate: 'cells-are-filled',
			severity: 'note',
			subject: election.id,
			message: `${election.label}: ${blank.length} candidates are neither said to have been sitting members nor not. They are taken not to have been.`,
			workings: `${blank.map((row) => `${row.name}, ${row.partyName}`).join('; ')}.`,
			at: blank.map(({ at }) => at),
		});
	}
	return findings;
}
