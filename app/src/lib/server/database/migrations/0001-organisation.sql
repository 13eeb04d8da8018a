-- One organisation: its units, the people in it, what each may do, how they sign in, and the log of every act.
-- Days are dates, instants are timestamps in UTC, ids are made by the program. Sorting is by code point.

create table rulebook (
	id text primary key,
	-- The rulebook as JSON, all its versions with the days from which they hold.
	document jsonb not null,
	adopted_at timestamptz not null
);

create table unit (
	id text primary key,
	-- Last part of the unit's address.
	slug text not null unique,
	name text not null,
	-- One of the kinds that its rulebook knows.
	kind text not null,
	parent_id text references unit (id),
	-- Null: that of the unit above.
	rulebook_id text references rulebook (id),
	-- IANA name; days and hours of the unit's meetings are counted there.
	zone text not null default 'Europe/London',
	-- Who answers for the unit's public pages, and how to reach them; required before anything is public.
	imprint text not null default '',
	created_at timestamptz not null,
	closed_on date,
	check (parent_id is not null or rulebook_id is not null)
);
create index unit_parent on unit (parent_id);

-- A body that is affiliated to a unit and sends delegates to it.
create table body (
	id text primary key,
	unit_id text not null references unit (id),
	name text not null,
	-- One of the kinds of bodies that the rulebook knows.
	kind text not null,
	-- Members for whom it is affiliated, which its number of delegates is worked out from.
	members_count integer not null check (members_count >= 0),
	affiliated_on date not null,
	ended_on date,
	unique (unit_id, name)
);

-- Whoever is known here: members, and delegates of affiliated bodies who need not be members.
create table person (
	id text primary key,
	name text not null,
	-- Null after erasure, or where there is none.
	email text,
	phone text,
	address text,
	created_at timestamptz not null,
	erased_at timestamptz
);
create index person_email on person (lower(email));

-- A person's place on the roll. What it was before stands in the events of the roll.
create table member (
	person_id text primary key references person (id),
	-- The number on the card.
	number text not null unique,
	-- The lowest unit the person belongs to, and so to all above it.
	unit_id text not null references unit (id),
	joined_on date not null,
	standing text not null check (standing in ('good', 'arrears', 'suspended', 'lapsed', 'left', 'expelled')),
	left_on date
);
create index member_unit on member (unit_id);

-- What a person may do in a unit, from a day and until the day before another.
create table duty (
	id text primary key,
	person_id text not null references person (id),
	unit_id text not null references unit (id),
	duty text not null check (duty in ('secretary', 'chair', 'panel', 'auditor', 'administrator')),
	-- The office as the unit calls it.
	title text not null,
	from_on date not null,
	until_on date,
	check (until_on is null or until_on >= from_on)
);
create index duty_person on duty (person_id);
create index duty_unit on duty (unit_id);

-- Appointed by a body or a lower unit to act for it in a unit. Whether a credential holds at a meeting stands with the meeting.
create table delegate (
	id text primary key,
	person_id text not null references person (id),
	-- The unit whose meetings the delegate attends.
	unit_id text not null references unit (id),
	-- One of the two sent the delegate.
	from_body_id text references body (id),
	from_unit_id text references unit (id),
	appointed_on date not null,
	-- Who appointed, in which meeting.
	appointed_by text not null,
	from_on date not null,
	until_on date,
	check ((from_body_id is null) <> (from_unit_id is null))
);
create index delegate_unit on delegate (unit_id);
create index delegate_person on delegate (person_id);

-- Everything a person may act as, with the unit it was given for. A member of a unit is one of each unit above it.
create view held_duty as
	select person_id, unit_id, duty, from_on, until_on from duty
	union all
	select person_id, unit_id, 'delegate', from_on, until_on from delegate
	union all
	select person_id, unit_id, 'member', joined_on, left_on from member
		where standing in ('good', 'arrears', 'suspended');

create table sign_in_link (
	-- SHA-256 of what the link holds, so that nobody who reads this table can sign in.
	token_hash text primary key,
	person_id text not null references person (id),
	made_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);

create table session (
	token_hash text primary key,
	person_id text not null references person (id),
	made_at timestamptz not null,
	expires_at timestamptz not null,
	-- How the person signed in: link or passkey.
	by text not null
);
create index session_person on session (person_id);

-- The log. Each entry seals the one before it; the words of an entry lie apart, so that they can be erased and the chain still holds.
create table log_entry (
	position bigint primary key,
	at timestamptz not null,
	act text not null,
	-- Null: nobody was signed in.
	actor_id text,
	unit_id text,
	outcome text not null check (outcome in ('done', 'refused')),
	-- SHA-256 over salt and words of log_words.
	words_hash text not null,
	before_hash text not null,
	hash text not null
);
create index log_unit on log_entry (unit_id, position);

create table log_words (
	position bigint primary key references log_entry (position),
	salt text not null,
	-- What was given and what came of it, as JSON in canonical form.
	words text not null
);

-- Whose data an entry was about.
create table log_subject (
	position bigint not null references log_entry (position),
	person_id text not null,
	primary key (person_id, position)
);

create table log_head (
	one integer primary key default 1 check (one = 1),
	position bigint not null,
	hash text not null
);
insert into log_head (position, hash) values (0, '');

-- Acts that came with a key, with what they gave: the same key again is answered from here.
create table done_act (
	key text primary key,
	act text not null,
	actor_id text,
	input_hash text not null,
	output jsonb not null,
	done_at timestamptz not null
);

-- Work for later: mail to send, reminders. Taken by whichever server comes first.
create table job (
	id text primary key,
	kind text not null,
	given jsonb not null,
	run_at timestamptz not null,
	tries integer not null default 0,
	taken_until timestamptz,
	done_at timestamptz,
	-- Why the last try failed, without a member's data.
	trouble text
);
create index job_open on job (run_at) where done_at is null;
