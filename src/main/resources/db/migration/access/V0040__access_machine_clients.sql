-- Programs of other systems that call the API on behalf of a named person (OAuth 2.0 client credentials).

create table access.machine (
  id uuid primary key,
  issuer text not null check (length(issuer) between 1 and 500),
  client_id text not null check (length(client_id) between 1 and 200),
  label text not null check (length(label) between 1 and 100),
  agency_id uuid not null references access.agency (id),
  scopes text[] not null check (cardinality(scopes) between 1 and 50),
  from_at timestamptz not null default clock_timestamp(),
  until_at timestamptz not null check (until_at > from_at),
  registered_by uuid references access.user_account (id),
  ended_at timestamptz,
  ended_by uuid references access.user_account (id),
  version integer not null default 1
);
comment on table access.machine is 'Machine clients: programs that may call the API for people of one agency, never with more rights than the person has';
comment on column access.machine.id is 'Identifier, by which the trail names it';
comment on column access.machine.issuer is 'The identity provider that gives out its tokens';
comment on column access.machine.client_id is 'What that provider calls it (claim azp or client_id)';
comment on column access.machine.label is 'What people call it';
comment on column access.machine.agency_id is 'The one agency for whose people it may act';
comment on column access.machine.scopes is 'What it may do at most; a token may carry less';
comment on column access.machine.from_at is 'From when it may act';
comment on column access.machine.until_at is 'Until when, unless registered anew';
comment on column access.machine.registered_by is 'Security administrator who registered it';
comment on column access.machine.ended_at is 'When it was ended: its access ends at the next statement';
comment on column access.machine.ended_by is 'Security administrator who ended it';
comment on column access.machine.version is 'Version of the row';
create unique index machine_is_registered_once on access.machine (issuer, client_id) where ended_at is null;
create index machine_of_agency on access.machine (agency_id);
create trigger keep_the_past before update on access.machine for each row execute function shared.keep_the_past();

alter table access.session
  add column machine_id uuid references access.machine (id),
  add column scopes text[],
  add column expires_at timestamptz,
  add check ((how = 'MACHINE') = (machine_id is not null));
comment on column access.session.machine_id is 'The machine client that acts in it on behalf of the user, if one does';
comment on column access.session.scopes is 'What the machine client was let do in it';
comment on column access.session.expires_at is 'When the token of the machine client expires';
create index session_of_machine on access.session (machine_id) where machine_id is not null;

alter table access.capability add column by_machine boolean not null default true;
comment on column access.capability.by_machine is 'Whether a machine client may use it on behalf of somebody who holds it';
update access.capability set by_machine = false
where code in ('MANAGE_ACCOUNTS', 'BREAK_GLASS', 'REVIEW_BREAK_GLASS', 'RESTRICT_CASE', 'FLAG_CONFLICT');

comment on column trail.entry.on_behalf_of is 'The machine client that did it on behalf of the user; empty when they did it themselves';
comment on column trail.entry.user_id is 'Who acted, or for whom a machine client did; empty for a failed sign-in and for the system itself';

create function access.is_live(p_machine access.machine) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p_machine.ended_at is null and p_machine.from_at <= clock_timestamp() and p_machine.until_at > clock_timestamp()
$$;
comment on function access.is_live(access.machine) is 'Whether a machine client may act now';

create or replace function access.is_live(p_session access.session) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p_session.ended_at is null
    and p_session.last_seen_at > clock_timestamp() - access.setting_interval('session.idle')
    and p_session.started_at > clock_timestamp() - access.setting_interval('session.absolute')
    and (p_session.expires_at is null or p_session.expires_at > clock_timestamp())
    and (p_session.machine_id is null
      or exists (select 1 from access.machine m where m.id = p_session.machine_id and access.is_live(m)))
$$;

-- What user_of says of the machine holds until it is asked again, and every gate asks it before it writes its entry: a
-- value that an injected statement set has no effect.
create or replace function access.user_of(p_token bytea) returns access.user_account
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_session access.session;
  v_user access.user_account;
begin
  select s.* into v_session from access.session s where s.token_hash = sha256(p_token);
  perform set_config('mappa.machine', coalesce(v_session.machine_id::text, ''), true);
  select u.* into v_user from access.user_account u
  where u.id = v_session.user_id and v_session.ended_at is null and u.enabled and access.is_vetted(u.id)
    and v_session.last_seen_at > clock_timestamp() - access.setting_interval('session.idle')
    and v_session.started_at > clock_timestamp() - access.setting_interval('session.absolute')
    and (v_session.expires_at is null or v_session.expires_at > clock_timestamp())
    and (v_session.machine_id is null or exists (select 1 from access.machine m
      where m.id = v_session.machine_id and m.agency_id = u.agency_id and access.is_live(m)));
  return v_user;
