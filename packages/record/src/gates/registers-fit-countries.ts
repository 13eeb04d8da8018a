/** A candidate in Great Britain bears a registration of Great Britain, one in Northern Ireland one of Northern Ireland. */
import type { Locator } from '../locator.ts';
import type { Finding } from '../model.ts';
import { eachContest } from './contests.ts';
import type { GateInput } from './gate.ts';

export function registersFitCountries(input: GateInput): Finding[] {
	const registers = new Map<string, Set<string>>();
	for (const { electoralCommissionId, jurisdiction } of input.readings.registrations) {
		if (electoralCommissionId === '' || jurisdiction === '') continue;
		const found = registers.get(electoralCommissionId);
		if (found) found.add(jurisdiction);
		else registers.set(electoralCommissionId, new Set([jurisdiction]));
	}
	const strays = new Map<string, { party: string; country: string; named: string[]; at: Locator[] }>();
	for (const { seat, candidates, where } of eachContest(input)) {
		const country = seat.country === 'Northern Ireland' ? 'Northern Ireland' : 'Great Britain';
		for (const row of candidates) {
			const found = registers.get(row.electoralCommissionId);
			if (!found || found.has(country)) continue;
			const stray = strays.get(row.electoralCommissionId) ?? {
				party: row.partyName,
				country,
				named: [],
				at: [],
			};
			stray.named.push(where);
			stray.at.push(row.at);
			strays.set(row.electoralCommissionId, stray);
		}
	}
	return [...strays].map(([id, { party, country, named, at }]) => ({
		gate: 'registers-fit-countries',
		severity: 'note',
		subject: `registration/${id}`,
		message: `${party}: ${named.length === 1 ? 'a candidate' : `${named.length} candidates`} in ${country} are given the registration ${id}, which is one of ${[...(registers.get(id) ?? [])].join(' and ')}. Parties are told by Parliament's number, so nothing changes.`,
		workings: `${named.join('; ')}.`,
		at,
	}));
}
