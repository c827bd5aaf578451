-- The second factor, the proof that a session carries, and attempts counted for all processes together.

insert into access.setting (key, value, source) values
  ('step-up.valid', '10 minutes', 'design; OWASP ASVS 5.0 7.5.3'),
  ('sign-in.pending', '10 minutes', 'design; OWASP ASVS 5.0 6.5.5'),
  ('sign-in.address-attempts', '100', 'design; OWASP ASVS 5.0 6.3.1'),
  ('sign-in.address-window', '15 minutes', 'design');

create table access.second_factor (
  user_id uuid primary key references access.user_account (id),
  sealed_secret text not null,
  last_step bigint not null,
  enrolled_at timestamptz not null default clock_timestamp()
);
comment on table access.second_factor is 'The secret that an account shares with an authenticator app (RFC 6238); only the sign-in role uses it';
comment on column access.second_factor.user_id is 'Account';
comment on column access.second_factor.sealed_secret is 'The secret, encrypted with a key that is not in the database (AES-256-GCM, bound to the account), in Base64';
comment on column access.second_factor.last_step is 'Time step of the last code that was taken: it and all before it are refused';
comment on column access.second_factor.enrolled_at is 'When it was set up';

create table access.recovery_code (
  user_id uuid not null references access.user_account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table access.recovery_code is 'Codes for the day on which the authenticator app is lost; each works once';
comment on column access.recovery_code.user_id is 'Account';
comment on column access.recovery_code.code_hash is 'SHA-256 of the code, which is random and long enough for that';
comment on column access.recovery_code.used_at is 'When it was used up';

create table access.pending_sign_in (
  token_hash bytea primary key,
  user_id uuid not null references access.user_account (id),
  needs text not null check (needs in ('CODE', 'ENROLMENT')),
  origin text not null,
  client text not null,
  started_at timestamptz not null default clock_timestamp()
);
comment on table access.pending_sign_in is 'Sign-ins whose password was right and whose second factor is still to come; they open nothing';
comment on column access.pending_sign_in.token_hash is 'SHA-256 of the secret that the browser holds meanwhile';
comment on column access.pending_sign_in.user_id is 'Who';
comment on column access.pending_sign_in.needs is 'CODE: a code is awaited; ENROLMENT: the second factor has to be set up first';
comment on column access.pending_sign_in.origin is 'Network address';
comment on column access.pending_sign_in.client is 'Kind of browser or client';
comment on column access.pending_sign_in.started_at is 'When the password was given';
create index pending_sign_in_of_user on access.pending_sign_in (user_id);

alter table access.session
  add column id uuid not null default shared.uuid7() unique,
  add column client text not null default '',
  add column how text not null default 'PASSWORD'
    check (how in ('PASSWORD', 'PASSWORD_AND_CODE', 'RECOVERY_CODE', 'IDENTITY_PROVIDER', 'MACHINE')),
  add column proved_at timestamptz not null default clock_timestamp();
comment on column access.session.id is 'Identifier, by which a session is named on a page and on the trail';
comment on column access.session.client is 'Kind of browser or client that signed in';
comment on column access.session.how is 'With what it was signed in';
comment on column access.session.proved_at is 'When the person last proved who they are: at sign-in, or since then before something grave';
comment on column access.session.origin is 'Network address that signed in';

-- Attempts are counted by what was typed, so that a name without an account waits like one with an account.
create table access.attempts (
  subject bytea primary key,
  failed integer not null,
  since timestamptz not null default clock_timestamp(),
  wait_until timestamptz
);
comment on table access.attempts is 'Failed attempts of an account, of a proof or of a network address, for all processes together';
comment on column access.attempts.subject is 'SHA-256 of its kind and name: what people type by mistake is not kept';
comment on column access.attempts.failed is 'How many failed, or have begun and not yet succeeded';
comment on column access.attempts.since is 'For an address the start of the window, else the last attempt';
comment on column access.attempts.wait_until is 'No attempt is looked at before this moment';
create index attempts_by_age on access.attempts (since);
alter table access.credential drop column failed_attempts, drop column locked_until;

create function access.subject(p_kind text, p_name text) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select sha256(convert_to(p_kind || ' ' || p_name, 'UTF8')) $$;
comment on function access.subject(text, text) is 'What attempts are counted by';

create function access.setting_number(p_key text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select value::integer from access.setting where key = p_key $$;
comment on function access.setting_number(text) is 'A number from the settings';

create function access.attempt(p_kind text, p_name text, p_address text) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
  v_until timestamptz;
  v_failed integer;
  v_free integer := access.setting_number('sign-in.free-attempts');
begin
  select a.wait_until into v_until from access.attempts a where a.subject = access.subject('address', p_address) and a.wait_until > v_now;
  if v_until is null then
    insert into access.attempts as a (subject, failed) values (access.subject(p_kind, p_name), 0)
    on conflict (subject) do update set failed = a.failed
    returning a.failed + 1, a.wait_until into v_failed, v_until;
    if v_until is null or v_until <= v_now then
      update access.attempts a set failed = v_failed, since = v_now,
        wait_until = case when v_failed >= v_free then v_now + least(access.setting_interval('sign-in.longest-wait'),
          access.setting_interval('sign-in.first-wait') * power(2, least(12, v_failed - v_free))) end
      where a.subject = access.subject(p_kind, p_name);
      return 0;
    end if;
  end if;
  return greatest(1, ceil(extract(epoch from v_until - v_now) * 1000))::bigint;
end $$;
comment on function access.attempt(text, text, text) is
  'Begins an attempt: how many milliseconds it has to wait, or 0. Counts it as failed until it succeeds, so that many at once are no way round';

create function access.failed(p_user uuid, p_username text, p_what text, p_address text, p_origin text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_window interval := access.setting_interval('sign-in.address-window');
begin
  if p_address is not null then
    insert into access.attempts as a (subject, failed) values (access.subject('address', p_address), 1)
    on conflict (subject) do update set
      failed = case when a.since > clock_timestamp() - v_window then a.failed + 1 else 1 end,
      since = case when a.since > clock_timestamp() - v_window then a.since else clock_timestamp() end,
      wait_until = case when a.since > clock_timestamp() - v_window and a.failed + 1 >= access.setting_number('sign-in.address-attempts')
        then a.since + v_window end;
  end if;
  perform trail.record(p_user, null, 'SIGN_IN', p_what, 'FAILED', null, '{}',
    jsonb_build_object('origin', p_origin, 'username', p_username));
end $$;
comment on function access.failed(uuid, text, text, text, text) is 'Puts a failed attempt on the trail and counts it for its network address';

create function access.forget_attempts(p_kind text, p_user uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  delete from access.attempts a using access.user_account u
  where u.id = p_user and a.subject = access.subject(p_kind, u.username);
  delete from access.attempts a where a.subject in (
    select o.subject from access.attempts o
    where o.since < clock_timestamp() - interval '1 day' and (o.wait_until is null or o.wait_until < clock_timestamp())
    limit 100 for update skip locked);
$$;
comment on function access.forget_attempts(text, uuid) is 'After a success: the account starts anew; what is a day old is swept away';

drop function access.credentials(text);
create function access.credentials(p_username text) returns table (user_id uuid, username text, password_hash text, enrolled boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, u.username, c.password_hash, exists (select 1 from access.second_factor f where f.user_id = u.id)
  from access.user_account u join access.credential c on c.user_id = u.id
  where u.username = p_username and u.enabled
$$;
comment on function access.credentials(text) is 'What the sign-in door checks a password against';

drop function access.sign_in_failed(uuid, text, text);
drop function access.sign_in(uuid, bytea, text);
create function access.sign_in(p_user uuid, p_token bytea, p_how text, p_origin text, p_client text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform access.forget_attempts('account', p_user);
  insert into access.session (token_hash, user_id, how, origin, client) values (sha256(p_token), p_user, p_how, p_origin, p_client);
  perform trail.record(p_user, (select agency_id from access.user_account where id = p_user), 'SIGN_IN', 'session.start', 'DONE', null, '{}',
    jsonb_build_object('origin', p_origin, 'client', p_client, 'how', p_how));
end $$;
comment on function access.sign_in(uuid, bytea, text, text, text) is 'Starts a session for somebody who has proved who they are';

create function access.begin_sign_in(p_user uuid, p_token bytea, p_needs text, p_origin text, p_client text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  delete from access.pending_sign_in where user_id = p_user and started_at < clock_timestamp() - access.setting_interval('sign-in.pending');
  insert into access.pending_sign_in (token_hash, user_id, needs, origin, client) values (sha256(p_token), p_user, p_needs, p_origin, p_client);
$$;
comment on function access.begin_sign_in(uuid, bytea, text, text, text) is 'Remembers that the password was right, until the second factor comes';

create function access.pending(p_token bytea)
returns table (user_id uuid, username text, needs text, sealed_secret text, last_step bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, u.username, p.needs, f.sealed_secret, f.last_step
  from access.pending_sign_in p join access.user_account u on u.id = p.user_id and u.enabled
  left join access.second_factor f on f.user_id = u.id
  where p.token_hash = sha256(p_token) and p.started_at > clock_timestamp() - access.setting_interval('sign-in.pending')
    and (p.needs = 'CODE') = (f.user_id is not null)
$$;
comment on function access.pending(bytea) is
  'A sign-in that waits for its second factor; one that was to set it up is over as soon as there is one';

create function access.finish_sign_in(p_pending bytea, p_token bytea, p_how text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_pending access.pending_sign_in;
begin
  delete from access.pending_sign_in where token_hash = sha256(p_pending) returning * into v_pending;
  if v_pending.user_id is null then return false; end if;
  perform access.sign_in(v_pending.user_id, p_token, p_how, v_pending.origin, v_pending.client);
  return true;
end $$;
comment on function access.finish_sign_in(bytea, bytea, text) is 'Turns a pending sign-in into a session, once';

create function access.take_step(p_user uuid, p_step bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.second_factor set last_step = p_step where user_id = p_user and last_step < p_step;
  return found;
end $$;
comment on function access.take_step(uuid, bigint) is 'Uses a code up; false when it, or a later one, was used before';

create function access.take_recovery_code(p_user uuid, p_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.recovery_code set used_at = clock_timestamp() where user_id = p_user and code_hash = p_hash and used_at is null;
  return found;
end $$;
comment on function access.take_recovery_code(uuid, bytea) is 'Uses a recovery code up; false when there is none, or it was used before';

create function access.keep_recovery_codes(p_user uuid, p_hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from access.recovery_code where user_id = p_user;
  insert into access.recovery_code (user_id, code_hash) select p_user, h from unnest(p_hashes) h;
  perform trail.record(p_user, (select agency_id from access.user_account where id = p_user),
    'CHANGE', 'recovery-codes.make', 'DONE', p_user, '{}', null);
end $$;
comment on function access.keep_recovery_codes(uuid, bytea[]) is 'Replaces the recovery codes of an account';

create function access.keep_second_factor(p_user uuid, p_secret text, p_step bigint, p_hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into access.second_factor (user_id, sealed_secret, last_step) values (p_user, p_secret, p_step)
  on conflict (user_id) do update set sealed_secret = p_secret, last_step = p_step, enrolled_at = clock_timestamp();
  perform trail.record(p_user, (select agency_id from access.user_account where id = p_user),
    'CHANGE', 'second-factor.enrol', 'DONE', p_user, '{}', null);
  perform access.keep_recovery_codes(p_user, p_hashes);
end $$;
comment on function access.keep_second_factor(uuid, text, bigint, bytea[]) is 'Sets up the second factor of an account, or replaces it, with its recovery codes';

create function access.step_up(p_token bytea) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when u.id is null then 'SIGNED_OUT'
    when s.proved_at > clock_timestamp() - access.setting_interval('step-up.valid') then 'PROVED'
    when s.how = 'IDENTITY_PROVIDER' then 'PROVIDER'
    when exists (select 1 from access.second_factor f where f.user_id = u.id) then 'CODE'
    else 'PASSWORD' end
  from access.user_of(p_token) u left join access.session s on s.token_hash = sha256(p_token)
$$;
comment on function access.step_up(bytea) is
  'PROVED: the person behind this session has proved lately who they are; else with what they are to prove it again, or SIGNED_OUT';

create function access.proof_of(p_token bytea)
returns table (user_id uuid, username text, password_hash text, sealed_secret text, last_step bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, u.username, c.password_hash, f.sealed_secret, f.last_step
  from access.user_of(p_token) u
  join access.credential c on c.user_id = u.id
  left join access.second_factor f on f.user_id = u.id
$$;
comment on function access.proof_of(bytea) is 'What the door checks a further proof of a live session against';

create function access.proved(p_token bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return; end if;
  update access.session set proved_at = clock_timestamp() where token_hash = sha256(p_token);
  perform access.forget_attempts('proof', v_user.id);
  perform trail.record(v_user.id, v_user.agency_id, 'SIGN_IN', 'session.prove', 'DONE', null, '{}', null);
end $$;
comment on function access.proved(bytea) is 'Remembers that the person behind a session has proved again who they are';

revoke execute on function access.subject(text, text), access.setting_number(text), access.attempt(text, text, text),
  access.failed(uuid, text, text, text, text), access.forget_attempts(text, uuid), access.credentials(text),
  access.sign_in(uuid, bytea, text, text, text), access.begin_sign_in(uuid, bytea, text, text, text),
  access.pending(bytea), access.finish_sign_in(bytea, bytea, text), access.take_step(uuid, bigint),
  access.take_recovery_code(uuid, bytea), access.keep_recovery_codes(uuid, bytea[]),
  access.keep_second_factor(uuid, text, bigint, bytea[]), access.step_up(bytea), access.proof_of(bytea),
  access.proved(bytea) from public;
grant execute on function access.attempt(text, text, text), access.failed(uuid, text, text, text, text),
  access.credentials(text), access.sign_in(uuid, bytea, text, text, text),
  access.begin_sign_in(uuid, bytea, text, text, text), access.pending(bytea),
  access.finish_sign_in(bytea, bytea, text), access.take_step(uuid, bigint), access.take_recovery_code(uuid, bytea),
  access.keep_recovery_codes(uuid, bytea[]), access.keep_second_factor(uuid, text, bigint, bytea[]),
  access.proof_of(bytea), access.proved(bytea) to mappa_door;
grant execute on function access.step_up(bytea) to mappa_app;
