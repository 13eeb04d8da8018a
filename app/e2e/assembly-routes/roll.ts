import type { RouteRow } from './row.ts';

const AT = '/units/[unit]/roll';
const params = ({ member, person }: Readonly<Record<string, unknown>>) => ({
	member: String(member ?? person ?? 'member-mill'),
});

export const ROLL_ROUTES: readonly RouteRow[] = [
	{ route: '/me/data', sees: 'anybody signed in', does: { stop: 'roll.stop-contact' } },
	{ route: '/me/data/file', sees: 'anybody signed in' },
	{ route: '/contact/[link]', sees: ['roll.see-stop'], does: { default: 'roll.stop-contact-by-link' } },
	{ route: AT, sees: ['roll.see'], does: { search: 'roll.see', add: 'roll.add-member' } },
	{
		route: `${AT}/[member]`,
		sees: ['roll.see-member'],
		params,
		does: {
			standing: 'roll.change-standing',
			move: 'roll.move',
			leave: 'roll.leave',
			name: 'roll.correct-name',
			contact: 'roll.ask-contact',
			stop: 'roll.stop-contact',
		},
	},
	{
		route: `${AT}/[member]/erase`,
		sees: ['roll.see-erasure'],
		params,
		does: { default: 'roll.erase' },
	},
	{ route: `${AT}/export`, sees: ['roll.export'] },
	{ route: `${AT}/import`, sees: ['roll.see-imports'], does: { default: 'roll.hand-in' } },
	{
		route: `${AT}/import/[file]`,
		sees: ['roll.see-import'],
		// There is no such file: whoever may look is told so.
		status: 404,
		params: () => ({ file: 'x' }),
		does: { apply: 'roll.import', giveUp: 'roll.give-up-import' },
	},
	{
		route: `${AT}/import/[file]/progress`,
		// Whoever began it sees how far it has come; others, and afterwards, whoever may see which files there are.
		sees: ['roll.see-imports'],
		status: 404,
		params: () => ({ file: 'x' }),
	},
];
