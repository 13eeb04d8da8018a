/** What single sources say of one change of allegiance: rows of the book of members and claims of the ledger, unjudged. */
import { byCodePoint } from '../../compile/order.ts';
import type { KnownClaim } from '../../ledger/fold.ts';
import { ACTORS, ALLEGIANCE_KINDS, type AllegianceKind, TIMELINES } from '../../members/model.ts';
import type { Release } from '../../release/release.ts';
import { accountsInRolls } from '../councils/rolls.ts';
import { isKnownDay, whenOf, whenRead } from '../days.ts';
import { inFile, inLedger, type Known } from '../known.ts';
import { rowsOfTable } from '../people/everyone.ts';
import type { ChangeAccount } from './account.ts';
import { IN_NO_PARTY, partyAt, partyNamed } from './party-state.ts';

export const COMMONS = 'commons';

/** `tameside` of `council/tameside`, `commons` of `body/commons`: under one word however a claim writes it. */
export const bodyKey = (body: string): string => body.slice(body.lastIndexOf('/') + 1);

/** Body in which a person of an id sits: the words of a councillor's id begin with the council's. */
export function bodyOf(id: string): string | null {
	const [kind, council] = id.split('/');
	return kind === 'councillor' ? council : kind === 'party' || kind === 'group' ? null : COMMONS;
}

/** In order of the first day that may be meant. */
export function accountsOf(known: Known, id: string, members: readonly number[]): readonly ChangeAccount[] {
	const accounts = [
		...accountsInFiles(known.release, members),
		...known.ledger.same(id).flatMap((one) => accountsInRolls(known.release, one)),
		...accountsInLedger(known, id),
	];
	return accounts.sort(
		(a, b) =>
			byCodePoint(a.on.earliest ?? '', b.on.earliest ?? '') ||
			byCodePoint(a.on.latest ?? '9', b.on.latest ?? '9') ||
			byCodePoint(a.source, b.source),
	);
}

function accountsInFiles(release: Release, list: readonly number[]): ChangeAccount[] {
	const events = release.members?.events;
	if (events === undefined) return [];
	return rowsOfTable(events, list, (row): ChangeAccount => {
		return {
			body: COMMONS,
			kind: ALLEGIANCE_KINDS[events.kind[row]],
			actor: ACTORS[events.actor[row]] ?? null,
			timeline: TIMELINES[events.timeline[row]],
			from: partyAt(release, events.fromParty[row], events.fromLabel.at(row)),
			to: partyAt(release, events.toParty[row], events.toLabel.at(row)),
			on: whenOf(events.on[row], events.until[row]),
			announced: null,
			recorded: null,
			reason: '',
			disputed: '',
			outcome: 'final',
			status: 'asserted',
			source: release.sources[events.source[row]].id,
			evidence: inFile(release, events.source[row], events.line[row]),
		};
	});
}

function accountsInLedger({ release, ledger }: Known, id: string): ChangeAccount[] {
	return ledger.about(id).flatMap((known) => accountOf(release, known) ?? []);
}

/** To have left is not to have joined. */
const LEAVING: readonly AllegianceKind[] = ['left', 'expelled', 'suspended', 'whip_removed', 'whip_resigned'];

/** Null where the claim is of something else, or its words were erased. */
export function accountOf(release: Release, known: KnownClaim): ChangeAccount | null {
	const evidence = inLedger(known);
	const { claim, status } = known;
	if (claim?.predicate !== 'allegiance' || evidence === null) return null;
	const { value, source } = claim;
	const effective = whenRead(value.effective ?? claim.from ?? value.announced);
	return {
		body: bodyOf(claim.subject),
		kind: value.kind,
		actor: value.actor,
		timeline: value.timeline,
		from: partyNamed(release, value.from, value.fromLabel ?? ''),
		to:
			partyNamed(release, value.to, value.toLabel ?? '') ??
			(LEAVING.includes(value.kind) ? IN_NO_PARTY : null),
		on: effective.earliest === null && effective.latest === null ? whenRead(value.recorded) : effective,
		announced: value.announced === null ? null : whenRead(value.announced),
		recorded: value.recorded === null ? null : whenRead(value.recorded),
		reason: value.reason,
		disputed: value.disputed,
		outcome: value.outcome,
		status,
		source: `${source.publisher} ${source.title}`,
		evidence,
	};
}

export const isDated = ({ on }: ChangeAccount): boolean => isKnownDay(on);
