import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { type RankKind, rankMeasure } from '../../rank/measure.ts';
import { hasCandidates, partyTotal } from '../../rank/total-values.ts';
import type { Facts } from '../../verify/facts.ts';
import { NOTHING_NAMED } from '../event.ts';
import { overParties } from './area-readings.ts';
import { electionNear } from './holder.ts';
import { isCut } from './near-figure.ts';
import { OF_PARTY, type Parts, partyTold, type Readings } from './reading.ts';
import { fitSpan, lastElections, series, spanOf } from './scope.ts';

/** A party's or nation's own elections: "their fewest since 1987", "the lowest turnout since 2001". */
export function overElections(parts: Parts): Readings | null {
	const { input, phrase, range, ranked, figure } = parts;
	const { s, context, mentions } = input;
	const { facts } = context;
	const { release } = facts;
	const election = electionNear(s, phrase, range, context, figure);
	if (election < 0) return null;
	const day = release.elections[election].pollingOn;
	const read = figure?.judgement?.reading;
	const kind = ranked.kinds[0];
	let party = partyTold(parts);
	if (party < 0 && OF_PARTY.has(kind) && !range.isGovernment) {
		const before = mentions.filter((m) => m.party >= 0 && m.to <= phrase.cue).pop();
		party = read && read.contest < 0 && read.party >= 0 ? read.party : (before?.party ?? -1);
	}
	if (party < 0 && OF_PARTY.has(kind) && !range.isGovernment) return null;
	const owner = phrase.owner >= 0 && s.nameAt[phrase.owner] >= 0 ? s.names[s.nameAt[phrase.owner]] : null;
	const told =
		range.areas.length > 0
			? range.areas
			: phrase.nation
				? [facts.areaIndex(phrase.nation)]
				: owner?.kind === 'area'
					? owner.areas
					: (areaOfSubject(s, phrase.from) ??
						(read && read.contest < 0 && read.area >= 0 ? [read.area] : []));
	const uk = facts.areaIndex('united-kingdom');
	const spoken = context.scopes.flatMap(({ scope }) => (scope.kind === 'area' ? [scope.id] : []));
	const areas =
		told.length > 0 && told[0] !== uk
			? told
			: [
					uk,
					...(kind.startsWith('share') ? [facts.areaIndex('great-britain')] : []),
					...(told.length > 0 ? [] : spoken.filter((area) => area !== uk)),
				];
	if (!range.window && !range.isGeneral && !range.isThose)
		return (kind === 'seats' || kind === 'votes') && phrase.owner < 0 && phrase.kind !== 'fortune'
			? overParties(parts)
			: null;
	const all = range.count > 0 ? lastElections(facts, range.count, day) : { after: '', upTo: day };
	const raw = range.window ? spanOf(facts, range.window, day) : all;
	if (!raw) return null;
	const span = range.isThose
		? { after: release.coverage.candidacies?.from.replace(/-\d+$/, '-00') ?? '', upTo: day }
		: fitSpan(facts, raw, range.count, context.published);
	if (!span) return null;
	if (range.isGovernment && kind !== 'share') return null;
	const ofGovernment: RankKind = range.isMajority ? 'majority-government-share' : 'winning-share';
	const groups = (range.isGovernment ? [ofGovernment] : ranked.kinds).map((option) =>
		areas.map((area) => {
			const isNew = !range.isGovernment && isNewcomer(parts, party, area);
			const founded = range.window?.isEver ? (FOUNDED[release.parties[party]?.id ?? ''] ?? '') : '';
			const universe = series(
				facts,
				area,
				range.isGovernment ? -1 : party,
				isNew && span.after < recordStart(facts) ? recordStart(facts) : founded || span.after,
				span.upTo,
			);
			return {
				universe:
					span.after === '' && isYounger(parts, party, area) ? { ...universe, isComplete: true } : universe,
				measure: rankMeasure(option, { party: range.isGovernment ? -1 : party }),
				holder: { contest: -1, election, area, party: range.isGovernment ? -1 : party },
			};
		}),
	);
	return {
		...NOTHING_NAMED,
		groups,
		isNamed: ranked.isNamed,
		isTold: !range.isThose,
		party,
		area: areas[0],
		election,
	};
}

/** "Turnout in Wales was the lowest": the area that the words before the ranking speak of, the nearest first. */
function areaOfSubject(s: Sentence, from: number): readonly number[] | null {
	for (let i = from - 1; i >= 0 && !isCut(s, i, from); i--) {
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name?.kind === 'area' && ['in', 'across', 'throughout', 'the'].includes(wordAt(s, name.from - 1)))
			return name.areas;
		if (name?.kind === 'area' && s.tokens[name.to - 1].isPossessive) return name.areas;
	}
	return null;
}

/** Parties that the tables since 1918 join to their forerunners: "ever" counts from their own beginning. */
const FOUNDED: Readonly<Record<string, string>> = { 'liberal-democrats': '1988-03-03' };

/** Day before the first election whose candidates are all known. */
function recordStart(facts: Facts): string {
	const first = facts.generals.find((e) => hasCandidates(facts, e));
	return first === undefined ? '' : facts.release.elections[first].pollingOn;
}

/** A party that stood nobody at the first election of the tables has all its elections in them. */
function isYounger({ input }: Parts, party: number, area: number): boolean {
	const { facts } = input.context;
	const first = party >= 0 ? facts.generals[0] : undefined;
	return first !== undefined && partyTotal(facts, first, area, party)?.votes === 0;
}

/** A party that stood nobody at the first election whose candidates are all known has no history before the record. */
function isNewcomer(parts: Parts, party: number, area: number): boolean {
	const { facts } = parts.input.context;
	if (party < 0) return false;
	const first = facts.generals.find((e) => hasCandidates(facts, e));
	if (first === undefined) return false;
	const total = partyTotal(facts, first, area, party);
	return total === null || total.votes === 0;
}
