/** Polls in the wards of councils: which there were on a day, who was elected, and which labels are those of one place only. */
import { BUCKET, VACANT } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import { personWords } from '../../councils/person-words.ts';

export interface Elected {
	readonly name: string;
	readonly key: string;
	readonly party: number;
	/** Row of `Councils.candidates`. */
	readonly candidate: number;
}

export interface WardPoll {
	/** Row of `Councils.contests`. */
	readonly contest: number;
	readonly ward: number;
	/** Empty where the file does not say. */
	readonly on: string;
	readonly isByElection: boolean;
	readonly elected: readonly Elected[];
}

const gathered = new WeakMap<Councils, Map<number, readonly WardPoll[]>>();

/** Polls of a council, by day and then by ward. @param council row of the book */
export function wardPollsOf(book: Councils, council: number): readonly WardPoll[] {
	const all = gathered.get(book) ?? new Map<number, readonly WardPoll[]>();
	gathered.set(book, all);
	const known = all.get(council);
	if (known) return known;
	const { wards, contests } = book;
	const [from, to] = book.wardsOf(council);
	const polls: WardPoll[] = [];
	for (let ward = from; ward < to; ward++)
		for (let contest = wards.firstContest[ward]; contest < wards.firstContest[ward + 1]; contest++)
			polls.push({
				contest,
				ward,
				on: contests.on(contest),
				isByElection: contests.isByElection[contest] === 1,
				elected: electedIn(book, contest),
			});
	polls.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.ward - b.ward));
	all.set(council, polls);
	return polls;
}

function electedIn({ contests, candidates }: Councils, contest: number): Elected[] {
	const elected: Elected[] = [];
	for (let row = contests.first[contest]; row < contests.first[contest + 1]; row++) {
		if (candidates.isElected[row] !== 1) continue;
		const name = candidates.name.at(row);
		elected.push({ name, key: personWords(name).join(' '), party: candidates.party[row], candidate: row });
	}
	return elected;
}

/** Rolls that name a label in fewer councils than this hold it for one of a place, or of a few. */
const FEW_COUNCILS = 10;
const local = new WeakMap<Councils, readonly boolean[]>();

/**
 * Whether a label is the bucket of independents and others, or one that the rolls give at a few councils only. Files differ in
 * which of these they print by name and which they put into the bucket, so one of them in place of another is no sign of a move.
 */
export function isLocalLabel(book: Councils, party: number): boolean {
	let known = local.get(book);
	if (known === undefined) {
		const councils = book.parties.map(() => new Set<number>());
		for (let spell = 0; spell < book.spells.count; spell++)
			councils[book.spells.party[spell]].add(book.wards.council[book.spells.ward[spell]]);
		known = book.parties.map(
			({ id }, row) => id === BUCKET || (id !== VACANT && councils[row].size < FEW_COUNCILS),
		);
		local.set(book, known);
	}
	return known[party];
}
