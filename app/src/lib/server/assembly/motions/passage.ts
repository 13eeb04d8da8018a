/** The way of a motion through the units: where it came from, from the first on, and where it was sent. */
import { MOTION_STATES } from '@mandate/assembly/motions';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import type { MotionRow } from './rows.ts';

export interface PassageStep {
	readonly unit: string;
	readonly slug: string;
	readonly number: number;
	/** In words: "carried as amended". */
	readonly state: string;
	/** Which version of the step before was sent here. */
	readonly version: 'original' | 'as-amended' | null;
	readonly decidedAt: string | null;
	readonly isThis: boolean;
}

/** @param publicOnly leaves out steps whose units have not made theirs public */
export async function passageOf(
	queries: Queries,
	motion: Pick<MotionRow, 'id'>,
	publicOnly: boolean,
): Promise<readonly PassageStep[]> {
	const rows = await queries.query<
		Pick<MotionRow, 'id' | 'number' | 'state' | 'origin_version' | 'decided_at' | 'is_public'> & {
			readonly unit: string;
			readonly slug: string;
		}
	>(sql`
		with recursive before as (
			select id, origin_id, 0 as step from motion where id = ${motion.id}
			union all select motion.id, motion.origin_id, before.step - 1 from motion join before on motion.id = before.origin_id
		), after as (
			select id, 0 as step from motion where id = ${motion.id}
			union all select motion.id, after.step + 1 from motion join after on motion.origin_id = after.id
		), passage as (select id, step from before union select id, step from after)
		select motion.id, motion.number, motion.state, origin_version, decided_at, is_public, unit.name as unit, unit.slug
		from passage join motion on motion.id = passage.id join unit on unit.id = motion.unit_id order by step, motion.made_at`);
	if (rows.length < 2) return [];
	return rows
		.filter((row) => !publicOnly || row.is_public || row.id === motion.id)
		.map((row) => ({
			unit: row.unit,
			slug: row.slug,
			number: row.number,
			state: MOTION_STATES[row.state].name,
			version: row.origin_version,
			decidedAt: row.decided_at,
			isThis: row.id === motion.id,
		}));
}
