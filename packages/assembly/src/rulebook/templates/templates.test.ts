/** Every rule of every template, on either side of its limits, with its clause cited. A rule without figures fails. */
import { describe, expect, it } from 'vitest';
import { CO_OPERATIVE_LIMITS } from '../fixture/co-operative-limits.ts';
import { CONSTITUENCY_PARTY_LIMITS } from '../fixture/constituency-party-limits.ts';
import type { Row } from '../fixture/limits.ts';
import { RESIDENTS_ASSOCIATION_LIMITS } from '../fixture/residents-association-limits.ts';
import { UNION_BRANCH_LIMITS } from '../fixture/union-branch-limits.ts';
import { type Rule, type Rulebook, versionInForce } from '../rulebook.ts';
import { cited } from '../ruling.ts';
import { TEMPLATES } from './templates.ts';

const LIMITS: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>> = {
	'constituency-party': CONSTITUENCY_PARTY_LIMITS,
	'union-branch': UNION_BRANCH_LIMITS,
	'co-operative': CO_OPERATIVE_LIMITS,
	'residents-association': RESIDENTS_ASSOCIATION_LIMITS,
};

/** Parameters that are limits: where a rule has one, the figures must try it. */
const TRIED = [
	'membersAtLeast',
	'perMembers',
	'atLeast',
	'atMost',
	'daysBefore',
	'heldWithinDays',
	'number',
	'share',
	'bodies',
	'months',
	'arrearsMonths',
	'standings',
	'challengeHours',
	'answerHours',
	'decidedHours',
	'panelSize',
	'appealDays',
	'draftedWithinDays',
	'minutes',
	'everyMonths',
	'termMonths',
	'mostTerms',
	'holders',
	'hoursBefore',
	'days',
	'ballotWithinDays',
	'daysNearBallot',
	'noticeDays',
	'replyDays',
	'decisionDays',
	'appealDecisionDays',
	'precautionaryReviewDays',
	'tellers',
	'length',
	'on',
	'links',
	'outcome',
];

function inForce(template: Rulebook) {
	const rules = versionInForce(template, '2026-05-01');
	if (rules === null) throw new Error(`${template.id} has no version in force on 2026-05-01`);
	return rules;
}

const cases = TEMPLATES.flatMap((template) =>
	template.versions.flatMap(({ rules }) =>
		rules.map((rule) => [`${template.id} ${rule.clause} ${rule.title}`, template, rule] as const),
	),
);

describe('every rule of every template', () => {
	it.each(cases)('%s', (_, template, rule) => {
		const rules = inForce(template);
		const rows = LIMITS[template.id]?.[rule.clause] ?? [];
		expect(rows.length, 'a row of figures for this rule').toBeGreaterThan(0);
		const pairs = rows.flatMap((row) => Object.entries(row(rules)));
		for (const [name, [within, over]] of pairs) {
			expect([name, within.allowed, within.words], within.words).toEqual([name, true, within.words]);
			expect([name, over.allowed, over.words], over.words).toEqual([name, false, over.words]);
			const isCarriedByMajority = rule.kind === 'tie' && rule.outcome === 'falls';
			for (const ruling of isCarriedByMajority ? [over] : [within, over]) {
				expect(ruling.silent).toBe(false);
				expect(ruling.citation).toEqual({
					rulebook: template.id,
					rulebookTitle: template.title,
					version: '1',
					clause: rule.clause,
					title: rule.title,
				});
				expect(cited(ruling.citation)).toBe(
					`Rule ${rule.clause} (${rule.title}), ${template.title}, version 1`,
				);
				expect(ruling.words).toMatch(/^[A-Z0-9].*\.$/s);
				expect(ruling.words).not.toMatch(/undefined|NaN|null|\[object/);
			}
		}
		const tried = pairs.map(([name]) => name.split(', ').pop());
		expect(limitsOf(rule).filter((name) => !tried.includes(name))).toEqual([]);
		for (const part of partsOf(rule))
			expect(
				pairs.some(([name]) => name.startsWith(part)),
				part,
			).toBe(true);
	});

	it('has no figures for a rule that is gone', () => {
		for (const template of TEMPLATES) {
			const clauses = template.versions.flatMap(({ rules }) => rules.map(({ clause }) => clause));
			expect(Object.keys(LIMITS[template.id] ?? {}).filter((clause) => !clauses.includes(clause))).toEqual(
				[],
			);
		}
	});

	it.each(TEMPLATES.map((template) => [template.id, template] as const))(
		'says in %s each number in words too',
		(_, template) => {
			for (const rule of template.versions[0].rules) {
				for (const [name, value] of Object.entries(rule)) {
					if (typeof value !== 'number' || value < 13) continue;
					expect(rule.words, `${rule.clause} ${name}`).toContain(String(value));
				}
			}
		},
	);
});

function limitsOf(rule: Rule): string[] {
	if (rule.kind === 'motion-support' || rule.kind === 'motions-per-body' || rule.kind === 'retention')
		return [];
	return TRIED.filter((name) => name in rule && !(rule.kind === 'affiliation' && name === 'bodies'));
}

/** Decisions, processes, data and senders the rule names one by one. */
function partsOf(rule: Rule): readonly string[] {
	switch (rule.kind) {
		case 'majority':
			return rule.decisions;
		case 'due-process':
			return rule.processes;
		case 'retention':
			return rule.data;
		case 'motion-support':
			return rule.of;
		case 'motions-per-body':
			return rule.from;
		default:
			return [];
	}
}
