/** The text of a motion with the amendments that were carried or accepted. */
import { changesBetween, filledAfter, merge } from '@mandate/assembly/motions';
import { Refused } from '../acts/refused.ts';
import type { AmendmentRow, MotionRow } from './rows.ts';
import { fingerprintOf } from './words-of.ts';

/** @returns the text, and the blanks that still stand in it; throws Refused where two that were carried cannot both stand */
export function finalText(motion: MotionRow, amendments: readonly AmendmentRow[]) {
	const merged = merge(
		motion.text,
		amendments.filter(({ state }) => state === 'carried' || state === 'accepted'),
	);
	if (!merged.ok)
		throw new Refused(
			'conflict',
			'Two amendments that were carried change the same words; decide on one of them.',
		);
	if (merged.text === motion.text)
		return { text: motion.text, filled: motion.filled, fingerprint: motion.fingerprint };
	const filled = filledAfter(motion.filled, changesBetween(motion.text, merged.text));
	return { text: merged.text, filled, fingerprint: fingerprintOf(merged.text, filled) };
}
