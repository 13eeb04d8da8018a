/** `mandate record show`: the record itself, an election, a contest with its candidates, or the contests of a place. */
import { fold, type Release } from '@mandate/record';
import { inUse } from '../record/in-use.ts';
import { type Paint, paintFor } from '../terminal/colour.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { complain } from './complain.ts';
import { candidatesOf, contestId, winnerOf } from './record-contests.ts';

export async function recordShow(what: string, options: { readonly record?: string }): Promise<number> {
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	const { release } = record;
	const paint = paintFor(process.stdout, process.env);
	const text = what === '' ? theRecord(release, record.about, paint) : find(what, release, paint);
	if (text === null) {
		return complain(
			`the record in use has no election, contest or place "${what}". ` +
				`Expected an id such as ${release.elections.at(-1)?.id}, or the name of a seat. "mandate record show" lists the elections.`,
		);
	}
	process.stdout.write(`${text}\n`);
	return 0;
}

function theRecord(release: Release, about: string, paint: Paint): string {
	const perElection = new Map<number, number>();
	for (const election of release.contests.election)
		perElection.set(election, (perElection.get(election) ?? 0) + 1);
	return [
		paint('bold', release.title),
		release.id,
		`In use: ${about}`,
		wrap(release.coverage.note, Math.min(process.stdout.columns ?? 100, 110)),
		'',
		table([
			['id', 'day', 'contests'],
			...release.elections.map(({ id, pollingOn }, row) => [id, pollingOn, perElection.get(row) ?? 0]),
		]),
	].join('\n');
}

function find(what: string, release: Release, paint: Paint): string | null {
	const election = release.elections.findIndex(({ id }) => id === what);
	if (election >= 0) return theElection(election, release, paint);
	const { contests, places } = release;
	for (let row = 0; row < contests.count; row++) {
		if (contestId(row, release) === what) return theContest(row, release, paint);
	}
	const wanted = fold(what);
	for (let place = 0; place < places.count; place++) {
		if (fold(places.name.at(place)) === wanted) return thePlace(place, release, paint);
	}
	return null;
}

function theElection(election: number, release: Release, paint: Paint): string {
	const { contests, places, elections } = release;
	const rows: (string | number)[][] = [['contest', 'place', 'won by', 'majority']];
	for (let row = 0; row < contests.count; row++) {
		if (contests.election[row] !== election) continue;
		rows.push([
			contestId(row, release),
			places.name.at(contests.place[row]),
			winnerOf(row, release),
			given(contests.majority[row]),
		]);
	}
	const { label, pollingOn } = elections[election];
	return `${paint('bold', label)}, ${pollingOn}\n\n${rows.length > 1 ? table(rows) : 'The record has totals of this election, no contests.'}`;
}

function thePlace(place: number, release: Release, paint: Paint): string {
	const { contests, places, elections } = release;
	const rows = [...places.contests(place)].map((row) => [
		contestId(row, release),
		elections[contests.election[row]].pollingOn,
		winnerOf(row, release),
		given(contests.majority[row]),
	]);
	return `${paint('bold', places.name.at(place))}\n\n${table([['contest', 'day', 'won by', 'majority'], ...rows])}`;
}

function theContest(row: number, release: Release, paint: Paint): string {
	const { contests, places, elections, sources } = release;
	const facts = table([
		['electorate', given(contests.electorate[row])],
		['valid votes', given(contests.validVotes[row])],
		['rejected papers', given(contests.invalidVotes[row])],
		['majority', given(contests.majority[row])],
		['result', contests.result.at(row) || 'not given'],
	]);
	const where = `${sources[contests.source[row]].path}, line ${contests.line[row]}`;
	const title = `${places.name.at(contests.place[row])}, ${elections[contests.election[row]].label}`;
	return [
		paint('bold', title),
		'',
		facts,
		'',
		table([['candidate', 'party', 'votes', 'share'], ...candidatesOf(row, release)]),
		'',
		paint('faint', where),
	].join('\n');
}

function given(value: number): string | number {
	return value < 0 ? 'not given' : value;
}
