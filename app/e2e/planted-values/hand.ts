/** What whoever plants has at hand. */
import type { Act } from '../../src/lib/server/assembly/acts/act.ts';
import type { World } from '../../src/lib/server/assembly/fixture/world.ts';
import type { Database } from '../../src/lib/server/database/database.ts';

export interface Hand {
	readonly world: World;
	readonly database: Database;
	readonly planted: string;
	/** A member of the same branch. */
	readonly fellow: string;
	/** Does an act, or fails with what refused it. */
	// biome-ignore lint/suspicious/noExplicitAny: acts of any input.
	readonly must: <Output>(personId: string, act: Act<any, Output>, given: object) => Promise<Output>;
}
