/** Councillors of a party over the country: how many there were in a year, and how many were gained or lost where two compositions tell. */
import type { EventInput } from '../events/event.ts';
import { type CouncilBook, type LocalParty, partiesIn } from './book.ts';
import type { CouncilClaim, Place } from './claim.ts';
import { COUNCILLORS } from './cue.ts';
import { holds, isCount, isOfCommons, isStated, seatsStated } from './numbers.ts';
import { councilsIn } from './scene.ts';
import { daysOf } from './span.ts';

const GAINED: ReadonlySet<string> = new Set('gained gain gains gaining added net'.split(' '));
const LOST: ReadonlySet<string> = new Set('lost lose loses losing shed losses'.split(' '));
const HAD: ReadonlySet<string> = new Set('had has have with were'.split(' '));

export function nationalCouncillors(input: EventInput, found: CouncilBook): CouncilClaim[] {
	const { s, context } = input;
	if (isOfCommons(s) || councilsIn(s, found).length > 0) return [];
	const days = daysOf(s, context);
	const year = Number(days.high.slice(0, 4));
	const claims: CouncilClaim[] = [];
	s.numbers.forEach((n, index) => {
		if (!isCount(s, index) || !isStated(s, index) || n.n < 20) return;
		const own = partiesIn(s, found).find(({ from }) => from === n.to);
		const noun = own
			? own.to
			: n.to + (['more', 'extra', 'new', 'council'].includes(s.tokens[n.to]?.word ?? '') ? 1 : 0);
		const isNoun =
			COUNCILLORS.has(s.tokens[noun]?.word ?? '') ||
			(s.tokens[noun]?.word === 'seats' && s.tokens[noun - 1]?.word === 'council');
		if (!isNoun) return;
		const party =
			own ??
			partiesIn(s, found)
				.filter(({ to }) => to <= n.from)
				.pop();
		if (!party || n.from - party.to > 8) return;
		const before = s.tokens.slice(Math.max(0, own ? n.from - 6 : party.to), n.from).map(({ word }) => word);
		const base = {
			from: Math.min(party.from, n.from),
			to: noun + 1,
			type: 'seat_count' as const,
			party,
			stated: seatsStated(n),
			numbers: [index],
		};
		const sign = before.some((word) => LOST.has(word)) ? -1 : before.some((word) => GAINED.has(word)) ? 1 : 0;
		if (sign !== 0) claims.push({ ...base, ...netOf(found, party, year, sign, n) });
		else if (own || before.some((word) => HAD.has(word))) {
			const claim = heldIn(found, party, year, days.isTold, n);
			if (claim) claims.push({ ...base, ...claim });
		}
	});
	return claims;
}

type Judged = Pick<CouncilClaim, 'verdict' | 'detail' | 'workings' | 'found'>;

function heldIn(
	found: CouncilBook,
	party: LocalParty,
	year: number,
	isTold: boolean,
	n: EventInput['s']['numbers'][number],
): Judged | null {
	const id = found.release.parties[party.party]?.id;
	const values: { value: number; at: Place; text: string }[] = [];
	for (const { year: one, seats, at } of found.book.affiliations) {
		const value = seats.find(([label]) => label === id)?.[1];
		if (value !== undefined && (one === year || (!isTold && one === year - 1)))
			values.push({ value, at, text: `${value} in Great Britain in ${one}` });
	}
	if (values.length === 0) return null;
	const hit = values.find(({ value }) => holds(n, value));
	const stated = n.n / n.d;
	// Lists of councillors differ by the day and by who is counted: a figure near theirs is not accused.
	const isFar = values.every(({ value }) => Math.abs(value - stated) * 20 > value);
	return {
		verdict: hit ? 'supported' : isTold && isFar ? 'contradicted' : 'ambiguous',
		detail: hit ? 'exact' : isTold && isFar ? 'value' : 'readings',
		workings: values.map(({ text, at }) => ({ text, at: [at] })),
		found: {
			value: String((hit ?? values[0]).value),
			measure: 'seats',
			label: 'councillors in Great Britain',
		},
	};
}

/** Changes of all councils of a file together. Other counts of one night go by other baselines: never red. */
function netOf(
	found: CouncilBook,
	party: LocalParty,
	year: number,
	sign: number,
	n: EventInput['s']['numbers'][number],
): Judged {
	const { compositions } = found.book;
	const sums = new Map<number, { net: number; at: Place }>();
	const befores = new Map<string, number>();
	for (let row = 0; row < compositions.count; row++)
		if (compositions.on(row) !== '' && compositions.year[row] < year)
			befores.set(`${compositions.source[row]} ${compositions.line[row]}`, row);
	for (let row = 0; row < compositions.count; row++) {
		if (compositions.on(row) === '' || compositions.year[row] !== year) continue;
		const before = befores.get(`${compositions.source[row]} ${compositions.line[row]}`);
		if (before === undefined) continue;
		const place = { source: compositions.source[row], line: compositions.line[row] };
		const sum = sums.get(place.source) ?? { net: 0, at: place };
		sum.net += seatsOf(found, row, party) - seatsOf(found, before, party);
		sums.set(place.source, sum);
	}
	const list = [...sums.values()];
	const totals = [...list.map(({ net }) => net), list.reduce((sum, { net }) => sum + net, 0)];
	const hit = totals.find((net) => Math.sign(net) === sign && holds(n, Math.abs(net)));
	return {
		verdict: hit !== undefined ? 'supported' : 'not_in_record',
		detail: hit !== undefined ? 'definition' : 'coverage',
		workings: list.map(({ net, at }) => ({
			text: `All councils of the file, ${year} against the poll before: ${net > 0 ? '+' : ''}${net}`,
			at: [at],
		})),
		found:
			hit === undefined
				? null
				: { value: String(Math.abs(hit)), measure: 'seats', label: 'net change in councillors' },
	};
}

function seatsOf(found: CouncilBook, row: number, party: LocalParty): number {
	const { compositions } = found.book;
	let sum = 0;
	for (let at = compositions.first[row]; at < compositions.first[row + 1]; at++)
		if (compositions.party[at] !== found.vacant && found.match(compositions.party[at], party) === 'yes')
			sum += compositions.seats[at];
	return sum;
}
