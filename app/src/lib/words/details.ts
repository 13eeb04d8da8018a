/** What stands behind a verdict, in a few words each: the `detail` of a claim. */
import type { Detail } from '@mandate/check';

export const DETAIL_WORDS: Readonly<Record<Detail, string>> = {
	exact: 'to the last digit',
	rounded: 'as rounded',
	definition: 'on a definition that is named below',
	unit_note: 'in percentage points, which is what a per cent of a share should be called',
	between_rolls: 'between two rolls, on no known day',
	value: 'the figure is another',
	direction: 'it went the other way',
	party: 'it was another party',
	place: 'it was another place',
	year: 'it was another election',
	superlative: 'another was first',
	inconsistent: 'the article disagrees with itself',
	as: 'the figure belongs to another measure',
	readings: 'the readings differ',
	stretch: 'further from the figure than the word usually goes',
	coverage: 'it lies outside what the record covers',
	dataset: 'the record holds no figures of this kind',
	forecast: 'it is a forecast',
	superseded: 'it was written before the last count was in',
	gloss: 'it is a summary or a judgement, not a figure',
	hypothetical: 'it says what might have been',
	unknown_entity: 'the record does not know the name',
};
