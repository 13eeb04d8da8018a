/** Where the list of registrations gives an Electoral Commission id it is one, and a registration has days that follow one another. */
import type { Finding } from '../model.ts';
import type { GateInput } from './gate.ts';

export function registrationsHaveIds({ readings }: GateInput): Finding[] {
	return readings.registrations.flatMap(
		({ name, strangeId, registeredOn, deregisteredOn, at }): Finding[] => {
			const found = { severity: 'note' as const, subject: `registration/${name}`, at: [at] };
			const findings: Finding[] = [];
			if (strangeId !== '')
				findings.push({
					...found,
					gate: 'registrations-have-ids',
					message: `${name}: "${strangeId}" stands where an Electoral Commission id is expected. The party is taken to have none.`,
					workings: `"${strangeId}" is not PP and a number.`,
				});
			if (registeredOn !== null && deregisteredOn !== null && deregisteredOn < registeredOn)
				findings.push({
					...found,
					gate: 'registrations-begin-before-they-end',
					message: `${name}: the registration is said to end before it begins. Both days are kept.`,
					workings: `${deregisteredOn} < ${registeredOn}`,
				});
			return findings;
		},
	);
}
