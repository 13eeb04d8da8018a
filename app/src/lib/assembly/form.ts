/** What a page knows of a form that came back. */

export interface Returned {
	readonly act?: string;
	readonly done?: string;
	readonly values?: Readonly<Record<string, string>>;
	readonly refusal?: {
		readonly kind: string;
		readonly words: string;
		readonly problems: readonly { readonly field: string; readonly words: string }[];
		readonly ruling: RulingShown | null;
	};
}

export interface RulingShown {
	readonly allowed: boolean;
	readonly words: string;
	readonly citation: {
		readonly rulebookTitle: string;
		readonly version: string;
		readonly clause: string | null;
		readonly title: string | null;
	};
}

/** @returns id of a field of an act's form; a page may have several forms with fields of one name */
export function fieldId(act: string, name: string): string {
	return `${act}-${name}`.replaceAll('.', '-');
}

export function citedShort({ rulebookTitle, version, clause, title }: RulingShown['citation']): string {
	return clause === null
		? `${rulebookTitle}, version ${version}, has no rule on this`
		: `Rule ${clause} (${title}), ${rulebookTitle}, version ${version}`;
}
