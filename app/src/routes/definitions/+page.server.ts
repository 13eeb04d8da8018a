import { DEFINITIONS } from '@mandate/psephology';

/** The registry as it stands in the code that computes: the page cannot say anything else. */
export function load() {
	return { definitions: DEFINITIONS };
}
