/** What everybody may see: public motions of a unit, public models, and who has carried the same text. Never who moved it. */
import {
	changedPieces,
	changesBetween,
	MOTION_STATES,
	nearness,
	shortFingerprint,
} from '@mandate/assembly/motions';
import { nameOfKind } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { look } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { count } from '../fields.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitIdOf } from '../organisation/units.ts';
import { passageOf } from './passage.ts';
import { type ModelRow, type MotionRow, motionOf, motionsBy } from './rows.ts';
import { familyNamed, knownTexts, MOST_TEXT } from './words-of.ts';

export const seePublicMotions = look({
	name: 'motions.see-public',
	does: 'looks at the public motions of a unit',
	may: ['anyone'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }) =>
		(await motionsBy(queries, sql`unit_id = ${unitId} and is_public`)).map(
			({ number, title, state, kind, decided_at, family }) => ({
				number,
				title,
				state,
				kind,
				decided_at,
				family: shortFingerprint(family),
			}),
		),
});

export const seePublicMotion = look({
	name: 'motions.see-public-one',
	does: 'looks at a public motion of a unit',
	may: ['anyone'],
	input: z.object({ unit: z.string(), number: count('the motion') }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }, { number }) => {
		const motion = await motionOf(queries, unitId!, number);
		if (!motion.is_public)
			throw new Refused('not-found', 'There is no such motion, or it is for members only.');
		const { title, text, reason, state, final_text, decided_at, family } = motion;
		const votes = await queries.query<{
			for_count: number | null;
			against_count: number | null;
			abstentions_count: number | null;
		}>(sql`
			select for_count, against_count, abstentions_count from motion_vote
			where motion_id = ${motion.id} and amendment_id is null
				and decision <> 'emergency-motion' order by position desc limit 1`);
		return {
			number,
			title,
			text,
			reason,
			state,
			finalText: final_text,
			pieces:
				final_text === null || final_text === text
					? null
					: changedPieces(text, changesBetween(text, final_text)),
			decidedAt: decided_at,
			family: shortFingerprint(family),
			votes: votes[0] ?? null,
			passage: await passageOf(queries, motion, true),
		};
	},
});

export interface LibraryEntry {
	readonly fingerprint: string;
	readonly title: string;
	/** The unit that offers the model, or that was first to make the motion public. */
	readonly unit: string;
	readonly isModel: boolean;
	readonly carriedCount: number;
}

export const seeLibrary = look({
	name: 'motions.see-library',
	does: 'looks at model motions and public motions',
	may: ['anyone'],
	input: z.object({}),
	unitOf: async () => null,
	run: ({ queries }) =>
		queries.query<LibraryEntry>(sql`
			with family as (
				select fingerprint as print from motion_model where is_public union select family from motion where is_public
			), entry as (
				select left(print, 16) as fingerprint, coalesce(model.title, first.title) as title,
					coalesce(model.unit, first.unit) as unit, model.title is not null as "isModel",
					(select count(distinct unit_id)::int from motion where motion.family = print and is_public
						and state in ('carried', 'carried-as-amended', 'sent-upward')) as "carriedCount"
				from family
				left join lateral (select offered.title, unit.name as unit from motion_model offered join unit on unit.id = unit_id
					where is_public and offered.fingerprint = print order by offered.made_at, offered.id limit 1) model on true
				left join lateral (select put.title, unit.name as unit from motion put join unit on unit.id = unit_id
					where is_public and put.family = print order by put.made_at, put.id limit 1) first on true
			)
			select * from entry order by "carriedCount" desc, title collate "C", fingerprint`),
});

/** Has anyone else passed this? */
export const findFamily = look({
	name: 'motions.find',
	does: 'looks for motions in the same or nearly the same words',
	may: ['anyone'],
	input: z.object({
		text: z
			.string()
			.trim()
			.min(1, 'Paste the text of a motion.')
			.max(MOST_TEXT, 'Paste one motion at a time.'),
	}),
	unitOf: async () => null,
	run: async ({ queries }, { text }) => {
		const family = familyNamed(text, await knownTexts(queries));
		return family === null ? null : { ...family, fingerprint: shortFingerprint(family.family) };
	},
});

interface FamilyMotion extends MotionRow {
	readonly unit: string;
	readonly slug: string;
	readonly unit_kind: string;
	readonly imprint: string;
}

