/** The book of polls in memory, as columns over its pack. Rows are in order of the last day of asking. */
import type { IntegerArray, Pack } from '../release/pack.ts';
import type { StringColumn } from '../release/strings.ts';
import { columnOf, readStrings } from '../release/strings.ts';
import { POLLSTERS } from './pollsters.ts';

export interface Polls {
	readonly count: number;
	/** Days since 1 January 1970: first and last day of asking, and of publication or -1. */
	readonly from: IntegerArray;
	readonly to: IntegerArray;
	readonly publishedOn: IntegerArray;
	/** 0 not told, 1 Great Britain, 2 United Kingdom. */
	readonly area: IntegerArray;
	readonly isModel: IntegerArray;
	/** People asked, or -1. */
	readonly sample: IntegerArray;
	/** Id of the firm. */
	readonly pollster: StringColumn;
	/** Names parted by "; ", empty where the source does not say. */
	readonly publishers: StringColumn;
	readonly source: IntegerArray;
	readonly line: IntegerArray;
	/** Share in per cent as printed, a decimal string, of a party by its id; null where the poll does not show it. */
	share(row: number, party: string): string | null;
	/** Ids of the parties shown. */
	partiesOf(row: number): readonly string[];
	/** Rows of a firm, in order of the last day of asking. */
	byPollster(pollster: string): readonly number[];
	nameOf(pollster: string): string;
	/** Last day of asking of the last poll; -1 in an empty book. */
	readonly lastDay: number;
}

export function openPolls(pack: Pack): Polls {
	const column = (name: string): IntegerArray => pack.integers(`polls.${name}`);
	const coded = (name: string): StringColumn => columnOf(readStrings(pack, name), pack.integers(name));
	const to = column('to');
	const pollster = coded('polls.pollster');
	const first = pack.integers('shares.first');
	const party = coded('shares.party');
	const printed = coded('shares.share');
	const names = pack.json('names') as Readonly<Record<string, string>>;
	const known = new Map(POLLSTERS.map(({ id, name }) => [id, name]));
	let byFirm: Map<string, number[]> | null = null;
	const firms = (): Map<string, number[]> => {
		const map = new Map<string, number[]>();
		for (let row = 0; row < to.length; row++) {
			const list = map.get(pollster.at(row));
			if (list) list.push(row);
			else map.set(pollster.at(row), [row]);
		}
		return map;
	};
	return {
		count: to.length,
		from: column('from'),
		to,
		publishedOn: column('publishedOn'),
		area: column('area'),
		isModel: column('isModel'),
		sample: column('sample'),
		pollster,
		publishers: coded('polls.publishers'),
		source: column('source'),
		line: column('line'),
		share(row, wanted) {
			for (let i = first[row]; i < first[row + 1]; i++) if (party.at(i) === wanted) return printed.at(i);
			return null;
		},
		partiesOf(row) {
			const list: string[] = [];
			for (let i = first[row]; i < first[row + 1]; i++) list.push(party.at(i));
			return list;
		},
		byPollster(id) {
			byFirm ??= firms();
			return byFirm.get(id) ?? [];
		},
		nameOf: (id) => known.get(id) ?? names[id] ?? id,
		lastDay: to.length === 0 ? -1 : to[to.length - 1],
	};
}
