/** What one rule says that it cannot mean, which kinds of unit it names, and for what it is the rule. */
import { isDayOfYear } from './days.ts';
import type { Rule } from './rulebook.ts';
import type { RulebookProblem } from './rulebook-problem.ts';

interface NamedKind {
	readonly path: string;
	readonly kind: string;
	/** It must be a kind of unit; else of unit or body. */
	readonly isUnit: boolean;
}

export function kindsNamedIn(rule: Rule): NamedKind[] {
	const units = (rule.units ?? []).map((kind, at) => ({ path: `units[${at}]`, kind, isUnit: true }));
	switch (rule.kind) {
		case 'unit-tree':
			return rule.links.flatMap(({ unit, above }, at) => [
				{ path: `links[${at}].unit`, kind: unit, isUnit: true },
				{ path: `links[${at}].above`, kind: above, isUnit: true },
			]);
		case 'affiliation':
			return [...units, ...from(rule.bodies, 'bodies'), { path: 'to', kind: rule.to, isUnit: true }];
		case 'delegate-entitlement':
		case 'carry-upward':
			return [...units, ...from(rule.from, 'from'), { path: 'to', kind: rule.to, isUnit: true }];
		case 'delegate-naming':
		case 'motions-per-body':
			return [
				...units,
				...from(
					rule.from.filter((kind) => kind !== 'member'),
					'from',
				),
			];
		default:
			return units;
	}
}

function from(kinds: readonly string[], path: string): NamedKind[] {
	return kinds.map((kind, at) => ({ path: `${path}[${at}]`, kind, isUnit: false }));
}

/** One text for each thing the rule settles: two rules of a version with the same text would be one too many. */
export function scopesOf(rule: Rule): string[] {
	const things = settledBy(rule);
	return (rule.units ?? ['every unit']).flatMap((unit) =>
		things.map((thing) => [rule.kind, unit, thing].filter((part) => part !== '').join(', ')),
	);
}

function settledBy(rule: Rule): string[] {
	switch (rule.kind) {
		case 'notice':
		case 'freeze':
		case 'quorum':
		case 'sign-in':
		case 'motion-deadline':
		case 'emergency-motion':
		case 'amendment-deadline':
			return [...rule.meetings];
		case 'eligibility':
			return rule.meetings.flatMap((meeting) => rule.as.map((as) => `${rule.right}, ${meeting}, ${as}`));
		case 'delegate-entitlement':
		case 'carry-upward':
			return rule.from.map((kind) => `${kind} to ${rule.to}`);
		case 'affiliation':
			return rule.bodies.map((kind) => `${kind} to ${rule.to}`);
		case 'delegate-naming':
		case 'motions-per-body':
			return [...rule.from];
		case 'majority':
			return [...rule.decisions];
		case 'motion-support':
			return [...rule.of];
		case 'due-process':
			return [...rule.processes];
		case 'retention':
			return [...rule.data];
		case 'office':
			return [rule.office];
		default:
			return [''];
	}
}

export function wrongWithin(rule: Rule): RulebookProblem[] {
	switch (rule.kind) {
		case 'freeze':
			return 'dayOfYear' in rule.on
				? unless(
						isDayOfYear(rule.on.dayOfYear),
						'on.dayOfYear',
						'a day of the year, MM-DD',
						`"${rule.on.dayOfYear}"`,
					)
				: [];
		case 'quorum':
			return [
				...unless(
					rule.number !== undefined || rule.share !== undefined || rule.bodies !== undefined,
					'number',
					'a number, a share or a number of bodies',
					'none of them',
				),
				...whichBinds(rule),
			];
		case 'requisition':
			return [
				...unless(
					rule.number !== undefined || rule.share !== undefined,
					'number',
					'a number or a share',
					'neither',
				),
				...whichBinds(rule),
			];
		case 'delegate-entitlement':
			return unless(
				(rule.atLeast ?? 0) <= (rule.atMost ?? Number.POSITIVE_INFINITY),
				'atLeast',
				`at most ${rule.atMost}`,
				String(rule.atLeast),
			);
		case 'credential-challenge':
			return unless(
				rule.challengeHours >= rule.answerHours + rule.decidedHours,
				'challengeHours',
				`at least ${rule.answerHours + rule.decidedHours}: time to answer, and to decide before the meeting`,
				String(rule.challengeHours),
			);
		case 'contact-change':
			return unless(
				rule.daysNearBallot >= rule.days,
				'daysNearBallot',
				`at least ${rule.days}`,
				String(rule.daysNearBallot),
			);
		case 'due-process':
			return unless(
				rule.decisionDays >= Math.max(rule.noticeDays, rule.replyDays),
				'decisionDays',
				`at least ${Math.max(rule.noticeDays, rule.replyDays)}: no decision before the reply is due`,
				String(rule.decisionDays),
			);
		default:
			return [];
	}
}

interface NumberOrShare {
	readonly number?: number;
	readonly share?: object;
	readonly take?: string;
}

function whichBinds({ number, share, take }: NumberOrShare): RulebookProblem[] {
	const isBoth = number !== undefined && share !== undefined;
	return unless(
		isBoth === (take !== undefined),
		'take',
		isBoth
			? '"greater" or "lesser", since there are a number and a share'
			: 'nothing, since there are not both',
		take ?? 'nothing',
	);
}

function unless(isRight: boolean, path: string, expected: string, found: string): RulebookProblem[] {
	return isRight ? [] : [{ path, expected, found }];
}
