/** A seat has one name in all files of an election, and a notional result the name of the election it was made for. */
import type { Locator } from '../locator.ts';
import type { Finding } from '../model.ts';
import { slug } from '../names/slug.ts';
import { eachContest } from './contests.ts';
import type { GateInput } from './gate.ts';

function inTwoFiles(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { seat, candidates, contest, where } of eachContest(input)) {
		const others = candidates.filter(({ name }) => name !== seat.name);
		if (others.length === 0) continue;
		const spellings = [...new Set(others.map(({ name }) => `"${name}"`))].join(', ');
		findings.push({
			gate: 'names-are-spelled-alike',
			severity: 'error',
			subject: contest,
			message: `${where}: the file of candidates spells the seat ${spellings}, the file of seats "${seat.name}". Seats are joined by code; the spelling of the file of seats is kept.`,
			workings: `${others.length} of ${candidates.length} rows of candidates bear ${spellings}; code ${seat.seat} in both files.`,
			at: [others[0].at, seat.at],
		});
	}
	return findings;
}

function inNotionalResults(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { election, rows } of input.notional) {
		const after = input.occasions.find(
			(one) => one.election.base === election.id || one.election.id === baseOf(input, election.id),
		);
		if (!after) continue;
		const names = new Map(after.seats.map(({ seat, name }) => [seat, name]));
		const differ = new Map<string, { text: string; at: Locator; isMoreThanCase: boolean }>();
		for (const row of rows) {
			const name = names.get(row.seat) ?? names.get(input.readings.revisedCodes.get(row.seat) ?? '');
			if (name === undefined || name === row.name || differ.has(row.seat)) continue;
			differ.set(row.seat, {
				text: `"${row.name}" for "${name}"`,
				at: row.at,
				isMoreThanCase: slug(name) !== slug(row.name),
			});
		}
		if (differ.size === 0) continue;
		const all = [...differ.values()];
		const damaged = all.filter(({ isMoreThanCase }) => isMoreThanCase).length;
		findings.push({
			gate: 'names-are-spelled-alike',
			severity: damaged > 0 ? 'error' : 'note',
			subject: election.id,
			message: `${election.label}: ${all.length} seats are spelled otherwise than at the election they were made for. Seats are joined by code.`,
			workings: `${all.map(({ text }) => text).join('; ')}.`,
			at: all.map(({ at }) => at),
		});
	}
	return findings;
}

/** Id of the election that counts its changes from a notional one. */
function baseOf(input: GateInput, notional: string): string | undefined {
	return input.elections.find(({ base }) => base === notional)?.id;
}

export function namesAreSpelledAlike(input: GateInput): Finding[] {
	return [...inTwoFiles(input), ...inNotionalResults(input)];
}
