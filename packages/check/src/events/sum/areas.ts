/** A figure of a county that does not fit the county as filed but fits it without its city: supported, with the scope named. */
import { type Fraction, fraction, percent, sub } from '@mandate/psephology';
import type { Measure, MeasureKind } from '../../frame/measure.ts';
import { measuresOf } from '../../frame/measures.ts';
import { statedOf } from '../../report/figure-claim.ts';
import { quoteOf } from '../../report/quote.ts';
import { scopesFor } from '../../resolve/scopes.ts';
import { subjectsFor } from '../../resolve/subjects.ts';
import { timesFor } from '../../resolve/times.ts';
import { electionsAt } from '../../resolve/when.ts';
import { type ScopeVariant, scopeVariants, totalsOfContests } from '../../verify/area-variants.ts';
import { count, type Leaf, pc } from '../../verify/computed.ts';
import { type AreaTotals, type Facts, isComplete } from '../../verify/facts.ts';
import { fit } from '../../verify/stated.ts';
import { isAsserted } from '../asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../event.ts';
import { electionsBefore } from '../ratio/values.ts';

const KINDS: ReadonlySet<MeasureKind> = new Set([
	'votes',
	'vote-change',
	'share',
	'share-change',
	'relative-change',
	'seats',
	'seat-change',
]);
/** A county spoken of no further away than this is what the figure is over. */
const NEAR = 1.1;

interface Value {
	readonly value: Fraction;
	readonly isPart: boolean;
	readonly text: string;
	readonly pair?: { readonly after: Fraction; readonly before: Fraction };
}

export function areaClaims(input: EventInput): EventClaim[] {
	const { s } = input;
	if (s.numbers.length === 0 || !isCountySpokenOf(input)) return [];
	const measures = measuresOf(s, null);
	return s.numbers.flatMap((_, index) => {
		const measure = measures[index];
		const claim = measure && KINDS.has(measure.kind) ? judged(input, index, measure) : null;
		return claim ? [claim] : [];
	});
}

/** Whether the sentence or the article so far names a county: no figure is one of a county otherwise. */
function isCountySpokenOf({ s, context }: EventInput): boolean {
	const { areas } = context.facts.release;
	const isCounty = (area: number): boolean => areas[area]?.kind === 'county';
	return (
		s.names.some((name) => name.kind === 'area' && name.areas.some(isCounty)) ||
		context.scopes.some(({ scope }) => scope.kind === 'area' && isCounty(scope.id)) ||
		(context.last?.scope?.kind === 'area' && isCounty(context.last.scope.id)) ||
		isCounty(context.mainArea)
	);
}

function judged(input: EventInput, index: number, measure: Measure): EventClaim | null {
	const { s, mentions, context } = input;
	const { facts } = context;
	const n = s.numbers[index];
	if (s.timeAt[n.figureFrom] >= 0 || !isAsserted(s, n.from)) return null;
	const scope = scopesFor(s, index, context).find(
		(one) =>
			one.cost <= NEAR && one.value.kind === 'area' && facts.release.areas[one.value.id]?.kind === 'county',
	);
	if (!scope) return null;
	const area = scope.value.id;
	const variants = scopeVariants(context, s, area);
	if (variants.length === 0) return null;
	const subjects = subjectsFor(s, index, mentions, context).filter(
		(one) => one.cost <= 0.9 && one.value.party >= 0,
	);
	const elections = [
		...new Set(
			timesFor(s, index, measure, context)
				.slice(0, 3)
				.flatMap((time) => electionsAt(facts, time.value, context.published, context.anchor)),
		),
	].filter((election) => isComplete(facts, election) && facts.totals(election, area) !== null);
	const holds = (value: Value): boolean => {
		const found = fit(n, value);
		return (found === 'exact' || found === 'rounded') && value.value.n !== 0n;
	};
	const asFiled = (party: number, election: number): Value[] =>
		valuesOf(facts, measure.kind, party, facts.totals(election, area)!, (e) => facts.totals(e, area));
	const isTrueAsFiled = subjects.some(({ value }) =>
		elections.some((election) => asFiled(value.party, election).some(holds)),
	);
	const party = subjects[0]?.value.party ?? -1;
	if (party < 0) return null;
	for (const election of elections) {
		for (const variant of variants) {
			const isSmall = measure.kind === 'seats' || measure.kind === 'seat-change';
			if ((isTrueAsFiled || isSmall) && !variant.isStated) continue;
			const inside = (e: number): AreaTotals | null =>
				isComplete(facts, e) ? totalsOfContests(facts, e, area, variant.contests(e)) : null;
			const own = inside(election);
			const hit = own && valuesOf(facts, measure.kind, party, own, inside).find(holds);
			if (own && hit)
				return claimOf(input, index, measure, variant, {
					party,
					area,
					election,
					hit,
					plain: asFiled(party, election),
					rows: own.contests,
				});
		}
	}
	return null;
}

