import type { RouteRow } from './row.ts';

const AT = '/units/[unit]/motions';

export const MOTION_ROUTES: readonly RouteRow[] = [
	{ route: '/motions', sees: 'anybody', does: { find: 'motions.find' } },
	// Nobody has published such a text.
	{ route: '/motions/[fingerprint]', sees: ['motions.see-family'], status: 404 },
	{ route: '/motions/[fingerprint]/adopt', sees: ['motions.see-family'], status: 404 },
	{ route: AT, sees: 'anybody' },
	{
		route: `${AT}/[number]`,
		// Whoever is not of the unit is not told that there is such a motion.
		sees: ['motions.see'],
		hidden: true,
		does: {
			back: 'motions.back',
			admit: 'motions.admit',
			'rule-out': 'motions.rule-out',
			readmit: 'motions.readmit',
			agenda: 'motions.put-on-agenda',
			take: 'motions.decide-taking',
			move: 'motions.move',
			withdraw: 'motions.withdraw',
			lapse: 'motions.lapse',
			'admit-amendment': 'motions.admit-amendment',
			'rule-out-amendment': 'motions.rule-out-amendment',
			'accept-amendment': 'motions.accept-amendment',
			'withdraw-amendment': 'motions.withdraw-amendment',
			'decide-amendment': 'motions.decide-amendment',
			decide: 'motions.decide',
			send: 'motions.send-upward',
			publish: 'motions.publish',
		},
	},
	{ route: `${AT}/[number]/amend`, sees: ['motions.see'], does: { amend: 'motions.amend' } },
	{
		route: `${AT}/composite`,
		sees: ['motions.see-for-composite'],
		does: { compose: 'motions.compose' },
	},
	{
		route: `${AT}/models`,
		sees: ['motions.see-models'],
		does: { blanks: 'motions.see-models', add: 'motions.add-model', publish: 'motions.publish-model' },
	},
	{ route: `${AT}/new`, sees: ['motions.see-models'], does: { submit: 'motions.submit' } },
	{
		route: `${AT}/openslides`,
		sees: ['motions.see-for-composite'],
		does: { read: 'motions.import', take: 'motions.import' },
	},
	{
		route: `${AT}/openslides/motions.[format]`,
		sees: ['motions.export'],
		params: () => ({ format: 'json' }),
		across: { GET: 'What is named is a format, and each unit has its own motions in it.' },
	},
];
