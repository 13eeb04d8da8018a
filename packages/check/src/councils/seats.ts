/** "Labour has 22 of the 51 seats on Derby City Council", "22 Labour councillors", "won five seats", "a 51-seat council". */
import type { Detail, Verdict } from '../answer.ts';
import type { EventInput } from '../events/event.ts';
import type { CouncilBook } from './book.ts';
import type { CouncilClaim, CouncilWorking } from './claim.ts';
import { holds, isAfterPoll, isOfCommons, seatsStated } from './numbers.ts';
import { electedAt } from './polls.ts';
import { councilAt, councilsIn } from './scene.ts';
import { type SeatsSaid, seatsSaidIn } from './seat-words.ts';
import { relevant, type Snapshot, snapshotsOf } from './snapshots.ts';
import { daysOf } from './span.ts';

export function councilSeats(input: EventInput, found: CouncilBook): CouncilClaim[] {
	const { s, context } = input;
	if (isOfCommons(s)) return [];
	const tags = councilsIn(s, found);
	const claims: CouncilClaim[] = [];
	for (const said of seatsSaidIn(input, found)) {
		const council = councilAt(tags, said.from, context);
		if (council < 0) continue;
		const claim =
			said.kind === 'held' || said.kind === 'elected'
				? counted(input, found, said, council)
				: moved(input, found, said, council);
		if (claim) claims.push(claim);
	}
	return claims;
}

interface Judged {
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly value: number | null;
	readonly workings: CouncilWorking[];
}

/** A figure against what the snapshots say: one of them has it, or none and it cannot have been so between them. */
function judge(
	said: EventInput['s']['numbers'][number],
	values: readonly { readonly value: number; readonly snapshot: Snapshot }[],
	isClosed: boolean,
	isExact: boolean,
): Judged {
	const workings = values.map(({ value, snapshot }) => ({
		text: `${snapshot.label}: ${value}`,
		at: [snapshot.place],
	}));
	const hit = values.find(({ value }) => holds(said, value));
	if (hit) {
		const isAll = values.every(({ value }) => value === hit.value);
		return { verdict: 'supported', detail: isAll ? 'exact' : 'between_rolls', value: hit.value, workings };
	}
	if (values.length === 0 || !isClosed)
		return { verdict: 'not_in_record', detail: 'coverage', value: null, workings };
	const numbers = values.map(({ value }) => value);
	const slack = isExact ? 0 : 1;
	const [low, high] = [Math.min(...numbers) - slack, Math.max(...numbers) + slack];
	const stated = said.n / said.d;
	if (said.approximator === 'bare' && stated >= low && stated <= high)
		return { verdict: 'ambiguous', detail: 'readings', value: numbers[0], workings };
	return { verdict: 'contradicted', detail: 'value', value: numbers[0], workings };
}

function counted(
	input: EventInput,
	found: CouncilBook,
	said: SeatsSaid,
	council: number,
): CouncilClaim | null {
	const { s, context } = input;
	const days = daysOf(s, context);
	const isPoll = isAfterPoll(s) || said.kind === 'elected';
	const near = relevant(found, council, days, isPoll);
	const n = s.numbers[said.index];
	const whole = said.total >= 0 ? s.numbers[said.total] : null;
	const base = {
		from: said.from,
		to: said.to,
		type: 'seat_count' as const,
		party: said.party,
		council,
		stated: seatsStated(n),
		numbers: said.total >= 0 && said.total !== said.index ? [said.index, said.total] : [said.index],
	};
	const { name } = found.book.councils[council];
	const poll = said.party && said.kind === 'elected' ? electedAt(found, council, days, said.party) : [];
	// "Five of the 17 seats": those that were filled that day, where a third of the council is up.
	const sizes = [...near.list, ...poll.map(({ snapshot }) => snapshot)];
	const totals = whole
		? judge(
				whole,
				sizes.map((snapshot) => ({ value: snapshot.total, snapshot })),
				near.isClosed,
				true,
			)
		: null;
	if (!said.party) {
		if (!totals) return null;
		const { verdict, detail, workings, value } = totals;
		return {
			...base,
			verdict,
			detail,
			workings,
			found: shown(value, 'seats', `seats on the council of ${name}`),
		};
	}
	const party = said.party;
	const held = near.list.flatMap((snapshot) => {
		const value = snapshot.seatsOf(party);
		return value === null ? [] : [{ value, snapshot }];
	});
	const isPlain = party.label >= 0 || found.release.parties[party.party].id !== 'independent';
	const values = [...poll, ...held];
	// Seats won at a poll of a third of the council are not those that a party holds after it; a few by-elections are no poll.
	const size = Math.max(0, ...near.list.map(({ total }) => total));
	const isPart = poll.length > 0 && poll[0].snapshot.total * 4 >= size && poll[0].snapshot.total < size;
	const isHeldToo = held.some(({ value }) => holds(n, value));
	const first = judge(
		n,
		isPart && !isHeldToo ? poll : values,
		near.isClosed && isPlain,
		near.isPoll && said.kind !== 'elected',
	);
	const label = `${found.nameOf(party)} ${said.kind === 'elected' ? 'elected to' : 'on'} the council of ${name}`;
	const isWholeRed = totals?.verdict === 'contradicted' && first.verdict !== 'contradicted';
	return {
		...base,
		verdict: isWholeRed ? 'contradicted' : first.verdict,
		detail: isWholeRed ? 'value' : first.detail,
		workings: [
			...first.workings,
			...(totals?.workings.map(({ text, at }) => ({ text: `seats in all, ${text}`, at })) ?? []),
		],
		found: shown(first.value, 'seats', label),
		...(poll.length > 0 ? { poll: poll[0].snapshot.on } : {}),
	};
}

