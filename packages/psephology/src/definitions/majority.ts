/** Definitions: majorities, in a seat and in the House of Commons, and leads. */
import type { Definition } from '../definition.ts';

export const MAJORITY_DEFINITIONS: readonly Definition[] = [
	{
		id: 'majority',
		name: 'majority',
		formula: "winner's votes - runner-up's votes",
		source: 'House of Commons Library, general election results',
		publishedBy: 'all',
		note: "Not the winner's votes, and not more than half of the votes.",
		example: {
			text: 'Reform UK over Labour in Runcorn and Helsby, 1 May 2025',
			figures: { first: 12_645, second: 12_639 },
			workings: ['12,645 - 12,639 = 6'],
			answer: '6 votes',
		},
	},
	{
		id: 'majority-percent',
		name: 'majority in per cent',
		formula: 'majority / valid votes',
		source: 'UK Parliament election results',
		publishedBy: 'Commons Library, Press Association, BBC',
		note: "Equal to the difference of the first two shares. Not the winner's share.",
		example: {
			text: 'Labour over Reform UK in Runcorn and Helsby, 2024',
			figures: { majority: 14_696, valid: 42_235 },
			workings: ['14,696 / 42,235 = 34.80%'],
			answer: '34.8%',
		},
	},
	{
		id: 'lead',
		name: 'lead',
		formula: 'share of the one - share of the other, in points',
		source: 'arithmetic',
		publishedBy: 'polling companies, press',
		note: 'A lead of 18 is not a lead widened by 18.',
		example: {
			text: 'Conservatives over Labour in the United Kingdom, 2019',
			figures: { first: 13_966_454, second: 10_269_051, valid: 32_014_110 },
			workings: ['13,966,454 - 10,269,051 = 3,697,403', '3,697,403 / 32,014,110 = 11.55 points'],
			answer: '11.5 points',
		},
	},
	{
		id: 'majority-commons',
		name: 'Commons majority over all other seats',
		formula: '2 x seats - all seats, the Speaker counted with the others',
		source: 'arithmetic on the seats won',
		publishedBy: 'BBC and other press',
		note: 'For 2024 the press printed 170 as well as 172 and 174: 170 is what 410 seats give, as in the exit poll.',
		example: {
			text: 'Labour, 2024, the Speaker not counted as Labour',
			figures: { seats: 411, total: 650 },
			workings: ['411 seats of 650', '2 x 411 - 650 = 172'],
			answer: '172',
		},
	},
	{
		id: 'majority-commons-speaker',
		name: 'Commons majority, the Speaker counted with the party he or she came from',
		formula: '2 x (seats + 1) - all seats',
		source: 'arithmetic on the seats won',
		publishedBy: 'press',
		note: 'Only where the Speaker came from the governing party. The same count makes the seats 412 in 2024.',
		example: {
			text: 'Labour, 2024, the Speaker counted as Labour',
			figures: { seats: 411, total: 650 },
			workings: ['411 seats of 650, and the Speaker: 412', '2 x 412 - 650 = 174'],
			answer: '174',
		},
	},
	{
		id: 'majority-working',
		name: 'working majority',
		formula: 'government members who vote - other members who vote',
		source: 'usage of the House of Commons Library and the Institute for Government',
		publishedBy: 'press, UK Parliament',
		note: 'Leaves out the Speaker, the three Deputy Speakers and members who do not take their seats, and moves with every vacancy and change of whip, so it needs its day as well as its basis.',
		example: {
			text: 'Labour after the election of Deputy Speakers in July 2024',
			figures: { seats: 411, total: 650, abstentionists: 7, governmentInChair: 1, othersInChair: 3 },
			workings: [
				'government, less a Deputy Speaker: 411 - 1 = 410',
				'others, less Sinn Féin, the Speaker and two Deputy Speakers: 650 - 411 - 7 - 3 = 229',
				'410 - 229 = 181',
			],
			answer: '181',
		},
	},
];
