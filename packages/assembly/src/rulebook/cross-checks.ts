/** What must hold between the parts of a rulebook, which no single part can show. */
import { isDay, isZone } from './days.ts';
import { kindsNamedIn, scopesOf, wrongWithin } from './rule-checks.ts';
import type { Rulebook, Version } from './rulebook.ts';
import type { RulebookProblem } from './rulebook-problem.ts';

export function crossChecked({ versions }: Rulebook): RulebookProblem[] {
	const each = versions.flatMap((version, at) =>
		versionProblems(version).map(({ path, ...rest }) => ({ path: `versions[${at}].${path}`, ...rest })),
	);
	return [
		...each,
		...oneAfterAnother(versions),
		...twice(versions, ({ version }) => version, 'versions', 'version'),
	];
}

function versionProblems(version: Version): RulebookProblem[] {
	return [
		...dayProblems(version),
		...twice([...version.unitKinds, ...version.bodyKinds], ({ id }) => id, 'unitKinds and bodyKinds', 'id'),
		...twice(version.rules, ({ clause }) => clause, 'rules', 'clause'),
		...unknownKinds(version),
		...circles(version),
		...twoForOne(version),
		...version.rules.flatMap((rule, at) =>
			wrongWithin(rule).map(({ path, ...rest }) => ({ path: `rules[${at}].${path}`, ...rest })),
		),
	];
}

function dayProblems({ effectiveFrom, effectiveUntil, zone }: Version): RulebookProblem[] {
	const problems: RulebookProblem[] = [];
	const day = 'a day of the calendar, YYYY-MM-DD';
	if (!isDay(effectiveFrom))
		problems.push({ path: 'effectiveFrom', expected: day, found: `"${effectiveFrom}"` });
	if (effectiveUntil !== undefined) {
		if (!isDay(effectiveUntil))
			problems.push({ path: 'effectiveUntil', expected: day, found: `"${effectiveUntil}"` });
		else if (effectiveUntil <= effectiveFrom) {
			problems.push({
				path: 'effectiveUntil',
				expected: `a day after ${effectiveFrom}`,
				found: effectiveUntil,
			});
		}
	}
	if (!isZone(zone)) {
		problems.push({
			path: 'zone',
			expected: 'the name of a time zone, such as Europe/London',
			found: `"${zone}"`,
		});
	}
	return problems;
}

function oneAfterAnother(versions: readonly Version[]): RulebookProblem[] {
	return versions.flatMap((version, at) => {
		const before = versions[at - 1];
		if (before === undefined) return [];
		const { effectiveUntil } = before;
		if (effectiveUntil !== undefined && effectiveUntil <= version.effectiveFrom) return [];
		return {
			path: `versions[${at}].effectiveFrom`,
			expected: 'a day on or after the effectiveUntil of the version before it, the oldest version first',
			found: `${version.effectiveFrom}, and ${effectiveUntil ?? 'no end'} before it`,
		};
	});
}

function unknownKinds({ unitKinds, bodyKinds, rules }: Version): RulebookProblem[] {
	const units = new Set(unitKinds.map(({ id }) => id));
	const both = new Set([...units, ...bodyKinds.map(({ id }) => id)]);
	return rules.flatMap((rule, at) =>
		kindsNamedIn(rule).flatMap(({ path, kind, isUnit }) => {
			if ((isUnit ? units : both).has(kind)) return [];
			const known = [...(isUnit ? units : both)].join(', ');
			return { path: `rules[${at}].${path}`, expected: `one of ${known}`, found: kind };
		}),
	);
}

/** A kind of unit lies neither below itself nor below what lies below it. */
function circles({ rules }: Version): RulebookProblem[] {
	const trees = rules.flatMap((rule, at) => (rule.kind === 'unit-tree' ? [{ links: rule.links, at }] : []));
	return trees.flatMap(({ links, at }) => {
		const reaches = (from: string, seen: Set<string>): Set<string> => {
			for (const { unit, above } of links) {
				if (unit === from && !seen.has(above)) reaches(above, seen.add(above));
			}
			return seen;
		};
		const around = links.find(({ unit }) => reaches(unit, new Set()).has(unit));
		if (around === undefined) return [];
		return { path: `rules[${at}].links`, expected: 'no kind of unit above itself', found: around.unit };
	});
}

/** Two rules of one kind for the same thing would leave open which holds. */
function twoForOne({ rules }: Version): RulebookProblem[] {
	const first = new Map<string, string>();
	return rules.flatMap((rule, at) =>
		scopesOf(rule).flatMap((scope) => {
			const other = first.get(scope);
			first.set(scope, rule.clause);
			if (other === undefined) return [];
			return {
				path: `rules[${at}]`,
				expected: `one rule for ${scope}`,
				found: `clauses ${other} and ${rule.clause}`,
			};
		}),
	);
}

function twice<T>(
	all: readonly T[],
	named: (one: T) => string,
	path: string,
	what: string,
): RulebookProblem[] {
	const seen = new Set<string>();
	return all.flatMap((one) => {
		const name = named(one);
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		return { path, expected: `each ${what} once`, found: `${name} twice` };
	});
}
