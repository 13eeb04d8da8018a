/** The registry of definitions: every measure, with its formula, its source, who prints it so, and a worked example. */
import type { Definition, DefinitionId } from './definition.ts';

export const DEFINITIONS: readonly Definition[] = [];

const BY_ID = new Map(DEFINITIONS.map((definition) => [definition.id, definition]));

/** @throws RangeError for an id that is not in the registry. */
export function definition(id: DefinitionId): Definition {
	const found = BY_ID.get(id);
	if (found === undefined) throw new RangeError(`No definition has the id "${id}"; see DEFINITION_IDS.`);
	return found;
}