end $$;

create function access.acting_machine() returns uuid
language sql stable set search_path = pg_catalog, pg_temp
as $$ select nullif(current_setting('mappa.machine', true), '')::uuid $$;
comment on function access.acting_machine() is 'The machine client that acts in the session that user_of was last asked about; empty when people act themselves';

create or replace function access.may(p_roles text[], p_capability text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from access.role_capability c where c.role = any (p_roles) and c.capability = p_capability)
    and (access.acting_machine() is null or exists (select 1 from access.capability k where k.code = p_capability and k.by_machine))
$$;
comment on function access.may(text[], text) is 'Whether one of these roles carries the right, and a machine client may use it where one acts';

create or replace function trail.record(
  p_user uuid, p_agency uuid, p_action text, p_what text, p_outcome text,
  p_object uuid, p_admits uuid[], p_payload jsonb) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid := shared.uuid7();
  v_salt bytea;
  v_body text;
begin
  if p_payload is not null and p_payload <> '{}'::jsonb then
    v_salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    v_body := p_payload::text;
  end if;
  insert into trail.entry (id, user_id, agency_id, on_behalf_of, action, what, outcome, object_id, admits, commitment)
  values (v_id, p_user, p_agency, access.acting_machine(), p_action, p_what, p_outcome, p_object, coalesce(p_admits, '{}'),
    case when v_body is not null then sha256(v_salt || convert_to(v_body, 'UTF8')) end);
  if v_body is not null then
    insert into trail.payload (entry_id, salt, body) values (v_id, v_salt, v_body);
  end if;
  return v_id;
end $$;

create or replace function access.step_up(p_token bytea) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when u.id is null then 'SIGNED_OUT'
    when s.how = 'MACHINE' then 'NEVER'
    when s.proved_at > clock_timestamp() - access.setting_interval('step-up.valid') then 'PROVED'
    when s.how = 'IDENTITY_PROVIDER' then 'PROVIDER'
    when exists (select 1 from access.second_factor f where f.user_id = u.id) then 'CODE'
    else 'PASSWORD' end
  from access.user_of(p_token) u left join access.session s on s.token_hash = sha256(p_token)
$$;
comment on function access.step_up(bytea) is
  'PROVED: the person behind this session has proved lately who they are; else with what they are to prove it again, NEVER where a machine client acts, or SIGNED_OUT';

