-- Meetings before they open: what is called, its agenda and papers, its notice with the proof of it, and the credentials of
-- delegates. What happens at the door and in the room stands elsewhere and points here.

-- A file as it was given. Shown only through what it belongs to.
create table paper (
	id text primary key,
	unit_id text not null references unit (id),
	-- The name for whoever downloads it.
	file_name text not null,
	-- Told by its first bytes, never by what was said of it.
	media_type text not null,
	-- SHA-256 over the bytes, in hexadecimal.
	hash text not null check (hash ~ '^[0-9a-f]{64}$'),
	bytes bytea not null,
	added_at timestamptz not null,
	added_by text references person (id)
);

create table meeting (
	id text primary key,
	unit_id text not null references unit (id),
	kind text not null check (kind in ('annual', 'ordinary', 'special', 'emergency')),
	title text not null check (title <> ''),
	-- Whose clock the secretary gave the time by.
	zone text not null,
	opens_at timestamptz not null,
	closes_at timestamptz not null,
	-- Where: a place with its address, an address online, or both. Empty is none.
	place text not null default '',
	online text not null default '',
	-- What else the notice says.
	words text not null default '',
	-- Whether its day, place and agenda are for everybody to read.
	is_public boolean not null default false,
	state text not null default 'draft'
		check (state in ('draft', 'called', 'open', 'closed', 'cancelled', 'adjourned')),
	-- Who may come, by the rulebook on the day of calling: members, delegates or both. Null: not called yet.
	constituted_of text check (constituted_of in ('members', 'delegates', 'both')),
	-- The roll at the end of this day counts. Null: not called yet.
	freeze_on date,
	-- The sitting that this one continues.
	continues_id text unique references meeting (id),
	made_at timestamptz not null,
	made_by text references person (id),
	called_at timestamptz,
	opened_at timestamptz,
	closed_at timestamptz,
	-- Why it was cancelled or adjourned.
	ended_because text,
	check (closes_at > opens_at),
	check (state = 'draft' or state = 'cancelled'
		or (called_at is not null and constituted_of is not null and freeze_on is not null)),
	check (state not in ('open', 'closed') or opened_at is not null),
	check (state not in ('cancelled', 'adjourned') or ended_because is not null)
);
create index meeting_unit on meeting (unit_id, opens_at);

create table agenda_item (
	id text primary key,
	meeting_id text not null references meeting (id),
	-- From 1 on, without gaps.
	position integer not null check (position > 0),
	kind text not null check (kind in ('report', 'motion', 'election', 'business')),
	title text not null check (title <> ''),
	words text not null default '',
	-- A motion of the unit that is taken here.
	motion_id text,
	unique (meeting_id, position) deferrable initially deferred
);

-- A paper of a meeting, to one item or to the whole. Withdrawn ones are kept, and not shown.
create table meeting_paper (
	id text primary key,
	meeting_id text not null references meeting (id),
	item_id text references agenda_item (id) on delete set null,
	paper_id text not null references paper (id),
	title text not null check (title <> ''),
	-- For everybody; else for those entitled to come.
	is_public boolean not null default false,
	added_at timestamptz not null,
	withdrawn_at timestamptz
);
create index meeting_paper_meeting on meeting_paper (meeting_id);

-- What those entitled were told: the notice itself, then each change of it.
create table meeting_notice (
	id text primary key,
	meeting_id text not null references meeting (id),
	number integer not null check (number > 0),
	kind text not null check (kind in ('notice', 'change', 'cancellation')),
	-- Meeting, agenda and papers as they were when it was sent, and SHA-256 over that in canonical JSON.
	document jsonb not null,
	hash text not null,
	-- What the secretary says of a change.
	words text not null default '',
	-- The ruling that found it in time.
	ruling jsonb not null,
	sent_at timestamptz not null,
	sent_by text references person (id),
	unique (meeting_id, number)
);

-- One who was to be told, and the proof that it was done.
create table notice_recipient (
	notice_id text not null references meeting_notice (id),
	person_id text not null references person (id),
	as_what text not null check (as_what in ('member', 'delegate', 'officer', 'representative')),
	-- When it was given to the post office of this server; how it went stands with the mail. Null: no address for mail.
	mailed_at timestamptz,
	-- Told otherwise: how, when, and recorded by whom.
	told_how text check (told_how in ('post', 'phone', 'in person', 'by hand')),
	told_at timestamptz,
	told_by text references person (id),
	primary key (notice_id, person_id),
	check ((told_how is null) = (told_at is null))
);
create index notice_recipient_person on notice_recipient (person_id);

-- How the appointment of a delegate came to the secretary of the unit.
create table delegate_naming (
	delegate_id text primary key references delegate (id),
	appointed_by text not null check (appointed_by in ('own-meeting', 'own-committee', 'own-secretary')),
	received_at timestamptz not null,
	-- The paper of appointment.
	paper_id text references paper (id),
	entered_at timestamptz not null,
	entered_by text references person (id)
);

-- A delegate's credential for one meeting. Refused only by a decision that stands below.
create table credential (
	id text primary key,
	meeting_id text not null references meeting (id),
	delegate_id text not null references delegate (id),
	person_id text not null references person (id),
	state text not null default 'unchallenged'
		check (state in ('unchallenged', 'challenged', 'upheld', 'refused')),
	issued_at timestamptz not null,
	unique (meeting_id, delegate_id)
);
create index credential_person on credential (person_id);

