/** A place's shares as lines: which parties are drawn, where each line breaks, and what stands alone as a dot. */
import type { ContestSummary } from '@mandate/record/questions';

export interface SharePoint {
	/** Years, as a decimal: 2017.44. */
	readonly year: number;
	/** Per cent. */
	readonly share: number;
	readonly contest: ContestSummary;
}

export interface ShareSeries {
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	/** Points joined by a line: consecutive general elections with the same boundaries that the party fought. */
	readonly runs: readonly (readonly SharePoint[])[];
	readonly byElections: readonly SharePoint[];
	/** Every point, in order. */
	readonly points: readonly SharePoint[];
}

/** A party is drawn where it had this much once, or won. The rest is in the table. */
const LEAST = 8;
const MOST_SERIES = 9;

export function yearOf(day: string): number {
	const [year, month, date] = day.split('-').map(Number);
	return year + (month - 1) / 12 + (date - 1) / 365;
}

/** In order of the highest share. */
export function shareSeries(contests: readonly ContestSummary[]): readonly ShareSeries[] {
	const highest = new Map<string, number>();
	const winners = new Set<string>();
	for (const { shares, winner } of contests) {
		if (winner !== null) winners.add(winner.party.id);
		for (const { party, share } of shares)
			if (share !== null) highest.set(party.id, Math.max(highest.get(party.id) ?? 0, part(share)));
	}
	return [...highest]
		.filter(([id, share]) => share >= LEAST || winners.has(id))
		.sort(([, a], [, b]) => b - a)
		.slice(0, MOST_SERIES)
		.map(([id]) => seriesOf(id, contests));
}

const part = ({ n, d }: { readonly n: bigint; readonly d: bigint }): number => (Number(n) / Number(d)) * 100;

function seriesOf(id: string, contests: readonly ContestSummary[]): ShareSeries {
	const runs: SharePoint[][] = [];
	const byElections: SharePoint[] = [];
	let run: SharePoint[] = [];
	let label = { name: id, abbreviation: id };
	for (const contest of contests) {
		const isGeneral = contest.election.kind === 'general';
		if (isGeneral && contest.isRedrawn) run = [];
		// Several candidates under one label (independents) are dots, never one line.
		const own = contest.shares.filter(({ party, share }) => party.id === id && share !== null);
		if (isGeneral && own.length !== 1) run = [];
		for (const { party, share } of own) {
			label = party;
			const point = {
				year: yearOf(contest.election.pollingOn),
				share: share === null ? 0 : part(share),
				contest,
			};
			if (!isGeneral) {
				byElections.push(point);
				continue;
			}
			if (run.length === 0 || !party.isOne) {
				run = [point];
				runs.push(run);
			} else run.push(point);
		}
	}
	const points = [...runs.flat(), ...byElections].sort((a, b) => a.year - b.year);
	return { id, name: label.name, abbreviation: label.abbreviation, runs, byElections, points };
}
