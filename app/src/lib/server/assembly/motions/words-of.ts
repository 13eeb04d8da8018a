/** Texts of motions as the database keeps them: with their blanks, fingerprints and the family they belong to. */
import {
	type AdoptedText,
	type FilledBlank,
	familyOf,
	fill,
	fingerprint,
	type Known,
	modelText,
	openAdopted,
	openModel,
	openText,
	tidyText,
} from '@mandate/assembly/motions';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { Refused } from '../acts/refused.ts';
import type { ModelRow, MotionRow } from './rows.ts';

/** Longest text of a motion. */
export const MOST_TEXT = 30_000;

export interface MotionText {
	readonly text: string;
	readonly modelId: string | null;
	readonly values: readonly string[];
	readonly filled: readonly FilledBlank[];
	readonly fingerprint: string;
	readonly family: string;
}

export const modelOf = ({ text, blanks }: ModelRow) =>
	modelText(text, Object.fromEntries(blanks.map(({ words, type }) => [words, type])));

/** Name of the field of a blank in a form. */
export const blankField = (at: number): string => `blank${at}`;

/**
 * A model with its blanks filled from a form.
 * @throws Refused with every blank whose value is not of its type
 */
export function textFromModel(model: ModelRow, values: readonly string[]): MotionText {
	const filled = fill(
		modelOf(model),
		Object.fromEntries(model.blanks.map(({ words }, i) => [words, values[i] ?? ''])),
	);
	if (!filled.ok)
		throw new Refused('invalid', 'A blank of the model is not filled in as expected.', {
			problems: filled.problems.map(({ words, expected }) => ({
				field: blankField(model.blanks.findIndex((blank) => blank.words === words)),
				words: `Give for "${words}" ${expected}.`,
			})),
		});
	return fromAdopted(model, filled.adopted);
}

function fromAdopted(model: ModelRow, { text, values, filled }: AdoptedText): MotionText {
	const print = fingerprint(openAdopted(text, filled));
	return { text, modelId: model.id, values, filled, fingerprint: print, family: model.fingerprint };
}

/** A text of one's own; where it is a known text, or a variant of one, it belongs to the family of that. */
export async function ownText(queries: Queries, given: string): Promise<MotionText> {
	const text = tidyText(given);
	const own = fingerprint(openText(text));
	const none = { text, modelId: null, values: [], filled: [], fingerprint: own, family: own };
	const known = await knownTexts(queries);
	const family = familyOf(text, known);
	if (family.kind === 'none') return none;
	if (family.kind === 'variant') return { ...none, family: family.id.family };
	const { family: of, model } = family.id;
	return { ...none, modelId: model?.id ?? null, family: of, fingerprint: model?.fingerprint ?? own };
}

export interface KnownText {
	readonly family: string;
	readonly model: ModelRow | null;
}

/** Public models first, then public motions that are the first of their family. */
export async function knownTexts(queries: Queries): Promise<readonly Known<KnownText>[]> {
	const models = await queries.query<ModelRow>(
		sql`select * from motion_model where is_public order by made_at, id`,
	);
	const motions = await queries.query<MotionRow>(
		sql`select distinct on (family) * from motion where is_public and fingerprint = family and model_id is null
			order by family, made_at, id`,
	);
	return [
		...models.map((model) => ({ id: { family: model.fingerprint, model }, open: openModel(modelOf(model)) })),
		...motions.map(({ text, family }) => ({ id: { family, model: null }, open: openText(text) })),
	];
}

/** The family a text belongs to, and how near it is to the text of that. */
export function familyNamed(text: string, known: readonly Known<KnownText>[]) {
	const family = familyOf(text, known);
	if (family.kind === 'none') return null;
	const { family: of } = family.id;
	return {
		family: of,
		isSame: family.kind === 'same',
		nearness: family.kind === 'variant' ? family.nearness : null,
	};
}

/** The fingerprint of a text with the blanks open that still stand in it. */
export function fingerprintOf(text: string, filled: readonly FilledBlank[]): string {
	return fingerprint(openAdopted(text, filled));
}
