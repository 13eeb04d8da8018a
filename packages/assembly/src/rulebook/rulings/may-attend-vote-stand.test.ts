/** Officers who come by their office, in each template: the roll is asked only of those who are on it. */
import { describe, expect, it } from 'vitest';
import { versionInForce } from '../rulebook.ts';
import { TEMPLATES } from '../templates/templates.ts';
import { mayAttend, mayVote } from './may-attend-vote-stand.ts';

const UNKNOWN = { standing: null, joinedOn: null, arrearsMonths: 0 } as const;

describe.each(TEMPLATES.map((rulebook) => [rulebook.title, rulebook] as const))('%s', (_, rulebook) => {
	const rules = versionInForce(rulebook, '2026-06-01')!;
	const asked = rules.unitKinds.flatMap(({ id: unit }) => {
		const meeting = { kind: 'ordinary', unit, opensAt: '2026-06-01T18:00:00Z' } as const;
		const named = mayAttend(rules, { meeting, person: { as: 'officer', ...UNKNOWN } });
		return named.citation.clause === null ? [] : [{ unit, meeting }];
	});

	it('lets an officer who is on no roll come, by the rule that names officers, and not vote', () => {
		expect(asked.length).toBeGreaterThan(0);
		for (const { meeting } of asked) {
			const facts = { meeting, person: { as: 'officer', ...UNKNOWN } as const };
			const attend = mayAttend(rules, facts);
			expect(attend).toMatchObject({ allowed: true });
			expect(attend.words).toBe('May attend. Comes as an officer, and need not be on the roll for that.');
			expect(mayVote(rules, facts).allowed).toBe(false);
		}
	});

	it('asks of an officer on the roll what it asks of a member, and lets no stranger in', () => {
		for (const { meeting } of asked) {
			const expelled = { ...UNKNOWN, standing: 'expelled', joinedOn: '2020-01-01' } as const;
			expect(mayAttend(rules, { meeting, person: { as: 'officer', ...expelled } }).allowed).toBe(false);
			expect(mayAttend(rules, { meeting, person: { as: 'member', ...UNKNOWN } }).words).toMatch(
				/^May not attend: not on the roll/,
			);
		}
	});
});
