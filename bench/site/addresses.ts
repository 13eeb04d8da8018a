/** Prints addresses of every kind of page of a record, each kind as often as any other, in an order made by a seed. */
import {
	contestPath,
	councilPath,
	divisionPath,
	electionPath,
	partyPath,
	peopleOf,
	personPath,
	placePath,
} from '@mandate/record/addresses';
import { openRelease } from '@mandate/record/folder';

const [folder, count] = process.argv.slice(2);
const opened = openRelease(folder);
if (!opened.ok) throw new Error(opened.message);
const { release } = opened;
const rows = (length: number) => Array.from({ length }, (_, row) => row);
const people = peopleOf(release).all;
const days = [...new Set(release.elections.map(({ pollingOn }) => pollingOn))];

const KINDS: readonly (readonly string[])[] = [
	people.filter(({ kind }) => kind === 'member').map(personPath),
	people.filter(({ kind }) => kind === 'councillor').map(personPath),
	rows(release.places.count).map((row) => placePath(release.places.name.at(row))),
	release.parties.map(({ id }) => partyPath(id)),
	(release.councils?.councils ?? []).map(({ id }) => councilPath(id)),
	days.map((day) => electionPath(day)),
	rows(release.contests.count).map((row) => contestPath(release, row)),
	rows(release.divisions?.count ?? 0).map((row) => divisionPath(release, row)),
	['/people', '/places', '/parties', '/councils', '/elections', '/divisions', '/changes', '/record'],
	people.slice(0, 2000).map(({ name }) => `/search?q=${encodeURIComponent(name)}`),
	rows(40).map((page) => `/changes?page=${page + 1}`),
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
