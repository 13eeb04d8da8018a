/** One statement against one poll: whether it holds, and the arithmetic. */
import { type Fraction, sub, toDecimal } from '@mandate/psephology';
import type { Polls } from '@mandate/record';
import type { Sentence } from '../frame/sentence.ts';
import type { NumberTag } from '../tag/index.ts';
import { type Fit, fit, type Value } from '../verify/stated.ts';
import type { Change, Lead, Statement } from './statements.ts';
import { bestOther, difference, leadOf, previousOf, shareOf } from './values.ts';

export interface Tried {
	/** Null where the poll does not show what is stated. */
	readonly fit: Fit | null;
	readonly line: string;
	readonly found: string;
	readonly isDirection?: boolean;
}

export interface Names {
	/** Id of a party by its index in the release. */
	id(party: number): string;
	name(id: string): string;
}

const plain = (value: Fraction): string => toDecimal(value, value.d === 1n ? 0 : 1);
const good = (one: Fit | null): boolean => one === 'exact' || one === 'rounded';
const ORDER: readonly (Fit | null)[] = ['exact', 'rounded', 'stretch', 'miss', null];

function better(one: Tried, other: Tried): Tried {
	return ORDER.indexOf(other.fit) < ORDER.indexOf(one.fit) ? other : one;
}

const NOTHING: Tried = { fit: null, line: 'the poll as it is at hand does not show it', found: '' };

export function tried(
	book: Polls,
	row: number,
	statement: Statement,
	n: NumberTag,
	names: Names,
	isLevel: boolean,
): Tried {
	switch (statement.kind) {
		case 'share': {
			const each = statement.parties.map((party) => ofShare(book, row, names.id(party), n, names));
			if (!isLevel) return each.reduce(better);
			return {
				...each.reduce((one, other) => (good(one.fit) ? other : one)),
				line: each.map(({ line }) => line).join(', '),
			};
		}
		case 'lead':
			return ofLead(book, row, statement, n, names);
		case 'change':
			return ofChange(book, row, statement, n, names);
		default:
			return previousOf(book, row)
				.map((before) => ofShare(book, before, names.id(statement.party), n, names))
				.reduce(better, NOTHING);
	}
}

function ofShare(book: Polls, row: number, party: string, n: NumberTag, names: Names): Tried {
	const share = shareOf(book, row, party);
	if (!share) return NOTHING;
	const value: Value = { value: share, isPart: true };
	return { fit: fit(n, value), line: `${names.name(party)} ${plain(share)}%`, found: plain(share) };
}

function ofLead(
	book: Polls,
	row: number,
	{ party, over, isWidened }: Lead,
	n: NumberTag,
	names: Names,
): Tried {
	const own = names.id(party);
	const other = over >= 0 ? names.id(over) : bestOther(book, row, own);
	const [one, two] = [shareOf(book, row, own), other === null ? null : shareOf(book, row, other)];
	if (!one || !two || other === null) return NOTHING;
	const { value, sign } = difference(one, two);
	const line = `${names.name(own)} ${plain(one)} − ${names.name(other)} ${plain(two)} = ${plain(sub(one, two))}`;
	const found = plain(sub(one, two));
	const isRight = sign >= 0 || value.value.n === 0n;
	const how = isRight ? fit(n, value) : 'miss';
	if (isWidened) return ofWidening(book, row, own, other, n, { fit: how, line, found });
	if (good(how)) return { fit: how, line, found };
	const isTurned = !isRight && good(fit(n, value));
	// A lead over one that is not named may be over another than the next.
	const isOther =
		over < 0 &&
		book.partiesOf(row).some((id) => {
			const lead = id === own ? null : leadOf(book, row, own, id);
			return lead !== null && lead.n >= 0n && good(fit(n, { value: lead, isPart: true }));
		});
	return { fit: isOther ? 'stretch' : how, line, found, isDirection: isTurned };
}

/** "widened their lead by 18 points": by how much it grew, or what it grew to, as it is often written. */
function ofWidening(book: Polls, row: number, own: string, other: string, n: NumberTag, lead: Tried): Tried {
	for (const before of previousOf(book, row)) {
		const [now, was] = [leadOf(book, row, own, other), leadOf(book, before, own, other)];
		if (!now || !was) continue;
		const { value, sign } = difference(now, was);
		if (sign > 0 && good(fit(n, value)))
			return {
				fit: 'exact',
				line: `the lead was ${plain(was)} and is ${plain(now)}`,
				found: plain(value.value),
			};
	}
	return { ...lead, fit: 'stretch', line: `${lead.line}: the lead itself, and no growth of it` };
}

function ofChange(book: Polls, row: number, { party, sign }: Change, n: NumberTag, names: Names): Tried {
	const id = names.id(party);
	const now = shareOf(book, row, id);
	let best = NOTHING;
	for (const before of previousOf(book, row)) {
		const was = shareOf(book, before, id);
		if (!now || !was) continue;
		const { value, sign: way } = difference(now, was);
		const line = `${names.name(id)} ${plain(now)} − ${plain(was)} in the firm's poll before = ${plain(sub(now, was))}`;
		const isSize = good(fit(n, value));
		const one: Tried = {
			fit: way === sign ? fit(n, value) : 'miss',
			line,
			found: plain(sub(now, was)),
			isDirection: isSize && way !== 0 && way !== sign,
		};
		best = better(best, one);
	}
	return best;
}

/** Whether every share is right for another of the parties told: the figures are the poll's, the names are exchanged. */
export function areExchanged(
	book: Polls,
	row: number,
	statements: readonly Statement[],
	s: Sentence,
	names: Names,
): boolean {
	const shares = statements.filter((one) => one.kind === 'share');
	if (shares.length < 2) return false;
	const parties = shares.map((one) => one.parties[0]);
	return shares.every((one) =>
		parties.some(
			(party) =>
				party !== one.parties[0] &&
				good(ofShare(book, row, names.id(party), s.numbers[one.index], names).fit),
		),
	);
}
