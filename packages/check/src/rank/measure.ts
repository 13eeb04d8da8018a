/** What seats, by-elections, areas and parties may be ranked by. */
import type { Release } from '@mandate/record';

export type RankKind =
	| 'majority'
	| 'majority-percent'
	| 'turnout'
	| 'turnout-ballot-box'
	| 'winning-share'
	| 'majority-government-share'
	| 'winning-votes'
	| 'runner-up-share'
	| 'share'
	| 'votes'
	| 'share-change'
	| 'vote-change'
	| 'relative-change'
	| 'turnout-change'
	| 'majority-change'
	| 'swing'
	| 'swing-first-two'
	| 'electorate'
	| 'valid-votes'
	| 'rejected'
	| 'candidates'
	| 'overturned'
	| 'seats'
	| 'seat-share'
	| 'seat-change'
	| 'house-majority'
	| 'average-majority';

export interface RankMeasure {
	readonly kind: RankKind;
	/** Party whose votes, share, change or seats are meant; -1 where each item has its own, or none is. */
	readonly party: number;
	/** Parties that a swing is from and to; both -1 for the swing to each seat's winner from its former winner. */
	readonly from: number;
	readonly to: number;
	/** Base of a change: the one that published changes count from (notional where redrawn), or the actual one of the same name. */
	readonly base: 'published' | 'actual';
}

export function rankMeasure(kind: RankKind, some: Partial<RankMeasure> = {}): RankMeasure {
	return { kind, party: -1, from: -1, to: -1, base: 'published', ...some };
}

export function measureKey(m: RankMeasure): string {
	return `${m.kind}/${m.party}/${m.from}/${m.to}/${m.base}`;
}

const LABELS: Readonly<Record<RankKind, string>> = {
	majority: 'majority in votes',
	'majority-percent': 'majority in per cent of valid votes',
	turnout: 'turnout (valid votes)',
	'turnout-ballot-box': 'turnout (rejected papers counted)',
	'winning-share': "winner's share",
	'majority-government-share': 'share of the party with more than half of the seats',
	'winning-votes': "winner's votes",
	'runner-up-share': "runner-up's share",
	share: 'share',
	votes: 'votes',
	'share-change': 'change in share',
	'vote-change': 'change in votes',
	'relative-change': 'change in votes, in per cent',
	'turnout-change': 'change in turnout',
	'majority-change': 'change in majority',
	swing: 'swing (Butler)',
	'swing-first-two': 'swing (Butler) between the first two',
	electorate: 'electorate',
	'valid-votes': 'valid votes',
	rejected: 'rejected papers',
	candidates: 'candidates',
	overturned: 'majority overturned',
	seats: 'seats',
	'seat-share': 'share of the seats',
	'seat-change': 'change in seats',
	'house-majority': 'majority in the Commons',
	'average-majority': 'average majority',
};

export function measureLabel(release: Release, m: RankMeasure): string {
	const name = (party: number): string => release.parties[party]?.name ?? '';
	let label = LABELS[m.kind];
	if (m.kind === 'swing')
		label += m.to >= 0 ? ` ${name(m.from)} to ${name(m.to)}` : ' from the former winner to the winner';
	else if (m.party >= 0) label = `${name(m.party)} ${label}`;
	return m.base === 'actual' ? `${label}, on the actual result before` : label;
}

const PARTS: ReadonlySet<RankKind> = new Set([
	'majority-percent',
	'turnout',
	'turnout-ballot-box',
	'winning-share',
	'majority-government-share',
	'runner-up-share',
	'share',
	'share-change',
	'relative-change',
	'turnout-change',
	'swing',
	'swing-first-two',
	'seat-share',
]);

/** Whether values are parts of one, shown in per cent or points. */
export function isPartKind(kind: RankKind): boolean {
	return PARTS.has(kind);
}
