/** Every admissible reading of a ratio with the two figures it compares: the same thing before and after, or two parties at once. */
import { div, type Fraction, fraction, isZero } from '@mandate/psephology';
import type { Measure } from '../../frame/measure.ts';
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { Mention } from '../../resolve/mentions.ts';
import type { Reading } from '../../resolve/reading.ts';
import { candidacyFor } from '../../verify/candidacy-for.ts';
import { leastFirst } from '../../verify/least-first.ts';
import { allReadings, assumptionsOf } from '../../verify/reading.ts';
import { befores } from './before.ts';
import type { RatioCue } from './cues.ts';
import { ratioTimes, withFigure } from './times.ts';
import {
	areaLabel,
	areaQuantity,
	contestLabel,
	contestQuantity,
	type Quantity,
	type RatioMeasure,
	subjectLabel,
} from './values.ts';

export interface RatioTry {
	readonly cost: number;
	readonly reading: Reading;
	readonly measure: RatioMeasure;
	readonly ratio: Fraction;
	readonly isVague: boolean;
	readonly isAcross: boolean;
	readonly text: string;
	readonly leaves: readonly Quantity['leaf'][];
	readonly assumptions: readonly string[];
}

const KINDS: Readonly<Record<RatioMeasure, Measure['kind']>> = {
	votes: 'vote-change',
	share: 'share-change',
	majority: 'majority-change',
	turnout: 'turnout-change',
	seats: 'seat-change',
};

export function ratioTries(
	s: Sentence,
	cue: RatioCue,
	measure: RatioMeasure,
	mentions: readonly Mention[],
	context: Context,
): RatioTry[] {
	const times = ratioTimes(s, cue, context);
	const figure = withFigure(s, cue, times.used);
	const frame: Measure = {
		kind: KINDS[measure],
		level: 'at',
		direction: 0,
		cueFrom: cue.from,
		cueTo: cue.to,
		strength: 3,
	};
	const inTime: Context = { ...context, anchor: times.anchor };
	const readings = leastFirst(allReadings(figure.s, figure.index, frame, mentions, inTime));
	const other = otherSubject(s, cue, mentions);
	const tries: RatioTry[] = [];
	const stated = statedBefore(s, cue);
	const isWide = hasLargeFigure(s, cue);
	for (const reading of readings) {
		if (isWide && reading.contest >= 0) continue;
		const after = quantity(
			context,
			measure,
			reading.contest,
			reading.area,
			reading.election,
			reading.candidacy,
			reading.party,
		);
		if (!after) continue;
		const push = (
			before: Quantity,
			extraCost: number,
			words: string,
			isAcross: boolean,
			note: string | null,
		): void => {
			if (isZero(before.value)) return;
			tries.push({
				cost: reading.cost + extraCost,
				reading,
				measure,
				ratio: div(after.value, before.value),
				isVague: times.isVague || note !== null,
				isAcross,
				text: `${subjectLabel(context, reading.candidacy, reading.party)}${reading.contest >= 0 ? `, ${contestLabel(context, reading.contest)}` : `, ${areaLabel(context, reading.election, reading.area)}`}: ${NAMES[measure]} ${words}`,
				leaves: [after.leaf, before.leaf],
				assumptions: note ? [...assumptionsOf(reading), note] : assumptionsOf(reading),
			});
		};
		if (other && measure !== 'majority' && measure !== 'turnout') {
			const theirs = theirQuantity(context, measure, reading, other);
			if (theirs) {
				push(
					theirs.quantity,
					0,
					`${after.text} against ${theirs.quantity.text} of ${theirs.name}`,
					true,
					null,
				);
				continue;
			}
		}
		for (const before of befores(context, measure, reading, times, inTime))
			push(
				before.quantity,
				before.cost,
				`${before.quantity.text} (${before.label}) to ${after.text}`,
				false,
				before.note,
			);
		if (stated !== null && stated > 0 && measure === 'votes')
			push(
				{ value: fraction(stated), text: String(stated), leaf: after.leaf },
				0.2,
				`${after.text} against the ${stated} that the text gives`,
				false,
				'compared with a figure of the text itself',
			);
	}
	return isElsewhere(s, cue, tries) ? [] : tries;
}

