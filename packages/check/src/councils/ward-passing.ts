/**
 * Ward results told in passing, in a text about a council: "In Abbey Jane Example had 2,626, followed by John Sample on 2,505",
 * "in Abbey Labour saw off the Greens by 89", "elected in Abbey, 633-343".
 */
import type { Verdict } from '../answer.ts';
import type { EventInput } from '../events/event.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { CouncilBook } from './book.ts';
import type { CouncilClaim } from './claim.ts';
import { isStated, percentStated, votesStated } from './numbers.ts';
import type { Found } from './ward-contest.ts';
import { leadOf, scoreOf } from './ward-margins.ts';
import { candidatesNamed, type NamedWard, pollsMeant, wardsNamed } from './ward-named.ts';
import { placesOf, pollOf, votesOf } from './ward-votes.ts';

/** Claims told only where they hold, or where a name or ward leaves no doubt what is meant. `taken`: numbers told already. */
export function wardsInPassing(
	input: EventInput,
	found: CouncilBook,
	council: number,
	taken: ReadonlySet<number>,
): CouncilClaim[] {
	const { s } = input;
	const polls = pollsMeant(input, found, council);
	if (polls.contests.length === 0) return [];
	const named = wardsNamed(s, found, polls);
	const people = candidatesNamed(s, found, polls);
	const wards = named.length > 0 || people.length > 0 ? named : wardsBefore(input, council);
	if (named.length > 0)
		LAST.set(input.context, { council, paragraph: input.context.paragraph, ward: named[named.length - 1] });
	if (wards.length === 0 && people.length === 0) return [];
	const list: Found[] = [];
	for (const index of s.numbers.keys()) {
		if (!isStated(s, index) || list.some((one) => one.index === index)) continue;
		const score = scoreOf(s, index, found, wards, people);
		list.push(...score.filter((one) => !taken.has(one.index)));
		if (score.length > 0 || taken.has(index)) continue;
		const one =
			votesOf(s, index, found, wards, people) ??
			leadOf(input, index, found, wards, people) ??
			pollOf(s, index, found, wards);
		if (one) list.push(one);
	}
	const isPlain = polls.isOneDay && !input.context.scene.isMixed;
	list.push(...placesOf(s, found, wards, people));
	const right = list.filter((one) => one.holds).length;
	return list.flatMap((one) => {
		const isRed =
			!one.holds && one.isSure && isPlain && isOfSize(s, one, found) && (right > 0 || named.length > 0);
		return one.holds || isRed ? [claimOf(s, one, found, council, isRed ? 'contradicted' : 'supported')] : [];
	});
}

const LAST = new WeakMap<Context, { council: number; paragraph: number; ward: NamedWard }>();

/** The ward that the paragraph has named last. */
function wardsBefore({ context }: EventInput, council: number): NamedWard[] {
	const last = LAST.get(context);
	if (last?.paragraph !== context.paragraph || last.council !== council) return [];
	return [{ ...last.ward, from: -1, to: -1 }];
}

/** A figure that no more than all votes in the ward could be: "by 12,897" is of a constituency. */
function isOfSize(s: Sentence, { index, contest }: Found, { book }: CouncilBook): boolean {
	let all = 0;
	for (let row = book.contests.first[contest]; row < book.contests.first[contest + 1]; row++)
		all += book.candidates.votes[row];
	return s.numbers[index].n <= all;
}

function claimOf(
	s: Sentence,
	one: Found,
	{ book }: CouncilBook,
	council: number,
	verdict: Verdict,
): CouncilClaim {
	const ward = book.contests.ward[one.contest];
	const poll = book.contests.on(one.contest);
	const n = s.numbers[one.index] ?? null;
	const names = one.rows.map((row) => `${book.candidates.name.at(row)} ${book.candidates.votes[row]}`);
	return {
		from: one.from,
		to: one.to,
		type: one.type,
		council,
		ward,
		...(poll ? { poll } : {}),
		verdict,
		detail: verdict === 'supported' ? 'exact' : 'value',
		...(n ? { stated: n.unit === 'percent' ? percentStated(n) : votesStated(n) } : {}),
		found: { value: String(one.value), measure: one.type, label: `${book.wards.name.at(ward)}, ${poll}` },
		workings: [
			{
				text: `${book.wards.name.at(ward)}, ${poll || 'by-election'}: ${names.join('; ')}`,
				at: one.rows.map((row) => ({
					source: book.contests.source[one.contest],
					line: book.candidates.line[row],
				})),
			},
		],
		assumptions: [`the council is that of ${book.councils[council].name}, which the text is about`],
		...(n ? { numbers: [one.index] } : {}),
	};
}
