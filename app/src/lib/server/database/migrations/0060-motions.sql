-- Motions: models with blanks, motions of a unit with their backers, amendments, votes and history, and where they came from.

-- A text for many units to put, with blanks in square brackets.
create table motion_model (
	id text primary key,
	unit_id text not null references unit (id),
	title text not null check (title <> ''),
	text text not null check (text <> ''),
	reason text not null default '',
	-- [{"words", "type"}] in the order in which they stand in the text.
	blanks jsonb not null,
	-- Kinds of unit that it is meant for; empty: any.
	for_kinds text[] not null default '{}',
	fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
	is_public boolean not null default false,
	made_at timestamptz not null,
	made_by text references person (id)
);
create index motion_model_fingerprint on motion_model (fingerprint);

create table motion (
	id text primary key,
	unit_id text not null references unit (id),
	-- Of the unit's own, from 1 on: the last part of its address.
	number integer not null check (number > 0),
	title text not null check (title <> ''),
	-- As it is put, without amendments.
	text text not null check (text <> ''),
	reason text not null default '',
	model_id text references motion_model (id),
	-- Values of the model's blanks, and where they stand in the text.
	blank_values jsonb not null default '[]',
	filled jsonb not null default '[]',
	fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
	-- Fingerprint of the text that this one is, or is a variant of.
	family text not null check (family ~ '^[0-9a-f]{64}$'),
	kind text not null default 'motion' check (kind in ('motion', 'emergency-motion', 'rule-change', 'composite')),
	-- Of an emergency motion: the day of what it is about.
	event_on date,
	state text not null check (state in ('draft', 'submitted', 'ruled-out', 'admitted', 'on-agenda', 'moved', 'carried',
		'carried-as-amended', 'fell', 'remitted', 'withdrawn', 'lapsed', 'composited', 'sent-upward')),
	meeting_id text references meeting (id),
	received_at timestamptz not null,
	-- The text as it was carried.
	final_text text,
	final_filled jsonb,
	final_fingerprint text check (final_fingerprint ~ '^[0-9a-f]{64}$'),
	decided_at timestamptz,
	-- The motion of a unit below that was sent here, and which version of it.
	origin_id text references motion (id),
	origin_version text check (origin_version in ('original', 'as-amended')),
	-- Of an import: number and origin in the file.
	file_number text,
	file_origin text,
	is_public boolean not null default false,
	made_at timestamptz not null,
	made_by text references person (id),
	unique (unit_id, number),
	check ((origin_id is null) = (origin_version is null)),
	constraint ruled_on_text check ((final_text is null) = (final_fingerprint is null)),
	constraint carried_text check (state not in ('carried', 'carried-as-amended', 'sent-upward')
		or (final_text is not null and decided_at is not null))
);
create index motion_family on motion (family) where is_public;
create index motion_meeting on motion (meeting_id);

-- Who stands behind a motion or an amendment: a person, or a body or unit by its name.
create table motion_backer (
	id text primary key,
	motion_id text not null references motion (id),
	-- Null: of the motion itself.
	amendment_id text,
	part text not null check (part in ('mover', 'seconder', 'supporter')),
	person_id text references person (id),
	from_body_id text references body (id),
	from_unit_id text references unit (id),
	-- As entered, where it is none that is known here.
	name text,
	added_at timestamptz not null,
	-- In the order added.
	position bigint generated always as identity,
	check ((person_id is not null)::int + (from_body_id is not null)::int + (from_unit_id is not null)::int
		+ (name is not null)::int = 1)
);
create index motion_backer_motion on motion_backer (motion_id);
create unique index motion_backer_once on motion_backer (motion_id, coalesce(amendment_id, ''), person_id)
	where person_id is not null;

create table motion_amendment (
	id text primary key,
	motion_id text not null references motion (id),
	-- Of the motion's, from 1 on, in the order received.
	number integer not null check (number > 0),
	-- [{"start", "end", "removed", "inserted"}] in UTF-16 code units of the motion's text.
	changes jsonb not null,
	-- What its mover says of the same words elsewhere.
	consequential text not null default '',
	state text not null default 'submitted'
		check (state in ('submitted', 'ruled-out', 'admitted', 'accepted', 'carried', 'fell', 'not-put', 'withdrawn')),
	-- Why it was ruled out or not put.
	because text,
	ruling jsonb,
	received_at timestamptz not null,
	decided_at timestamptz,
	made_by text references person (id),
	unique (motion_id, number),
	constraint ruled_out_with_reason_and_rule check (state <> 'ruled-out' or (btrim(because) <> '' and ruling is not null))
);
alter table motion_backer add foreign key (amendment_id) references motion_amendment (id);

-- A decision with its figures. Where the meeting held a vote here, its id; else as it was counted in the room.
create table motion_vote (
	id text primary key,
	motion_id text not null references motion (id),
	amendment_id text references motion_amendment (id),
	decision text not null,
	vote_id text references vote (id),
	for_count integer not null check (for_count >= 0),
	against_count integer not null check (against_count >= 0),
	abstentions_count integer not null check (abstentions_count >= 0),
	chair_casts text check (chair_casts in ('for', 'against')),
	is_carried boolean not null,
	ruling jsonb not null,
	voted_at timestamptz not null,
	-- In the order entered.
	position bigint generated always as identity,
	entered_by text references person (id)
);
create index motion_vote_motion on motion_vote (motion_id);

-- What became of a motion, in order.
create table motion_event (
	id text primary key,
	motion_id text not null references motion (id),
	position integer not null,
	at timestamptz not null,
	state text not null,
	-- For the members of the unit.
	words text not null,
	ruling jsonb,
	by_id text references person (id),
	unique (motion_id, position),
	constraint ruled_out_with_reason_and_rule check (state <> 'ruled-out' or (btrim(words) <> '' and ruling is not null))
);

-- Which motions a composite was drafted from.
create table motion_source (
	composite_id text not null references motion (id),
	source_id text not null references motion (id),
	primary key (composite_id, source_id)
);
