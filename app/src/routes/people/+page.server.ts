import { peopleOf, personPath, placePath } from '@mandate/record/addresses';
import { type ListedMember, lastDay, memberList } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';
import { personLine, yearsWords } from '$lib/server/person-lines.ts';

/** Members by place as things stand, everybody by letter of the surname, and whoever bears a name that was asked for. */
export async function load({ url }) {
	const { known } = await asked(url);
	const all = memberList(known);
	const letters = [...new Set(all.map(({ letter }) => letter))].sort();
	const letter = (url.searchParams.get('letter') ?? '').toUpperCase();
	const q = (url.searchParams.get('q') ?? '').slice(0, 100);
	if (letter !== '' && !letters.includes(letter))
		error(404, `No member’s surname begins with "${letter}". Letters: ${letters.join(' ')}.`);
	const line = (one: ListedMember) => ({
		name: one.person.name,
		path: personPath(one.person),
		what: `${one.places.join(', ')}, ${yearsWords(one)}`,
	});
	const places = all
		.flatMap((one) => (one.sitsFor === null ? [] : [{ one, place: one.sitsFor }]))
		.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
		.map(({ one, place }) => ({
			place,
			path: placePath(place),
			name: one.person.name,
			person: personPath(one.person),
		}));
	return {
		q,
		letter,
		letters,
		day: lastDay(known.release),
		count: all.length,
		found:
			q === ''
				? null
				: peopleOf(known.release)
						.named(q)
						.map((person) => personLine(known, person)),
		members: letter === '' ? null : all.filter((one) => one.letter === letter).map(line),
		places: letter === '' && q === '' ? places : [],
	};
}
