/** Changes of allegiance of one person: accounts of several sources that tell of one change put together, none left out. */
import { peopleOf } from '../../addresses/people.ts';
import { byCodePoint } from '../../compile/order.ts';
import type { Status } from '../../ledger/model.ts';
import type { Actor, AllegianceKind, Timeline } from '../../members/model.ts';
import { sameChanges } from '../../members/same-change.ts';
import { NEVER, type When } from '../days.ts';
import type { Known } from '../known.ts';
import { everyone, type PersonKey } from '../people/everyone.ts';
import { type Statement, statementsOn } from '../people/statements.ts';
import type { ChangeAccount } from './account.ts';
import { accountsOf, isDated } from './accounts.ts';
import { isMove, suspensionsAmong } from './moves.ts';
import { type PartyState, stateKey } from './party-state.ts';

export interface Change {
	/** Stable inside a release and a position of the ledger. */
	readonly id: string;
	readonly person: PersonKey;
	/** `commons`, id of a council, or null. */
	readonly body: string | null;
	readonly kind: AllegianceKind;
	/** Null where no source says who acted. */
	readonly actor: Actor | null;
	readonly from: PartyState | null;
	readonly to: PartyState | null;
	/** When it took effect: the day that most sources give, the earliest of those; else the narrowest stretch. */
	readonly on: When;
	readonly announced: When | null;
	readonly recorded: When | null;
	/** On which timelines sources write it. */
	readonly timelines: readonly Timeline[];
	readonly reason: string;
	readonly disputed: string;
	readonly outcome: 'pending' | 'final' | 'reversed';
	/** `rejected` where every account is; `disputed` where one that stands is. */
	readonly status: Status;
	/** Every source's word, those rejected too, in order of days. */
	readonly accounts: readonly ChangeAccount[];
	/** What was said of it, who was asked, what was replied. */
	readonly statements: readonly Statement[];
	/** Whether it counts as a move at all: corrections, renames, the Speaker's chair and what was rejected never do. */
	readonly isMove: boolean;
	/** A suspension, a withdrawal of the whip, or the end of one. */
	readonly isSuspension: boolean;
}

/** In order of days. @param id under which the ledger speaks of the person */
export function changesOfPerson(known: Known, id: string, members: readonly number[]): readonly Change[] {
	const groups = ofOneChange(accountsOf(known, id, members));
	const person =
		members.length > 0
			? everyone(known).personOf(members[0])
			: { id, name: peopleOf(known.release).withId(id)?.name ?? id };
	const changes = groups
		.map((group) => changeOf(known, person, group))
		.sort((a, b) => byCodePoint(a.on.earliest ?? '', b.on.earliest ?? '') || byCodePoint(a.id, b.id));
	const suspensions = suspensionsAmong(changes);
	return changes.map((change, i) => ({ ...change, isMove: isMove(change), isSuspension: suspensions[i] }));
}

const isLive = ({ status }: { readonly status: Status }) => status !== 'rejected' && status !== 'superseded';

/** Accounts in groups, each of one change in one body. A correction is never an account of a move. */
function ofOneChange(accounts: readonly ChangeAccount[]): ChangeAccount[][] {
	const sources = [...new Set(accounts.map(({ source }) => source))];
	const listed = accounts.map((account, line) => ({
		account,
		member: `${account.body} ${account.kind === 'label_corrected'}`,
		from: stateKey(account.from),
		to: stateKey(account.to),
		fromLabel: '',
		toLabel: '',
		on: [...new Set([account.on.earliest ?? '', account.on.latest ?? ''])].join('/'),
		at: { source: sources.indexOf(account.source), line },
	}));
	return sameChanges(listed).map((group) => group.map(({ account }) => account));
}

const KINDS: readonly AllegianceKind[] = [
	'label_corrected',
	'expelled',
	'suspended',
	'whip_removed',
	'whip_resigned',
	'whip_restored',
	'readmitted',
	'group_formed',
	'group_renamed',
	'group_merged',
];

function changeOf(
	known: Known,
	person: PersonKey,
	group: readonly ChangeAccount[],
): Omit<Change, 'isMove' | 'isSuspension'> {
	const accounts = [...group].sort(
		(a, b) => byCodePoint(a.on.earliest ?? '', b.on.earliest ?? '') || byCodePoint(a.source, b.source),
	);
	const live = accounts.filter(isLive);
	const judged = live.length > 0 ? live : accounts;
	const status =
		live.length === 0
			? accounts[0].status
			: (live.find((one) => one.status !== 'asserted')?.status ?? 'asserted');
	const kind = KINDS.find((one) => judged.some((account) => account.kind === one)) ?? judged[0].kind;
	const on = chosenDay(judged);
	const { from, to } = judged[0];
	const told = judged.find(({ evidence }) => evidence.kind === 'entry') ?? judged[0];
	const entries = accounts.flatMap(({ evidence }) => (evidence.kind === 'entry' ? [evidence.entry] : []));
	return {
		id: `${person.id}:${stateKey(from)}:${stateKey(to)}:${on.earliest ?? on.latest ?? ''}`,
		person,
		body: judged[0].body,
		kind,
		actor: judged.find(({ actor }) => actor !== null)?.actor ?? null,
		from,
		to,
		on,
		announced: judged.find(({ announced }) => announced !== null)?.announced ?? null,
		recorded: judged.find(({ recorded }) => recorded !== null)?.recorded ?? null,
		timelines: [...new Set(accounts.map(({ timeline }) => timeline))].sort(byCodePoint),
		reason: judged.find(({ reason }) => reason !== '')?.reason ?? '',
		disputed: judged.find(({ disputed }) => disputed !== '')?.disputed ?? '',
		outcome: told.outcome,
		status,
		accounts,
		statements: statementsOn(known, entries),
	};
}

/** The day that most sources give, the earliest of those; where none is known to the day, the narrowest stretch. */
function chosenDay(accounts: readonly ChangeAccount[]): When {
	const votes = new Map<string, number>();
	for (const { on } of accounts.filter(isDated))
		votes.set(on.earliest ?? '', (votes.get(on.earliest ?? '') ?? 0) + 1);
	const best = [...votes].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))[0];
	if (best) return { earliest: best[0], latest: best[0] };
	const length = ({ on }: ChangeAccount) =>
		Date.parse(on.latest ?? NEVER) - Date.parse(on.earliest ?? '0001-01-01');
	return [...accounts].sort((a, b) => length(a) - length(b))[0].on;
}
