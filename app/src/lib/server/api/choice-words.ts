/** What the choices of a count of changes mean. */
import type { ChoiceName } from '../../changes/query.ts';

export const CHOICE_WORDS: Readonly<Record<ChoiceName, string>> = {
	suspensions: 'Suspensions, withdrawals of the whip and their ends counted in or left out',
	unit: 'Every change, or each person once a body',
	count: 'Both directions, or the difference of two',
	via: 'A move by way of no party as it happened, or as one from first to last',
	rolls: 'Differences between two rolls, of no known day, counted in or left out',
	list: 'Changes that are counted, those that may fall in the window, or those that never count',
};
