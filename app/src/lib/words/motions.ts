/** How motions are spoken of on pages. */
export const AMENDMENT_WORDS: Readonly<Record<string, string>> = {
	submitted: 'received',
	'ruled-out': 'ruled out',
	admitted: 'admitted',
	accepted: 'accepted by the mover',
	carried: 'carried',
	fell: 'fell',
	'not-put': 'not put',
	withdrawn: 'withdrawn',
};

export const PART_WORDS: Readonly<Record<string, string>> = {
	mover: 'Moved by',
	seconder: 'Seconded by',
	supporter: 'Supported by',
};

export const KIND_WORDS: Readonly<Record<string, string>> = {
	motion: 'Motion',
	'emergency-motion': 'Emergency motion',
	'rule-change': 'Change of rules',
	composite: 'Composite motion',
};

/** @returns "1 word", "2 words" */
export function many(count: number, noun: string, plural = `${noun}s`): string {
	return `${count} ${count === 1 ? noun : plural}`;
}

/** What became of a vote: "12 for, 3 against, 1 abstention"; nulls where nobody counted the hands. */
export function votesInWords(
	forCount: number | null,
	againstCount: number | null,
	abstentionsCount: number | null,
): string {
	if (forCount === null) return 'by show of hands';
	const abstained = !abstentionsCount ? '' : `, ${many(abstentionsCount, 'abstention')}`;
	return `${forCount} for, ${againstCount} against${abstained}`;
}
