import { councilPath } from '@mandate/record/addresses';
import { allCouncils } from '@mandate/record/questions';
import { asked } from '$lib/server/known.ts';
import { shortName } from '$lib/words/council.ts';

/** Every council by the letter that its name begins with. */
export async function load({ url }) {
	const { known } = await asked(url);
	const letters = new Map<string, ReturnType<typeof line>[]>();
	const lines = allCouncils(known.release);
	for (const one of lines) {
		const letter = one.council.name[0].toUpperCase();
		letters.set(letter, [...(letters.get(letter) ?? []), line(one)]);
	}
	return { count: lines.length, letters: [...letters].map(([letter, councils]) => ({ letter, councils })) };
}

function line({
	council,
	rollOf,
	isInLastRoll,
	total,
	seats,
	majority,
	stated,
	nextPollOn,
}: ReturnType<typeof allCouncils>[number]) {
	const [first, second] = seats;
	const isTie = second !== undefined && first.seats === second.seats;
	return {
		name: council.name,
		path: councilPath(council.id),
		rollOf,
		isInLastRoll,
		total,
		most: first
			? {
					name: isTie ? `${shortName(first.party)} and ${shortName(second.party)}` : first.party.name,
					seats: first.seats,
				}
			: null,
		hasMajority: majority.party !== null,
		stated,
		nextPollOn: isInLastRoll ? nextPollOn : null,
	};
}
