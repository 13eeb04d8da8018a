-- The roll: what happened to each member, files read into it, changes of contact that wait, data erased.

-- Full or associate, as the rulebook tells them apart, and months of subscription owed.
alter table member add column class text not null default 'full' check (class in ('full', 'associate'));
alter table member add column arrears_months integer not null default 0 check (arrears_months >= 0);

-- A file that was handed in. Its rows are members' data: they are gone once it is applied or given up.
create table roll_import (
	id text primary key,
	unit_id text not null references unit (id),
	-- Of the file's bytes.
	file_hash text not null,
	rows_count integer not null,
	rows jsonb,
	handed_in_at timestamptz not null,
	handed_in_by text references person (id),
	-- What becomes of members who are not in the file, and what was applied.
	missing text check (missing in ('leave', 'lapse')),
	diff_hash text,
	ended_at timestamptz,
	outcome text check (outcome in ('applied', 'given-up'))
);

-- Each change of a member: what is so from a day on, known since an instant. Null: as it was before.
create table roll_event (
	id text primary key,
	position bigint generated always as identity unique,
	person_id text not null references person (id),
	kind text not null check (kind in ('joined', 'rejoined', 'moved', 'standing', 'left', 'expelled', 'name', 'number', 'joined-on', 'class')),
	effective_on date not null,
	recorded_at timestamptz not null,
	recorded_by text references person (id),
	why text not null,
	import_id text references roll_import (id),
	number text,
	unit_id text references unit (id),
	joined_on date,
	class text check (class in ('full', 'associate')),
	standing text check (standing in ('good', 'arrears', 'suspended', 'lapsed', 'left', 'expelled')),
	arrears_months integer check (arrears_months >= 0),
	name text
);
create index roll_event_person on roll_event (person_id, effective_on, position);
create index roll_event_unit on roll_event (unit_id);

-- Whoever was on the roll before this table was made.
insert into roll_event (id, person_id, kind, effective_on, recorded_at, why, number, unit_id, joined_on, class, standing, arrears_months, name)
select 'first-' || member.person_id, member.person_id, 'joined', member.joined_on, person.created_at, 'On the roll when its history began',
	member.number, member.unit_id, member.joined_on, member.class, member.standing, member.arrears_months, person.name
from member join person on person.id = member.person_id;

-- A change of e-mail, telephone or address. It waits, and whoever reads the old address may stop it meanwhile.
create table contact_change (
	id text primary key,
	person_id text not null references person (id),
	-- The member's unit when it was asked for: changes are counted there in public.
	unit_id text references unit (id),
	asked_at timestamptz not null,
	asked_by text references person (id),
	import_id text references roll_import (id),
	why text not null,
	-- {email, phone, address}: only what is to change.
	before jsonb not null,
	after jsonb not null,
	effective_on date not null,
	-- The ruling on that day, as the rulebook then said.
	ruling jsonb not null,
	-- SHA-256 of what the link to stop it holds.
	stop_hash text unique,
	ended_at timestamptz,
	ended_by text references person (id),
	outcome text check (outcome in ('effective', 'stopped', 'replaced', 'erased')),
	check ((ended_at is null) = (outcome is null))
);
create index contact_change_person on contact_change (person_id);
create index contact_change_unit on contact_change (unit_id, asked_at);
create index contact_change_open on contact_change (effective_on) where outcome is null;

-- One person's data erased, at the person's wish: what is gone, what is kept until when and by which rule.
create table erasure (
	id text primary key,
	-- "Erased person 12" stands where the name stood.
	number integer generated always as identity unique,
	person_id text not null references person (id),
	asked_at timestamptz not null,
	asked_by text references person (id),
	begun_at timestamptz,
	begun_by text references person (id),
	-- Nothing is left that a rule keeps.
	ended_at timestamptz,
	told jsonb
);
create unique index erasure_person on erasure (person_id);
