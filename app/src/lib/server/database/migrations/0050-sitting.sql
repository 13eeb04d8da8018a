-- Meetings while they run and after: the door, who is in the room, the speakers' list, votes, minutes, the representative.

-- The running of a meeting. It begins when the door is opened, before the meeting itself is.
create table sitting (
	meeting_id text primary key references meeting (id),
	state text not null default 'door' check (state in ('door', 'open', 'suspended', 'closed')),
	door_opened_at timestamptz not null,
	-- The changing code on the board and the printed codes are made from it; shown to nobody.
	secret text not null,
	-- On the roll that counts and with a vote: what a share of the entitled is taken of.
	members_entitled integer not null check (members_entitled >= 0),
	delegates_entitled integer not null check (delegates_entitled >= 0),
	-- The item that is taken now.
	item_id text references agenda_item (id) on delete set null,
	-- Nobody may be put on the speakers' list any more.
	list_closed boolean not null default false,
	-- For and against by turns; null: as the rulebook says, or as they asked.
	by_turns boolean not null default false,
	-- Seconds that a speech may last; null: no limit.
	speech_seconds integer check (speech_seconds between 10 and 7200)
);

-- Whoever may come, worked out by the rules on the roll of the freeze date when the door is opened; looked at again for one
-- person when that person is turned away.
create table door_roll (
	meeting_id text not null references sitting (meeting_id),
	person_id text not null references person (id),
	as_what text not null check (as_what in ('member', 'delegate', 'officer', 'representative', 'guest')),
	may_attend boolean not null,
	may_vote boolean not null,
	-- For whom a delegate is there.
	from_body_id text references body (id),
	from_unit_id text references unit (id),
	primary key (meeting_id, person_id),
	check (may_attend or not may_vote)
);

-- Appointed for one meeting: a right of its own, not a duty in the unit.
create table teller (
	meeting_id text not null references sitting (meeting_id),
	person_id text not null references person (id),
	appointed_at timestamptz not null,
	appointed_by text not null references person (id),
	ended_at timestamptz,
	primary key (meeting_id, person_id)
);

-- One a person, however often they are signed in.
create table attendance (
	meeting_id text not null references sitting (meeting_id),
	person_id text not null references person (id),
	as_what text not null check (as_what in ('member', 'delegate', 'officer', 'representative', 'guest')),
	has_vote boolean not null,
	from_body_id text references body (id),
	from_unit_id text references unit (id),
	way text not null check (way in ('phone', 'teller')),
	signed_in_at timestamptz not null,
	signed_in_by text not null references person (id),
	-- In the room now.
	is_present boolean not null default true,
	primary key (meeting_id, person_id)
);

-- Each time somebody went or came back.
create table attendance_move (
	id text primary key,
	meeting_id text not null,
	person_id text not null,
	is_back boolean not null,
	moved_at timestamptz not null,
	moved_by text not null references person (id),
	foreign key (meeting_id, person_id) references attendance (meeting_id, person_id)
);
create index attendance_move_person on attendance_move (meeting_id, person_id, moved_at);

-- What happened, in order: the minutes are drafted from it.
create table sitting_event (
	position bigint generated always as identity primary key,
	meeting_id text not null references sitting (meeting_id),
	kind text not null,
	at timestamptz not null,
	by_id text references person (id),
	given jsonb not null
);
create index sitting_event_meeting on sitting_event (meeting_id, position);

create table speaker (
	id text primary key,
	meeting_id text not null references sitting (meeting_id),
	item_id text references agenda_item (id) on delete set null,
	person_id text not null references person (id),
	side text not null check (side in ('for', 'against', 'neither')),
	asked_at timestamptz not null,
	-- Given by the chair; null: by when they asked.
	place integer,
	limit_seconds integer,
	started_at timestamptz,
	ended_at timestamptz,
	withdrawn_at timestamptz,
	check (ended_at is null or started_at is not null),
	check (started_at is null or withdrawn_at is null)
);
create index speaker_meeting on speaker (meeting_id);
create unique index speaker_waiting on speaker (meeting_id, person_id)
	where started_at is null and withdrawn_at is null;
create unique index speaker_speaking on speaker (meeting_id) where started_at is not null and ended_at is null;

