/** Ids from names. */
import { fold } from './fold.ts';

/** `Runcorn and Helsby` → `runcorn-and-helsby`; marks go, accents go, `&` is `and`. */
export function slug(name: string): string {
	return name
		.split(/[\s\-–—/,.()]+/)
		.map(fold)
		.filter((word) => word !== '')
		.join('-');
}

/** What two spellings of one name share: case, marks, blanks and the sign for "and" do not count. */
export function nameKey(name: string): string {
	return slug(name).replaceAll('-', '');
}
