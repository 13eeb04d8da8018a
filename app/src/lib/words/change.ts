/** Changes of allegiance in words: what happened, when, and who acted. */
import type { Change, When } from '@mandate/record/questions';
import { dayWords } from './day.ts';

type Told = Pick<Change, 'kind' | 'from' | 'to'>;

/** "Left Labour, to sit as Independent". */
export function changeWords({ kind, from, to }: Told): string {
	const [was, is] = [from?.name ?? 'a party not told', to?.name ?? 'a party not told'];
	const sits = to === null ? '' : `, to sit as ${is}`;
	switch (kind) {
		case 'joined':
			return from === null ? `Joined ${is}` : `Joined ${is}, from ${was}`;
		case 'left':
			return `Left ${was}${sits}`;
		case 'expelled':
			return `Expelled from ${was}${sits}`;
		case 'suspended':
			return `Suspended from ${was}${sits}`;
		case 'whip_removed':
			return `${was} whip withdrawn${sits}`;
		case 'whip_resigned':
			return `Gave up the ${was} whip${sits}`;
		case 'whip_restored':
			return `${is} whip given back`;
		case 'readmitted':
			return `Readmitted to ${is}`;
		case 'group_formed':
			return `Group formed: ${is}`;
		case 'group_renamed':
			return `Group renamed from ${was} to ${is}`;
		case 'group_merged':
			return `Group ${was} merged into ${is}`;
		case 'label_corrected':
			return `Label put right, from ${was} to ${is}: no change of allegiance`;
	}
}

/** "Labour in one roll, Conservative in the next": all that two rolls can say. */
export const rollWords = ({ from, to }: Told): string =>
	`${from?.name ?? 'No label'} in one roll, ${to?.name ?? 'no label'} in the next`;

const ACTORS = {
	member: 'The member acted.',
	party: 'The party acted.',
	group: 'The group acted.',
	registrar: 'A registrar acted.',
} as const;

export function actorWords(actor: Change['actor']): string {
	return actor === null ? 'Who acted, no source says.' : ACTORS[actor];
}

/** "on 18 February 2019", "between 30 September 2014 and 20 November 2014", "by 5 May 2016". */
export function whenWords({ earliest, latest }: When): string {
	if (earliest === null && latest === null) return 'on a day that is not known';
	if (earliest === null) return `by ${dayWords(latest ?? '')}`;
	if (latest === null) return `after ${dayWords(earliest)}`;
	return earliest === latest
		? `on ${dayWords(earliest)}`
		: `between ${dayWords(earliest)} and ${dayWords(latest)}`;
}

/** Which of the four timelines a source writes of. */
export const TIMELINE_WORDS = {
	label: 'ballot paper',
	membership: 'party membership',
	group: 'group in the House',
	whip: 'whip',
} as const;
