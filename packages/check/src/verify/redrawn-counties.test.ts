/** Counties of 2024, told by where the people of the new seats lived before. Seats of Leicestershire and Essex, 2024. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../index.ts';
import { factsOf } from './facts.ts';
import { countySets } from './redrawn-counties.ts';

const release = openFullRecord();

function seats(area: string, election: string): string[][] {
	const facts = factsOf(release!);
	return countySets(facts, facts.electionIndex(election), facts.areaIndex(area)).map((rows) =>
		rows.map((row) => release!.places.name.at(release!.contests.place[row])).sort(),
	);
}

function verdict(text: string): string {
	const [claim] = checkText(text, release!, { published: '2024-07-10' }).claims;
	return claim === undefined ? 'none' : `${claim.type} ${claim.verdict}`;
}

describe.skipIf(release === null)(`counties of 2024${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it('takes the seats most of whose people lived in the county, then others that it may mean', () => {
		const [most, ...others] = seats('leicestershire', '2024-general');
		expect(most).toContain('Loughborough');
		expect(most).toContain('Leicester East');
		const straddling =
			others.some((set) => set.includes('Rutland and Stamford')) || most.includes('Rutland and Stamford');
		expect(straddling).toBe(true);
		expect(others.some((set) => !set.includes('Leicester East'))).toBe(true);
	});

	it('leaves counties that the file gives as they are', () => {
		expect(seats('leicestershire', '2019-general')).toEqual([]);
	});

	for (const [text, expected] of [
		['Reform UK won two seats in Essex in 2024.', 'seat_count supported'],
		['Reform UK won nine seats in Essex in 2024.', 'seat_count contradicted'],
		['Turnout across Norfolk in 2024 was 61.6 per cent.', 'turnout supported'],
		['Turnout across Norfolk in 2024 was 66.1 per cent.', 'turnout contradicted'],
		// with the seat that straddles or without it
		['Across Leicestershire in 2024 the Conservatives won seven seats.', 'seat_count supported'],
		['Across Leicestershire in 2024 the Conservatives won six seats.', 'seat_count supported'],
	])
		it(text, () => expect(verdict(text)).toBe(expected));
});
