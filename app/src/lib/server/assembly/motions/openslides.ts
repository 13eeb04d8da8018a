/** Motions of a unit from OpenSlides, and for it: first shown, then taken over. */
import {
	amendmentFrom,
	MOTION_STATES,
	type OpenSlidesMotion,
	paragraphsOf,
	type ReadMotions,
	readOpenSlidesCsv,
	readOpenSlidesJson,
	writeOpenSlidesCsv,
	writeOpenSlidesJson,
} from '@mandate/assembly/motions';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act, lookAtMembers } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { tick } from '../fields.ts';
import type { Desk } from '../office.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { addBacker, backersOf } from './backers.ts';
import { addEvent, amendmentsOf, type MotionRow, motionsBy } from './rows.ts';
import { insertMotion } from './submit.ts';
import { MOST_TEXT, ownText } from './words-of.ts';

const MOST_FILE = 8_000_000;

export function readOpenSlides(text: string): ReadMotions {
	const start = text.trimStart().charAt(0);
	return start === '{' || start === '[' ? readOpenSlidesJson(text) : readOpenSlidesCsv(text);
}

export interface Imported {
	readonly isTaken: boolean;
	readonly motions: readonly {
		readonly number: string | null;
		readonly title: string;
		readonly amends: string | null;
	}[];
	readonly notes: readonly string[];
}

export const importMotions = act({
	name: 'motions.import',
	does: 'takes over motions from a file of OpenSlides',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		text: z
			.string()
			.max(MOST_FILE, 'The file is too large: 8 MB at most.')
			.refine((one) => one.trim() !== '', 'Choose a file.'),
		/** Without it the file is only read and shown. */
		take: tick(),
	}),
	unitOf: unitIdOf,
	run: async (desk, { text, take }): Promise<Imported> => {
		const read = readOpenSlides(text);
		if (!read.ok)
			throw new Refused('invalid', 'This file cannot be taken over.', {
				problems: read.problems.map(({ line, column, expected, remedy }) => ({
					field: 'file',
					words: `Line ${line}, column ${column}: expected ${expected}. ${remedy}`,
				})),
			});
		const tooLong = read.motions.filter((one) => Math.max(one.text.length, one.reason.length) > MOST_TEXT);
		if (tooLong.length > 0)
			throw new Refused('invalid', 'This file cannot be taken over.', {
				problems: tooLong.slice(0, 20).map(({ title }) => ({
					field: 'file',
					words: `"${title.slice(0, 150)}": expected a text and a reason of at most ${MOST_TEXT} characters each. Shorten it, or leave the motion out.`,
				})),
			});
		if (take) await takeOver(desk, read.motions);
		return {
			isTaken: take,
			motions: read.motions.map(({ number, title, amends }) => ({ number, title, amends })),
			notes: read.notes.map(({ line, says }) => `Line ${line}: ${says}`),
		};
	},
	words: ({ unit, take }, { motions }) => ({ unit, take, motionsCount: motions.length }),
});

async function takeOver(desk: Desk, motions: readonly OpenSlidesMotion[]): Promise<void> {
	const { queries, unitId, newId, at } = desk;
	const byName = new Map<string, { readonly id: string; readonly text: string }>();
	for (const motion of motions.filter(({ text }) => text !== '')) {
		const words = await ownText(queries, motion.text);
		const { title, reason } = motion;
		const inserted = await insertMotion(
			desk,
			unitId!,
			{
				title: title.slice(0, 150),
				reason,
				kind: 'motion',
				eventOn: null,
				fileNumber: motion.number,
				fileOrigin: motion.origin,
			},
			words,
			'submitted',
		);
		byName.set(motion.number ?? title, { id: inserted.id, text: words.text });
		for (const name of motion.submitters) await addBacker(desk, inserted.id, null, 'mover', { name });
		for (const name of motion.supporters) await addBacker(desk, inserted.id, null, 'supporter', { name });
		const state = motion.state === null ? '' : ` There it was in the state “${motion.state}”.`;
		await addEvent(desk, inserted.id, 'submitted', `Taken over from OpenSlides.${state}`);
	}
	for (const { amends, amendmentParagraphs, submitters } of motions) {
		const lead = amends === null ? undefined : byName.get(amends);
		if (lead === undefined || amendmentParagraphs.length === 0) continue;
		const lines = paragraphsOf(lead.text);
		let edited = lead.text;
		for (const { paragraph, text } of [...amendmentParagraphs].reverse()) {
			const old = lines[paragraph];
			if (old !== undefined) edited = edited.slice(0, old.start) + text + edited.slice(old.end);
		}
		const amendment = amendmentFrom(newId(), lead.text, edited);
		if (amendment === null) continue;
		await queries.query(sql`insert into motion_amendment (id, motion_id, number, changes, received_at)
			values (${amendment.id}, ${lead.id}, (select coalesce(max(number), 0)::int + 1 from motion_amendment where motion_id = ${lead.id}),
				${JSON.stringify(amendment.changes)}, ${at})`);
		for (const name of submitters) await addBacker(desk, lead.id, amendment.id, 'mover', { name });
	}
}

