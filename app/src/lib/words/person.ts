/** Who somebody is, in one sentence: words and the addresses that some of them open. */
import type { MemberPage } from '../server/person-page.ts';
import { dayWords } from './day.ts';

export interface Piece {
	readonly text: string;
	readonly path: string | null;
}

const number = new Intl.NumberFormat('en-GB');
const words = (text: string): Piece => ({ text, path: null });

/** The election by which the person sat on the day, else the last one before it. */
export function wonOf({
	represents,
	elections,
	day,
}: MemberPage): MemberPage['elections'][number] | undefined {
	if (represents === null) return elections.find(({ on }) => on <= day);
	return elections.find(
		({ contest, place, on }) =>
			contest === represents.contest ||
			(place === represents.place &&
				on === represents.parliament &&
				represents.entered === 'general election'),
	);
}

/** Whether the page tells of the last day of the record, and the person sits then. */
export const isSitting = ({ represents }: MemberPage, at: string | null): boolean =>
	at === null && represents !== null;

/** @param at ISO day asked for; null for the last of the record */
export function leadPieces(page: MemberPage, at: string | null): readonly Piece[] {
	const { represents, answer } = page;
	const { name } = answer.person;
	const day = dayWords(page.day);
	if (represents !== null) {
		const isNow = isSitting(page, at);
		return [
			words(`${name} ${isNow ? 'is' : 'was'} the member for `),
			{ text: represents.place, path: represents.path },
			words(isNow ? '' : ` on ${day}`),
			...electedPieces(page, ', elected on '),
			words(`${sitsWords(page, isNow)}.`),
		];
	}
	if (!answer.tenures.some(({ from }) => from <= page.day))
		return [words(`${name} had no seat in the House of Commons by ${day} that the record knows of.`)];
	return [
		words(`${name} sat in the House of Commons for `),
		...listed(page.places.map(({ place, path }) => ({ text: place, path }))),
		words(`, first elected in ${answer.tenures[0].from.slice(0, 4)}`),
		...electedPieces(page, ', last on '),
		words(
			page.sat.as?.since && page.sat.as.party
				? `; sat at the end as ${page.sat.as.party.name}, and ${at === null ? 'no longer sits' : `held no seat on ${day}`}.`
				: at === null
					? ', and no longer sits.'
					: `, and held no seat on ${day}.`,
		),
	];
}

function electedPieces(page: MemberPage, opening: string): readonly Piece[] {
	const won = wonOf(page);
	if (won === undefined) return [];
	const majority = won.majority === null ? '' : ` by a majority of ${number.format(won.majority)}`;
	return [
		words(opening),
		{ text: dayWords(won.on), path: won.path },
		words(` as ${won.label.name}${majority}`),
	];
}

function sitsWords({ answer: { sitsAs } }: MemberPage, isNow: boolean): string {
	if (sitsAs === null || sitsAs.party === null) return '';
	const sits = isNow ? 'sits' : 'sat that day';
	if (sitsAs.isSpeaker) return `, and ${sits} as Speaker`;
	if (sitsAs.since !== null) return `, and ${sits} as ${sitsAs.party.name}`;
	if (sitsAs.elected === null) return '';
	return `, and ${sits} as elected${sitsAs.isEveryChangeKnown ? '' : ' as far as the record knows'}`;
}

function listed(pieces: readonly Piece[]): Piece[] {
	return pieces.flatMap((piece, i) =>
		i === 0 ? [piece] : [words(i === pieces.length - 1 ? ' and ' : ', '), piece],
	);
}
