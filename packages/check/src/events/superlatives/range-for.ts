/** The whole range of a phrase: what follows it, what a denial or "than" names, and the area that owns it or stands in front. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { EventInput } from '../event.ts';
import type { Phrase } from './phrase.ts';
import { emptyRange, type Range } from './range.ts';
import { group } from './range-group.ts';
import { readDenied, readRange } from './read-range.ts';
import { ever, since, spanFrom } from './window.ts';

export function rangeFor({ s, context }: EventInput, phrase: Phrase): Range {
	const range = emptyRange(phrase.head);
	if (phrase.mode === 'none') readDenied(s, phrase.from, phrase.cue, range);
	if (phrase.isEver || (phrase.mode === 'none' && wordAt(s, phrase.from) === 'never')) range.window = ever();
	if (phrase.mode === 'than') {
		let than = phrase.head;
		while (than < s.tokens.length && wordAt(s, than) !== 'than') than++;
		readRange(s, phrase.head, than, range);
		range.isRestricted = false;
		readRange(s, than + 1, s.tokens.length, range);
	} else {
		if (phrase.since >= 0) readRange(s, phrase.since, phrase.cue, range);
		readRange(s, phrase.head, s.tokens.length, range);
	}
	ofOwner(s, phrase, range);
	if (range.area === 'city' && range.city !== '' && context.facts.areaIndex(range.city) >= 0) {
		range.areas = [context.facts.areaIndex(range.city)];
		range.area = null;
	}
	if (range.isIndependent && range.party < 0) range.party = context.facts.partyIndex('independent');
	opening(s, phrase, range);
	if (range.areas.length === 0 && range.area === null) fronted(s, phrase, range);
	if (phrase.isOfAll && range.areas.length === 0 && range.area === null) range.isSeats = true;
	return range;
}

/** "Of all 650 seats, X had the highest", "From 2010 to 2019 no election there": a range that opens the sentence. */
function opening(s: Sentence, phrase: Phrase, range: Range): void {
	const word = wordAt(s, 0);
	if (
		(word === 'of' || word === 'among') &&
		!range.isSeats &&
		!range.isBy &&
		!range.window &&
		phrase.from > 1
	) {
		const { to } = range;
		group(s, 0, phrase.from, range);
		range.to = to;
	}
	if (range.window || phrase.from < 2) return;
	if (word === 'since') since(s, 0, phrase.from, range);
	else if (word === 'from' && s.timeAt[1] >= 0) spanFrom(s, 0, range);
}

/** "England's most marginal seat", "the county's highest turnout": the owner is the range. */
function ofOwner(s: Sentence, phrase: Phrase, range: Range): void {
	if (phrase.owner < 0 || range.areas.length > 0 || range.area) return;
	const name = s.nameAt[phrase.owner] >= 0 ? s.names[s.nameAt[phrase.owner]] : null;
	if (name?.kind === 'area') range.areas = name.areas;
	const word = wordAt(s, phrase.owner);
	if (word === 'country' || word === 'county' || word === 'region' || word === 'city') range.area = word;
	else if (word === 'nation') range.area = 'country';
	else if (word === 'province') {
		range.area = 'city';
		range.city = 'northern-ireland';
	}
}

/** "In Wales the closest result was": an area before the phrase, with nothing but an article, a comma or a time between. */
function fronted(s: Sentence, phrase: Phrase, range: Range): void {
	for (const name of s.names) {
		if (name.kind !== 'area' || name.to > phrase.from || phrase.from - name.to > 5) continue;
		const link = wordAt(s, name.from - 1) === 'the' ? wordAt(s, name.from - 2) : wordAt(s, name.from - 1);
		if (!['in', 'across', 'within', 'throughout'].includes(link)) continue;
		const gap = s.tokens.slice(name.to, phrase.from);
		if (
			gap.every(
				(token, i) =>
					token.word === ',' || s.timeAt[name.to + i] >= 0 || ['in', 'at', 'on'].includes(token.word),
			)
		)
			range.areas = name.areas;
	}
}
