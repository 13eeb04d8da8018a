/** What a form says that was sent too often. */
import type { AnyAct } from '../assembly/acts/act.ts';
import type { FormRefused } from '../assembly/pages.ts';

export function tooMany(
	act: AnyAct,
	minutes: number,
	values: Readonly<Record<string, string>> = {},
): FormRefused {
	const words = `That was asked for too often. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
	return { act: act.name, values, refusal: { kind: 'conflict', words, problems: [], ruling: null } };
}
