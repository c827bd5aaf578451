create schema web;
comment on schema web is 'Typing kept on the server, and answers to requests that are sent twice';
grant usage on schema web to mappa_app;

create table web.draft (
  user_id uuid not null references access.user_account (id),
  key text not null check (length(key) between 1 and 200),
  body jsonb not null check (length(body::text) <= 200000),
  saved_at timestamptz not null default clock_timestamp(),
  primary key (user_id, key)
);
comment on table web.draft is 'What a user has typed and not yet sent: theirs alone';
comment on column web.draft.user_id is 'Who typed it';
comment on column web.draft.key is 'Which form of which record';
comment on column web.draft.body is 'The fields as typed';
comment on column web.draft.saved_at is 'When';

create table web.answered (
  user_id uuid not null references access.user_account (id),
  key text not null check (length(key) between 1 and 100),
  fingerprint text not null,
  status integer not null,
  location text,
  body text not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (user_id, key)
);
comment on table web.answered is 'Answers to creations through the API, so that a repeated request creates nothing twice';
comment on column web.answered.user_id is 'Who asked';
comment on column web.answered.key is 'Idempotency-Key of the request';
comment on column web.answered.fingerprint is 'SHA-256 of path and body: another request may not use the same key';
comment on column web.answered.status is 'Status of the answer';
comment on column web.answered.location is 'Location header';
comment on column web.answered.body is 'Body of the answer';
comment on column web.answered.answered_at is 'When';

create function web.save_draft(p_token bytea, p_key text, p_body jsonb) returns timestamptz
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  insert into web.draft (user_id, key, body) select u.id, p_key, p_body from access.user_of(p_token) u where u.id is not null
  on conflict (user_id, key) do update set body = excluded.body, saved_at = clock_timestamp()
  returning saved_at
$$;
comment on function web.save_draft(bytea, text, jsonb) is 'Keeps what the user has typed';

create function web.load_draft(p_token bytea, p_key text) returns table (body jsonb, saved_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select d.body, d.saved_at from access.user_of(p_token) u join web.draft d on d.user_id = u.id where d.key = p_key $$;
comment on function web.load_draft(bytea, text) is 'What the user has typed before';

create function web.drop_draft(p_token bytea, p_key text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ delete from web.draft d using access.user_of(p_token) u where d.user_id = u.id and d.key = p_key $$;
comment on function web.drop_draft(bytea, text) is 'Forgets a draft once it was sent or thrown away';

create function web.answer_of(p_token bytea, p_key text) returns setof web.answered
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  perform pg_advisory_xact_lock(hashtextextended(v_user.id::text || p_key, 0));
  return query select * from web.answered a where a.user_id = v_user.id and a.key = p_key;
end $$;
comment on function web.answer_of(bytea, text) is 'The earlier answer to this key, if any; a second request waits for the first';

create function web.remember_answer(p_token bytea, p_key text, p_fingerprint text, p_status integer, p_location text, p_body text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  insert into web.answered (user_id, key, fingerprint, status, location, body)
  select u.id, p_key, p_fingerprint, p_status, p_location, p_body from access.user_of(p_token) u where u.id is not null
$$;
comment on function web.remember_answer(bytea, text, text, integer, text, text) is 'Keeps an answer, in the transaction of what it answers';

revoke execute on all functions in schema web from public;
grant execute on all functions in schema web to mappa_app;
