/** A card vote in sentences: the cards of each section, what they come to with its weight, and what that decides. */
import { type Fraction, rounded, written } from '../papers/fraction.ts';
import type { CardCount, SectionCount } from '../rules/card-vote.ts';
import { decimal } from './decimal.ts';
import { grouped, listInWords } from './in-words.ts';

export interface CardVoteWords {
	/** A line for each section, in the order of the file. */
	readonly sections: readonly string[];
	/** What all sections come to, and what is decided. */
	readonly sentences: readonly string[];
}

export function cardVoteInWords(count: CardCount): CardVoteWords {
	return {
		sections: count.sections.map((section) => sectionSentence(section, count)),
		sentences: [
			...weightSentences(count),
			`Cards of all sections, unweighted: ${each(count, (option) => grouped(`${count.cards[option]}`))}.`,
			...outcome(count),
			...unweightedSentences(count),
		],
	};
}

function sectionSentence({ name, weight, cards, share, weighted }: SectionCount, count: CardCount): string {
	const given = each(count, (option) => grouped(`${cards[option]}`));
	if (share === null)
		return `${name} (weight ${written(weight)}): no card was given, so its weight counts on neither side.`;
	const parts = each(
		count,
		(option) => `${written(weight)} × ${written(share[option])} = ${percent(weighted[option])}`,
	);
	return `${name} (weight ${written(weight)}): ${given}; with its weight ${parts}.`;
}

function weightSentences({ normalised, sections, ofAll, kind, carried }: CardCount): readonly string[] {
	const told: string[] = [];
	if (normalised)
		told.push('The weights written do not add up to 1; each is divided by what they add up to.');
	const silent = sections.filter(({ share }) => share === null).map(({ name }) => name);
	if (silent.length === 0 || silent.length === sections.length) return told;
	told.push(
		`${listInWords(silent)} gave no card, and the vote is divided by the weights of the sections that did.`,
	);
	if (kind === 'motion' && carried !== null && carried.ofCast !== carried.ofAll)
		told.push(
			`Where the rules ask for more than half of all the weights, the motion is not carried: it has ${percent(ofAll[0])} of them.`,
		);
	return told;
}

/** Where the cards alone would say otherwise. */
function unweightedSentences({ kind, cards: [inFavour, against], carried }: CardCount): readonly string[] {
	if (kind === 'election' || carried === null || carried.ofCast === inFavour > against) return [];
	return [`The cards unweighted would ${inFavour > against ? '' : 'not '}have carried it.`];
}

function outcome(count: CardCount): readonly string[] {
	const { kind, options, elected, carried, stopped, tie } = count;
	if (stopped?.why === 'no-papers') return ['No card was given, so there is nothing to count.'];
	const weighted = `Of the weighted vote cast: ${each(count, (option) => percent(count.ofCast[option]))}.`;
	if (kind === 'motion') {
		const even = count.ofCast[0].over * 2n === count.ofCast[0].under;
		if (carried?.ofCast) return [weighted, 'That is more than half for it: the motion is carried.'];
		return [
			weighted,
			even
				? 'That is exactly half, and more is needed: the motion is not carried.'
				: 'That is not more than half for it: the motion is not carried.',
		];
	}
	if (stopped !== null)
		return [
			weighted,
			`${listInWords(stopped.between.map((at) => options[at]))} are tied, and a lot has to settle it.`,
		];
	const won = `${options[elected[0]]} has the most and is elected.`;
	if (tie === null) return [weighted, won];
	return [
		weighted,
		`${listInWords(tie.between.map((at) => options[at]))} are tied; the lot settles it for ${options[elected[0]]}.`,
	];
}

function each({ options }: CardCount, of: (option: number) => string): string {
	return options.map((option, at) => `${option} ${of(at)}`).join(', ');
}

/** "48.75974%", rounded once. */
function percent(part: Fraction): string {
	return `${decimal(rounded({ over: part.over * 100n, under: part.under }, 5), 5)}%`;
}
