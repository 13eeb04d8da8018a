/** Where the filled blanks of a text stand after it was amended: a blank that was not touched is still a blank of the model. */
import { byPlace, type Change } from './changes.ts';
import type { FilledBlank } from './model-text.ts';

/** @returns the blanks that no change touches, at their places in the amended text */
export function filledAfter(filled: readonly FilledBlank[], changes: readonly Change[]): FilledBlank[] {
	const ordered = [...changes].sort(byPlace);
	return filled.flatMap(({ blank, start, end }) => {
		let shift = 0;
		for (const change of ordered) {
			if (change.start < end && start < change.end) return [];
			if (change.start === change.end && start < change.start && change.start < end) return [];
			if (change.end <= start) shift += change.inserted.length - (change.end - change.start);
		}
		return [{ blank, start: start + shift, end: end + shift }];
	});
}
