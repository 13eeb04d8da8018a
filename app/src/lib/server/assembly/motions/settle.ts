/** What follows when an amendment becomes part of a motion: others that touch the same words cannot be put any more. */
import { fallsWith } from '@mandate/assembly/motions';
import type { Ruling } from '@mandate/assembly/rulebook';
import { sql } from '../../database/sql.ts';
import type { Desk } from '../office.ts';
import { type AmendmentRow, addEvent, amendmentsOf, type MotionRow } from './rows.ts';

export async function settle(
	desk: Desk,
	motion: MotionRow,
	amendment: AmendmentRow,
	state: 'accepted' | 'carried' | 'fell',
	words: string,
	ruling: Ruling | null,
): Promise<void> {
	const { queries, at } = desk;
	await queries.query(
		sql`update motion_amendment set state = ${state}, decided_at = ${at} where id = ${amendment.id}`,
	);
	await addEvent(desk, motion.id, 'noted', words, ruling);
	if (state === 'fell') return;
	const others = (await amendmentsOf(queries, motion.id)).filter(
		(one) => one.id !== amendment.id && (one.state === 'admitted' || one.state === 'submitted'),
	);
	for (const { between, words: touched } of fallsWith(motion.text, amendment, others)) {
		const other = others.find(({ id }) => id === between[1])!;
		const which = touched.filter((one) => one.trim() !== '').map((one) => `“${one.trim()}”`);
		const because = `Amendment ${amendment.number} changed the same words${which.length === 0 ? '' : `: ${which.join(', ')}`}.`;
		await queries.query(
			sql`update motion_amendment set state = 'not-put', because = ${because}, decided_at = ${at} where id = ${other.id}`,
		);
		await addEvent(desk, motion.id, 'noted', `Amendment ${other.number} was not put. ${because}`);
	}
}
