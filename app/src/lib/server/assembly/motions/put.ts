/**
 * What may be put to the vote about a motion: whether an emergency motion is taken, amendments in their order, then the motion as
 * amended, or remitting it. For each what must be so before, which majority is asked for, what is read out, and what follows.
 */
import { changesInWords, orderPut } from '@mandate/assembly/motions';
import type { Decision } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { Refused } from '../acts/refused.ts';
import type { Desk } from '../office.ts';
import { finalText } from './final-text.ts';
import type { Result } from './result.ts';
import { type AmendmentRow, addEvent, amendmentsOf, bringInto, type MotionRow, mustFollow } from './rows.ts';
import { settle } from './settle.ts';
import { isTaken } from './take-emergency.ts';

export interface Put<Outcome> {
	/** @throws Refused where it cannot be put now */
	readonly must: (queries: Queries, motion: MotionRow, amendment: AmendmentRow | null) => Promise<void>;
	readonly decision: (motion: MotionRow) => Decision;
	/** For the room and its minutes, in full; its first line says which it is. */
	readonly question: (queries: Queries, motion: MotionRow, amendment: AmendmentRow | null) => Promise<string>;
	readonly follows: (
		desk: Desk,
		motion: MotionRow,
		amendment: AmendmentRow | null,
		result: Result,
	) => Promise<Outcome>;
}

const called = ({ number, title }: MotionRow): string => `motion ${number}, ${title}`;

export const TAKING: Put<{ isTaken: boolean }> = {
	must: async (queries, motion) => {
		if (motion.kind !== 'emergency-motion')
			throw new Refused(
				'conflict',
				'Only of an emergency motion does the meeting decide whether to take it.',
			);
		if (motion.state !== 'on-agenda')
			throw new Refused(
				'conflict',
				'Whether it is taken is decided while it is on an agenda, before it is moved.',
			);
		if (await isTaken(queries, motion))
			throw new Refused('conflict', 'The meeting has decided already to take it.');
	},
	decision: () => 'emergency-motion',
	question: async (_, motion) => `That the meeting take emergency ${called(motion)}.`,
	follows: async (desk, motion, _, { ruling }) => {
		if (ruling.allowed) await addEvent(desk, motion.id, 'noted', 'The meeting takes it.', ruling);
		else await bringInto(desk, motion, 'lapsed', 'The meeting does not take it.', ruling);
		return { isTaken: ruling.allowed };
	},
};

export const AMENDMENT: Put<{ isCarried: boolean }> = {
	must: async (queries, motion, amendment) => {
		if (motion.state !== 'moved')
			throw new Refused('conflict', 'Amendments are put once the motion has been moved.');
		if (amendment?.state !== 'admitted')
			throw new Refused('conflict', 'Only an amendment that is admitted, and not decided, is put.');
		const open = (await amendmentsOf(queries, motion.id)).filter(({ state }) => state === 'admitted');
		const first = open.find(({ id }) => id === orderPut(open)[0].id)!;
		if (first.id !== amendment.id)
			throw new Refused(
				'conflict',
				`Amendment ${first.number} is put first: it comes earlier in the text, or goes further from it.`,
			);
	},
	decision: () => 'amendment',
	question: async (_, motion, amendment) =>
		[
			`Amendment ${amendment!.number} to ${called(motion)}`,
			...changesInWords(motion.text, amendment!.changes),
			...(amendment!.consequential === '' ? [] : [`Consequential: ${amendment!.consequential}`]),
		].join('\n\n'),
	follows: async (desk, motion, amendment, { ruling }) => {
		const words = `Amendment ${amendment!.number} ${ruling.allowed ? 'carried' : 'fell'}.`;
		await settle(desk, motion, amendment!, ruling.allowed ? 'carried' : 'fell', words, ruling);
		return { isCarried: ruling.allowed };
	},
};

export const MOTION: Put<{ outcome: 'carried' | 'carried-as-amended' | 'fell' }> = {
	must: async (queries, motion) => {
		mustFollow(motion.state, 'fell');
		const open = (await amendmentsOf(queries, motion.id)).find(
			({ state }) => state === 'admitted' || state === 'submitted',
		);
		if (open !== undefined)
			throw new Refused(
				'conflict',
				`Amendment ${open.number} is not decided yet: it comes before the motion.`,
			);
	},
	decision: ({ kind }) => (kind === 'rule-change' || kind === 'composite' ? kind : 'motion'),
	question: async (queries, motion) => {
		const { text } = finalText(motion, await amendmentsOf(queries, motion.id));
		return `M${called(motion).slice(1)}${text === motion.text ? '' : ', as amended'}\n\n${text}`;
	},
	follows: async (desk, motion, _, { ruling }) => {
		const { queries, at } = desk;
		if (!ruling.allowed) {
			await queries.query(sql`update motion set decided_at = ${at} where id = ${motion.id}`);
			await bringInto(desk, motion, 'fell', 'Fell.', ruling);
			return { outcome: 'fell' };
		}
		const final = finalText(motion, await amendmentsOf(queries, motion.id));
		await queries.query(sql`update motion set decided_at = ${at}, final_text = ${final.text},
			final_filled = ${JSON.stringify(final.filled)}, final_fingerprint = ${final.fingerprint} where id = ${motion.id}`);
		const isAmended = final.text !== motion.text;
		const outcome = isAmended ? 'carried-as-amended' : 'carried';
		await bringInto(desk, motion, outcome, isAmended ? 'Carried as amended.' : 'Carried.', ruling);
		return { outcome };
	},
};

export const REMIT: Put<{ outcome: 'remitted' | 'not-remitted' }> = {
	must: async (_, motion) => mustFollow(motion.state, 'remitted'),
	decision: () => 'remit',
	question: async (_, motion) => `That ${called(motion)}, be remitted.`,
	follows: async (desk, motion, _, { ruling }) => {
		if (!ruling.allowed) return { outcome: 'not-remitted' };
		await desk.queries.query(sql`update motion set decided_at = ${desk.at} where id = ${motion.id}`);
		await bringInto(desk, motion, 'remitted', 'Remitted.', ruling);
		return { outcome: 'remitted' };
	},
};