/** Where the words name an area that the record has no figures of, nothing is said of a wider one. */
function isElsewhere(s: Sentence, cue: RatioCue, tries: readonly RatioTry[]): boolean {
	const named = s.names.find(
		(name) => name.kind === 'area' && name.from >= cue.from - 10 && name.to <= cue.to + 10,
	);
	if (named?.kind !== 'area') return false;
	return !tries.some((t) => t.reading.contest >= 0 || named.areas.includes(t.reading.area));
}

const NAMES: Readonly<Record<RatioMeasure, string>> = {
	votes: 'votes',
	share: 'share of the vote',
	majority: 'majority',
	turnout: 'turnout',
	seats: 'seats',
};

function quantity(
	context: Context,
	measure: RatioMeasure,
	contest: number,
	area: number,
	election: number,
	candidacy: number,
	party: number,
): Quantity | null {
	return contest >= 0
		? contestQuantity(context, measure, contest, candidacy)
		: areaQuantity(context, measure, election, area, party);
}

/** The party or person that a comparison is with: "than the Conservatives", "twice Labour's vote", "a third fewer than us". */
function otherSubject(s: Sentence, cue: RatioCue, mentions: readonly Mention[]): Mention | null {
	if (cue.isVerb) return null;
	for (const m of mentions) {
		if (m.from < cue.to || m.from > cue.to + 8) continue;
		let i = m.from - 1;
		while (i >= cue.to && (cueAt(s, i) === 'the' || cueAt(s, i) === 'candidate')) i--;
		const link = wordAt(s, i);
		if (link === 'as' || link === 'than' || link === 'of' || link === 'for') return m;
		if (i < cue.to && !m.isPronoun) return m;
		if (m.isPossessive && !m.isPronoun) return m;
	}
	return null;
}

function theirQuantity(
	context: Context,
	measure: RatioMeasure,
	reading: Reading,
	other: Mention,
): { quantity: Quantity; name: string } | null {
	if (reading.contest >= 0) {
		const row = candidacyFor(context, reading.contest, {
			person: other.person,
			party: other.party,
			at: other.from,
			isPronoun: other.isPronoun,
		});
		if (row < 0 || row === reading.candidacy) return null;
		const found = contestQuantity(context, measure, reading.contest, row);
		return found && { quantity: found, name: subjectLabel(context, row, -1) };
	}
	if (other.party < 0 || other.party === reading.party) return null;
	const found = areaQuantity(context, measure, reading.election, reading.area, other.party);
	return found && { quantity: found, name: subjectLabel(context, -1, other.party) };
}

/** A figure right after the words: "three times the 491,386 we had". */
function statedBefore(s: Sentence, cue: RatioCue): number | null {
	if (cue.isVerb) return null;
	for (const n of s.numbers) {
		if (n.from < cue.to || n.from > cue.to + 2 || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1)
			continue;
		const isNext = s.tokens
			.slice(cue.to, n.from)
			.every((token) => token.cue === 'the' || token.word === 'those' || token.word === 'that');
		if (isNext && n.n >= 100) return n.n;
	}
	return null;
}

/** No seat has so many votes: figures of this size beside the words speak of an area. */
const LARGEST_SEAT = 120_000;

function hasLargeFigure(s: Sentence, cue: RatioCue): boolean {
	return s.numbers.some(
		(n) =>
			n.kind === 'count' &&
			n.unit === 'none' &&
			n.n / n.d > LARGEST_SEAT &&
			n.to > cue.from - 8 &&
			n.from < cue.to + 6,
	);
}
