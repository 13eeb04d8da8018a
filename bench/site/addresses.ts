/**
 * Prints addresses of every kind of page of a record, each kind as often as any other, in an order made by a seed: as readers
 * draw them, a few often and most seldom, and every page as likely as any other.
 */
import { PAGE_KINDS, pagesOf, peopleOf } from '@mandate/record/addresses';
import { openRelease } from '@mandate/record/folder';

const [folder, count] = process.argv.slice(2);
const opened = openRelease(folder);
if (!opened.ok) throw new Error(opened.message);
const { release } = opened;
const rows = (length: number) => Array.from({ length }, (_, row) => row);

const KINDS: readonly (readonly string[])[] = [
	...PAGE_KINDS.map((kind) => pagesOf(release, kind)),
	peopleOf(release)
		.all.filter((_, i) => i % 20 === 0)
		.map(({ name }) => `/search?q=${encodeURIComponent(name)}`),
	rows(20).map((page) => `/changes?page=${page + 1}`),
].filter((kind) => kind.length > 0);

let seed = 20260101;
function below(limit: number): number {
	seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
	return Math.floor((seed / 2 ** 32) * limit);
}

/** The place of a page among those of its kind, by how often it is read: the second half as often as the first, and so on. */
const byRank = (length: number) => Math.floor(length ** (below(2 ** 30) / 2 ** 30)) - 1;

function shuffled(list: readonly string[]): string[] {
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const other = below(i + 1);
		[copy[i], copy[other]] = [copy[other], copy[i]];
	}
	return copy;
}

const kinds = KINDS.map(shuffled);
const drawn = (pick: (length: number) => number): string[] =>
	rows(Number(count)).map((i) => {
		const kind = kinds[i % kinds.length];
		return kind[pick(kind.length)];
	});
process.stdout.write(JSON.stringify({ read: drawn(byRank), each: drawn(below) }));
