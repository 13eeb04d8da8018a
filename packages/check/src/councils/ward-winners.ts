/** Who was elected in a ward: "Jane Example won Abbey ward for Labour", "Labour held Abbey". */
import { personWords } from '@mandate/record';
import type { EventInput } from '../events/event.ts';
import { moodOf } from '../events/seats/mood.ts';
import type { CouncilBook } from './book.ts';
import type { CouncilClaim } from './claim.ts';
import { peopleIn } from './people.ts';
import { subjectsOf, type WardContest } from './ward-subjects.ts';

const WON: ReadonlySet<string> = new Set(
	'won wins win elected re retained retains held holds gained gains took takes topped'.split(' '),
);

/** "Jane Example won Abbey ward for Labour", "was elected in", "Labour held Abbey". */
export function wardWinners(
	input: EventInput,
	found: CouncilBook,
	contest: WardContest,
	wardTo: number,
	wardFrom: number,
): CouncilClaim[] {
	const { s } = input;
	const { book } = found;
	if (wardTo < 0) return [];
	const named = subjectsOf(input, found, contest);
	const known = new Set(named.map(({ from }) => from));
	const claims: CouncilClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		const { word } = s.tokens[v];
		if (!WON.has(word) || s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		if (Math.abs(wardFrom - v) > 8 && Math.abs(v - wardTo) > 14) continue;
		if (
			s.numberAt[v + 1] >= 0 ||
			['control', 'seats', 'votes', 'overall'].includes(s.tokens[v + 1]?.word ?? '')
		)
			continue;
		const before = named.filter(({ to }) => to <= v);
		const person = before.filter(({ party }) => party === null).pop();
		const party = before.filter((one) => one.party !== null).pop();
		const subject = person ?? party;
		const stranger = peopleIn(s).find(
			({ from, to, words }) =>
				to <= v && v - to <= 2 && words.length > 1 && !known.has(from) && from !== wardFrom,
		);
		const elsewhere = stranger ? electedElsewhere(found, contest, stranger.words) : -1;
		if (stranger && elsewhere >= 0 && moodOf(s, v, stranger.to) === 'done') {
			claims.push({
				from: stranger.from,
				to: Math.max(v + 1, wardTo),
				type: 'elected',
				council: contest.council,
				ward: contest.ward,
				poll: contest.poll,
				verdict: 'contradicted',
				detail: 'place',
				workings: [
					{
						text: `${book.candidates.name.at(elsewhere)} was elected that day in another ward of the council, and nobody of the name stood in ${book.wards.name.at(contest.ward)}`,
						at: [{ source: book.contests.source[contest.row], line: book.candidates.line[elsewhere] }],
					},
				],
			});
			break;
		}
		if (!subject || moodOf(s, v, subject.to) !== 'done' || v - subject.to > 6) continue;
		const unknownName = peopleIn(s).some(
			({ from, to }) => to <= v && from > subject.from && !known.has(from),
		);
		if (unknownName) continue;
		const link = s.tokens.slice(v + 1, v + 12).findIndex(({ word: one }) => one === 'for');
		const label =
			link >= 0
				? named.find((one) => one.party !== null && one.from >= v + 1 + link && one.from <= v + 4 + link)
				: undefined;
		const told = label ?? (person ? undefined : subject);
		const rows = subject.rows.filter(
			(row) => !told?.party || found.match(book.candidates.party[row], told.party) === 'yes',
		);
		const isElected = rows.some((row) => book.candidates.isElected[row]);
		const winners = contest.candidates.filter((row) => book.candidates.isElected[row]);
		const isOpen = !isElected && subject.rows.length === 0 && person !== undefined;
		claims.push({
			from: subject.from,
			to: Math.max(v + 1, wardTo, label?.to ?? 0),
			type: 'elected',
			party: told?.party ?? null,
			council: contest.council,
			ward: contest.ward,
			...(contest.poll ? { poll: contest.poll } : {}),
			verdict: isElected ? 'supported' : isOpen ? 'not_in_record' : 'contradicted',
			detail: isElected ? 'exact' : isOpen ? 'coverage' : person ? 'value' : 'party',
			workings: [
				{
					text: `${book.wards.name.at(contest.ward)}, ${contest.poll || 'by-election'}: elected ${winners.map((row) => `${book.candidates.name.at(row)} (${book.parties[book.candidates.party[row]].name})`).join(', ')}`,
					at: winners.map((row) => ({
						source: book.contests.source[contest.row],
						line: book.candidates.line[row],
					})),
				},
			],
		});
		break;
	}
	return claims;
}

/** The row of somebody of exactly that name who was elected the same day in another ward of the council; -1 if nobody was. */
function electedElsewhere(
	{ book }: CouncilBook,
	{ council, ward, poll }: WardContest,
	words: readonly string[],
): number {
	const name = words.join(' ');
	const [from, to] = book.wardsOf(council);
	for (
		let contest = book.wards.firstContest[from];
		poll !== '' && contest < book.wards.firstContest[to];
		contest++
	) {
		if (book.contests.on(contest) !== poll || book.contests.ward[contest] === ward) continue;
		for (let row = book.contests.first[contest]; row < book.contests.first[contest + 1]; row++)
			if (book.candidates.isElected[row] && personWords(book.candidates.name.at(row)).join(' ') === name)
				return row;
	}
	return -1;
}
