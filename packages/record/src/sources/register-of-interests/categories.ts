/**
 * What a category of the register is about. Its number means one thing until the general election of May 2015 and another after
 * it, and its name is worded in many ways: the number and the day tell, and the name must agree.
 */
import type { InterestKind } from '../../interests/model.ts';

/** First day of the rules of 2015: the Parliament that met in May of that year. */
const RULES_OF_2015 = '2015-05-07';

interface Category {
	readonly type: string;
	readonly name: RegExp;
	readonly kind: InterestKind;
}

const MISCELLANEOUS = { name: /miscellaneous/i, kind: 'miscellaneous' } as const;

const UNTIL_2015: readonly Category[] = [
	{ type: '1', name: /directorships/i, kind: 'directorships' },
	{ type: '2', name: /employment/i, kind: 'employment' },
	{ type: '3', name: /clients/i, kind: 'clients' },
	{ type: '4', name: /sponsorship/i, kind: 'support' },
	{ type: '5', name: /gifts.*\(UK\)/i, kind: 'gifts-uk' },
	{ type: '6', name: /visits/i, kind: 'visits' },
	{ type: '7', name: /overseas benefits/i, kind: 'gifts-abroad' },
	{ type: '8', name: /land/i, kind: 'land' },
	{ type: '9', name: /shareholdings/i, kind: 'shareholdings' },
	{ type: '10', name: /loans/i, kind: 'loans' },
	{ type: '10', ...MISCELLANEOUS },
	{ type: '11', ...MISCELLANEOUS },
];

const SINCE_2015: readonly Category[] = [
	{ type: '1', name: /employment/i, kind: 'employment' },
	{ type: '2', name: /support/i, kind: 'support' },
	{ type: '3', name: /gifts.*from UK/i, kind: 'gifts-uk' },
	{ type: '4', name: /visits/i, kind: 'visits' },
	{ type: '5', name: /gifts.*outside/i, kind: 'gifts-abroad' },
	{ type: '6', name: /land/i, kind: 'land' },
	{ type: '7', name: /shareholdings/i, kind: 'shareholdings' },
	{ type: '8', ...MISCELLANEOUS },
	{ type: '9', name: /family members employed/i, kind: 'family-employed' },
	{ type: '10', name: /family members engaged/i, kind: 'family-lobbying' },
];

/** Those of the Lords, who number theirs otherwise. */
const LORDS: readonly Category[] = [
	{ type: '4', name: /shareholdings/i, kind: 'shareholdings' },
	{ type: '5', name: /land/i, kind: 'land' },
	{ type: '7', name: /visits/i, kind: 'visits' },
	{ type: '8', name: /gifts/i, kind: 'gifts-uk' },
	{ type: '1', name: /directorships/i, kind: 'directorships' },
	{ type: '2', name: /employment/i, kind: 'employment' },
	{ type: '10', name: /non-financial/i, kind: 'miscellaneous' },
];

/** The kind of a category, or what was expected of it. */
export function kindOf(
	rules: '2009' | '2015' | 'lords',
	type: string,
	name: string,
): InterestKind | { readonly expected: string } {
	const all = rules === 'lords' ? LORDS : rules === '2015' ? SINCE_2015 : UNTIL_2015;
	const ofType = all.filter((one) => one.type === type);
	const found = ofType.find((one) => one.name.test(name));
	if (found) return found.kind;
	const kinds = ofType.map(({ kind }) => kind).join(' or ');
	return {
		expected: kinds === '' ? `a category from 1 to ${all.length}` : `category ${type} to be ${kinds}`,
	};
}

/** Under which rules a register of a day was kept. */
export function rulesOn(day: string): '2009' | '2015' {
	return day < RULES_OF_2015 ? '2009' : '2015';
}

/** The category that a line names as a heading, "2. Remunerated employment, office, profession etc"; null for any other line. */
export function headingOf(
	rules: '2009' | '2015',
	line: string,
): { readonly kind: InterestKind; readonly printed: string } | null {
	const [, type, name] = /^(\d{1,2})\. ([A-Z][A-Za-z, ()-]{4,60})$/.exec(line) ?? [];
	if (type === undefined) return null;
	const kind = kindOf(rules, type, name);
	return typeof kind === 'string' ? { kind, printed: `${type} ${name}` } : null;
}
