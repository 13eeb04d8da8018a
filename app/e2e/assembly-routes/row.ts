/** What may be seen and done at an address of the assembly, said a second time by hand, beside what its code says. */

/** Name of an act; who may do it stands in the permission rows of the acts. */
export type ActName = string;

export interface RouteRow {
	/** Folder under routes/(assembly), from its slash. */
	readonly route: string;
	/**
	 * Who sees the page, or may GET it: whoever may do all of these looks. "anybody" also without signing in. Null: there is
	 * nothing to be seen there, only forms.
	 */
	readonly sees: readonly ActName[] | 'anybody' | 'anybody signed in' | null;
	/** What a form or a method does, by its name ("default" where it has none, "POST" of a +server.ts). */
	readonly does?: Readonly<Record<string, ActName>>;
	/**
	 * Parts of the address that are not given to an act under the same name.
	 * @param given to the first act of the row, or of the form
	 */
	readonly params?: (given: Readonly<Record<string, unknown>>) => Readonly<Record<string, string>>;
	/** Forms that may be sent with what belongs to another unit, and why that is right. */
	readonly across?: Readonly<Record<string, string>>;
	/** Whether others are told that there is no such thing, not that they may not see it. */
	readonly hidden?: boolean;
	/** Answer to a look where it is not 200. */
	readonly status?: number;
}
