/** The registry of definitions: every measure, with its formula, its source, who prints it so, and a worked example. */
import type { Definition, DefinitionId } from './definition.ts';
import { MAJORITY_DEFINITIONS } from './definitions/majority.ts';
import { RESULT_DEFINITIONS } from './definitions/result.ts';
import { ROUNDING_DEFINITIONS } from './definitions/rounding.ts';
import { SHARE_DEFINITIONS } from './definitions/share.ts';
import { SWING_DEFINITIONS } from './definitions/swing.ts';
import { TURNOUT_DEFINITIONS } from './definitions/turnout.ts';
import { VOTE_DEFINITIONS } from './definitions/votes.ts';

export const DEFINITIONS: readonly Definition[] = [
	...SHARE_DEFINITIONS,
	...VOTE_DEFINITIONS,
	...SWING_DEFINITIONS,
	...MAJORITY_DEFINITIONS,
	...TURNOUT_DEFINITIONS,
	...RESULT_DEFINITIONS,
	...ROUNDING_DEFINITIONS,
];

const BY_ID: ReadonlyMap<string, Definition> = new Map(DEFINITIONS.map((one) => [one.id, one]));

/** @throws RangeError for an id that is not in the registry. */
export function definition(id: DefinitionId): Definition {
	const found = BY_ID.get(id);
	if (found === undefined) throw new RangeError(`No definition has the id "${id}"; see DEFINITION_IDS.`);
	return found;
}
