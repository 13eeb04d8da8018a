// Types that SvelteKit asks an app to fill in.
import type { Who } from '$lib/server/assembly/office.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Number of the line in the log, where something unexpected went wrong. */
			id?: string;
		}
		interface PageData {
			/** Shown without masthead, navigation and foot: for a screen in a hall. */
			isBare?: boolean;
		}
		interface Locals {
			/** Asks the database, so only pages that need it call it; the answer is kept for the request. */
			who: () => Promise<Who>;
		}
	}
}
