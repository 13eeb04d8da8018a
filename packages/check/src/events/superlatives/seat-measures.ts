import { type RankKind, type RankMeasure, rankMeasure } from '../../rank/measure.ts';
import { knownWinner } from '../../rank/seat-values.ts';
import { pairFor } from '../../verify/pair.ts';
import { OF_PARTY, type Parts, partyTold } from './reading.ts';

/** Measures of a seat for a kind, each with the party it needs: several are separate ways to mean it. */
function seatMeasures(parts: Parts, kind: RankKind, contest: number): RankMeasure[] {
	const { release } = parts.input.context.facts;
	const bases = ['published', 'actual'] as const;
	if (kind === 'swing')
		return parts.phrase.kind === 'fortune' ? swingsFrom(parts, contest) : swings(parts, contest);
	if (!OF_PARTY.has(kind)) {
		const isChange = kind.endsWith('change');
		return isChange ? bases.map((base) => rankMeasure(kind, { base })) : [rankMeasure(kind)];
	}
	const told = partyTold(parts);
	const winner = knownWinner(release, contest);
	const candidacy = parts.seat?.candidacy ?? -1;
	const read =
		parts.figure?.judgement?.reading?.contest === contest
			? (parts.figure?.judgement?.reading?.candidacy ?? -1)
			: -1;
	const row = candidacy >= 0 ? candidacy : read >= 0 ? read : winner;
	const party = told >= 0 ? told : row >= 0 ? release.candidacies.party[row] : -1;
	if (party < 0) return [];
	const own = kind.endsWith('change')
		? bases.map((base) => rankMeasure(kind, { party, base }))
		: [rankMeasure(kind, { party })];
	if (told < 0 && row === winner && (kind === 'share' || kind === 'votes'))
		return [
			rankMeasure(kind === 'share' ? 'winning-share' : 'winning-votes'),
			...(parts.range.isAnyone ? [] : own),
		];
	return own;
}

/** Swings from a party to its best-placed rival in the seat, for "one of the worst results for X". */
function swingsFrom(parts: Parts, contest: number): RankMeasure[] {
	const { contests, candidacies } = parts.input.context.facts.release;
	const party = partyTold(parts);
	const first = contests.first[contest];
	for (let row = first; row < first + contests.length[contest]; row++) {
		const rival = candidacies.party[row];
		if (party >= 0 && rival !== party)
			return (['published', 'actual'] as const).map((base) =>
				rankMeasure('swing', { from: party, to: rival, base }),
			);
	}
	return [];
}

function swings(parts: Parts, contest: number): RankMeasure[] {
	const { input, range, figure } = parts;
	const { context, s, mentions } = input;
	let { from, into } = range;
	const isInRange = from >= 0 || into >= 0 || range.isPair;
	const reading = figure?.judgement?.reading;
	if ((from < 0 || into < 0) && figure?.measure.kind === 'swing' && reading) {
		const pair = pairFor(s, figure.index, figure.measure, mentions, reading, context);
		if (from < 0 && pair.from >= 0 && pair.from !== into) from = pair.from;
		if (into < 0 && pair.to >= 0 && pair.to !== from) into = pair.to;
	}
	const { release } = context.facts;
	const isOpen = from < 0 && into < 0;
	const now = knownWinner(release, contest);
	const base = release.contests.base[contest];
	const was = base >= 0 ? knownWinner(release, base) : -1;
	if (into < 0 && now >= 0 && release.candidacies.party[now] !== from) into = release.candidacies.party[now];
	if (from < 0 && was >= 0 && release.candidacies.party[was] !== into) from = release.candidacies.party[was];
	const bases = ['published', 'actual'] as const;
	const named =
		from >= 0 && into >= 0 ? bases.map((b) => rankMeasure('swing', { from, to: into, base: b })) : [];
	if (range.isTopTwo)
		return [rankMeasure('swing-first-two'), rankMeasure('swing-first-two', { base: 'actual' }), ...named];
	return isOpen ? [rankMeasure('swing'), ...named] : isInRange ? named : [...named, rankMeasure('swing')];
}

/** Measures of one meaning together: bases of a change and ways to count turnout are one, a winner's and a party's share are two. */
export function measureSets(parts: Parts, kind: RankKind, contest: number): RankMeasure[][] {
	if (kind === 'turnout') return [[rankMeasure('turnout'), rankMeasure('turnout-ballot-box')]];
	const all = seatMeasures(parts, kind, contest);
	const sets = new Map<string, RankMeasure[]>();
	for (const m of all) {
		const key = `${m.kind}/${m.party}/${m.from}/${m.to}`;
		sets.set(key, [...(sets.get(key) ?? []), m]);
	}
	return [...sets.values()];
}
