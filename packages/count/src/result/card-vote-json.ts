/** A card vote as JSON: the shape of every other count, and the cards and exact fractions in a field of their own. */
import { type Fraction, rounded, written } from '../papers/fraction.ts';
import { CARD_VOTE, type CardCount, type SectionCount } from '../rules/card-vote.ts';
import type { Count } from '../stages/count.ts';
import { type CountJson, countJson } from './json.ts';

/** Parts of the weighted vote are printed with five digits after the point. */
const PLACES = 5;

export interface CardVoteJson extends CountJson {
	readonly cardVote: {
		readonly kind: CardCount['kind'];
		/** Of a motion: `ofVoteCast` decides; `ofAllWeights` is what it would be if more than half of all weights were needed. */
		readonly carried: { readonly ofVoteCast: boolean; readonly ofAllWeights: boolean } | null;
		/** Cards of all sections together, unweighted. */
		readonly cards: ByOption<number>;
		readonly abstained: number;
		readonly ofVoteCast: ByOption<PartJson>;
		readonly ofAllWeights: ByOption<PartJson>;
		readonly weightsDivided: boolean;
		readonly sections: readonly SectionJson[];
	};
}

type ByOption<Value> = Readonly<Record<string, Value>>;

interface PartJson {
	/** A fraction in lowest terms, "3/8". */
	readonly exact: string;
	/** Rounded once, halves up. */
	readonly decimal: string;
}

interface SectionJson {
	readonly section: string;
	readonly weightWritten: string;
	/** Of all the weights. */
	readonly weight: string;
	readonly delegations: number;
	readonly cards: ByOption<number>;
	readonly abstained: number;
	/** Null where no card was given for any option. */
	readonly share: ByOption<PartJson> | null;
	readonly weighted: ByOption<PartJson>;
}

export function cardVoteJson(count: CardCount): CardVoteJson {
	const { options, kind, carried } = count;
	const byOption = <From, To>(values: readonly From[], as: (value: From) => To) =>
		Object.fromEntries(options.map((option, at) => [option, as(values[at])]));
	const candidates = options.map((name) => ({ name, party: null, withdrawn: false }));
	const papers = {
		copies: NONE,
		lines: new Uint32Array(),
		starts: new Uint32Array(1),
		marks: new Uint16Array(),
	};
	return {
		...countJson(asCount(count), { title: null, seats: 1, candidates, papers }),
		majority: null,
		cardVote: {
			kind,
			carried: carried === null ? null : { ofVoteCast: carried.ofCast, ofAllWeights: carried.ofAll },
			cards: byOption(count.cards, (cards) => cards),
			abstained: count.abstained,
			ofVoteCast: byOption(count.ofCast, part),
			ofAllWeights: byOption(count.ofAll, part),
			weightsDivided: count.normalised,
			sections: count.sections.map((section) => sectionJson(section, byOption)),
		},
	};
}

/** The very bytes that every program of ours prints for a card vote, as text. */
export function cardVoteText(count: CardCount): string {
	return `${JSON.stringify(cardVoteJson(count), null, 2)}\n`;
}

const NONE = new Float64Array();

type By = <From, To>(values: readonly From[], as: (value: From) => To) => ByOption<To>;

function sectionJson(section: SectionCount, byOption: By): SectionJson {
	const { name, written: weightWritten, weight, delegations, cards, abstained, share, weighted } = section;
	return {
		section: name,
		weightWritten: written(weightWritten),
		weight: written(weight),
		delegations,
		cards: byOption(cards, (each) => each),
		abstained,
		share: share === null ? null : byOption(share, part),
		weighted: byOption(weighted, part),
	};
}

function part(of: Fraction): PartJson {
	return { exact: written(of), decimal: decimalOf(of) };
}

function decimalOf(of: Fraction): string {
	const digits = rounded(of, PLACES)
		.toString()
		.padStart(PLACES + 1, '0');
	return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
}

/** As a count of one stage, whose votes are the parts of the weighted vote, rounded as they are printed. */
function asCount({ cards, ofCast, elected, kind, tie, stopped, lot }: CardCount): Count {
	const by = kind === 'motion' ? 'majority' : 'most';
	const stage = {
		...({ stage: 1, kind: 'first', of: [], excluded: [], transfers: [] } as const),
		...{ nonTransferable: 0n, lost: 0n, quota: null },
		totals: ofCast.map((each) => rounded(each, PLACES)),
		elected: elected.map((candidate) => ({ candidate, by }) as const),
		ties: tie === null ? [] : [tie],
	};
	return {
		rule: CARD_VOTE.id,
		seats: 1,
		places: PLACES,
		valid: cards.reduce((sum, each) => sum + each, 0),
		quota: null,
		stages: stopped?.why === 'no-papers' ? [] : [stage],
		elected,
		unfilled: 0,
		stopped,
		lot,
		papers: { spoilt: [], cut: [] },
	};
}