export const seeFamily = look({
	name: 'motions.see-family',
	does: 'looks at which units have carried a motion, and in what wording',
	may: ['anyone'],
	input: z.object({
		fingerprint: z.string().regex(/^[0-9a-f]{16,64}$/, 'There is no motion at this address.'),
	}),
	unitOf: async () => null,
	run: async ({ queries, at }, { fingerprint }) => {
		const like = `${fingerprint}%`;
		const [model] = await queries.query<ModelRow & { unit: string; slug: string; imprint: string }>(sql`
			select motion_model.*, unit.name as unit, unit.slug, unit.imprint from motion_model join unit on unit.id = unit_id
			where is_public and fingerprint like ${like} order by motion_model.made_at, motion_model.id limit 1`);
		const motions = await queries.query<FamilyMotion>(sql`
			select motion.*, unit.name as unit, unit.slug, unit.kind as unit_kind, unit.imprint
			from motion join unit on unit.id = unit_id
			where is_public and family like ${like} order by decided_at nulls last, motion.made_at, motion.id`);
		if (model === undefined && motions.length === 0)
			throw new Refused('not-found', 'There is no motion at this address, or no unit has made it public.');
		const family = model?.fingerprint ?? motions[0].family;
		const first = motions.find((one) => one.fingerprint === family) ?? motions[0];
		const original = model?.text ?? first.text;
		const carried = motions.filter(({ state }) => MOTION_STATES[state].outcome === 'passed');
		return {
			fingerprint: family,
			short: shortFingerprint(family),
			title: model?.title ?? first.title,
			text: original,
			reason: model?.reason ?? first.reason,
			model:
				model === undefined
					? null
					: { id: model.id, unit: model.unit, slug: model.slug, blanks: model.blanks },
			imprint: model?.imprint ?? first.imprint,
			bodies: await bodiesOf(queries, at.slice(0, 10), model?.for_kinds ?? [], carried),
			wordings: wordingsOf(family, original, carried),
			/** Put to a unit and not carried, or not decided yet. */
			others: motions
				.filter((one) => !carried.includes(one))
				.map(({ unit, slug, number, state, decided_at }) => ({
					unit,
					slug,
					number,
					state: MOTION_STATES[state].name,
					decidedAt: decided_at,
				})),
		};
	},
});

export interface Wording {
	readonly isOriginal: boolean;
	/** An example of it, as the first body carried it. */
	readonly text: string;
	readonly pieces: readonly { readonly kind: 'kept' | 'removed' | 'inserted'; readonly text: string }[];
	readonly keptCount: number;
	readonly wordCount: number;
	readonly newCount: number;
	readonly by: readonly {
		readonly unit: string;
		readonly slug: string;
		readonly number: number;
		readonly kind: string;
		readonly decidedAt: string;
		readonly state: string;
	}[];
}

/** The motions that were carried, by wording: the original first, then variants by how many bodies carried them. */
function wordingsOf(family: string, original: string, carried: readonly FamilyMotion[]): readonly Wording[] {
	const groups = new Map<string, FamilyMotion[]>();
	for (const motion of carried) {
		const print = motion.final_fingerprint ?? motion.fingerprint;
		groups.set(print, [...(groups.get(print) ?? []), motion]);
	}
	return [...groups]
		.sort(
			([a, one], [b, other]) =>
				Number(b === family) - Number(a === family) || other.length - one.length || (a < b ? -1 : 1),
		)
		.map(([print, motions]) => {
			const text = motions[0].final_text ?? motions[0].text;
			// Compared with the text as put there, where its blanks are filled alike.
			const before =
				motions[0].final_text === null || print === motions[0].fingerprint ? original : motions[0].text;
			const { keptCount, wordCount, newCount } = nearness(before, text);
			return {
				isOriginal: print === family,
				text,
				pieces: print === family ? [] : changedPieces(before, changesBetween(before, text)),
				keptCount,
				wordCount,
				newCount,
				by: motions.map(({ unit, slug, number, unit_kind, decided_at, state }) => ({
					unit,
					slug,
					number,
					kind: unit_kind,
					decidedAt: decided_at!,
					state: MOTION_STATES[state].name,
				})),
			};
		});
}

/** How many units of each kind there are that may decide it, and how many have carried it. */
async function bodiesOf(
	queries: Queries,
	on: string,
	forKinds: readonly string[],
	carried: readonly FamilyMotion[],
) {
	const rows = await queries.query<{ id: string; kind: string; parent_id: string | null }>(
		sql`select id, kind, parent_id from unit where closed_on is null`,
	);
	const top = rows.find(({ parent_id }) => parent_id === null);
	const rules = top === undefined ? null : await rulesOf(queries, top.id, on);
	const kinds = [
		...new Set([
			...(forKinds.length === 0 ? rows.map(({ kind }) => kind) : forKinds),
			...carried.map(({ unit_kind }) => unit_kind),
		]),
	].sort();
	const counted = kinds.map((kind) => {
		const all = rows.filter((row) => row.kind === kind).length;
		const ids = new Set(carried.filter(({ unit_kind }) => unit_kind === kind).map(({ unit_id }) => unit_id));
		return {
			kind,
			name: rules === null ? kind : nameOfKind(rules, kind, all),
			carriedCount: ids.size,
			allCount: all,
		};
	});
	return {
		kinds: counted.filter(({ allCount }) => allCount > 0),
		carriedCount: counted.reduce((sum, one) => sum + one.carriedCount, 0),
		allCount: counted.reduce((sum, one) => sum + one.allCount, 0),
	};
}
