-- A suspension that is decided may be for a time: its last day. Without one it goes on until it is ended.
alter table case_event add column suspends_until date;
alter table case_event add constraint case_event_suspends_until check (suspends_until is null
	or (kind = 'decision' and outcome = 'confirmed'));

drop trigger case_event_stays on case_event;
create trigger case_event_stays
	before update of kind, at, by_id, rule_clause, outcome, appeal_until, appeal_to, suspends, suspends_until on case_event
	for each row execute function case_event_stays();
