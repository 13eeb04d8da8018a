-- A suspension that is decided in a case stands on the roll by itself, and ends there.

-- Of something precautionary: whether the person is suspended meanwhile.
alter table case_event add column suspends boolean not null default false;

alter table case_event drop constraint case_event_kind_check;
alter table case_event add constraint case_event_kind_check check (kind in ('opened', 'notice', 'named', 'declared', 'reply', 'hearing',
	'measure', 'review', 'decision', 'appeal', 'appeal-decision', 'withdrawn', 'closed', 'suspension-ended'));
alter table case_event add constraint case_event_suspends check (not suspends or kind = 'measure');
alter table case_event add constraint case_event_ended check (kind <> 'suspension-ended'
	or (btrim(coalesce(words, '')) <> '' and btrim(coalesce(rule_clause, '')) <> ''));

-- The case and rule by which somebody's standing changed. Read only by whoever may see the case.
alter table roll_event add column case_id text references case_file (id);
alter table roll_event add column rule_clause text;
alter table roll_event add constraint roll_event_of_case check ((case_id is null) = (rule_clause is null));
