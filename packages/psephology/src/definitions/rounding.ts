/** Definitions: how figures are rounded for print. */
import type { Definition } from '../definition.ts';

export const ROUNDING_DEFINITIONS: readonly Definition[] = [
	{
		id: 'rounding',
		name: 'rounding as printed',
		formula: 'the exact figure to the decimals printed, once, halves up on the magnitude',
		source: 'practice of the House of Commons Library and the press',
		publishedBy: 'all',
		note: 'A fall is rounded as the equal rise is. A printed 13.4 stands for 13.35 up to, but not including, 13.45.',
		example: {
			text: 'One seat in eight, without decimals',
			figures: { part: 1, whole: 8 },
			workings: ['1 / 8 = 12.5%, half way between 12 and 13'],
			answer: '13%',
		},
	},
	{
		id: 'rounded-difference',
		name: 'difference of rounded figures',
		formula: 'the exact difference, rounded; or the difference of the two figures, each rounded',
		source: 'House of Commons Library, SN02608, where 53.8 and 58.8 stand beside +4.9',
		publishedBy: 'Commons Library prints the first; press that subtracts printed figures prints the second',
		note: 'The two differ by at most one unit of the last decimal, in about a quarter of rows at one decimal. Either is accepted.',
		example: {
			text: 'Conservatives in Broxbourne, 2005 (notional) to 2010',
			figures: { votesBefore: 21_878, validBefore: 40_628, votesAfter: 26_844, validAfter: 45_658 },
			workings: [
				'2005: 21,878 / 40,628 = 53.8496%, printed 53.8',
				'2010: 26,844 / 45,658 = 58.7936%, printed 58.8',
				'exact: 58.7936 - 53.8496 = 4.9440, printed 4.9',
				'of the rounded: 58.8 - 53.8 = 5.0',
			],
			answer: '+4.9, or +5.0 as the difference of rounded figures',
		},
	},
];
