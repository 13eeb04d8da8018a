import { describe, expect, it } from 'vitest';
import { writtenElection } from '../fixture/written-election.ts';
import { findRule, RULES, SHORT_NAMES } from './rules.ts';

/** Ids are in published results and may never change; so are the sources and what a rule does with a gap or a name again. */
it.each([
	['scottish-stv-2007', 'SSI 2007/42, schedule 1, rules 45 to 52', 'stop', 'stop', null],
	['scottish-stv-2011', 'SSI 2011/399, schedule 1, rules 46 to 53', 'stop', 'stop', null],
	[
		'scottish-stv-2021',
		'SSI 2011/399, schedule 1, rules 46 to 53, as amended by SSI 2021/437, article 2(4)',
		...(['stop', 'stop', null] as const),
	],
	[
		'av-scottish-2021',
		'SSI 2011/399, schedule 1, rules 46 to 53, as amended by SSI 2021/437, article 2(4), for one councillor',
		...(['stop', 'stop', 1] as const),
	],
	[
		'av-majority-1',
		'after the Parliamentary Voting System and Constituencies Act 2011, section 9 (rule 45A); ties by docs/method/count-alternative-vote.md',
		...(['pass', 'pass', 1] as const),
	],
])('%s is %s', (id, source, gap, again, seats) => {
	expect(findRule(id)).toMatchObject({ id, source, admission: { gap, again }, seats });
});

describe('every rule', () => {
	it.each(RULES.map((rule) => [rule.id, rule] as const))('%s gives its own id with a result', (id, rule) => {
		const election = writtenElection(['A', 'B'], ['3 A B', '2 B']);
		const { seats } = rule;
		expect(rule.count(election, { seats: seats ?? 1, lot: null }).rule).toBe(id);
		expect(rule.title).not.toBe('');
		expect(rule.source).not.toBe('');
	});

	it('has an id and a title of its own', () => {
		expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
		expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
	});
});

it('finds a rule by its short name, and none by a word that every object knows', () => {
	expect(Object.entries(SHORT_NAMES).map(([name, id]) => findRule(name)?.id === id)).not.toContain(false);
	expect(findRule('scottish-stv')?.id).toBe('scottish-stv-2021');
	expect(findRule('av-scottish')?.id).toBe('av-scottish-2021');
	expect(findRule('av-majority')?.id).toBe('av-majority-1');
	expect(findRule('constructor')).toBeUndefined();
	expect(findRule('')).toBeUndefined();
});
