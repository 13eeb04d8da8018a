/**
 * Cast vote records as JSON: NIST Special Publication 1500-103, Cast Vote Records Common Data Format, version 1.0. Of each record
 * the current snapshot is read: selections with an indication, by rank; two at one rank are equal preferences, a rank left out
 * is a gap. Ids of ballots, batches and devices are not kept.
 */
import { type CvrContest, readContest } from './cvr-contest.ts';
import { isList, isObject, type Json, type JsonFile, type JsonObject, openJson } from './json-file.ts';
import type { JsonPath } from './json-position.ts';
import { noteBook } from './notes.ts';
import { paperRows } from './paper-rows.ts';
import { HIGHEST_RANK } from './rank-columns.ts';
import { type Ranked, rankedPaper } from './ranked.ts';
import type { Reader } from './reader.ts';

const EXPORTED = 'Hand in the report as it was exported.';

export const readCvrJson: Reader = (content, { contest: asked }) => {
	const file = openJson(content);
	const { root } = file;
	if (!isObject(root) || !isList(root.CVR))
		throw file.refuse(['CVR'], 'a cast vote record report with a list called CVR', EXPORTED);
	const contest = readContest(file, root, asked);
	const notes = noteBook();
	const rows = paperRows();
	const paper = rankedPaper();
	let without = 0;
	for (const [at, record] of root.CVR.entries()) {
		const path = ['CVR', at];
		const snapshot = currentSnapshot(file, record, path);
		const contests = isList(snapshot.value.CVRContest) ? snapshot.value.CVRContest : [];
		let hasContest = false;
		for (const [place, entry] of contests.entries()) {
			if (!isObject(entry) || entry.ContestId !== contest.id) continue;
			hasContest = true;
			addSelections(file, entry, [...snapshot.path, 'CVRContest', place], contest, paper);
		}
		if (hasContest) {
			paper.writeTo(rows);
			rows.end(1, at + 1);
		} else without++;
	}
	if (without > 0) notes.note(1, `Records without this contest were passed over: ${without}.`);
	const { title, seats, candidates } = contest;
	return { election: { title, seats, candidates, papers: rows.finish() }, notes: notes.all };
};

interface At {
	readonly value: JsonObject;
	readonly path: JsonPath;
}

/** The snapshot that the record names; where it names none, the only one. */
function currentSnapshot(file: JsonFile, record: Json, path: JsonPath): At {
	const snapshots = isObject(record) && isList(record.CVRSnapshot) ? record.CVRSnapshot : [];
	const id = isObject(record) ? record.CurrentSnapshotId : undefined;
	const current = snapshots.findIndex((one) =>
		id === undefined ? snapshots.length === 1 : isObject(one) && one['@id'] === id,
	);
	const value = snapshots[current];
	if (isObject(value)) return { value, path: [...path, 'CVRSnapshot', current] };
	throw file.refuse(
		isObject(record) && id !== undefined ? [...path, 'CurrentSnapshotId'] : path,
		'a record with the snapshot that its CurrentSnapshotId names',
		EXPORTED,
	);
}

/** Adds the selections that have an indication. */
function addSelections(
	file: JsonFile,
	entry: JsonObject,
	path: JsonPath,
	contest: CvrContest,
	paper: Ranked,
): void {
	const selections = isList(entry.CVRContestSelection) ? entry.CVRContestSelection : [];
	for (const [at, selection] of selections.entries()) {
		const here = [...path, 'CVRContestSelection', at];
		if (!isObject(selection)) throw file.refuse(here, 'a selection', EXPORTED);
		const positions = isList(selection.SelectionPosition) ? selection.SelectionPosition : [];
		for (const [place, position] of positions.entries()) {
			const there = [...here, 'SelectionPosition', place];
			if (!isObject(position)) throw file.refuse(there, 'a position', EXPORTED);
			if (position.HasIndication === 'no') continue;
			if (position.HasIndication !== 'yes')
				throw file.refuse(
					[...there, 'HasIndication'],
					'yes or no',
					'Whether the place was marked is to be decided before the count.',
				);
			paper.add(candidateOf(file, selection, here, contest), rankOf(file, position, selection, there));
		}
	}
}

function candidateOf(file: JsonFile, selection: JsonObject, path: JsonPath, { places }: CvrContest): number {
	const { ContestSelectionId: id } = selection;
	const candidate = typeof id === 'string' ? places.get(id) : undefined;
	if (candidate !== undefined) return candidate;
	throw file.refuse(
		[...path, 'ContestSelectionId'],
		'the id of a selection of the contest',
		'Add the selection to the contest, or correct the record.',
	);
}

/** A mark without a rank is a first preference, as in a contest that is not ranked. */
function rankOf(file: JsonFile, position: JsonObject, selection: JsonObject, path: JsonPath): number {
	const rank = position.Rank ?? selection.Rank ?? 1;
	if (typeof rank === 'number' && Number.isInteger(rank) && rank >= 1 && rank <= HIGHEST_RANK) return rank;
	throw file.refuse([...path, 'Rank'], `a rank, 1 to ${HIGHEST_RANK}`, 'Correct the record.');
}
