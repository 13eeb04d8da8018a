/** What kinds, states and grounds are called on pages of meetings. */
import { dayInWords } from '../times.ts';

export const MEETING_KIND_WORDS: Readonly<Record<string, string>> = {
	annual: 'Annual meeting',
	ordinary: 'Ordinary meeting',
	special: 'Special meeting',
	emergency: 'Emergency meeting',
};

export const STATE_WORDS: Readonly<Record<string, string>> = {
	draft: 'Draft, not called yet',
	called: 'Called',
	open: 'Open now',
	closed: 'Over',
	cancelled: 'Cancelled',
	adjourned: 'Adjourned',
};

export const ITEM_KIND_WORDS: Readonly<Record<string, string>> = {
	report: 'Report',
	motion: 'Motion',
	election: 'Election',
	business: 'Other business',
};

export const CREDENTIAL_WORDS: Readonly<Record<string, string>> = {
	unchallenged: 'Good',
	challenged: 'Challenged, not decided',
	upheld: 'Challenged, and holds',
	refused: 'Refused',
};

export const GROUND_WORDS: Readonly<Record<string, string>> = {
	late: 'named too late, or not by those who may',
	'too-many': 'more delegates than may be sent',
	'not-entitled': 'not on the roll as the rules ask',
	other: 'another rule',
};

export const APPOINTED_BY_WORDS: Readonly<Record<string, string>> = {
	'own-meeting': 'A meeting of the body or branch itself',
	'own-committee': 'Its committee',
	'own-secretary': 'Its secretary',
};

export const TOLD_HOW_WORDS: Readonly<Record<string, string>> = {
	mail: 'by mail',
	post: 'by post',
	phone: 'by telephone',
	'in person': 'in person',
	'by hand': 'by hand',
};

export const optionsOf = (words: Readonly<Record<string, string>>, keys = Object.keys(words)) =>
	keys.map((value) => ({ value, label: words[value] }));

/** @returns a choice of rules, those first that are named */
export const clauseOptions = (clauses: readonly { readonly clause: string; readonly title: string }[]) =>
	clauses.map(({ clause, title }) => ({ value: clause, label: `Rule ${clause}: ${title}` }));

const TIME = (zone: string) =>
	new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone, hourCycle: 'h23' });

/** @returns YYYY-MM-DD and HH:MM by the clock of the zone */
export function localParts(zone: string, instant: string): { readonly day: string; readonly time: string } {
	const day = new Intl.DateTimeFormat('en-CA', {
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		timeZone: zone,
	});
	return { day: day.format(new Date(instant)), time: TIME(zone).format(new Date(instant)) };
}

/** "Thursday 1 July 2027, 19:00 to 21:00" */
export function fromToInWords(zone: string, opensAt: string, closesAt: string): string {
	const opens = localParts(zone, opensAt);
	const closes = localParts(zone, closesAt);
	const end = closes.day === opens.day ? closes.time : `${closes.time} on ${dayInWords(closes.day)}`;
	return `${dayInWords(opens.day)}, ${opens.time} to ${end}`;
}

/** "4 KB", "1.2 MB" */
export function sizeInWords(bytes: number): string {
	return bytes < 1_000_000
		? `${Math.max(1, Math.round(bytes / 1000))} KB`
		: `${(bytes / 1_000_000).toFixed(1)} MB`;
}
