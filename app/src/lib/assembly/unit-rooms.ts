/** The rooms of a unit, and who is shown the door to each. Being shown it is no permission: each room asks again. */

export interface UnitFrame {
	readonly slug: string;
	readonly name: string;
	/** As the rulebook calls its kind: "constituency". */
	readonly kind: string;
	readonly imprint: string;
	readonly above: readonly { readonly slug: string; readonly name: string }[];
	/** What the person who is signed in may act as here; "secretary above" for a duty given above. */
	readonly mine: readonly string[];
}

const ANYBODY = null;
const OFFICERS = ['secretary', 'secretary above', 'administrator', 'administrator above'];

const ROOMS: readonly {
	readonly path: string;
	readonly name: string;
	readonly shownTo: readonly string[] | null;
}[] = [
	{ path: '', name: 'About', shownTo: ANYBODY },
	{ path: '/meetings', name: 'Meetings', shownTo: ANYBODY },
	{ path: '/motions', name: 'Motions', shownTo: ANYBODY },
	{ path: '/rules', name: 'Rules', shownTo: ANYBODY },
	{ path: '/roll', name: 'Roll', shownTo: ['secretary', 'secretary above'] },
	{ path: '/offices', name: 'Offices', shownTo: OFFICERS },
	{ path: '/bodies', name: 'Affiliated bodies', shownTo: OFFICERS },
	{ path: '/cases', name: 'Cases', shownTo: ['secretary', 'panel', 'chair'] },
	{
		path: '/log',
		name: 'Log',
		shownTo: ['auditor', 'auditor above', 'administrator', 'administrator above'],
	},
];

export function roomsOf({
	slug,
	mine,
}: UnitFrame): readonly { readonly path: string; readonly name: string }[] {
	return ROOMS.filter(({ shownTo }) => shownTo === null || shownTo.some((one) => mine.includes(one))).map(
		({ path, name }) => ({ path: `/units/${slug}${path}`, name }),
	);
}
