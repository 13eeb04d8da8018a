/** A judged figure as a claim of the answer: quote, subject, workings and sources. */
import { type Fraction, toDecimal } from '@mandate/psephology';
import type { Claim, Named, SourceRef, Stated, Working } from '../answer.ts';
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Reading } from '../resolve/reading.ts';
import type { NumberTag } from '../tag/index.ts';
import type { Leaf } from '../verify/computed.ts';
import { candidacyName } from '../verify/facts.ts';
import type { Judgement } from '../verify/judgement.ts';
import { assumptionsOf } from '../verify/reading.ts';
import { isSlip } from '../verify/slip.ts';
import { interval, printedValue } from '../verify/stated.ts';
import { claimType } from './claim-type.ts';

/** Costs below which the words of the figure tell the seat or area, and from which other sentences do. */
const TOLD = 0.12;
const CARRIED = 0.28;

export function isCarriedScope({ scopeCost }: Reading): boolean {
	return scopeCost >= CARRIED;
}

/** A text that has named no seat or area can only mean the whole. */
function scopeOf(reading: Reading, { scopes }: Context): DraftClaim['scope'] {
	if (reading.scopeCost < TOLD) return 'told';
	return isCarriedScope(reading) && (reading.contest >= 0 || scopes.length > 0) ? 'carried' : 'near';
}

/** A claim in offsets of the block's text. */
export interface DraftClaim extends Omit<Claim, 'quote' | 'start' | 'end' | 'speaker'> {
	readonly fromText: number;
	readonly upTo: number;
	/** The digits or words of the figure itself, in the block's text. */
	readonly figure?: { readonly from: number; readonly to: number };
	/** Whether the words of the figure tell which seat or area it is about, or it was taken over from other sentences; of a statement, whether its sentence names one. */
	readonly scope?: 'told' | 'near' | 'carried';
	/** The right figure as it goes wrong in print. */
	readonly isSlip?: boolean;
	/** Right as another measure, as one of many parts is by chance. */
	readonly isChance?: boolean;
	/** "from A to B": what is found may be for the other end than what is stated. */
	readonly isPair?: boolean;
	/** Figures that a claim of another rule accounts for. */
	readonly taken?: readonly { readonly from: number; readonly to: number }[];
}

export function plain(value: Fraction, decimals: number): string {
	return toDecimal(value, decimals);
}

export function statedOf(n: NumberTag, unit: Stated['unit']): Stated {
	const { low, high } = interval(n);
	const decimals = n.kind === 'fraction' || n.kind === 'rate' ? 1 : n.stepN > 1 ? 0 : n.decimals;
	return {
		value: plain(printedValue(n), decimals),
		low: plain(low, decimals + 2),
		high: plain(high, decimals + 2),
		unit,
		approximator: n.approximator === 'bare' ? null : n.approximator,
	};
}

function unitOf(measure: Measure, n: NumberTag): Stated['unit'] {
	if (n.unit === 'points') return 'points';
	if (n.unit === 'percent' || n.kind === 'fraction' || n.kind === 'rate')
		return measure.kind === 'swing' || measure.kind === 'share-change' ? 'points' : 'percent';
	if (measure.kind === 'seats' || measure.kind === 'seat-change') return 'seats';
	if (measure.kind === 'times') return 'times';
	return n.decimals > 0 ? 'percent' : 'votes';
}

export function sourceRefs(context: Context, leaves: readonly Leaf[]): SourceRef[] {
	const { release } = context.facts;
	const refs: SourceRef[] = [];
	for (const leaf of leaves) {
		const table =
			leaf.kind === 'candidacy' ? release.candidacies : leaf.kind === 'contest' ? release.contests : null;
		const at = table
			? { source: table.source[leaf.row], line: table.line[leaf.row] }
			: leaf.kind === 'line'
				? { source: leaf.source ?? -1, line: leaf.row }
				: totalAt(context, leaf.row);
		const source = at ? release.sources[at.source] : undefined;
		if (!at || !source) continue;
		const ref = { id: source.id, title: source.path || source.title, locator: `line ${at.line}` };
		if (!refs.some((r) => r.id === ref.id && r.locator === ref.locator)) refs.push(ref);
	}
	return refs;
}

