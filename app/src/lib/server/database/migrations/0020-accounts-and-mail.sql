-- How people sign in beside the links of 0001, what was mailed to whom, and when work for later was given up.

-- Browser and system as the browser names itself, so that a person knows which of their sessions is which.
alter table session add column device text not null default '';

-- SHA-256 of what the browser that used the link holds: the same browser may send the form again when the answer was lost.
alter table sign_in_link add column used_with text;

create table passkey (
	-- As the authenticator calls it, in base64url.
	id text primary key,
	person_id text not null references person (id),
	-- COSE key in base64url. Not secret.
	public_key text not null,
	counter bigint not null,
	transports text[] not null,
	-- What the person calls it.
	name text not null,
	made_at timestamptz not null,
	used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- What an authenticator was asked to sign; each is taken out when an answer comes.
create table passkey_challenge (
	challenge_hash text primary key,
	-- Null: to sign in, when it is not known yet who it is.
	person_id text references person (id),
	expires_at timestamptz not null
);

-- Set when a job was tried as often as it may be, or cannot be done.
alter table job add column gave_up_at timestamptz;
create index job_given_up on job (gave_up_at) where gave_up_at is not null;

-- Each mail to one person: the proof that it was sent, or why it was not.
create table mail (
	-- That of its job; the Message-ID is made of it, so that a second try is the same mail.
	id text primary key,
	to_id text not null references person (id),
	kind text not null,
	-- What it is about: a meeting, a case. Whoever wrote the kind knows of which table.
	about_id text,
	-- Where it went at that time. Null after erasure, or where there was none.
	address text,
	subject text,
	-- Part of the return path, by which a bounce proves that it is of this mail.
	return_token text not null unique,
	message_id text not null,
	made_at timestamptz not null,
	-- When the mail server took it.
	sent_at timestamptz,
	-- When it was refused for good, or given up.
	failed_at timestamptz,
	-- When a server on the way said afterwards that it could not be delivered.
	bounced_at timestamptz,
	-- Reply code of the mail server: 250 or 550; null where there was no conversation.
	reply_code integer,
	-- Status after RFC 3463, such as 5.1.1, where one was given.
	status text,
	-- Why it failed or bounced, in our words.
	trouble text,
	tries integer not null default 0
);
create index mail_to on mail (to_id, made_at);
create index mail_about on mail (about_id, kind);

-- Whoever is suspended or leaves signs in anew; sessions that were open end.
create function end_sessions_of_member() returns trigger language plpgsql as $$
begin
	delete from session where person_id = new.person_id;
	delete from sign_in_link where person_id = new.person_id;
	return null;
end $$;
create trigger member_standing_ends_sessions after update of standing on member
	for each row when (new.standing is distinct from old.standing and new.standing not in ('good', 'arrears'))
	execute function end_sessions_of_member();

-- With a person go sessions, links, passkeys and the addresses that mail went to.
create function end_accounts_of_person() returns trigger language plpgsql as $$
begin
	delete from session where person_id = new.id;
	delete from sign_in_link where person_id = new.id;
	delete from passkey where person_id = new.id;
	delete from passkey_challenge where person_id = new.id;
	update mail set address = null where to_id = new.id;
	return null;
end $$;
create trigger person_erased_ends_accounts after update of erased_at on person
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function end_accounts_of_person();

-- A link that went to an address does not outlive it.
create function end_links_of_person() returns trigger language plpgsql as $$
begin
	delete from sign_in_link where person_id = new.id;
	return null;
end $$;
create trigger person_address_ends_links after update of email on person
	for each row when (new.email is distinct from old.email)
	execute function end_links_of_person();
