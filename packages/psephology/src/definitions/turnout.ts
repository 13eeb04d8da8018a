/** Definitions: turnout. */
import type { Definition } from '../definition.ts';

export const TURNOUT_DEFINITIONS: readonly Definition[] = [
	{
		id: 'turnout-valid',
		name: 'turnout (valid votes)',
		formula: 'valid votes / electorate',
		source: 'House of Commons Library, general election results',
		publishedBy: 'Commons Library, UK Parliament, Press Association, BBC',
		note: 'United Kingdom in 2015: 66.2, where the ballot-box figure is 66.4.',
		example: {
			text: 'Runcorn and Helsby, 1 May 2025',
			figures: { valid: 32_655, electorate: 70_666 },
			workings: ['32,655 / 70,666 = 46.21%'],
			answer: '46.2%',
		},
	},
	{
		id: 'turnout-ballot-box',
		name: 'turnout (ballot box, rejected papers included)',
		formula: '(valid votes + rejected papers) / electorate',
		source: 'Electoral Commission, reports on elections',
		publishedBy: 'returning officers, Electoral Commission',
		note: 'Never lower than turnout by valid votes.',
		example: {
			text: 'Runcorn and Helsby, 1 May 2025',
			figures: { valid: 32_655, rejected: 85, electorate: 70_666 },
			workings: ['32,655 + 85 = 32,740', '32,740 / 70,666 = 46.33%'],
			answer: '46.3%',
		},
	},
];
