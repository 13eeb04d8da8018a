/** Never a false accusation: what the record itself says, in many phrasings, is never red; with two digits transposed it is. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import { PHRASINGS, type Phrasing } from './fixtures/phrasings.ts';
import { drawSeats, random, type SeatFacts } from './fixtures/seat-facts.ts';
import { type Claim, checkText } from './index.ts';

const release = openFullRecord();
const SENTENCES = 64;

interface Said {
	readonly marked: string;
	readonly published: string;
}

function draw({ say, isTimed }: Phrasing, seed: number): Said[] {
	const next = random(seed);
	const seats = drawSeats(release!, next);
	const said: Said[] = [];
	let other: SeatFacts = seats.next().value;
	for (let tries = 0; said.length < SENTENCES && tries < 40 * SENTENCES; tries++) {
		const seat = seats.next().value;
		if (seat.place === other.place) continue;
		const isSameDay = seat.published === other.published;
		const marked = say.length < 2 || isSameDay ? say(seat, other) : null;
		if (say.length < 2 || !isSameDay) other = seat;
		if (marked === null || marked === undefined) continue;
		const isLater = !seat.isBy && !isTimed && tries % 4 === 0;
		said.push(
			isLater
				? { marked: `At the ${seat.year} general election: ${marked}`, published: '2026-06-01' }
				: { marked, published: seat.published },
		);
	}
	return said;
}

function isRed({ verdict }: Claim): boolean {
	return verdict === 'contradicted' || verdict === 'mislabelled';
}

function plain(marked: string): string {
	return marked.replace(/[[\]]/g, '');
}

/** The sentence with two unlike neighbouring digits of one marked figure changed about; null where no figure has any. */
function transposed(marked: string, next: () => number): { text: string; at: number } | null {
	const figures = [...marked.matchAll(/\[([^\]]+)\]/g)];
	if (figures.length === 0) return null;
	const figure = figures[Math.floor(next() * figures.length)];
	const digits = [...figure[1]];
	const at = digits.flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
	const pairs = at.slice(1).flatMap((j, k) => {
		const i = at[k];
		return digits[i] !== digits[j] && !(i === 0 && digits[j] === '0') ? [[i, j] as const] : [];
	});
	if (pairs.length === 0) return null;
	const [i, j] = pairs[Math.floor(next() * pairs.length)];
	[digits[i], digits[j]] = [digits[j], digits[i]];
	const before = plain(marked.slice(0, figure.index));
	return {
		text: before + digits.join('') + plain(marked.slice(figure.index + figure[0].length)),
		at: before.length,
	};
}

describe.skipIf(release === null)(`true sentences${release === null ? `: ${NO_DATA}` : ''}`, () => {
	let sentences = 0;

	for (const [seed, phrasing] of PHRASINGS.entries()) {
		it(`${phrasing.name}: none is red`, () => {
			const accused = draw(phrasing, seed + 1).flatMap(({ marked, published }) => {
				sentences++;
				const red = checkText(plain(marked), release!, { published }).claims.filter(isRed);
				return red.map(({ verdict, quote }) => `${published} ${plain(marked)} ${verdict}: ${quote}`);
			});
			expect(accused).toEqual([]);
		});
	}

	it('there were 3,000 or more', () => expect(sentences).toBeGreaterThanOrEqual(3000));

	it('transposed digits are red in 95 of 100', () => {
		const next = random(95);
		const passed: string[] = [];
		let changed = 0;
		for (const [seed, phrasing] of PHRASINGS.entries()) {
			for (const { marked, published } of draw(phrasing, seed + 101).slice(0, 24)) {
				const wrong = transposed(marked, next);
				if (!wrong) continue;
				changed++;
				const { claims } = checkText(wrong.text, release!, { published });
				if (!claims.some((claim) => isRed(claim) && claim.start <= wrong.at + 8 && claim.end > wrong.at))
					passed.push(`${phrasing.name}: ${published} ${wrong.text}`);
			}
		}
		expect(changed).toBeGreaterThan(900);
		expect(passed.length / changed, passed.slice(0, 20).join('\n')).toBeLessThanOrEqual(0.05);
	});
});