-- A vote of a meeting on whatever it decides. Its subject is what kind of thing and which: a motion, an amendment, an item of
-- the agenda, or 'procedural' with the id of the vote itself.
create table vote (
	id text primary key,
	meeting_id text not null references sitting (meeting_id),
	subject_kind text not null,
	subject_id text not null,
	-- What was put to the meeting, in full.
	question text not null check (btrim(question) <> ''),
	-- What the rulebook calls it; the majority that is asked for follows from it.
	decision text not null,
	way text not null check (way in ('hands', 'count', 'roll-call')),
	-- open: votes are taken. declared: the chair has said how a show of hands went, and it may be challenged. tied: the chair
	-- may give a casting vote. closed: decided. void: given up without a decision.
	state text not null default 'open' check (state in ('open', 'declared', 'tied', 'closed', 'void')),
	opened_at timestamptz not null,
	opened_by text not null references person (id),
	-- What the chair said of a show of hands.
	declared text check (declared in ('carried', 'fell')),
	declared_at timestamptz,
	-- Who asked for a count, and when.
	challenged_by text references person (id),
	challenged_at timestamptz,
	-- Of counting by tellers: one more each time they differed.
	round integer not null default 1 check (round > 0),
	for_count integer check (for_count >= 0),
	against_count integer check (against_count >= 0),
	abstentions_count integer check (abstentions_count >= 0),
	-- With a vote and in the room, and with a vote at all, when it was closed.
	present_count integer,
	entitled_count integer,
	chair_casts text check (chair_casts in ('for', 'against', 'none')),
	is_carried boolean,
	-- The rule applied, with its figures.
	ruling jsonb,
	closed_at timestamptz,
	closed_by text references person (id),
	void_because text,
	constraint closed_with_result check ((state = 'closed')
		= (is_carried is not null and ruling is not null and closed_at is not null and present_count is not null)),
	constraint declared_by_hands check ((declared is null) = (declared_at is null)),
	constraint counted_whole check ((for_count is null) = (against_count is null)
		and (for_count is null) = (abstentions_count is null)),
	constraint void_with_reason check ((state = 'void') = (void_because is not null))
);
create index vote_meeting on vote (meeting_id, opened_at);
create index vote_subject on vote (subject_kind, subject_id);
-- One at a time.
create unique index vote_open on vote (meeting_id) where state in ('open', 'declared', 'tied');
-- A thing is decided once in a meeting; of an item several questions may be put.
create unique index vote_decided on vote (meeting_id, subject_kind, subject_id)
	where state = 'closed' and subject_kind <> 'item';

-- What one teller counted in one round.
create table vote_count (
	vote_id text not null references vote (id),
	round integer not null,
	teller_id text not null references person (id),
	for_count integer not null check (for_count >= 0),
	against_count integer not null check (against_count >= 0),
	abstentions_count integer not null check (abstentions_count >= 0),
	counted_at timestamptz not null,
	primary key (vote_id, round, teller_id)
);

-- At a roll call: one a person; may be changed until the vote is closed.
create table vote_cast (
	vote_id text not null references vote (id),
	person_id text not null references person (id),
	choice text not null check (choice in ('for', 'against', 'abstain')),
	cast_at timestamptz not null,
	-- The person, or the teller who entered what the person called out.
	cast_by text not null references person (id),
	primary key (vote_id, person_id)
);

create table minutes (
	meeting_id text primary key references sitting (meeting_id),
	-- Paragraphs as they were drafted from what happened; never changed.
	drafted jsonb not null,
	drafted_at timestamptz not null,
	drafted_by text not null references person (id),
	approved_at timestamptz,
	approved_by text references person (id),
	-- The meeting that approved them.
	approved_in text references meeting (id),
	check ((approved_at is null) = (approved_in is null))
);

-- What the secretary wrote in place of a paragraph; the last one counts, all are kept.
create table minutes_edit (
	id text primary key,
	meeting_id text not null references minutes (meeting_id),
	-- Id of the paragraph; of one that was not drafted, an id of its own.
	paragraph text not null,
	-- The paragraph after which one that was not drafted stands.
	after_paragraph text,
	words text not null,
	edited_at timestamptz not null,
	edited_by text not null references person (id)
);
create index minutes_edit_meeting on minutes_edit (meeting_id, edited_at);

-- Whom the members of a unit had elected, and whether what is done before them goes to the public record.
create table representative (
	id text primary key,
	unit_id text not null references unit (id),
	name text not null check (name <> ''),
	-- Id in the public record, such as member/172; null: not in it.
	record_id text,
	-- The same person here, where known: then sign-in at the door is attendance.
	person_id text references person (id),
	to_record boolean not null default false,
	from_on date not null,
	until_on date,
	named_at timestamptz not null,
	named_by text not null references person (id)
);
create index representative_unit on representative (unit_id);

create table representative_attendance (
	meeting_id text not null references meeting (id),
	representative_id text not null references representative (id),
	attended text not null check (attended in ('present', 'apologies', 'absent')),
	entered_at timestamptz not null,
	entered_by text not null references person (id),
	primary key (meeting_id, representative_id)
);

-- A report to the members, or a question with its answer.
create table representative_word (
	id text primary key,
	meeting_id text not null references meeting (id),
	representative_id text not null references representative (id),
	kind text not null check (kind in ('report', 'answer')),
	question text,
	words text not null default '',
	paper_id text references paper (id),
	entered_at timestamptz not null,
	entered_by text not null references person (id),
	check ((kind = 'answer') = (question is not null)),
	check (btrim(words) <> '' or paper_id is not null)
);
create index representative_word_meeting on representative_word (meeting_id);

-- What went to the public record: once each, with the entry of the ledger that it became.
create table record_claim (
	-- 'attendance' or the id of the word, after the meeting and the representative.
	key text primary key,
	meeting_id text not null references meeting (id),
	representative_id text not null references representative (id),
	entry integer,
	asked_at timestamptz not null,
	entered_at timestamptz
);
create index record_claim_meeting on record_claim (meeting_id);
