/** Every general election read is in Parliament's list of elections, and where a country's seats were new it has a notional base. */
import type { Finding } from '../model.ts';
import type { GateInput } from './gate.ts';

export function electionsAreListed({ readings, occasions, notional, elections }: GateInput): Finding[] {
	const findings: Finding[] = [];
	const listed = new Set(
		readings.generalElections.filter(({ isNotional }) => !isNotional).map(({ pollingOn }) => pollingOn),
	);
	for (const { election, seats } of occasions) {
		if (election.kind !== 'general') continue;
		const at = seats.slice(0, 1).map((row) => row.at);
		if (listed.size > 0 && !listed.has(election.pollingOn)) {
			findings.push({
				gate: 'elections-are-listed',
				severity: 'error',
				subject: election.id,
				message: `${election.label}: its polling day is not in the list of general elections.`,
				workings: `Polling day ${election.pollingOn}; listed: ${[...listed].join(', ')}.`,
				at,
			});
		}
		const redrawn = readings.boundarySets.filter(
			(one) => one.pollingOn === election.pollingOn && one.ordinal === 1,
		);
		const base = elections.find(({ id }) => id === election.id)?.base;
		if (redrawn.length === 0 || notional.some((one) => one.election.id === base)) continue;
		findings.push({
			gate: 'elections-are-listed',
			severity: 'note',
			subject: election.id,
			message: `${election.label}: seats were redrawn, and there is no notional result to count changes from.`,
			workings: `First election in its boundary set in ${redrawn.map(({ country }) => country).join(', ')}.`,
			at: redrawn.map((one) => one.at),
		});
	}
	return findings;
}
