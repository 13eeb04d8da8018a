/** Words and times of a running meeting, the same on every page of it. */

export const STATE_WORDS = {
	door: 'The door is open; the meeting has not begun',
	open: 'The meeting is open',
	suspended: 'The meeting is suspended',
	closed: 'The meeting is closed',
} as const;

export const WAY_WORDS = {
	hands: 'a show of hands',
	count: 'a count by tellers',
	'roll-call': 'a roll call',
} as const;

export const SIDE_WORDS = { for: 'for', against: 'against', neither: 'neither for nor against' } as const;

export const AS_WORDS: Readonly<Record<string, string>> = {
	member: 'member',
	delegate: 'delegate',
	officer: 'officer',
	representative: 'the representative',
	guest: 'guest',
};

export const DECISION_WORDS: Readonly<Record<string, string>> = {
	procedural: 'a procedural motion',
	motion: 'a motion',
	amendment: 'an amendment',
	composite: 'a composite motion',
	'emergency-motion': 'taking an emergency motion',
	remit: 'a remittance',
	'rule-change': 'a change of rules',
	'no-confidence': 'no confidence',
	election: 'an election',
	dissolution: 'dissolution',
};

/** More of a motion would push the vote itself off a phone or a board. */
const MOST_SHOWN = 400;

/** @returns what is put to the meeting: its first line, and the rest, of which only the beginning where it is long */
export function questionShown(question: string): {
	readonly heading: string;
	readonly rest: string;
	readonly isCut: boolean;
} {
	const [heading, ...lines] = question.split('\n');
	const rest = lines.join('\n').trim();
	if (rest.length <= MOST_SHOWN) return { heading, rest, isCut: false };
	const end = rest.lastIndexOf(' ', MOST_SHOWN);
	return { heading, rest: `${rest.slice(0, end > 0 ? end : MOST_SHOWN)} …`, isCut: true };
}

/** @returns "19:02" by the clock of the meeting */
export function clockTime(instant: string, zone: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: zone,
		hourCycle: 'h23',
	}).format(new Date(instant));
}

/** @returns "3 minutes", "1 minute 30 seconds" */
export function lengthWords(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	const rest = seconds % 60;
	const parts = [
		minutes === 0 ? '' : `${minutes} minute${minutes === 1 ? '' : 's'}`,
		rest === 0 ? '' : `${rest} second${rest === 1 ? '' : 's'}`,
	];
	return parts.filter((part) => part !== '').join(' ');
}
