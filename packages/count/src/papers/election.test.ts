import { expect, it } from 'vitest';
import { candidateLabels } from './election.ts';

it.each<readonly [string, readonly (readonly [string, string | null])[], readonly string[]]>([
	[
		'names alone where no two are the same',
		[
			['Ada', 'Amber'],
			['Ben', null],
		],
		['Ada', 'Ben'],
	],
	[
		'with the party where two share a name',
		[
			['Ada', 'Amber'],
			['Ada', 'Blue'],
			['Ben', 'Blue'],
		],
		['Ada (Amber)', 'Ada (Blue)', 'Ben'],
	],
	[
		'one of them without a party keeps the bare name',
		[
			['Ada', 'Amber'],
			['Ada', null],
		],
		['Ada (Amber)', 'Ada'],
	],
	[
		'with the place where the party is the same too',
		[
			['Ada', 'Blue'],
			['Ben', null],
			['Ada', 'Blue'],
		],
		['Ada (Blue) (no. 1)', 'Ben', 'Ada (Blue) (no. 3)'],
	],
	[
		'with the place where neither has a party',
		[
			['Ada', null],
			['Ada', null],
		],
		['Ada (no. 1)', 'Ada (no. 2)'],
	],
	[
		'never as somebody else is called',
		[
			['Ada', null],
			['Ada', null],
			['Ada (no. 1)', null],
		],
		["Ada (no. 1)'", 'Ada (no. 2)', 'Ada (no. 1)'],
	],
])('candidates are called %s', (_, candidates, labels) => {
	const found = candidateLabels(candidates.map(([name, party]) => ({ name, party, withdrawn: false })));
	expect(found).toEqual(labels);
	expect(new Set(found).size).toBe(found.length);
});