create or replace function access.proof_of(p_token bytea)
returns table (user_id uuid, username text, password_hash text, sealed_secret text, last_step bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, u.username, c.password_hash, f.sealed_secret, f.last_step
  from access.user_of(p_token) u
  join access.credential c on c.user_id = u.id
  left join access.second_factor f on f.user_id = u.id
  where access.acting_machine() is null
$$;

create function access.machine_sign_in(p_issuer text, p_client text, p_person text, p_scopes text[], p_token bytea,
  p_expires timestamptz, p_origin text, p_address text)
returns table (outcome text, granted text[], wait bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_machine access.machine;
  v_user access.user_account;
  v_client text := p_issuer || ' ' || p_client;
begin
  wait := coalesce((select greatest(0, ceil(extract(epoch from max(a.wait_until) - clock_timestamp()) * 1000))::bigint
    from access.attempts a where a.subject in (access.subject('machine', v_client), access.subject('address', p_address))), 0);
  if wait > 0 then outcome := 'WAIT'; return next; return; end if;
  select m.* into v_machine from access.machine m where m.issuer = p_issuer and m.client_id = p_client and access.is_live(m);
  perform set_config('mappa.machine', coalesce(v_machine.id::text, ''), true);
  select u.* into v_user from access.user_account u
  where u.username = lower(p_person) and u.agency_id = v_machine.agency_id and u.enabled and access.is_vetted(u.id);
  outcome := case when v_machine.id is null then 'CLIENT' when v_user.id is null then 'PERSON' else 'DONE' end;
  if outcome <> 'DONE' then
    perform access.attempt('machine', v_client, p_address);
    perform access.failed(null, p_client || ' for ' || p_person, 'machine.start', p_address, p_origin);
    return next;
    return;
  end if;
  -- a guess between two right names is still counted
  delete from access.attempts a where a.subject = access.subject('machine', v_client)
    and a.since < clock_timestamp() - access.setting_interval('sign-in.address-window');
  granted := array(select s from unnest(v_machine.scopes) s where s = any (p_scopes) order by 1);
  insert into access.session (token_hash, user_id, how, origin, client, proved_at, machine_id, scopes, expires_at)
  values (sha256(p_token), v_user.id, 'MACHINE', p_origin, v_machine.label, '-infinity', v_machine.id, granted, p_expires);
  perform trail.record(v_user.id, v_user.agency_id, 'SIGN_IN', 'machine.start', 'DONE', v_machine.id, '{}',
    jsonb_build_object('origin', p_origin, 'client', p_client, 'how', 'MACHINE', 'scopes', granted));
  return next;
end $$;
comment on function access.machine_sign_in(text, text, text, text[], bytea, timestamptz, text, text) is
  'Starts a session in which a machine client acts on behalf of a person of its agency, with those of its scopes that the token carries. Answers DONE, CLIENT (not registered), PERSON (nobody for whom it may act) or WAIT';

create function access.machines(p_token bytea)
returns table (id uuid, client_id text, label text, agency text, scopes text[], from_at timestamptz, until_at timestamptz,
  ended_at timestamptz, last_used_at timestamptz, live boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if not access.may(array(select role from access.user_role where user_id = v_user.id), 'MANAGE_ACCOUNTS') then return; end if;
  return query
  select m.id, m.client_id, m.label, g.name, m.scopes, m.from_at, m.until_at, m.ended_at,
    (select max(s.last_seen_at) from access.session s where s.machine_id = m.id), access.is_live(m)
  from access.agency own join access.agency g on g.area_id = own.area_id join access.machine m on m.agency_id = g.id
  where own.id = v_user.agency_id
  order by access.is_live(m) desc, m.label, m.id;
end $$;
comment on function access.machines(bytea) is 'The machine clients of the area of the security administrator who asks, those that may act first; nothing for anybody else';

create function access.register_machine(p_token bytea, p_id uuid, p_issuer text, p_client text, p_label text, p_agency uuid,
  p_scopes text[], p_until timestamptz, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_outcome text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  v_outcome := case
    when not access.may(array(select role from access.user_role where user_id = v_user.id), 'MANAGE_ACCOUNTS') then 'FORBIDDEN'
    when not exists (select 1 from access.agency g join access.agency own on own.area_id = g.area_id
      where g.id = p_agency and own.id = v_user.agency_id) then 'NOT_FOUND'
    else 'DONE' end;
  if v_outcome = 'DONE' then
    insert into access.machine (id, issuer, client_id, label, agency_id, scopes, until_at, registered_by)
    values (p_id, p_issuer, p_client, p_label, p_agency, p_scopes, p_until, v_user.id)
    on conflict (issuer, client_id) where ended_at is null do nothing;
    if not found then return 'TAKEN'; end if;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'CREATE', 'machine.register', v_outcome, p_id, '{}',
    jsonb_build_object('client', p_client, 'agency', p_agency, 'scopes', p_scopes, 'until', p_until, 'reason', p_reason));
  return v_outcome;
end $$;
comment on function access.register_machine(bytea, uuid, text, text, text, uuid, text[], timestamptz, text) is
  'Registers a machine client for an agency of the security administrator''s area; TAKEN when it is registered and not ended';

create function access.end_machine(p_token bytea, p_id uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_outcome text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  v_outcome := case
    when not access.may(array(select role from access.user_role where user_id = v_user.id), 'MANAGE_ACCOUNTS') then 'FORBIDDEN'
    when not exists (select 1 from access.machines(p_token) m where m.id = p_id) then 'NOT_FOUND'
    else 'DONE' end;
  perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', 'machine.end', v_outcome, p_id, '{}', jsonb_build_object('reason', p_reason));
  if v_outcome = 'DONE' then
    update access.machine m set ended_at = clock_timestamp(), ended_by = v_user.id where m.id = p_id and m.ended_at is null;
  end if;
  return v_outcome;
end $$;
comment on function access.end_machine(bytea, uuid, text) is 'Ends a machine client of the security administrator''s area: its access ends at the next statement';

revoke execute on function access.is_live(access.machine), access.acting_machine(),
  access.machine_sign_in(text, text, text, text[], bytea, timestamptz, text, text), access.machines(bytea),
  access.register_machine(bytea, uuid, text, text, text, uuid, text[], timestamptz, text), access.end_machine(bytea, uuid, text) from public;
grant execute on function access.machine_sign_in(text, text, text, text[], bytea, timestamptz, text, text) to mappa_door;
grant execute on function access.machines(bytea), access.register_machine(bytea, uuid, text, text, text, uuid, text[], timestamptz, text),
  access.end_machine(bytea, uuid, text) to mappa_app;
