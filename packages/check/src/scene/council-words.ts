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
		if (HALLS.has(word) && HALL.has(next)) return (word === 'civic') === (next === 'centre');
		if (word === 'guildhall') return true;
		if (word === 'no' && next === 'overall' && after === 'control') return true;
		if (word === 'control' && isOfCouncil(s, i)) return true;
		if (word === 'cllr' || word === 'cllrs') return true;
		return word === 'local' && POLLS.has(next);
	});
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
