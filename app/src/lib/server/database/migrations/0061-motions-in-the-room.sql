-- A show of hands that nobody challenged has no figures.
alter table motion_vote alter column for_count drop not null;
alter table motion_vote alter column against_count drop not null;
alter table motion_vote alter column abstentions_count drop not null;

-- Whether to remit a motion may be asked again later in the same meeting.
drop index vote_decided;
create unique index vote_decided on vote (meeting_id, subject_kind, subject_id)
	where state = 'closed' and subject_kind not in ('item', 'remit');
