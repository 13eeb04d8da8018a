// Types that SvelteKit asks an app to fill in.
declare global {
	namespace App {
		interface Error {
			message: string;
			/** Number of the line in the log, where something unexpected went wrong. */
			id?: string;
		}
	}
}

export {};
