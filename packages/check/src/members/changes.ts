/** Changes of allegiance: "X left A on …", "defected from A to B", "resigned the A whip", "sits as an independent since …", with who left beside. */
import type { EventClaim, EventInput } from '../events/event.ts';
import { word } from '../events/seats/clause.ts';
import type { Book } from './book.ts';
import { dayOfIso, type Stretch } from './calendar.ts';
import { isCertain, speaksOfOtherBody } from './certain.ts';
import { type Change, changesOf, judgeMove, type Move } from './change-verdict.ts';
import { best, claimOf, type Finding, proposed, unknown } from './claim.ts';
import { type FoundMove, moveAt, partyAt } from './moves.ts';
import type { Person } from './people.ts';
import { timeOf } from './period.ts';

export function changes(input: EventInput, book: Book, people: readonly Person[]): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		const move = moveAt(input, v, people);
		if (move) claims.push(...claimOfMove(input, book, move, people));
		else claims.push(...joinedBy(input, book, v, people), ...sitting(input, book, v, people));
	}
	return claims;
}

function claimOfMove(
	input: EventInput,
	book: Book,
	found: FoundMove,
	people: readonly Person[],
): EventClaim[] {
	const { context } = input;
	const time = timeOf(input, found.start, found.end);
	const move: Move = { kind: found.kind, from: found.from, to: found.to, when: time?.stretch ?? null };
	const published = dayOfIso(context.published);
	const findings = found.people.map((person) => ofPerson(input, book, person, move, published));
	if (findings.some((one) => one === null)) return [];
	const told = findings as Finding[];
	const company = companyAfter(input, book, found, move, told, people);
	const all = company ? [...told, company.finding] : told;
	const whole = together(all);
	if (whole.rows.length === 0 && whole.verdict !== 'not_in_record') return [];
	return [
		claimOf(
			book,
			input,
			{
				from: found.start,
				to: company?.to ?? found.end,
				type: 'allegiance_change',
				party: found.to >= 0 ? found.to : found.from,
				change: { from: found.from, to: found.to },
				when: move.when?.text ?? null,
				...(company ? { numbers: company.numbers } : {}),
			},
			whole,
		),
	];
}

/** Null where nobody of the name is in the book and nothing is proposed either. */
function ofPerson(
	input: EventInput,
	book: Book,
	person: Person,
	move: Move,
	published: number,
): Finding | null {
	if (person.people.length === 0) {
		if (speaksOfOtherBody(input)) return null;
		return person.proposal === null ? null : proposed(person.proposal);
	}
	const sure = isCertain(input, person);
	return best(person.people.map((rows) => judgeMove(book, rows, move, published, sure)));
}

