/**
 * "freezing council tax for 85% of residents": a part of the homes, households or people of a place, told of a council tax.
 * The record holds no dwellings by band, and says so.
 */
import type { EventClaim, EventInput } from '../events/event.ts';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

const WHO_PAYS = new Set(
	'residents households homes people families residents dwellings properties taxpayers householders bills'.split(
		' ',
	),
);
/** Words that may stand between a figure and whom it counts: "85% of the city's residents". */
const BETWEEN = 5;

export function councilTax({ s }: EventInput): EventClaim[] {
	const at = s.tokens.findIndex((_, i) => wordAt(s, i) === 'council' && wordAt(s, i + 1) === 'tax');
	if (at < 0) return [];
	return s.numbers.flatMap((number, index) => {
		const end = endOfCounted(s, number.to);
		if (end < 0 || number.unit === 'money') return [];
		return [
			{
				from: at < number.from ? at : number.from,
				to: Math.max(end, at < number.from ? 0 : at + 2),
				type: 'other',
				verdict: 'not_in_record',
				detail: 'dataset',
				candidacy: -1,
				party: -1,
				contest: -1,
				area: -1,
				election: -1,
				workings: [{ text: 'who pays which council tax: the record holds no dwellings by band', leaves: [] }],
				numbers: [index],
			} satisfies EventClaim,
		];
	});
}

/** End of "of the city's residents" after a figure, or -1. */
function endOfCounted(s: Sentence, from: number): number {
	for (let i = from; i < s.tokens.length && i <= from + BETWEEN; i++) {
		if (WHO_PAYS.has(wordAt(s, i))) return i + 1;
		if (s.tokens[i].kind === 'mark' && !"%'’".includes(s.tokens[i].word)) return -1;
	}
	return -1;
}
