/** The name of a stored text in an address. */
import type { ParamMatcher } from '@sveltejs/kit';

export const match: ParamMatcher = (id) => /^[0-9a-f]{32}$/.test(id);
