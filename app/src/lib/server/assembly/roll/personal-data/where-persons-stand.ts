/**
 * Every table in which a person stands, for taking one's data away and for erasing it. A test goes through the database for
 * columns that point to a person and fails where one is missing here.
 */
import type { Kept } from '@mandate/assembly/rulebook';
import { type Sql, sql } from '../../../database/sql.ts';

export interface PersonTable {
	readonly table: string;
	/** What its rows are, for the person. */
	readonly what: string;
	/** Columns that hold whose the row is: then the whole row is the person's. */
	readonly of: readonly string[];
	/** Columns that hold who did something: then only that it was done, and when. */
	readonly by: readonly string[];
	/** Never shown: secrets, files. */
	readonly hide?: readonly string[];
	/** As the rulebook says how long it is kept; null: kept by no rule. */
	readonly kept: Kept | null;
	/** What erasure does with the person's rows; without it they stay, under a number in place of the name. */
	readonly erase?: (personId: string, number: string) => Sql;
}

const row = (
	table: string,
	what: string,
	of: readonly string[],
	by: readonly string[],
	kept: Kept | null,
	more: Partial<PersonTable> = {},
): PersonTable => ({ table, what, of, by, kept, ...more });

const PERSON = ['person_id'];

/** Stands for words that were erased, where a table asks for some. */
const ERASED = '(erased)';

