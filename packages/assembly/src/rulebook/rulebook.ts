/** A rulebook is data: versions with the day each takes effect, and in each the kinds of unit and body and the rules. */
import { z } from 'zod';
import type { Day } from './days.ts';
import { id, words } from './rules/parts.ts';
import { rule } from './rules/rule.ts';

type Fixed<T> = T extends readonly (infer Item)[]
	? readonly Fixed<Item>[]
	: T extends object
		? { readonly [Key in keyof T]: Fixed<T[Key]> }
		: T;

const namedKind = z.strictObject({ id, name: words.max(80), plural: words.max(80) });

export const version = z.strictObject({
	version: words.max(40),
	/** The first day of effect. */
	effectiveFrom: z.string(),
	/** The first day on which it is no longer in force. */
	effectiveUntil: z.string().optional(),
	/** By whose clock days are counted. */
	zone: z.string(),
	unitKinds: z.array(namedKind).min(1),
	bodyKinds: z.array(namedKind),
	rules: z.array(rule),
});

export const rulebook = z.strictObject({ id, title: words.max(200), versions: z.array(version).min(1) });

export type Rulebook = Fixed<z.infer<typeof rulebook>>;
export type Version = Fixed<z.infer<typeof version>>;
export type Rule = Version['rules'][number];
export type RuleKind = Rule['kind'];
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { readonly kind: Kind }>;

/** A version, and which rulebook it is of: what every ruling is made from. */
export interface RulesInForce extends Version {
	/** The rulebook's id. */
	readonly rulebook: string;
	readonly rulebookTitle: string;
}

/** The version in force on a day, or null where none was. */
export function versionInForce({ id, title, versions }: Rulebook, day: Day): RulesInForce | null {
	const found = versions.find(
		({ effectiveFrom, effectiveUntil }) =>
			effectiveFrom <= day && (effectiveUntil === undefined || day < effectiveUntil),
	);
	return found === undefined ? null : { ...found, rulebook: id, rulebookTitle: title };
}

/**
 * The rule of a kind that is for a unit and fits: the first that names the kind of unit, else the first that is for all.
 * @param unit a kind of unit
 */
export function ruleFor<Kind extends RuleKind>(
	rules: RulesInForce,
	kind: Kind,
	unit: string | undefined,
	fits: (rule: RuleOf<Kind>) => boolean = () => true,
): RuleOf<Kind> | undefined {
	const all = rules.rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind).filter(fits);
	return (
		all.find(({ units }) => unit !== undefined && units?.includes(unit)) ?? all.find(({ units }) => !units)
	);
}

/** What a kind of unit or body is called: "branch", "branches". */
export function nameOfKind(rules: RulesInForce, kind: string, count = 1): string {
	const found = [...rules.unitKinds, ...rules.bodyKinds].find(({ id }) => id === kind);
	return found === undefined ? kind : count === 1 ? found.name : found.plural;
}
