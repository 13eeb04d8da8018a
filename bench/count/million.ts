/** A million ballots, no two alike, as a BLT file: 12 candidates, 4 seats, some of them liked better than others. */
import { randomFrom } from '../accuracy/generated/random.ts';

const CANDIDATES = 12;
const SEATS = 4;
const PAPERS = 1_000_000;

/** As text. */
export function millionPapers(): string {
	const random = randomFrom('a million ballots');
	const seen = new Set<string>();
	const lines = [`${CANDIDATES} ${SEATS}`];
	while (seen.size < PAPERS) {
		const left = Array.from({ length: CANDIDATES }, (_, place) => place + 1);
		const marks: number[] = [];
		const wanted = 4 + random.below(CANDIDATES - 3);
		// A draw below a draw is small more often than large: those in front are named earlier.
		while (marks.length < wanted) marks.push(...left.splice(random.below(random.below(left.length) + 1), 1));
		const ranking = marks.join(' ');
		if (seen.has(ranking)) continue;
		seen.add(ranking);
		lines.push(`1 ${ranking} 0`);
	}
	lines.push('0');
	for (let place = 1; place <= CANDIDATES; place++) lines.push(`"Candidate ${place}"`);
	lines.push('"A million ballots"', '');
	return lines.join('\n');
}
