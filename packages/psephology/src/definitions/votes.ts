/** Definitions: changes in numbers of votes, ratios of them, and the area they are counted over. */
import type { Definition } from '../definition.ts';

export const VOTE_DEFINITIONS: readonly Definition[] = [
	{
		id: 'votes-change',
		name: 'change in votes',
		formula: 'votes now - votes at the base',
		source: 'arithmetic',
		publishedBy: 'parties and press',
		note: 'A party can lose votes and gain share where turnout falls.',
		example: {
			text: 'Liberal Democrats in the United Kingdom, 2010 to 2015',
			figures: { before: 6_836_248, after: 2_415_916 },
			workings: ['2,415,916 - 6,836,248 = -4,420,332'],
			answer: 'down 4,420,332 votes',
		},
	},
	{
		id: 'votes-change-relative',
		name: 'relative change in votes',
		formula: '(votes now - votes at the base) / votes at the base',
		source: 'arithmetic',
		publishedBy: 'press',
		note: 'What "lost a fifth of its voters" says. The change in share, in points, is often printed in its place.',
		example: {
			text: 'Liberal Democrats in the United Kingdom, 2010 to 2015',
			figures: { before: 6_836_248, after: 2_415_916 },
			workings: ['2,415,916 - 6,836,248 = -4,420,332', '-4,420,332 / 6,836,248 = -64.66%'],
			answer: 'down 64.7%',
		},
	},
	{
		id: 'times',
		name: 'times as many',
		formula: 'figure now / figure before',
		source: 'arithmetic',
		publishedBy: 'press',
		note: 'Doubled is 2, halved is one half. "Up 300 per cent" is four times as many.',
		example: {
			text: 'UKIP votes in the United Kingdom, 2010 to 2015',
			figures: { before: 919_471, after: 3_881_099 },
			workings: ['3,881,099 / 919,471 = 4.221'],
			answer: '4.2 times',
		},
	},
	{
		id: 'votes-per-seat',
		name: 'votes for each seat won',
		formula: "party's votes / seats it won",
		source: 'arithmetic',
		publishedBy: 'press, Electoral Reform Society',
		note: 'Has no value for a party without a seat.',
		example: {
			text: 'Reform UK, 2024',
			figures: { votes: 4_117_610, seats: 5 },
			workings: ['votes over seats: 4,117,610 / 5 = 823,522'],
			answer: '823,522 votes',
		},
	},
	{
		id: 'one-in',
		name: 'one in so many',
		formula: 'whole / part',
		source: 'arithmetic',
		publishedBy: 'press',
		note: 'Say what the whole is: of electors, or of votes cast.',
		example: {
			text: 'Labour votes among registered electors, 2024',
			figures: { part: 9_708_716, whole: 48_253_193 },
			workings: ['electors over votes: 48,253,193 / 9,708,716 = 4.97'],
			answer: 'one in 5.0',
		},
	},
	{
		id: 'area-scope',
		name: 'total over an area',
		formula: 'sum over the seats of the area, the area named',
		source:
			'county field of the House of Commons Library results; ceremonial and council counties differ from it',
		publishedBy: 'press, parties',
		note: 'A county may be meant with its city or without. Over the ten seats of the county field the change is 60,411; over the seven outside the city it is 38,225.',
		example: {
			text: 'Labour in Leicestershire, 2015 to 2017, without the three Leicester seats and with them',
			figures: {
				countyBefore: 79_820,
				countyAfter: 118_045,
				cityBefore: 72_910,
				cityAfter: 95_096,
			},
			workings: [
				'seven seats outside the city: 118,045 - 79,820 = 38,225',
				'three seats in the city: 95,096 - 72,910 = 22,186',
				'ten seats: 38,225 + 22,186 = 60,411',
			],
			answer: '38,225 more votes in seven seats, 60,411 in ten',
		},
	},
];