-- A challenge with all that became of it. Nobody is ruled out without reason, rule and a day for appeal: the table refuses it.
create table credential_challenge (
	id text primary key,
	credential_id text not null references credential (id),
	ground text not null check (ground in ('late', 'too-many', 'not-entitled', 'other')),
	reasons text not null check (btrim(reasons) <> ''),
	-- The clause that it rests on, and the citation in full.
	rule text not null check (btrim(rule) <> ''),
	made_at timestamptz not null,
	made_by text not null references person (id),
	-- When and how the delegate was told of it, and until when an answer is waited for. Null: not told yet.
	told_at timestamptz,
	told_how text check (told_how in ('mail', 'post', 'phone', 'in person', 'by hand')),
	answer_until timestamptz,
	answer text,
	answered_at timestamptz,
	answer_paper_id text references paper (id),
	-- When and how the delegate was heard in person.
	heard_at timestamptz,
	hearing text,
	decided_at timestamptz,
	decided_by text,
	outcome text check (outcome in ('upheld', 'refused')),
	decision_reasons text,
	decision_rule text,
	-- The last day for an appeal, and to whom it goes.
	appeal_until date,
	appeal_to text,
	appealed_at timestamptz,
	appeal text,
	appeal_decided_at timestamptz,
	appeal_decided_by text,
	appeal_outcome text check (appeal_outcome in ('upheld', 'dismissed')),
	appeal_reasons text,
	appeal_rule text,
	-- The meeting opened before it was decided: the delegate is admitted.
	lapsed_at timestamptz,
	-- Taken back by whoever made it, before it was decided.
	withdrawn_at timestamptz,
	constraint told check ((told_at is null) = (told_how is null) and (told_at is null) = (answer_until is null)),
	constraint answered check ((answered_at is null) = (answer is null) and (answer is null or btrim(answer) <> '')),
	constraint heard check ((heard_at is null) = (hearing is null)),
	constraint decided_with_reason_rule_and_appeal check (
		(decided_at is null and outcome is null and decision_reasons is null and decision_rule is null
			and appeal_until is null and appeal_to is null and decided_by is null)
		or (decided_at is not null and outcome is not null and decided_by is not null and btrim(decided_by) <> ''
			and decision_reasons is not null and btrim(decision_reasons) <> ''
			and decision_rule is not null and btrim(decision_rule) <> ''
			and appeal_until is not null and appeal_to is not null and btrim(appeal_to) <> '')),
	constraint decided_after_being_heard check (
		decided_at is null or (told_at is not null
			and (answered_at is not null or heard_at is not null or decided_at >= answer_until))),
	constraint appealed check (
		(appealed_at is null) = (appeal is null)
		and (appealed_at is null or (outcome is not null and outcome = 'refused'))),
	constraint appeal_decided_with_reason_and_rule check (
		(appeal_decided_at is null and appeal_outcome is null and appeal_reasons is null and appeal_rule is null
			and appeal_decided_by is null)
		or (appeal_decided_at is not null and appealed_at is not null and appeal_outcome is not null
			and appeal_decided_by is not null and btrim(appeal_decided_by) <> ''
			and appeal_reasons is not null and btrim(appeal_reasons) <> ''
			and appeal_rule is not null and btrim(appeal_rule) <> '')),
	constraint ended_once check ((decided_at is not null)::int + (lapsed_at is not null)::int + (withdrawn_at is not null)::int <= 1)
);
create index credential_challenge_credential on credential_challenge (credential_id);
-- One at a time.
create unique index credential_challenge_open on credential_challenge (credential_id)
	where decided_at is null and lapsed_at is null and withdrawn_at is null;

-- Who decided, at the first time and on appeal.
create table credential_decider (
	challenge_id text not null references credential_challenge (id),
	stage text not null check (stage in ('decision', 'appeal')),
	person_id text not null references person (id),
	primary key (challenge_id, stage, person_id)
);

-- Somebody who decides says of what they have an interest in; they then take no part in it.
create table credential_interest (
	challenge_id text not null references credential_challenge (id),
	person_id text not null references person (id),
	words text not null check (btrim(words) <> ''),
	declared_at timestamptz not null,
	primary key (challenge_id, person_id)
);

-- Who is ruled out of a meeting, and by which decision. There is no other way into this list.
create view meeting_bar as
	select credential.meeting_id, credential.person_id, credential.id as credential_id, challenge.id as challenge_id,
		challenge.decided_at, challenge.decision_reasons as reasons, challenge.decision_rule as rule, challenge.appeal_until
	from credential
	join credential_challenge challenge on challenge.credential_id = credential.id
	where credential.state = 'refused' and challenge.outcome = 'refused'
		and (challenge.appeal_outcome is null or challenge.appeal_outcome = 'dismissed');

-- A member's own calendar, by an address that holds a secret; the table holds its hash.
create table calendar_feed (
	token_hash text primary key,
	person_id text not null references person (id),
	made_at timestamptz not null,
	ended_at timestamptz
);
create index calendar_feed_person on calendar_feed (person_id);
