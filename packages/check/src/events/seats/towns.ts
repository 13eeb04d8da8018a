/** Names of seats that stand for something else in a sentence: a council, a club, a station, a street. */
import { makeSentence, type Sentence } from '../../frame/sentence.ts';
import { nameOf, word } from './clause.ts';

const OTHER =
	/^(council|councils|councillor|councillors|borough|boroughs|district|county|city|town|ward|wards|mayor|mayoral|mayoralty|hospital|university|college|school|station|airport|road|street|fc|afc|united|rovers|wanderers|albion|athletic|rangers|cathedral|festival|prison|crown|magistrates)$/;

/** Whether what follows a name, or a list of names, says that no seat is meant. */
function isOther(s: Sentence, to: number): boolean {
	let i = to;
	for (let steps = 0; steps < 5; steps++) {
		const joint = word(s, i) === 'and' ? i + 1 : word(s, i) === ',' ? i + 1 : -1;
		const next = joint >= 0 ? nameOf(s, joint) : null;
		if (next?.kind !== 'place') break;
		i = next.to;
	}
	const w = word(s, i);
	if (i > to) return w === 'councils' || w === 'boroughs' || w === 'wards';
	const party = nameOf(s, i);
	if (party?.kind === 'party') return /^(club|group|association|branch)$/.test(word(s, party.to));
	return OTHER.test(w) && s.nameAt[i] < 0;
}

/** The sentence without such names. */
export function seatsOnly(s: Sentence): Sentence {
	const names = s.names.filter((name) => name.kind !== 'place' || !isOther(s, name.to));
	return names.length === s.names.length ? s : makeSentence(s.tokens, s.numbers, names, s.times);
}
