/**
 * How a party is told from others in charts: a hue and a dash, both by class, so that the style sheet keeps them readable on light
 * paper, on dark and in print. A hue never stands alone: a label goes with it. A party without a hue of its own is stone.
 */

/** Hues that parties use themselves; one rule for all, apart from the rest. Parties that share a hue do not meet in one seat. */
const HUES: Readonly<Record<string, Hue>> = {
	labour: 'red',
	conservative: 'blue',
	'liberal-democrats': 'amber',
	'reform-uk': 'cyan',
	green: 'green',
	snp: 'yellow',
	'plaid-cymru': 'teal',
	'plaid-cymru-and-snp': 'yellow',
	ukip: 'violet',
	dup: 'brick',
	'sinn-fein': 'teal',
	sdlp: 'green',
	uup: 'slate',
	alliance: 'yellow',
	tuv: 'indigo',
	'workers-party-of-britain': 'plum',
	'your-party': 'plum',
	bnp: 'indigo',
	respect: 'plum',
	'independent-group-for-change': 'slate',
	speaker: 'ink',
	vacant: 'none',
};

export type Hue =
	| 'red'
	| 'blue'
	| 'amber'
	| 'cyan'
	| 'green'
	| 'yellow'
	| 'teal'
	| 'violet'
	| 'brick'
	| 'slate'
	| 'indigo'
	| 'plum'
	| 'ink'
	| 'stone'
	| 'none';

const DASHES: Readonly<Record<Hue, string>> = {
	red: 'solid',
	blue: 'long',
	amber: 'short',
	cyan: 'dash-dot',
	green: 'dot',
	yellow: 'long-dot',
	teal: 'short',
	violet: 'dash-dot',
	brick: 'long',
	slate: 'dot',
	indigo: 'long-dot',
	plum: 'short',
	ink: 'solid',
	stone: 'dot',
	none: 'dot',
};

/** @param id of a party of the record or of the book of councils */
export function hueOf(id: string): Hue {
	return HUES[id] ?? 'stone';
}

/** Classes for an element that is to be in the party's hue: `hue hue--red`. What takes it uses `var(--hue)`. */
export function hueClass(id: string): string {
	return `hue hue--${hueOf(id)}`;
}

/** The same for a line, with its dash. */
export function lineClass(id: string): string {
	const hue = hueOf(id);
	return `hue hue--${hue} dash--${DASHES[hue]}`;
}
