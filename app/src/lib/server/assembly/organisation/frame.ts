/** What stands round every page: who is signed in, and the unit with what the person may act as in it. */
import { nameOfKind, versionInForce } from '@mandate/assembly/rulebook';
import type { UnitFrame } from '$lib/assembly/unit-rooms.ts';
import { sql } from '../../database/sql.ts';
import { dutiesIn } from '../acts/permitted.ts';
import { Refused } from '../acts/refused.ts';
import type { Office, Who } from '../office.ts';
import { rulebookOf } from './rules-of.ts';
import { unitBySlug, unitsAbove } from './units.ts';

export interface Frame {
	readonly person: { readonly name: string } | null;
	readonly unit: UnitFrame | null;
}

/** @param slug null on pages of no unit; an unknown one is left to the page, which says so */
export async function frameOf(office: Office, who: Who, slug: string | null): Promise<Frame> {
	const { database } = office;
	const [person] =
		who === null
			? []
			: await database.query<{ name: string }>(sql`select name from person where id = ${who.personId}`);
	return { person: person ?? null, unit: slug === null ? null : await unitFrame(office, who, slug) };
}

async function unitFrame(office: Office, who: Who, slug: string): Promise<UnitFrame | null> {
	const { database } = office;
	const day = office.now().toISOString().slice(0, 10);
	try {
		const unit = await unitBySlug(database, slug);
		const above = await unitsAbove(database, unit.id);
		const { rulebook } = await rulebookOf(database, unit.id);
		const rules =
			versionInForce(rulebook, day) ?? versionInForce(rulebook, rulebook.versions[0].effectiveFrom);
		const held =
			who === null ? [] : await dutiesIn(database, who.personId, unit.id, office.now().toISOString());
		return {
			slug: unit.slug,
			name: unit.name,
			kind: rules === null ? unit.kind : nameOfKind(rules, unit.kind),
			imprint: unit.imprint,
			above: above.map(({ slug, name }) => ({ slug, name })),
			mine: [...new Set(held.map(({ duty, isAbove }) => (isAbove ? `${duty} above` : duty)))].sort(),
		};
	} catch (error) {
		if (error instanceof Refused) return null;
		throw error;
	}
}
