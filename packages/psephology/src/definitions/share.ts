/** Definitions: shares of the vote, and their changes. */
import type { Definition } from '../definition.ts';

export const SHARE_DEFINITIONS: readonly Definition[] = [
	{
		id: 'share',
		name: 'share of the vote',
		formula: "party's votes / valid votes",
		source: 'House of Commons Library, general election results',
		publishedBy: 'Commons Library, Press Association, BBC and other press',
		note: 'Rejected papers are left out. The Library keeps six decimals of a fraction and prints one of a percentage; the Press Association prints two.',
		example: {
			text: 'Labour in Stockport, 2017',
			figures: { votes: 26_282, valid: 41_544 },
			workings: ['26,282 votes of 41,544 valid votes', '26,282 / 41,544 = 63.26%'],
			answer: '63.3%',
		},
	},
	{
		id: 'share-uk',
		name: 'share of the vote in the United Kingdom',
		formula: "party's votes / valid votes, Northern Ireland included",
		source: 'House of Commons Library, general election results',
		publishedBy: 'Commons Library, Electoral Commission, BBC and other press for results',
		note: 'Lower than the Great Britain share for a party that does not stand in Northern Ireland. Labour in 2024: 33.70, against 34.64 in Great Britain.',
		example: {
			text: 'Labour in the United Kingdom, 2017',
			figures: { votes: 12_877_918, valid: 32_204_184 },
			workings: ['12,877,918 votes of 32,204,184 valid votes', '12,877,918 / 32,204,184 = 39.99%'],
			answer: '39.99%',
		},
	},
	{
		id: 'share-gb',
		name: 'share of the vote in Great Britain',
		formula:
			"(party's votes - its votes in Northern Ireland) / (valid votes - valid votes in Northern Ireland)",
		source: 'House of Commons Library, UK Election Statistics (CBP-7529), tables for Great Britain',
		publishedBy: 'polling companies, and press that sets a result beside polls',
		note: 'Polls ask people in Great Britain, so a poll is compared with this share.',
		example: {
			text: 'Labour in Great Britain, 2017',
			figures: {
				votes: 12_877_918,
				valid: 32_204_184,
				votesNorthernIreland: 0,
				validNorthernIreland: 812_183,
			},
			workings: [
				'12,877,918 votes, 0 of them in Northern Ireland',
				'32,204,184 valid votes less 812,183 in Northern Ireland: 31,392,001',
				'12,877,918 / 31,392,001 = 41.02%',
			],
			answer: '41.02%',
		},
	},
	{
		id: 'share-change',
		name: 'change in share of the vote',
		formula: 'share now - share at the base, in percentage points',
		source:
			'UK Parliament election results: against the preceding general election, by-elections ignored, notional where boundaries moved',
		publishedBy: 'Commons Library, UK Parliament, BBC',
		note: 'In points. Printed with a per cent sign it is a slip of unit, not of fact; called a swing it is the wrong measure.',
		example: {
			text: 'Liberal Democrats in Burnley, 2010 to 2015',
			figures: { votesBefore: 14_932, validBefore: 41_845, votesAfter: 11_707, validAfter: 39_746 },
			workings: [
				'2010: 14,932 / 41,845 = 35.68%',
				'2015: 11,707 / 39,746 = 29.45%',
				'29.45 - 35.68 = -6.23 points',
			],
			answer: 'down 6.2 points',
		},
	},
	{
		id: 'share-change-relative',
		name: 'relative change in share of the vote',
		formula: '(share now - share at the base) / share at the base',
		source: 'arithmetic',
		publishedBy: 'rare in results, common in comment',
		note: 'In per cent of the former share. Large for small parties; not to be read as points.',
		example: {
			text: 'Greens in the United Kingdom, 2019 to 2024',
			figures: {
				votesBefore: 865_715,
				validBefore: 32_014_110,
				votesAfter: 1_944_501,
				validAfter: 28_809_340,
			},
			workings: [
				'2019: 865,715 / 32,014,110 = 2.704%',
				'2024: 1,944,501 / 28,809,340 = 6.750%',
				'(6.750 - 2.704) / 2.704 = 1.496',
			],
			answer: 'up 149.6%',
		},
	},
];