function totalAt(context: Context, election: number): { source: number; line: number } | null {
	const id = context.facts.release.elections[election]?.id;
	return (
		context.facts.release.totals.find((total) => total.election === id)?.at ??
		context.facts.release.results.find((result) => result.election === id)?.at ??
		null
	);
}

export function working(context: Context, text: string, leaves: readonly Leaf[]): Working {
	return {
		text,
		sources: sourceRefs(context, leaves).map((ref) => `${ref.title}, ${ref.locator}`),
	};
}

export interface Subjects {
	readonly person: readonly Named[];
	readonly party: readonly Named[];
	readonly area: readonly Named[];
	readonly body: readonly Named[];
}

export function subjectsOf(
	context: Context,
	candidacy: number,
	party: number,
	contest: number,
	area: number,
): Subjects {
	const { release } = context.facts;
	const hasPerson = candidacy >= 0 && release.candidacies.surname.at(candidacy) !== '';
	const partyRow = party >= 0 ? party : candidacy >= 0 ? release.candidacies.party[candidacy] : -1;
	return {
		person: hasPerson ? [{ id: personId(context, candidacy), name: candidacyName(release, candidacy) }] : [],
		party: partyRow >= 0 ? [{ id: release.parties[partyRow].id, name: release.parties[partyRow].name }] : [],
		area:
			contest >= 0
				? [
						{
							id: release.contests.seat.at(contest),
							name: release.places.name.at(release.contests.place[contest]),
						},
					]
				: area >= 0
					? [{ id: release.areas[area].id, name: release.areas[area].name }]
					: [],
		body: [],
	};
}

/** Members have Parliament's number; anyone else is known only inside the contest. */
export function personId(context: Context, candidacy: number): string {
	const { release } = context.facts;
	const member = release.candidacies.member[candidacy];
	if (member > 0) return `member/${member}`;
	const contest = release.candidacies.contest[candidacy];
	return `${release.elections[release.contests.election[contest]].id}/${release.contests.seat.at(contest)}/${release.candidacies.line[candidacy]}`;
}

export function electionRef(context: Context, election: number): Claim['election'] {
	if (election < 0) return null;
	const e = context.facts.release.elections[election];
	return { id: e.id, label: e.label, date: e.pollingOn };
}

export function figureClaim(
	s: Sentence,
	index: number,
	measure: Measure,
	judgement: Judgement,
	context: Context,
	fromText: number,
	upTo: number,
): DraftClaim {
	const n = s.numbers[index];
	const { reading, value, others } = judgement;
	const isArea = reading !== null && reading.contest < 0;
	const kind = isArea ? context.facts.release.areas[reading.area].kind : null;
	const all = [...(value ? [value] : []), ...others];
	const shown = judgement.verdict === 'mislabelled' ? others[0] : value;
	return {
		fromText,
		upTo,
		figure: { from: s.tokens[n.figureFrom].start, to: s.tokens[n.figureTo - 1].end },
		isSlip: value !== null && judgement.verdict === 'contradicted' && isSlip(n, value),
		isPair: judgement.isPair ?? false,
		isChance: judgement.isChance ?? false,
		...(reading ? { scope: scopeOf(reading, context) } : {}),
		type:
			measure.kind === 'lead' && value?.isPart
				? 'share'
				: claimType(measure, isArea, kind === 'kingdom' || kind === 'britain' || kind === 'country'),
		subject: reading
			? subjectsOf(context, reading.candidacy, reading.party, reading.contest, reading.area)
			: { person: [], party: [], area: [], body: [] },
		election: reading ? electionRef(context, reading.election) : null,
		base: value && value.baseElection >= 0 ? electionRef(context, value.baseElection) : null,
		stated: statedOf(n, unitOf(measure, n)),
		verdict: judgement.verdict,
		detail: judgement.detail,
		definition: shown?.definition ?? null,
		found: shown
			? {
					value: plain(shown.value, shown.value.d === 1n ? 0 : Math.max(1, n.decimals)),
					measure: shown.measure,
					label: shown.label,
				}
			: null,
		workings: [
			...all.map((computed) => working(context, computed.write(), computed.leaves)),
			...(judgement.note ? [{ text: judgement.note, sources: [] }] : []),
		],
		assumptions: reading ? assumptionsOf(reading) : [],
		sources: sourceRefs(
			context,
			all.flatMap((computed) => [...computed.leaves]),
		),
	};
}
