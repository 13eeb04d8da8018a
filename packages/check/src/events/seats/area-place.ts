/** A party's place over a nation or the Kingdom: by votes or by seats; where they differ and the text tells neither, it is ambiguous. */
import { DEFAULT, electionsAt, whenOf } from '../../resolve/when.ts';
import type { TimeTag } from '../../tag/index.ts';
import type { EventClaim } from '../event.ts';
import { clauseOf, word } from './clause.ts';
import { bare } from './decide.ts';
import type { Court } from './outcome.ts';
import type { RankWord } from './rank-words.ts';

const NATIONAL = new Set('nationally overall nationwide'.split(' '));

/** Null where the words name no area. */
export function areaPlace(
	court: Court,
	rank: RankWord,
	span: { readonly from: number; readonly to: number },
	party: number,
	time: TimeTag | null,
): EventClaim | null {
	const { s, context } = court;
	const { facts } = context;
	const clause = clauseOf(s, rank.from);
	if (
		rank.rank === 0 ||
		s.names.some((name) => name.kind === 'place' && name.from >= clause.from && name.to <= clause.to)
	)
		return null;
	const named = s.names.find(
		(name) =>
			name.kind === 'area' && name.from >= clause.from && name.to <= clause.to && name.from >= span.from - 12,
	);
	const isNational = [...Array(4).keys()].some((k) => NATIONAL.has(word(s, rank.to + k)));
	const area = named?.kind === 'area' ? named.areas[0] : isNational ? facts.areaIndex('united-kingdom') : -1;
	if (area < 0) return null;
	const election = electionsAt(facts, time ? whenOf(time) : DEFAULT, context.published, context.anchor)[0];
	const totals = election === undefined ? null : facts.totals(election, area);
	const own = totals?.parties.get(party);
	if (!totals || !own || election === undefined) return null;
	const rankBy = (key: 'votes' | 'seats'): number =>
		1 + [...totals.parties].filter(([other, p]) => other !== party && p[key] > own[key]).length;
	const byVotes = rankBy('votes');
	const bySeats = rankBy('seats');
	const isPoll = word(s, rank.from).startsWith('top');
	const words = isPoll
		? ['votes']
		: s.tokens
				.slice(Math.max(clause.from, rank.from - 4), Math.min(clause.to, rank.to + 6))
				.map((token) => token.word);
	const asked = words.includes('seats')
		? [bySeats]
		: words.includes('votes') || words.includes('vote') || words.includes('share')
			? [byVotes]
			: [byVotes, bySeats];
	const holds = asked.filter((place) => place === rank.rank).length;
	const verdict =
		holds === asked.length
			? 'supported'
			: holds > 0
				? byVotes === rank.rank
					? 'supported'
					: 'ambiguous'
				: 'contradicted';
	const { release } = facts;
	return {
		...bare({ from: span.from, to: Math.max(span.to, named ? named.to : 0), type: 'place', party }),
		verdict,
		detail: verdict === 'supported' ? 'exact' : verdict === 'ambiguous' ? 'readings' : 'value',
		area,
		election,
		numbers: rank.number >= 0 ? [rank.number] : [],
		stated: {
			value: `${rank.rank}`,
			low: `${rank.rank}`,
			high: `${rank.rank}`,
			unit: 'place',
			approximator: null,
		},
		workings: [
			{
				text: `${release.parties[party].name}, ${release.areas[area].name}, ${release.elections[election].label}: place ${byVotes} by votes, ${bySeats} by seats`,
				leaves: [{ kind: 'total', row: election }],
			},
		],
	};
}
