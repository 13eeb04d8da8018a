/** Offices as the press names them, and how the lists word them. One holder at a time unless said otherwise. */

export interface Role {
	/** Words of the text, folded, the longest first. */
	readonly words: readonly string[];
	/** What a role of the lists must read for the office to be meant. */
	readonly listed: RegExp;
	readonly name: string;
	/** The lists have every holder, one at a time. */
	readonly isSole: boolean;
}

function secretary(words: string, department: string, also: readonly string[] = []): Role[] {
	return [
		{
			words: [`${words} secretary`, ...also],
			listed: new RegExp(`^(The )?Secretary of State for ${department}$`),
			name: `Secretary of State (${words})`,
			isSole: true,
		},
	];
}

export const ROLES: readonly Role[] = [
	{
		words: ['deputy prime minister'],
		listed: /^(The )?Deputy Prime Minister\b|and Deputy Prime Minister$/,
		name: 'Deputy Prime Minister',
		isSole: false,
	},
	{ words: ['prime minister'], listed: /^(The )?Prime Minister$/, name: 'Prime Minister', isSole: true },
	{
		words: ['shadow chancellor of the exchequer', 'shadow chancellor'],
		listed: /^Shadow Chancellor of the Exchequer$/,
		name: 'Shadow Chancellor of the Exchequer',
		isSole: true,
	},
	{
		words: ['chancellor of the exchequer'],
		listed: /^(The )?Chancellor of the Exchequer\b/,
		name: 'Chancellor of the Exchequer',
		isSole: true,
	},
	...secretary('home', 'the Home Department', ['secretary of state for the home department']),
	...secretary('foreign', 'Foreign (and|&) Commonwealth Affairs'),
	...secretary('defence', 'Defence', ['secretary of state for defence']),
	...secretary('health', 'Health( and Social Care)?', ['secretary of state for health']),
	...secretary('transport', 'Transport', ['secretary of state for transport']),
	...secretary('education', 'Education( and Science| and Skills)?', ['secretary of state for education']),
	...secretary('welsh', 'Wales', ['secretary of state for wales']),
	...secretary('scottish', 'Scotland', ['secretary of state for scotland']),
	...secretary('northern ireland', 'Northern Ireland', ['secretary of state for northern ireland']),
	...secretary('work and pensions', 'Work and Pensions', ['secretary of state for work and pensions']),
	...secretary('international development', 'International Development', [
		'secretary of state for international development',
	]),
	{
		words: ['leader of the labour party', 'labour leader'],
		listed: /^Leader of the Labour Party$/,
		name: 'Leader of the Labour Party',
		isSole: true,
	},
	{
		words: ['leader of the conservative party', 'conservative leader', 'tory leader'],
		listed: /^Leader of the Conservative Party$/,
		name: 'Leader of the Conservative Party',
		isSole: true,
	},
	{
		words: ['speaker of the house of commons', 'speaker of the commons'],
		listed: /^Speaker of the House of Commons$/,
		name: 'Speaker of the House of Commons',
		isSole: true,
	},
];

/** A word that every role has one of. */
export const ROLE_WORDS: readonly string[] = ['minister', 'chancellor', 'secretary', 'leader', 'speaker'];