export const exportMotions = lookAtMembers({
	name: 'motions.export',
	does: 'takes out the motions of a unit as a file for OpenSlides, with who moved them',
	may: ['secretary', 'chair', 'administrator above'],
	input: z.object({ unit: z.string(), format: z.enum(['csv', 'json']) }),
	unitOf: unitIdOf,
	run: async (desk, { format }) => {
		const { queries, unitId } = desk;
		const { slug } = await unitById(queries, unitId!);
		const rows = [...(await motionsBy(queries, sql`unit_id = ${unitId} and state <> 'draft'`))].reverse();
		const motions: OpenSlidesMotion[] = [];
		for (const row of rows) motions.push(...(await forOpenSlides(desk, row)));
		const text =
			format === 'csv'
				? writeOpenSlidesCsv(motions.filter(({ amends }) => amends === null))
				: writeOpenSlidesJson(motions);
		return { fileName: `motions-${slug}.${format}`, text };
	},
});

async function forOpenSlides({ queries, concerns }: Desk, row: MotionRow): Promise<OpenSlidesMotion[]> {
	const backers = await backersOf(queries, row.id);
	for (const { person_id } of backers) if (person_id !== null) concerns(person_id);
	const named = (part: string, amendmentId: string | null) =>
		backers.filter((one) => one.part === part && one.amendment_id === amendmentId).map(({ name }) => name);
	const motion: OpenSlidesMotion = {
		number: String(row.number),
		title: row.title,
		text: row.text,
		reason: row.reason,
		submitters: named('mover', null),
		supporters: [...named('seconder', null), ...named('supporter', null)],
		category: null,
		block: null,
		tags: [],
		state: MOTION_STATES[row.state].name,
		origin: row.file_origin,
		amends: null,
		amendmentParagraphs: [],
		finalText: row.final_text === row.text ? null : row.final_text,
	};
	const amendments = (await amendmentsOf(queries, row.id)).map(
		({ id, number, state, changes }): OpenSlidesMotion => ({
			...motion,
			number: `${row.number}-${number}`,
			title: `Amendment ${number} to ${row.title}`,
			text: '',
			reason: '',
			submitters: named('mover', id),
			supporters: [],
			state,
			origin: null,
			amends: motion.number,
			amendmentParagraphs: amendedParagraphs(row.text, changes),
			finalText: null,
		}),
	);
	return [motion, ...amendments];
}

/** Paragraphs that the changes touch, as they would read. */
function amendedParagraphs(
	text: string,
	changes: readonly { start: number; end: number; inserted: string }[],
) {
	return paragraphsOf(text).flatMap(({ start, end, text: words }, paragraph) => {
		const mine = changes.filter((one) => one.start >= start && one.end <= end);
		if (mine.length === 0) return [];
		const amended = [...mine]
			.sort((a, b) => b.start - a.start)
			.reduce((so, one) => so.slice(0, one.start - start) + one.inserted + so.slice(one.end - start), words);
		return [{ paragraph, text: amended }];
	});
}
