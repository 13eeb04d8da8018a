/** Prints addresses of every kind of page of a record, each kind as often as any other, in an order made by a seed. */
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

const chosen = rows(Number(count)).map((i) => {
	const kind = KINDS[i % KINDS.length];
	return kind[below(kind.length)];
});
process.stdout.write(JSON.stringify(chosen));
