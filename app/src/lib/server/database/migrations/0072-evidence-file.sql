-- Evidence in a case may be a file. It is a paper of no meeting: only whoever may read the case is given it.
alter table case_evidence add column paper_id text references paper (id) on delete set null;
create index case_evidence_paper on case_evidence (paper_id) where paper_id is not null;
