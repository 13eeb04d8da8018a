-- Guests of a meeting, by number alone, and the apologies of those who cannot come.

create table guest_count (
	id text primary key,
	position bigint generated always as identity unique,
	meeting_id text not null references sitting (meeting_id),
	-- How many came; below nought, how many went. Nobody's name is kept.
	change integer not null check (change <> 0 and change between -1000 and 1000),
	counted_at timestamptz not null,
	counted_by text not null references person (id)
);
create index guest_count_meeting on guest_count (meeting_id);

create table apology (
	meeting_id text not null references meeting (id),
	person_id text not null references person (id),
	entered_at timestamptz not null,
	-- The person, or the secretary who was told.
	entered_by text not null references person (id),
	primary key (meeting_id, person_id)
);
