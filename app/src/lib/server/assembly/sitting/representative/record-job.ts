/** Writes to the ledger what a unit sent to the record. Killed in between, it finds its own claims there and writes none twice. */
import type { LedgerClaim } from '@mandate/record';
import { openLedger } from '@mandate/record/folder';
import { ledgerPath } from '../../../../../record/live-ledger.ts';
import { sql } from '../../../database/sql.ts';
import type { JobKind } from '../../../jobs/job.ts';
import type { Office } from '../../office.ts';

interface Claimed {
	readonly key: string;
	readonly record_id: string;
	readonly unit: string;
	readonly meeting: string;
	readonly on_day: string;
	readonly attended: 'present' | 'apologies' | 'absent' | null;
	readonly kind: 'report' | 'answer' | null;
	readonly words: string | null;
	readonly question: string | null;
}

export const recordClaims: JobKind = {
	mostTries: 20,
	run: async (office, { given }) => {
		const { meeting } = given as { readonly meeting: string };
		const waiting = await claimsOf(office, meeting);
		if (waiting.length === 0) return { state: 'done' };
		const entries = await enter(waiting, office.now().toISOString());
		return {
			state: 'done',
			record: async (queries) => {
				for (const [key, entry] of entries)
					await queries.query(
						sql`update record_claim set entry = ${entry}, entered_at = ${office.now().toISOString()} where key = ${key}`,
					);
			},
		};
	},
};

function claimsOf(office: Office, meetingId: string): Promise<readonly Claimed[]> {
	return office.database.query<Claimed>(sql`
		select record_claim.key, representative.record_id, unit.name as unit, meeting.title as meeting,
			(meeting.opens_at at time zone meeting.zone)::date as on_day, attended, word.kind, word.words, word.question
		from record_claim join meeting on meeting.id = record_claim.meeting_id join unit on unit.id = meeting.unit_id
			join representative on representative.id = record_claim.representative_id
			left join representative_attendance attendance on attendance.meeting_id = meeting.id
				and attendance.representative_id = representative.id and record_claim.key like 'attendance/%'
			left join representative_word word on 'word/' || word.id = record_claim.key
		where record_claim.meeting_id = ${meetingId} and entry is null and representative.record_id is not null
			and (attended is not null or word.id is not null)
		order by record_claim.key collate "C"`);
}

async function enter(
	claims: readonly Claimed[],
	at: string,
): Promise<readonly (readonly [string, number])[]> {
	const ledger = await openLedger(ledgerPath(process.env));
	try {
		const there = new Map<string, number>();
		for (const { n, body } of ledger.entries)
			if (body?.act === 'claim' && body.claim.predicate === 'before_members')
				there.set(body.claim.locator, n);
		const entered: (readonly [string, number])[] = [];
		for (const claimed of claims) {
			const claim = claimFrom(claimed);
			const before = there.get(claim.locator);
			const n = before ?? (await ledger.append({ act: 'claim', claim }, { at, author: claimed.unit })).n;
			entered.push([claimed.key, n]);
		}
		return entered;
	} finally {
		await ledger.close();
	}
}

/** @returns the fact with its source: the unit's minutes */
function claimFrom(claimed: Claimed): LedgerClaim {
	const { unit, meeting, attended, kind, question } = claimed;
	const about = attended === null ? { kind: kind ?? 'report' } : { kind: 'attendance' as const, attended };
	const asked = question === null ? {} : { question };
	return {
		subject: claimed.record_id,
		predicate: 'before_members',
		value: { ...about, unit, meeting, words: (claimed.words ?? '').slice(0, 4000), ...asked },
		from: claimed.on_day,
		to: null,
		source: { title: `Minutes of ${unit}, ${meeting}`, publisher: unit, url: null, retrievedOn: null },
		locator: claimed.key,
		quote: '',
	};
}
