/** A composite: one motion from several that are before the unit; theirs are taken into it, and their movers are its movers. */
import { firstDraft, type Source, tidyText } from '@mandate/assembly/motions';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act, look } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { count, line, text } from '../fields.ts';
import { unitIdOf } from '../organisation/units.ts';
import { offAgenda } from './agenda.ts';
import { addBacker, type BackedBy, type Backer, backersOf } from './backers.ts';
import { addEvent, bringInto, type MotionRow, motionToChange, mustFollow } from './rows.ts';
import { insertMotion } from './submit.ts';
import { MOST_TEXT, ownText } from './words-of.ts';

const numbers = z
	.union([z.array(count('a motion')), count('a motion').transform((one) => [one])], {
		error: 'Choose two motions or more.',
	})
	.transform((all) => [...new Set(all)])
	.refine((all) => all.length >= 2, 'Choose two motions or more.');

/** The text to begin a composite with, and the motions it is made of. */
export const seeDraftComposite = look({
	name: 'motions.see-draft-composite',
	does: 'looks at a first draft of a composite',
	may: ['secretary', 'chair'],
	input: z.object({ unit: z.string(), from: numbers }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }, { from }) => {
		const rows = await queries.query<MotionRow>(
			sql`select * from motion where unit_id = ${unitId} and number = any(${from}::int[]) order by number`,
		);
		if (rows.length < 2) throw new Refused('invalid', 'Choose two motions or more.');
		return {
			numbers: rows.map(({ number }) => number),
			titles: rows.map(({ title }) => title),
			draft: firstDraft(rows.map(({ id, text }) => ({ id, text, movers: [] }))),
		};
	},
});

export const composeMotions = act({
	name: 'motions.compose',
	does: 'makes a composite of several motions',
	may: ['secretary', 'chair'],
	input: z.object({
		unit: z.string(),
		from: numbers,
		title: line('what the composite is about, in a few words', 150),
		text: text('the text of the composite', MOST_TEXT),
	}),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		const { queries, unitId } = desk;
		const sources: MotionRow[] = [];
		for (const number of given.from) {
			const motion = await motionToChange(queries, unitId!, number);
			mustFollow(motion.state, 'composited');
			sources.push(motion);
		}
		const own = await ownText(queries, tidyText(given.text));
		const words = { ...own, family: familyOfSources(sources) ?? own.family };
		const composite = await insertMotion(
			desk,
			unitId!,
			{ title: given.title, reason: '', kind: 'composite', eventOn: null },
			words,
			'submitted',
		);
		const backers: Backer[] = [];
		for (const source of sources) {
			await queries.query(
				sql`insert into motion_source (composite_id, source_id) values (${composite.id}, ${source.id})`,
			);
			const left = source.state === 'on-agenda' ? ' It leaves the agenda.' : '';
			await bringInto(desk, source, 'composited', `Taken into composite motion ${composite.number}.${left}`);
			if (source.state === 'on-agenda') await offAgenda(queries, source);
			backers.push(
				...(await backersOf(queries, source.id)).filter(({ amendment_id }) => amendment_id === null),
			);
		}
		const seen = new Set<string>();
		for (const part of ['mover', 'seconder', 'supporter'] as const)
			for (const backer of backers.filter((one) => one.part === part)) {
				const by = backedBy(backer);
				if (seen.has(JSON.stringify(by))) continue;
				seen.add(JSON.stringify(by));
				await addBacker(desk, composite.id, null, part, by);
			}
		const list = sources.map(({ number }) => number).join(', ');
		await addEvent(desk, composite.id, 'submitted', `Composite of motions ${list}.`);
		return { number: composite.number };
	},
	words: ({ unit, from }, { number }) => ({ unit, from, number }),
});

/** All of one family: then the composite is of it too. */
function familyOfSources(sources: readonly MotionRow[]): string | null {
	return sources.every(({ family }) => family === sources[0].family) ? sources[0].family : null;
}

function backedBy({ person_id, from_body_id, from_unit_id, name }: Backer): BackedBy {
	if (person_id !== null) return { personId: person_id };
	if (from_body_id !== null) return { bodyId: from_body_id };
	return from_unit_id !== null ? { unitId: from_unit_id } : { name };
}

/** The motions that a composite was made of. */
export async function sourcesOf(
	queries: Queries,
	compositeId: string,
): Promise<readonly (Source & { readonly number: number })[]> {
	const rows = await queries.query<MotionRow>(sql`select motion.* from motion
		join motion_source on source_id = motion.id where composite_id = ${compositeId} order by number`);
	const sources: (Source & { readonly number: number })[] = [];
	for (const { id, number, text } of rows) {
		const backers = await backersOf(queries, id);
		const movers = backers.filter(({ part, amendment_id }) => part === 'mover' && amendment_id === null);
		sources.push({ id, number, text, movers: movers.map(({ name }) => name) });
	}
	return sources;
}
