/** What the readers of the registers of interests found, and the book that it makes. */
import type {
	InterestReturn,
	InterestRows,
	RegisterEdition,
	RegisteredInterest,
} from '../../interests/model.ts';
import type { Locator } from '../../locator.ts';
import type { Member } from '../../members/model.ts';
import type { AssembledBook, BookContext } from './book.ts';
import type { StrongId } from './member-readings.ts';

export interface InterestReadings {
	readonly editions: Omit<RegisterEdition, 'id'>[];
	readonly returns: {
		readonly id: StrongId;
		/** The day, or the month, of the edition. */
		readonly on: string;
		readonly name: string;
		readonly isNil: boolean;
		readonly entries: readonly RegisteredInterest[];
		readonly at: Locator;
	}[];
}

export function noInterestReadings(): InterestReadings {
	return { editions: [], returns: [] };
}

export function assembleInterests(
	read: InterestReadings,
	members: readonly Member[],
	{ quarantine, find }: BookContext,
): AssembledBook<InterestRows> {
	const editions = new Map<string, RegisterEdition>();
	for (const edition of read.editions) {
		const id = idOf(edition.on);
		const known = editions.get(id);
		if (known === undefined) editions.set(id, { id, ...edition });
		else if (edition.isWhole)
			quarantine(edition.at, `expected one register of ${edition.on}, found a second: it is left out`);
		else editions.set(id, together(known, edition));
	}
	if (editions.size === 0) return null;
	const returns = new Map<string, InterestReturn>();
	for (const { id, on, at, ...rest } of read.returns) {
		const edition = editions.get(idOf(on));
		if (edition === undefined || (edition.isWhole && edition.at.source !== at.source)) continue;
		const key = `${edition.id} ${id}`;
		if (returns.has(key))
			quarantine(at, `expected ${id} once in the register of ${on}, found it again: it is left out`);
		else returns.set(key, { edition: edition.id, person: id, at, ...rest });
	}
	const rows = { editions: [...editions.values()], returns: [...returns.values()] };
	reportStrangers(rows, members, find);
	return { rows, holds: holdsOf(rows) };
}

/** A month is that of a part of the register; a day is that of the whole. */
function idOf(on: string): string {
	return on.length === 7 ? `${on}/members` : on;
}

function together(one: RegisterEdition, other: Omit<RegisterEdition, 'id'>): RegisterEdition {
	return {
		...one,
		members: one.members + other.members,
		categories: one.categories + other.categories,
		records: one.records + other.records,
		items: one.items + other.items,
	};
}

/** Members of a register whom no list of members shares a number with: their interests stand in the book and on no page. */
function reportStrangers(
	{ returns }: InterestRows,
	members: readonly Member[],
	find: BookContext['find'],
): void {
	const known = new Set(members.flatMap(({ ids }) => ids));
	const strangers = returns.filter(({ person }) => !known.has(person));
	if (strangers.length === 0 || members.length === 0) return;
	find({
		gate: 'interests-are-of-members',
		severity: 'note',
		subject: 'register of interests',
		message: `${strangers.length} of ${returns.length} members' returns bear a number that no list of members has: ${[...new Set(strangers.map(({ person }) => person))].slice(0, 8).join(', ')}${strangers.length > 8 ? ' ...' : ''}. They are on no person's page.`,
		workings: `${returns.length} returns, ${returns.length - strangers.length} joined by number.`,
		at: strangers.slice(0, 8).map(({ at }) => at),
	});
}

function holdsOf({ editions, returns }: InterestRows): string {
	const whole = editions
		.filter(({ isWhole }) => isWhole)
		.map(({ on }) => on)
		.sort();
	const entries = returns.reduce((sum, one) => sum + one.entries.length, 0);
	const part = editions.length - whole.length;
	const days =
		whole.length === 1
			? `of ${whole[0]}`
			: `of ${whole.slice(0, -1).join(', ')} and ${whole[whole.length - 1]}`;
	const also = part === 0 ? '' : '; a few members between';
	return `registers of members' interests ${days}: ${entries} entries${also}; nothing of the days between`;
}
