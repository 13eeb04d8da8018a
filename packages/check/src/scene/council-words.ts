/** Phrases that tell of a council though neither it nor a ward is called so: "the town hall", "no overall control", "local elections". */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

const HALLS = new Set('town county city shire civic'.split(' '));
const HALL = new Set('hall halls centre'.split(' '));
const POLLS = new Set('election elections polls'.split(' '));

export function hasCouncilPhrase(s: Sentence): boolean {
	return s.tokens.some((_, i) => {
		if (s.nameAt[i] >= 0) return false;
		const [word, next, after] = [wordAt(s, i), wordAt(s, i + 1), wordAt(s, i + 2)];
		if (HALLS.has(word) && HALL.has(next))
			return (word === 'civic') === (next === 'centre') && !isVenue(s, i);
		if (word === 'guildhall') return !isVenue(s, i);
		if (word === 'no' && next === 'overall' && after === 'control') return true;
		if (word === 'control' && isOfCouncil(s, i)) return true;
		if (word === 'cllr' || word === 'cllrs') return true;
		return word === 'local' && POLLS.has(next);
	});
}

const AT = new Set('in at outside inside into from to around'.split(' '));

/** What a council has at its hall: "its majority at County Hall", "57 of the 81 seats at the town hall". */
const HAD_AT = new Set('majority control seats power'.split(' '));

/** "in the town hall": votes of every kind are counted there. */
function isVenue(s: Sentence, i: number): boolean {
	for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
		if (AT.has(wordAt(s, k)) && s.nameAt[k] < 0)
			return wordAt(s, i) !== 'county' && !HAD_AT.has(wordAt(s, k - 1));
		if (s.tokens[k].kind === 'mark') return false;
	}
	return false;
}

const KEPT = new Set(
	'lost lose loses won win wins gained gain gains took take takes kept keep keeps retain retained regained retook of in overall'.split(
		' ',
	),
);

/** "two short of control", "lost control", "stays in control": of what is not said; of a council, said. */
function isOfCouncil(s: Sentence, i: number): boolean {
	if (wordAt(s, i + 1) === 'of')
		return ['council', 'borough', 'county'].some((word) =>
			[wordAt(s, i + 2), wordAt(s, i + 3)].includes(word),
		);
	const [before, link] = [wordAt(s, i - 1), wordAt(s, i - 2)];
	return KEPT.has(before) && (before !== 'of' || link === 'short') && (before !== 'in' || STAYS.has(link));
}

const STAYS = new Set('stay stays stayed remain remains remained back are is'.split(' '));
