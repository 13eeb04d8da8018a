/** What stands right before and after a councillor's name: party, council, "former". */
import type { EventInput } from '../events/event.ts';
import type { LocalParty } from './book.ts';
import { isCouncillorWord, type PersonSpan } from './people.ts';
import type { CouncilTag, WardTag } from './scene.ts';

export interface Described {
	readonly party: LocalParty | null;
	/** Council said to be the person's own, or -1. */
	readonly council: number;
	readonly isCouncillor: boolean;
	readonly isFormer: boolean;
	readonly from: number;
	readonly to: number;
	readonly isWard: (ward: WardTag) => boolean;
}

const LINKS: ReadonlySet<string> = new Set(
	'a an the is was , who also currently city county borough district ward group leader deputy local council and opposition backbench long serving veteran'.split(
		' ',
	),
);

/** What stands right before and right after a name. */
export function describedAs(
	s: EventInput['s'],
	span: PersonSpan,
	parties: readonly LocalParty[],
	tags: readonly CouncilTag[],
): Described {
	let party: LocalParty | null = null;
	let council = -1;
	let isCouncillor = false;
	let isFormer = false;
	let from = span.from;
	let to = span.to;
	// Before: "Labour Derby councillor Jane Example", "former Labour city councillor Jane Example".
	for (let i = span.from - 1; i >= 0 && i > span.from - 9; i--) {
		const { word } = s.tokens[i];
		const own = parties.find((one) => one.to === i + 1);
		const tag = tags.find((one) => one.from <= i && i < one.to);
		if (isCouncillorWord(word) && !word.endsWith('s')) isCouncillor = true;
		else if (own && !party && (isCouncillor || span.hasTitle)) {
			party = own;
			from = own.from;
			i = own.from;
		} else if (tag && council < 0 && (isCouncillor || span.hasTitle)) {
			council = tag.council;
			from = tag.from;
			i = tag.from;
		} else if (word === 'former' || word === 'ex' || word === 'then') {
			isFormer = true;
			break;
		} else if (
			!['city', 'county', 'borough', 'district', 'council', 'group', 'ward', 'local', 'fellow'].includes(word)
		)
			break;
	}
	if (party && !isCouncillor && !span.hasTitle) party = null;
	// In brackets: "Cllr Jane Example (Lab, Abbey)".
	let i = span.to;
	const isBracket = s.tokens[i]?.word === '(';
	if (isBracket) {
		const own = parties.find((one) => one.from === i + 1);
		if (own && !party) {
			party = own;
			to = own.to + (s.tokens[own.to]?.word === ')' ? 1 : 0);
		}
	} else {
		// After: ", a Labour councillor", "an Ashfield councillor", ", who sits as a Green councillor".
		const stop = span.to + 12;
		let after: LocalParty | null = null;
		let place = -1;
		while (i < s.tokens.length && i < stop) {
			const { word } = s.tokens[i];
			const own = parties.find((one) => one.from === i);
			const tag = tags.find((one) => one.from === i);
			if (isCouncillorWord(word)) {
				if (word.endsWith('s') || i === span.to) break;
				isCouncillor = true;
				if (after && !party) party = after;
				if (place >= 0 && council < 0) council = place;
				to = Math.max(to, i + 1);
				const next = s.tokens[i + 1]?.word;
				if (council < 0 && (next === 'on' || next === 'at' || next === 'for' || next === 'in')) {
					const named = tags.find(
						(one) => one.from === i + 2 || (one.from === i + 3 && s.tokens[i + 2].cue === 'the'),
					);
					if (named?.isCouncil) {
						council = named.council;
						to = named.to;
					}
				}
				break;
			}
			if (own) {
				after = own;
				i = own.to;
			} else if (tag) {
				place = tag.council;
				i = tag.isCouncil && tag.to > i + 1 ? Math.max(i + 1, tag.to) : tag.to;
			} else if (word === 'former' || word === 'ex') {
				isFormer = true;
				i++;
			} else if (LINKS.has(word)) i++;
			else break;
		}
		if (!isCouncillor && !span.hasTitle) {
			party = null;
			council = -1;
		}
	}
	return {
		party,
		council,
		isCouncillor,
		isFormer,
		from,
		to,
		isWard: (ward) => {
			const between = s.tokens.slice(span.to, ward.from).map(({ word }) => word);
			return (
				between.length < 9 &&
				between.some((word) =>
					['represents', 'represented', 'representing', 'councillor', '('].includes(word),
				) &&
				!between.includes('.')
			);
		},
	};
}