function shown(value: number | null, measure: string, label: string): CouncilClaim['found'] {
	return value === null ? null : { value: String(value), measure, label };
}

/** "gained five seats", "lost two": the difference between two compositions, whichever two the text may mean. */
function moved(input: EventInput, found: CouncilBook, said: SeatsSaid, council: number): CouncilClaim | null {
	const { s, context } = input;
	const { party } = said;
	if (!party) return null;
	const days = daysOf(s, context);
	const all = snapshotsOf(found, council);
	const { list: afters } = relevant(found, council, days, true);
	const n = s.numbers[said.index];
	const sign = said.kind === 'lost' ? -1 : 1;
	const changes: { change: number; text: string; at: Snapshot['place'][] }[] = [];
	for (const after of afters) {
		const befores = all.filter(
			(one) =>
				one.year < after.year &&
				(after.on !== ''
					? one.row >= 0 || one.year === after.year - 1
					: one.on === '' && one.year === after.year - 1),
		);
		for (const before of befores) {
			const isPair = before.place.line === after.place.line && before.place.source === after.place.source;
			if (!isPair && before.year !== after.year - 1) continue;
			const [was, is] = [before.seatsOf(party), after.seatsOf(party)];
			if (was !== null && is !== null)
				changes.push({
					change: is - was,
					text: `${was} (${before.label}) to ${is} (${after.label})`,
					at: [before.place, after.place],
				});
		}
	}
	const base = {
		from: said.from,
		to: said.to,
		type: 'seat_count' as const,
		party,
		council,
		stated: seatsStated(n),
		numbers: [said.index],
		workings: changes.slice(0, 6).map(({ text, at }) => ({ text: `${found.nameOf(party)}: ${text}`, at })),
	};
	const hit = changes.find(({ change }) => Math.sign(change) === sign && holds(n, Math.abs(change)));
	const label = `seats that ${found.nameOf(party)} ${sign > 0 ? 'gained' : 'lost'} on the council of ${found.book.councils[council].name}`;
	if (hit)
		return {
			...base,
			verdict: 'supported',
			detail: 'exact',
			found: shown(Math.abs(hit.change), 'seats', label),
		};
	if (changes.length === 0 || (party.label < 0 && found.release.parties[party.party].id === 'independent'))
		return { ...base, verdict: 'not_in_record', detail: 'coverage' };
	const signed = (sign * n.n) / n.d;
	const numbers = changes.map(({ change }) => change);
	const isBetween = signed >= Math.min(...numbers) - 1 && signed <= Math.max(...numbers) + 1;
	if (isBetween) return { ...base, verdict: 'ambiguous', detail: 'readings' };
	const isOther = numbers.every((change) => Math.sign(change) === -sign);
	return {
		...base,
		verdict: 'contradicted',
		detail: isOther ? 'direction' : 'value',
		found: shown(Math.abs(numbers[0]), 'seats', label),
	};
}
