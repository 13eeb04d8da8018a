/** Definitions: swing, and what is mistaken for it. */
import type { Definition } from '../definition.ts';

const STOCKPORT = {
	fromBefore: 9_710,
	toBefore: 19_771,
	validBefore: 39_649,
	fromAfter: 11_805,
	toAfter: 26_282,
	validAfter: 41_544,
};

export const SWING_DEFINITIONS: readonly Definition[] = [
	{
		id: 'swing-butler',
		name: 'swing (Butler, or conventional)',
		formula:
			'half of (change in share of the one - change in share of the other), in points of all valid votes',
		source: 'House of Commons Library, SN02608; after David Butler',
		publishedBy: 'Commons Library, BBC, Press Association, nearly all British press',
		note: 'Both parties may rise or both fall: in 2017 Labour and the Conservatives both rose in 529 of the 631 seats they had fought twice. Where two parties are not named it is between the winner and the former winner, else between the first two.',
		example: {
			text: 'Conservative to Labour in Stockport, 2015 to 2017',
			figures: STOCKPORT,
			workings: [
				'Labour: 19,771 / 39,649 = 49.865%, then 26,282 / 41,544 = 63.263%: up 13.398 points',
				'Conservative: 9,710 / 39,649 = 24.490%, then 11,805 / 41,544 = 28.416%: up 3.926 points',
				'(13.398 - 3.926) / 2 = 4.736 points',
			],
			answer: '4.7 points to Labour',
		},
	},
	{
		id: 'swing-steed',
		name: 'swing (Steed, or two-party)',
		formula: 'change in (votes of the one / votes of the two parties together)',
		source: 'after Michael Steed; set beside Butler swing in works on swing in the United Kingdom',
		publishedBy: 'academic studies; not used in British press reports of results',
		note: 'Can have the opposite sign to Butler swing. In the example Butler swing is 7.5 points; in Stockport in 2017 they are 1.9 and 4.7.',
		example: {
			text: 'Conservatives from 35 to 45, Labour from 45 to 40 (out of 100)',
			figures: {
				fromBefore: 45,
				toBefore: 35,
				validBefore: 100,
				fromAfter: 40,
				toAfter: 45,
				validAfter: 100,
			},
			workings: [
				'before: 35 / (35 + 45) = 43.75%',
				'after: 45 / (45 + 40) = 52.94%',
				'52.94 - 43.75 = 9.19 points',
			],
			answer: '9.19 points to the Conservatives',
		},
	},
	{
		id: 'lead-change',
		name: 'change in lead',
		formula: 'change in share of the one - change in share of the other; twice the Butler swing',
		source: 'arithmetic',
		publishedBy: 'press; often misprinted as the swing',
		note: 'Where one party rises and the other falls it is the sum of the two changes. A newspaper printed a swing of 22 in Newcastle and corrected it to 10.8 (Guardian, corrections, 14 May 2011): the sum had been printed.',
		example: {
			text: 'A swing of 10.8 points, misprinted',
			figures: { swing: 10.8 },
			workings: ['2 x 10.8 = 21.6 points, printed without decimals 22'],
			answer: '22',
		},
	},
	{
		id: 'swing-one-party',
		name: "one party's change in share, called its swing",
		formula: 'share now - share at the base',
		source: 'usual in some other countries',
		publishedBy: 'now and then in British press, wrongly',
		note: 'In British usage a swing is between two parties, so this is the wrong label unless the text defines it.',
		example: {
			text: 'Labour in Stockport, 2015 to 2017',
			figures: {
				votesBefore: STOCKPORT.toBefore,
				validBefore: STOCKPORT.validBefore,
				votesAfter: STOCKPORT.toAfter,
				validAfter: STOCKPORT.validAfter,
			},
			workings: [
				'19,771 / 39,649 = 49.865%, then 26,282 / 41,544 = 63.263%',
				'63.263 - 49.865 = 13.398 points',
			],
			answer: '13.4 points, where the swing from Conservative to Labour is 4.7',
		},
	},
	{
		id: 'swing-needed',
		name: 'swing needed',
		formula: 'majority / valid votes / 2, in points',
		source: 'half of the percentage majority: at that swing the seat is tied',
		publishedBy: 'BBC (rounded as usual), Commons Library',
		note: 'From the runner-up of the last election; on the notional result where the seat was redrawn.',
		example: {
			text: 'Burnley before the election of 2024, on the notional result of 2019',
			figures: { majority: 127, valid: 47_102 },
			workings: ['127 / 47,102 = 0.270%', '0.270 / 2 = 0.135 points'],
			answer: '0.1',
		},
	},
	{
		id: 'swing-needed-rounded-up',
		name: 'swing needed, rounded up',
		formula: 'majority / valid votes / 2, in points, to the next decimal above',
		source: 'Press Association, in notes to its lists of target seats',
		publishedBy: 'Press Association and papers that use its lists (2024)',
		note: 'Rounded up because the figure below would not win the seat.',
		example: {
			text: 'Burnley before the election of 2024, on the notional result of 2019',
			figures: { majority: 127, valid: 47_102 },
			workings: ['127 / 47,102 = 0.270%', '0.270 / 2 = 0.135 points, and 0.1 is not enough'],
			answer: '0.2',
		},
	},
];
