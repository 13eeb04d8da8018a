-- Due process: cases in which somebody may be barred, rejected or suspended, or is complained of.

create table case_file (
	id text primary key,
	-- "Case 12".
	number integer generated always as identity unique,
	unit_id text not null references unit (id),
	process text not null check (process in ('bar', 'rejection', 'suspension', 'complaint')),
	-- Whom it is against.
	subject_id text not null references person (id),
	-- Who complained, where somebody did.
	complainant_id text references person (id),
	-- The case secretary: keeps the case, decides nothing.
	secretary_id text not null references person (id),
	-- The rule that is said to be broken or not met.
	rule_clause text not null check (btrim(rule_clause) <> ''),
	reason text not null check (btrim(reason) <> ''),
	-- The rule of due process by which it is taken, and the days of the rulebook that hold for it.
	process_clause text not null check (btrim(process_clause) <> ''),
	rules_on date not null,
	is_confidential boolean not null default true,
	opened_at timestamptz not null,
	check (subject_id <> secretary_id),
	check (complainant_id is null or complainant_id not in (subject_id, secretary_id))
);
create index case_file_unit on case_file (unit_id, opened_at);
create index case_file_subject on case_file (subject_id);
create index case_file_complainant on case_file (complainant_id);

-- Each step of a case. Nothing is changed afterwards; what was wrong is put right by another step.
create table case_event (
	id text primary key,
	position bigint generated always as identity unique,
	case_id text not null references case_file (id),
	kind text not null check (kind in ('opened', 'notice', 'named', 'declared', 'reply', 'hearing', 'measure', 'review',
		'decision', 'appeal', 'appeal-decision', 'withdrawn', 'closed')),
	at timestamptz not null,
	by_id text references person (id),
	-- Reply, reasons, grounds of appeal, what a measure is, what interest is declared.
	words text,
	-- Of those who are named or declare: for the decision or for the appeal.
	stage text check (stage in ('decision', 'appeal')),
	person_id text references person (id),
	has_interest boolean,
	-- Day of a hearing.
	on_day date,
	-- Day by which a measure is reviewed; null in a review: the measure ends.
	review_on date,
	rule_clause text,
	outcome text check (outcome in ('confirmed', 'dropped', 'upheld', 'dismissed')),
	-- The last day to appeal, and to whom.
	appeal_until date,
	appeal_to text,
	-- Nobody is ruled out without a reason and a rule, nor without a day until which to appeal.
	constraint case_event_reason check (kind not in ('reply', 'measure', 'review', 'decision', 'appeal', 'appeal-decision', 'withdrawn')
		or btrim(coalesce(words, '')) <> ''),
	constraint case_event_rule check (kind not in ('measure', 'decision', 'appeal-decision') or btrim(coalesce(rule_clause, '')) <> ''),
	constraint case_event_appeal check (kind <> 'decision' or (appeal_until is not null and btrim(coalesce(appeal_to, '')) <> ''
		and appeal_until > (at at time zone 'UTC')::date - 1)),
	constraint case_event_review check (kind <> 'measure' or (review_on is not null and review_on > (at at time zone 'UTC')::date - 1)),
	constraint case_event_outcome check ((outcome is not null) = (kind in ('decision', 'appeal-decision'))
		and (kind <> 'decision' or outcome in ('confirmed', 'dropped'))
		and (kind <> 'appeal-decision' or outcome in ('upheld', 'dismissed'))),
	constraint case_event_panel check ((kind in ('named', 'declared')) = (stage is not null and person_id is not null)
		and ((kind = 'declared') = (has_interest is not null))
		and (kind <> 'declared' or not has_interest or btrim(coalesce(words, '')) <> '')),
	constraint case_event_hearing check (kind <> 'hearing' or on_day is not null)
);
create index case_event_case on case_event (case_id, position);
create unique index case_event_once on case_event (case_id, kind)
	where kind in ('opened', 'notice', 'decision', 'appeal', 'appeal-decision', 'closed', 'withdrawn');

create function case_event_stays() returns trigger language plpgsql as $$
begin
	raise exception 'a step of a case is not changed afterwards' using errcode = '23514';
end $$;
create trigger case_event_stays before update of kind, at, by_id, rule_clause, outcome, appeal_until, appeal_to on case_event
	for each row execute function case_event_stays();

create table case_evidence (
	id text primary key,
	case_id text not null references case_file (id),
	by_id text not null references person (id),
	at timestamptz not null,
	title text not null check (btrim(title) <> ''),
	-- The text itself, or where it can be seen.
	words text not null check (btrim(words) <> '')
);
create index case_evidence_case on case_evidence (case_id, at);

-- Each reminder goes once to each person.
create table case_reminder (
	case_id text not null references case_file (id),
	reminder text not null,
	due_on date not null,
	remind_on date not null,
	person_id text not null references person (id),
	made_at timestamptz not null,
	primary key (case_id, reminder, due_on, remind_on, person_id)
);
