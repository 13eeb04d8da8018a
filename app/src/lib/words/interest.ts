/** Registered interests in words. */
import type { EditionOfMember, StandingInterest } from '@mandate/record/questions';
import { dayWords } from './day.ts';

const KINDS: Readonly<Record<StandingInterest['kind'], string>> = {
	directorships: 'Directorships',
	employment: 'Employment and earnings',
	clients: 'Clients',
	support: 'Donations and other support',
	'gifts-uk': 'Gifts and hospitality in the UK',
	visits: 'Visits abroad',
	'gifts-abroad': 'Gifts from abroad',
	land: 'Land and property',
	shareholdings: 'Shareholdings',
	loans: 'Loans',
	miscellaneous: 'Miscellaneous',
	'family-employed': 'Family members employed',
	'family-lobbying': 'Family members who lobby',
	unfiled: 'Under no category in the file',
};

export const kindWords = (kind: StandingInterest['kind']): string => KINDS[kind];

/** "8 June 2015"; "September 2015" where the source tells no more than the month. */
export function editionWords(on: string): string {
	return on.length > 7 ? dayWords(on) : dayWords(`${on}-01`).slice(2);
}

/** "28 October 2009, 24 November 2014 and 8 June 2015". */
export function editionList(editions: readonly EditionOfMember[]): string {
	const words = editions.map(({ on }) => editionWords(on));
	return words.length < 2
		? words.join('')
		: `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** In which registers an entry stands, and by which it has gone. */
export function standsWords({ firstIn, lastIn, goneBy }: StandingInterest): string {
	const stands =
		firstIn === lastIn
			? `in the register of ${editionWords(firstIn)}`
			: `in the registers from ${editionWords(firstIn)} to ${editionWords(lastIn)}`;
	return goneBy === null ? stands : `${stands}, not in that of ${editionWords(goneBy)}`;
}
