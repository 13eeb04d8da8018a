/** Colours of the terminal: only where a person is looking, and never the only sign of anything. */

const CODES = { bold: 1, faint: 2, red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 } as const;
export type Colour = keyof typeof CODES;

export type Paint = (colour: Colour, text: string) => string;

interface Screen {
	readonly isTTY?: boolean;
}

/** @param environment `NO_COLOR` set to anything turns colour off, as no-color.org asks */
export function paintFor(screen: Screen, environment: Readonly<Record<string, string | undefined>>): Paint {
	const isPlain = screen.isTTY !== true || Boolean(environment.NO_COLOR) || environment.TERM === 'dumb';
	return isPlain ? (_, text) => text : (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;
}
