/** May a unit lie below another, may a body affiliate, have members enough asked for a special meeting? */
import type { Instant } from '../days.ts';
import { nameOfKind, type RulesInForce, ruleFor } from '../rulebook.ts';
import { type Ruling, ruled, silent } from '../ruling.ts';
import { counted, listed, writtenFraction } from '../written.ts';
import { type DeadlineRuling, ruledWithin } from './deadline.ts';
import { withArticle } from './meeting-words.ts';

export interface TreeFacts {
	/** The kind of the unit below. */
	readonly unit: string;
	/** The kind of the unit above; null: none. */
	readonly above: string | null;
}

export function mayLieBelow(rules: RulesInForce, { unit, above }: TreeFacts): Ruling {
	const rule = ruleFor(rules, 'unit-tree', undefined);
	if (rule === undefined)
		return silent(rules, true, 'which units lie below which', 'Any may.', { unit, above });
	const may = rule.links.filter((link) => link.unit === unit).map((link) => link.above);
	const allowed = above === null ? may.length === 0 : may.includes(above);
	const places = may.map((kind) => withArticle(nameOfKind(rules, kind).toLowerCase()));
	const name = withArticle(nameOfKind(rules, unit).toLowerCase());
	const words = `${name[0].toUpperCase()}${name.slice(1)} lies directly below ${places.length === 0 ? 'no other unit' : listed(places, 'or')}${allowed ? '' : `, not below ${above === null ? 'none' : withArticle(nameOfKind(rules, above).toLowerCase())}`}.`;
	return ruled(rules, rule, allowed, words, { facts: { unit, above }, limit: { above: may } });
}

export interface AffiliationFacts {
	/** The kind of the body. */
	readonly body: string;
	/** The kind of the unit. */
	readonly to: string;
	/** Members of the body in the unit's area. */
	readonly members: number;
}

export function mayAffiliate(rules: RulesInForce, { body, to, members }: AffiliationFacts): Ruling {
	const rule = ruleFor(
		rules,
		'affiliation',
		undefined,
		(each) => each.to === to && each.bodies.includes(body),
	);
	if (rule === undefined) {
		const kinds = [body, to].map((kind) => withArticle(nameOfKind(rules, kind).toLowerCase()));
		return silent(rules, false, `affiliation of ${kinds.join(' to ')}`, 'So it may not affiliate.', {
			members,
		});
	}
	const allowed = members >= rule.membersAtLeast;
	const words = `The body has ${counted(members, 'member')} in the area; ${rule.membersAtLeast} are needed to affiliate.`;
	return ruled(rules, rule, allowed, words, {
		facts: { members },
		limit: { membersAtLeast: rule.membersAtLeast },
	});
}

export interface RequisitionFacts {
	/** The kind of the unit. */
	readonly unit: string;
	/** Members who have asked. */
	readonly asked: number;
	/** Members of the unit. */
	readonly members: number;
}

export interface RequisitionRuling extends Ruling {
	readonly needed: number;
}

/** Have members enough asked for a special meeting? */
export function mayRequisition(
	rules: RulesInForce,
	{ unit, asked, members }: RequisitionFacts,
): RequisitionRuling {
	const rule = ruleFor(rules, 'requisition', unit);
	if (rule === undefined) {
		const ruling = silent(rules, false, 'asking for a special meeting', 'The officers decide.', {
			asked,
			members,
		});
		return { ...ruling, needed: 0 };
	}
	const { number, share, take } = rule;
	const part = share === undefined ? null : Math.ceil((members * share.over) / share.under);
	const both = [number, part].filter((each) => each !== undefined && each !== null);
	const needed = Math.max(1, take === 'lesser' ? Math.min(...both) : Math.max(...both));
	const allowed = asked >= needed;
	const how =
		share === undefined
			? `${number}`
			: `${number === undefined ? '' : `the ${take} of ${number} and `}${writtenFraction(share)} of ${counted(members, 'member')}`;
	const words = `${counted(asked, 'member')} asked for a special meeting; ${needed} are needed (${how})${allowed ? `, so it must be held within ${counted(rule.heldWithinDays, 'day')}` : ''}.`;
	const ruling = ruled(rules, rule, allowed, words, { facts: { asked, members }, limit: { needed } });
	return { ...ruling, needed };
}

export interface RequisitionedFacts {
	readonly unit: string;
	readonly askedAt: Instant;
	readonly opensAt: Instant;
}

/** Is the meeting that was asked for held in time? */
export function requisitionedInTime(
	rules: RulesInForce,
	{ unit, askedAt, opensAt }: RequisitionedFacts,
): DeadlineRuling {
	const rule = ruleFor(rules, 'requisition', unit);
	if (rule === undefined) {
		const then = 'The officers decide when it is.';
		return { ...silent(rules, true, 'asking for a special meeting', then), due: null };
	}
	return ruledWithin(rules, rule, {
		what: 'The meeting is',
		since: 'the request',
		from: askedAt,
		days: rule.heldWithinDays,
		doneAt: opensAt,
	});
}
