/** Results in wards: which contest a sentence means. Never held against a constituency, whatever the ward is called. */
import type { EventInput } from '../events/event.ts';
import type { CouncilBook } from './book.ts';
import type { CouncilClaim } from './claim.ts';
import { isOfCommons } from './numbers.ts';
import { contestMeant } from './polls.ts';
import { councilAt, councilsIn, memoryOf, wardsIn } from './scene.ts';
import { daysOf } from './span.ts';
import { wardFigures } from './ward-figures.ts';
import type { WardContest } from './ward-subjects.ts';
import { wardWinners } from './ward-winners.ts';

export function wardResults(input: EventInput, found: CouncilBook): CouncilClaim[] {
	const { s, context } = input;
	if (isOfCommons(s)) return [];
	const tags = councilsIn(s, found);
	const council = councilAt(tags, 0, context);
	const wards = wardsIn(s, found, council);
	const memory = memoryOf(context);
	let ward = wards[0]?.ward ?? -1;
	if (ward >= 0) {
		memory.ward = ward;
		memory.wardParagraph = context.paragraph;
	} else if (s.tokens.some(({ word }) => word === 'ward') && memory.wardParagraph === context.paragraph)
		ward = memory.ward;
	if (ward < 0 || new Set(wards.map((tag) => tag.ward)).size > 1) return [];
	const isByElection = s.tokens.some(
		({ word, cue }, i) => cue === 'by-election' || (word === 'election' && s.tokens[i - 1]?.word === 'by'),
	);
	const row = contestMeant(found, ward, daysOf(s, context), isByElection);
	if (row < 0) return [];
	const { contests } = found.book;
	const contest: WardContest = {
		ward,
		council: found.book.wards.council[ward],
		row,
		poll: contests.on(row),
		candidates: Array.from(
			{ length: contests.first[row + 1] - contests.first[row] },
			(_, i) => contests.first[row] + i,
		),
		seats: contests.seats[row],
	};
	return [
		...wardFigures(input, found, contest),
		...wardWinners(input, found, contest, wards[0]?.to ?? -1, wards[0]?.from ?? -1),
	];
}