/** Of several people said to have done one thing: false if of one, else as unsure as the least sure. */
function together(findings: readonly Finding[]): Finding {
	if (findings.length === 1) return findings[0];
	const order = ['contradicted', 'not_in_record', 'ambiguous', 'supported'];
	const [worst] = [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
	return {
		...worst,
		rows: findings.flatMap(({ rows }) => [...rows]),
		text: [...new Set(findings.map(({ text }) => text))].filter((text) => text !== '').join('; '),
		leaves: findings.flatMap(({ leaves }) => [...leaves]),
		assumptions: [...new Set(findings.flatMap(({ assumptions }) => [...(assumptions ?? [])]))],
	};
}

/** "alongside six other MPs": how many more made the same change on the day. */
function companyAfter(
	input: EventInput,
	book: Book,
	found: FoundMove,
	move: Move,
	told: readonly Finding[],
	people: readonly Person[],
): { readonly finding: Finding; readonly to: number; readonly numbers: readonly number[] } | null {
	const { s } = input;
	let at = found.end;
	while (at < s.tokens.length && at < found.end + 6 && !['alongside', 'with'].includes(word(s, at))) at++;
	if (!['alongside', 'with'].includes(word(s, at))) return null;
	const index = s.numberAt[at + 1] ?? -1;
	const number = index >= 0 ? s.numbers[index] : undefined;
	if (number?.kind !== 'count' || number.d !== 1) return null;
	let to = number.figureTo;
	while (['other', 'fellow', 'more', 'colleagues', 'others'].includes(word(s, to)) || s.nameAt[to] >= 0) to++;
	if (word(s, to) !== 'mps' && word(s, to - 1) !== 'others' && word(s, to - 1) !== 'colleagues') return null;
	if (word(s, to) === 'mps') to++;
	const own = told.flatMap(({ rows }) => [...rows]);
	const first = changesOf(book, own).find(({ from, on }) => from === move.from && told[0].on === isoDay(on));
	if (!first) return null;
	const same = everyChange(book).filter(
		({ from, on, until }) => from === first.from && on === first.on && until === on,
	);
	const others = new Set(same.map(({ row }) => row).filter((row) => !own.includes(row)));
	const named = people.filter((one) => one.from >= to);
	const strange = named.filter(
		(one) => one.people.length > 0 && !one.people.some((rows) => rows.some((row) => others.has(row))),
	);
	const isRight = others.size === number.n && strange.length === 0;
	return {
		to,
		numbers: [index],
		finding: {
			verdict: isRight ? 'supported' : 'ambiguous',
			detail: isRight ? 'exact' : 'readings',
			rows: [...others],
			text: `with the same change on the day: ${[...others].map((row) => same.find((one) => one.row === row)?.text).join('; ')}`,
			leaves: same.map(({ leaf }) => leaf),
		},
	};
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const EVERY = new WeakMap<Book, readonly Change[]>();

function everyChange(book: Book): readonly Change[] {
	const known =
		EVERY.get(book) ??
		changesOf(
			book,
			Array.from({ length: book.members.count }, (_, row) => row),
		);
	EVERY.set(book, known);
	return known;
}

/** "later joined by X", "since been joined by three A MPs": that they left is in the record, that they joined a group is not. */
function joinedBy(input: EventInput, book: Book, v: number, people: readonly Person[]): EventClaim[] {
	const { s, context } = input;
	if (word(s, v) !== 'joined' || word(s, v + 1) !== 'by' || speaksOfOtherBody(input)) return [];
	const published = dayOfIso(context.published);
	const start = ['later', 'since', 'been', 'were', 'was'].includes(word(s, v - 1)) ? v - 1 : v;
	const begin = ['since', 'later'].includes(word(s, start - 1)) ? start - 1 : start;
	const missing =
		'that somebody joined a group of members is not in the lists, which call its members independent';
	const recent = (change: Change) => change.on <= published && published - change.on < 60;
	const person = people.find((one) => one.from === v + 2);
	if (person) {
		const rows = person.people.flatMap((one) => [...one]);
		const left = changesOf(book, rows).filter(recent);
		if (left.length === 0) return [];
		return [
			claimOf(
				book,
				input,
				{ from: begin, to: person.to, type: 'allegiance_change', change: { from: left[0].from, to: -1 } },
				{
					...unknown(rows, left[0].text, 'dataset'),
					leaves: left.map(({ leaf }) => leaf),
					assumptions: [missing],
				},
			),
		];
	}
	const index = s.numberAt[v + 2] ?? -1;
	const number = index >= 0 ? s.numbers[index] : undefined;
	const party = number ? partyAt(input, number.figureTo) : null;
	if (!number || !party || word(s, party.to) !== 'mps') return [];
	const left = everyChange(book).filter((change) => recent(change) && change.from === party.party);
	return [
		claimOf(
			book,
			input,
			{
				from: begin,
				to: party.to + 1,
				type: 'allegiance_change',
				party: party.party,
				change: { from: party.party, to: -1 },
				numbers: [index],
			},
			{
				...unknown(
					[...new Set(left.map(({ row }) => row))],
					left.map(({ text }) => text).join('; '),
					'dataset',
				),
				leaves: left.map(({ leaf }) => leaf),
				assumptions: [missing],
			},
		),
	];
}

/** "has sat as an independent since leaving A in …", "now sits as an independent". */
function sitting(input: EventInput, book: Book, v: number, people: readonly Person[]): EventClaim[] {
	const { s, context } = input;
	if (
		!/^(sat|sits|sitting|sit)$/.test(word(s, v)) ||
		word(s, v + 1) !== 'as' ||
		word(s, v + 3) !== 'independent'
	)
		return [];
	const person = [...people].reverse().find((one) => one.to <= v);
	const from = book.release.parties.findIndex(({ id }) => id === 'independent');
	if (!person || person.people.length === 0 || from < 0) return [];
	let end = v + 4;
	let party = -1;
	let when: Stretch | null = null;
	if (word(s, end) === 'since') {
		if (/^(leaving|quitting)$/.test(word(s, end + 1))) {
			const left = partyAt(input, end + 2);
			if (!left) return [];
			party = left.party;
			end = left.to;
		}
		const time = timeOf(input, 0, end);
		when = time?.stretch ?? null;
		end = time?.to ?? end;
	}
	const finding = best(
		person.people.map((rows) =>
			judgeMove(
				book,
				rows,
				{ kind: 'left', from: party, to: from, when },
				dayOfIso(context.published),
				isCertain(input, person) && when !== null,
			),
		),
	);
	return finding
		? [
				claimOf(
					book,
					input,
					{ from: person.from, to: end, type: 'allegiance_change', party, change: { from: party, to: from } },
					finding,
				),
			]
		: [];
}
