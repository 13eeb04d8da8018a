/** Opens the books of a release, each when it is first asked for. */
import { type Councils, openCouncils } from '../councils/open.ts';
import { type Divisions, openDivisions } from '../divisions/open.ts';
import { type Interests, openInterests } from '../interests/open.ts';
import { type Members, openMembers } from '../members/open.ts';
import { openPolls, type Polls } from '../polls/open.ts';
import { openTax, type Tax } from '../tax/open.ts';
import type { BookName, LoadablePacks } from './format.ts';
import { openPack, type Pack } from './pack.ts';

export interface Books {
	readonly members: Members;
	readonly divisions: Divisions;
	readonly councils: Councils;
	readonly polls: Polls;
	readonly tax: Tax;
	readonly interests: Interests;
}

const OPEN: { readonly [Name in BookName]: (pack: Pack) => Books[Name] } = {
	members: openMembers,
	divisions: openDivisions,
	councils: openCouncils,
	polls: openPolls,
	tax: openTax,
	interests: openInterests,
};

/** A function from the name of a book to the book, null where the release has none. */
export function openBooks(packs: LoadablePacks): <Name extends BookName>(name: Name) => Books[Name] | null {
	const open = new Map<BookName, Books[BookName] | null>();
	return <Name extends BookName>(name: Name): Books[Name] | null => {
		if (!open.has(name)) {
			const given: Uint8Array | (() => Uint8Array) | undefined = packs[name];
			const bytes = given instanceof Uint8Array ? given : given?.();
			open.set(name, bytes === undefined ? null : OPEN[name](openPack(bytes, `${name}.pack`)));
		}
		return (open.get(name) ?? null) as Books[Name] | null;
	};
}
