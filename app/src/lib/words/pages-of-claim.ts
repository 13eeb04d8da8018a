/** The pages of the record on which a reader sees what a claim speaks of. */
import type { Claim, Named } from '@mandate/check';
import {
	contestPathOf,
	councilPath,
	councilPollPath,
	divisionIndexPath,
	partyPath,
	personPathOf,
	placePath,
} from '@mandate/record/addresses';

export interface PageOfClaim {
	readonly name: string;
	readonly path: string;
}

/** ONS code of a seat, or a seat of an older boundary set. */
const SEAT = /^(?:[ENSW]\d{8}$|[^/]+:)/;
const COUNCIL_POLL = /-local$/;

/** In the order in which a reader would open them; none twice. */
export function pagesOfClaim({ subject, election, type, on }: Claim): PageOfClaim[] {
	const pages: PageOfClaim[] = [];
	const isLocal = election !== null && COUNCIL_POLL.test(election.id);
	const councils = subject.body.filter(({ id }) => id !== 'house-of-commons');
	for (const { id, name } of subject.person) pages.push({ name, path: personPathOf(id, name) });
	for (const { id, name } of subject.area.filter((area) => SEAT.test(area.id)))
		pages.push(
			election === null
				? { name, path: placePath(name) }
				: { name: `${name}, ${election.label}`, path: contestPathOf(election, name) },
			...(id && election !== null ? [{ name, path: placePath(name) }] : []),
		);
	for (const council of councils) pages.push(...pagesOfCouncil(council, isLocal ? election.date : null));
	if (type === 'division_vote' && on) pages.push({ name: 'Votes of that day', path: divisionIndexPath(on) });
	for (const { id, name } of subject.party) pages.push({ name, path: partyPath(id) });
	return pages.filter(({ path }, i) => pages.findIndex((page) => page.path === path) === i);
}

function pagesOfCouncil({ id, name }: Named, polledOn: string | null): PageOfClaim[] {
	const page = { name: `Council of ${name}`, path: councilPath(id) };
	if (polledOn === null) return [page];
	return [page, { name: `${name}, wards that polled on that day`, path: councilPollPath(id, polledOn) }];
}
