/** Which packs of the record a check reads. The others are asked for by pages alone, and no browser fetches them. */
import type { PackFile, PackName } from '@mandate/record';

const OF_PAGES: readonly PackName[] = ['interests'];

export function readByChecks(packs: readonly PackFile[]): readonly PackFile[] {
	return packs.filter(({ name }) => !OF_PAGES.includes(name));
}