export const WHERE_PERSONS_STAND: readonly PersonTable[] = [
	row('member', 'Place on the roll', PERSON, [], 'roll', {
		erase: (id, number) => sql`update member set number = ${number} where person_id = ${id}`,
	}),
	row('roll_event', 'What happened on the roll', PERSON, ['recorded_by'], 'roll', {
		erase: (id, number) => sql`update roll_event set why = '', name = null,
			number = case when number is null then null else ${number} end where person_id = ${id}`,
	}),
	row('roll_import', 'Files of members handed in', [], ['handed_in_by'], 'roll', { hide: ['rows'] }),
	row('contact_change', 'Changes of contact', PERSON, ['asked_by', 'ended_by'], 'contact', {
		hide: ['stop_hash'],
		erase: (id) => sql`update contact_change set before = '{}', after = '{}', why = '', stop_hash = null,
			outcome = coalesce(outcome, 'erased'), ended_at = coalesce(ended_at, asked_at) where person_id = ${id}`,
	}),
	row('erasure', 'Wishes to be erased', PERSON, ['asked_by', 'begun_by'], null),
	row('duty', 'Offices', PERSON, [], 'roll'),
	row('delegate', 'Appointments as delegate', PERSON, [], 'credentials'),
	row('sign_in_link', 'Links to sign in', PERSON, [], null, {
		hide: ['token_hash', 'used_with'],
		erase: (id) => sql`delete from sign_in_link where person_id = ${id}`,
	}),
	row('session', 'Times signed in', PERSON, [], null, {
		hide: ['token_hash'],
		erase: (id) => sql`delete from session where person_id = ${id}`,
	}),
	row('passkey', 'Passkeys', PERSON, [], null, {
		erase: (id) => sql`delete from passkey where person_id = ${id}`,
	}),
	row('passkey_challenge', 'Signing in with a passkey, begun', PERSON, [], null, {
		hide: ['challenge_hash'],
		erase: (id) => sql`delete from passkey_challenge where person_id = ${id}`,
	}),
	row('mail', 'Mail sent to you', ['to_id'], [], 'contact', {
		hide: ['return_token'],
		erase: (id) => sql`update mail set address = null, subject = null where to_id = ${id}`,
	}),
	row('calendar_feed', 'Calendars you follow', PERSON, [], null, {
		hide: ['token_hash'],
		erase: (id) => sql`delete from calendar_feed where person_id = ${id}`,
	}),
	row('paper', 'Papers added', [], ['added_by'], 'minutes', { hide: ['bytes'] }),
	row('meeting', 'Meetings made', [], ['made_by'], 'minutes'),
	row('meeting_notice', 'Notices sent', [], ['sent_by'], 'minutes', { hide: ['document'] }),
	row('notice_recipient', 'Notices you were given', PERSON, ['told_by'], 'attendance'),
	row('delegate_naming', 'Delegates entered', [], ['entered_by'], 'credentials'),
	row('credential', 'Credentials', PERSON, [], 'credentials'),
	row('credential_challenge', 'Challenges made', [], ['made_by'], 'credentials', {
		erase: (id) => sql`update credential_challenge set reasons = ${ERASED},
			decision_reasons = case when decision_reasons is not null then ${ERASED} end,
			appeal_reasons = case when appeal_reasons is not null then ${ERASED} end,
			answer = case when answer is not null then ${ERASED} end, hearing = case when hearing is not null then ${ERASED} end,
			appeal = case when appeal is not null then ${ERASED} end
			where credential_id in (select credential.id from credential where person_id = ${id})`,
	}),
	row('credential_decider', 'Challenges decided', [], PERSON, 'credentials'),
	row('credential_interest', 'Interests declared', PERSON, [], 'credentials'),
	row('door_roll', 'Who may attend and vote at a meeting', PERSON, [], 'attendance'),
	row('teller', 'Times as teller', PERSON, ['appointed_by'], 'attendance'),
	row('attendance', 'Meetings attended', PERSON, ['signed_in_by'], 'attendance'),
	row('attendance_move', 'Coming and going', PERSON, ['moved_by'], 'attendance'),
	row('guest_count', 'Guests counted at a door', [], ['counted_by'], 'attendance'),
	row('apology', 'Apologies sent to meetings', PERSON, ['entered_by'], 'attendance'),
	row('sitting_event', 'What you did in a meeting', [], ['by_id'], 'attendance'),
	row('speaker', 'Times on the list of speakers', PERSON, [], 'attendance'),
	row('vote', 'Votes opened or closed', [], ['opened_by', 'challenged_by', 'closed_by'], 'votes'),
	row('vote_count', 'Counts as teller', [], ['teller_id'], 'votes'),
	row('vote_cast', 'Votes given by name', PERSON, ['cast_by'], 'votes'),
	row('minutes', 'Minutes drafted or approved', [], ['drafted_by', 'approved_by'], 'minutes', {
		hide: ['text'],
	}),
	row('minutes_edit', 'Minutes edited', [], ['edited_by'], 'minutes', { hide: ['text'] }),
	row('representative', 'Office of representative', PERSON, ['named_by'], 'attendance'),
	row(
		'representative_attendance',
		'Attendances of the representative entered',
		[],
		['entered_by'],
		'attendance',
	),
	row('representative_word', 'Reports of the representative entered', [], ['entered_by'], 'minutes'),
	row('motion_model', 'Model motions', [], ['made_by'], 'minutes'),
	row('motion', 'Motions entered', [], ['made_by'], 'minutes'),
	row('motion_backer', 'Motions moved, seconded or supported', PERSON, [], 'minutes'),
	row('motion_amendment', 'Amendments entered', [], ['made_by'], 'minutes'),
	row('motion_vote', 'Votes on motions entered', [], ['entered_by'], 'votes'),
	row('motion_event', 'What you did with motions', [], ['by_id'], 'minutes'),
	row('case_file', 'Cases against you', ['subject_id'], ['complainant_id', 'secretary_id'], 'cases', {
		erase: (id) => sql`update case_file set reason = ${ERASED} where subject_id = ${id}`,
	}),
	row('case_event', 'Steps you took in cases', [], ['by_id', 'person_id'], 'cases', {
		erase: (id) => sql`update case_event set words = ${ERASED}
			where words is not null and case_id in (select case_file.id from case_file where subject_id = ${id})`,
	}),
	row('case_evidence', 'Evidence you gave in cases', [], ['by_id'], 'cases', {
		erase: (id) => sql`with files as (delete from paper where id in (select paper_id from case_evidence
				where case_id in (select case_file.id from case_file where subject_id = ${id})))
			update case_evidence set title = ${ERASED}, words = ${ERASED}
			where case_id in (select case_file.id from case_file where subject_id = ${id})`,
	}),
	row('case_reminder', 'Reminders in cases', PERSON, [], 'cases'),
	row('done_act', 'Forms sent', [], ['actor_id'], null, { hide: ['input_hash', 'output', 'key'] }),
	row('log_entry', 'What you did, in the log', [], ['actor_id'], 'log', {
		hide: ['words_hash', 'before_hash', 'hash'],
	}),
	row('log_subject', 'Entries of the log about you', PERSON, [], 'log', {
		// Words of entries that are about many hold counts only; see `words` of the acts that read or change many at once.
		erase: (id) => sql`delete from log_words where position in (
			select position from log_subject where position in (select position from log_subject where person_id = ${id})
			group by position having count(*) = 1)`,
	}),
];