/** Values of the measure over a scope, on each base for a change. */
function valuesOf(
	facts: Facts,
	kind: MeasureKind,
	party: number,
	own: AreaTotals,
	at: (election: number) => AreaTotals | null,
): Value[] {
	const mine = own.parties.get(party) ?? { votes: 0, seats: 0 };
	const name = facts.release.parties[party].name;
	if (kind === 'votes')
		return [{ value: fraction(mine.votes), isPart: false, text: `${name} ${count(mine.votes)} votes` }];
	if (kind === 'seats')
		return [
			{ value: fraction(mine.seats), isPart: false, text: `${name} ${mine.seats} of ${own.seats} seats` },
		];
	const share = percent(fraction(mine.votes, Math.max(1, own.valid)));
	if (kind === 'share')
		return [
			{
				value: share,
				isPart: true,
				text: `${name} ${count(mine.votes)} ÷ ${count(own.valid)} = ${pc(share, 2)}%`,
			},
		];
	const context = { facts } as Parameters<typeof electionsBefore>[0];
	return electionsBefore(context, own.election).flatMap((election): Value[] => {
		const base = at(election);
		if (!base || base.contests.length === 0) return [];
		const was = base.parties.get(party) ?? { votes: 0, seats: 0 };
		const label = `${name} ${facts.release.elections[election].label}`;
		if (kind === 'vote-change') {
			const change = mine.votes - was.votes;
			return [
				{
					value: fraction(Math.abs(change)),
					isPart: false,
					text: `${label} ${count(was.votes)} to ${count(mine.votes)} = ${count(change)}`,
				},
			];
		}
		if (kind === 'seat-change')
			return [
				{
					value: fraction(Math.abs(mine.seats - was.seats)),
					isPart: false,
					text: `${label} ${was.seats} to ${mine.seats} seats`,
				},
			];
		if (kind === 'relative-change') {
			if (was.votes === 0) return [];
			const change = percent(fraction(Math.abs(mine.votes - was.votes), was.votes));
			return [
				{
					value: change,
					isPart: true,
					text: `${label} ${count(was.votes)} to ${count(mine.votes)} = ${pc(change, 1)}%`,
				},
			];
		}
		const before = percent(fraction(was.votes, Math.max(1, base.valid)));
		const change = sub(share, before);
		return [
			{
				value: change.n < 0n ? { n: -change.n, d: change.d } : change,
				isPart: true,
				text: `${label} ${pc(before, 2)}% to ${pc(share, 2)}%`,
				pair: { after: share, before },
			},
		];
	});
}

interface Hit {
	readonly party: number;
	readonly area: number;
	readonly election: number;
	readonly hit: Value;
	readonly plain: readonly Value[];
	readonly rows: readonly number[];
}

function claimOf(
	{ s, mentions, context }: EventInput,
	index: number,
	measure: Measure,
	variant: ScopeVariant,
	found: Hit,
): EventClaim {
	const { release } = context.facts;
	const n = s.numbers[index];
	const names = found.rows.map((row) => release.places.name.at(release.contests.place[row])).join(', ');
	const leaves: Leaf[] = found.rows.slice(0, 10).map((row) => ({ kind: 'contest', row }));
	const filed = found.plain.map((value) => value.text).join('; ');
	return {
		...NOTHING_NAMED,
		...quoteOf(s, index, measure.cueFrom, measure.cueTo, mentions),
		type: 'aggregate',
		verdict: 'supported',
		detail: 'definition',
		party: found.party,
		area: found.area,
		election: found.election,
		workings: [
			{
				text: `${variant.label}, ${release.elections[found.election].label} (${names}): ${found.hit.text}`,
				leaves,
			},
			...(filed ? [{ text: `${release.areas[found.area].name} as filed: ${filed}`, leaves: [] }] : []),
		],
		stated: statedOf(n, measure.kind.startsWith('seat') ? 'seats' : found.hit.isPart ? 'percent' : 'votes'),
		found: {
			value: pc(found.hit.value, found.hit.isPart ? 2 : 0),
			measure: measure.kind,
			label: `${measure.kind}, ${variant.label}`,
		},
		assumptions: variant.isStated ? [] : [`the area is taken as ${variant.label}`],
		numbers: [index],
	};
}
