/** The authority whose homes a sentence speaks of: named in it, else the council that the text is about. */
import type { Tax } from '@mandate/record';
import { bookOf } from '../councils/book.ts';
import { councilOfText } from '../councils/follow.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';

export interface TaxPlace {
	/** Index into `Tax.areas`. */
	readonly area: number;
	/** Named as where the homes are, and the name is no seat's too. */
	readonly isSure: boolean;
	readonly isNamed: boolean;
}

const LONGEST_NAME = 6;
const WHERE: ReadonlySet<string> = new Set(['in', 'across', 'throughout', 'within', 'of']);

interface Tag {
	readonly area: number;
	readonly from: number;
	readonly to: number;
}

function namedIn(s: Sentence, tax: Tax): Tag[] {
	const tags: Tag[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const token = s.tokens[i];
		if (token.kind !== 'word' || !token.isCapital) continue;
		let found: Tag | null = null;
		let name = '';
		for (let to = i; to < s.tokens.length && to < i + LONGEST_NAME; to++) {
			const { kind, word } = s.tokens[to];
			if (kind !== 'word' && word !== '&') break;
			name = name === '' ? word : `${name} ${word === '&' ? 'and' : word}`;
			const areas = tax.areasNamed(name);
			if (areas.length === 1 && s.tokens[to].isCapital) found = { area: areas[0], from: i, to: to + 1 };
		}
		if (!found) continue;
		// "Ann Reading" is nobody's homes.
		const before = s.tokens[i - 1];
		const isPerson = i > 1 && before?.kind === 'word' && before.isCapital;
		if (!isPerson) tags.push(found);
		i = found.to - 1;
	}
	return tags;
}

/** The area nearest to the figure at `at`; null where none is named and the text is about no one council. */
export function taxPlaceAt(s: Sentence, at: number, tax: Tax, context: Context): TaxPlace | null {
	const tags = namedIn(s, tax);
	const gap = ({ from, to }: Tag): number => (to <= at ? at - to : from - at);
	const best = tags.reduce<Tag | null>((near, tag) => (near && gap(near) <= gap(tag) ? near : tag), null);
	if (best) {
		const isOne = tags.every(({ area }) => area === best.area);
		const isSeat = s.names.some(({ kind, from, to }) => kind === 'place' && from < best.to && best.from < to);
		const isCouncil = s.tokens
			.slice(best.to, best.to + 3)
			.some(({ word }) => word === 'council' || word === 'borough');
		const isWhere = WHERE.has(s.tokens[best.from - 1]?.word ?? '');
		return { area: best.area, isSure: isOne && (isCouncil || (isWhere && !isSeat)), isNamed: true };
	}
	const book = bookOf(context.facts.release);
	const council = book ? councilOfText(context, book) : -1;
	if (!book || council < 0) return null;
	const { codes, name } = book.book.councils[council];
	const byCode = codes.map((code) => tax.areaOf(code)).find((index) => index >= 0);
	const byName = tax.areasNamed(name);
	const area = byCode ?? (byName.length === 1 ? byName[0] : -1);
	return area < 0 ? null : { area, isSure: false, isNamed: false };
}
