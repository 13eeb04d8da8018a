/** An amendment as it is read out: which words of which paragraph become which. */
import { paragraphAt } from './amendments.ts';
import { byPlace, type Change } from './changes.ts';
import { paragraphsOf } from './text.ts';

/** Words before a place that show where it is. */
const WORDS_BEFORE = 4;

/**
 * @param text the motion as it was put; the changes must fit it
 * @returns a sentence a change, in the order of the text
 */
export function changesInWords(text: string, changes: readonly Change[]): readonly string[] {
	return [...changes].sort(byPlace).map((change) => {
		const number = paragraphAt(text, change.start);
		const [removed, inserted] = [change.removed.trim(), change.inserted.trim()];
		if (removed !== '' && inserted !== '')
			return `In paragraph ${number}: for “${removed}” read “${inserted}”.`;
		if (removed !== '') return `In paragraph ${number}: leave out “${removed}”.`;
		const before = wordsBefore(text, change.start, number);
		if (inserted === '') return `In paragraph ${number}: the lines are divided otherwise.`;
		return before === ''
			? `At the beginning of paragraph ${number}: put in “${inserted}”.`
			: `In paragraph ${number}, after “${before}”: put in “${inserted}”.`;
	});
}

function wordsBefore(text: string, at: number, number: number): string {
	const start = paragraphsOf(text)[number - 1]?.start ?? 0;
	return text.slice(start, Math.max(start, at)).split(/\s/).filter(Boolean).slice(-WORDS_BEFORE).join(' ');
}
