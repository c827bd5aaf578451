-- From where stands in every entry that somebody made (OWASP ASVS 5.0, 16.2.1): the network address from which the session
-- was used last. It is in the erasable part, for it is somebody's address.

alter table access.session add column used_from text;
comment on column access.session.used_from is 'Network address of the last use; empty: as at sign-in';

drop function access.who(bytea);
create function access.who(p_token bytea, p_origin text)
returns table (user_id uuid, username text, full_name text, agency_id uuid, agency text, agency_kind text,
  area_id uuid, area text, roles text[], rights text[], emergency_until timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  update access.session s set last_seen_at = clock_timestamp(), used_from = p_origin
  where s.token_hash = sha256(p_token) and s.ended_at is null
    and (s.last_seen_at < clock_timestamp() - interval '1 minute' or coalesce(s.used_from, s.origin) <> p_origin)
    and s.last_seen_at > clock_timestamp() - access.setting_interval('session.idle');
  return query
  select u.id, u.username, u.full_name, g.id, g.name, g.kind, a.id, a.name,
    array(select r.role from access.user_role r where r.user_id = u.id order by 1),
    array(select distinct c.capability from access.user_role r join access.role_capability c using (role)
      where r.user_id = u.id and not exists (select 1 from access.withheld w
        where w.role = c.role and w.capability = c.capability and w.area_id = a.id and w.ended_at is null) order by 1),
    (select max(e.until_at) from access.grant_given e
      where e.user_id = u.id and e.source = 'BREAK_GLASS' and e.ended_at is null and e.until_at > clock_timestamp())
  from access.user_of(p_token) u
  join access.agency g on g.id = u.agency_id
  join access.area a on a.id = g.area_id;
end $$;
comment on function access.who(bytea, text) is
  'Who is signed in with this token, and until when they hold emergency access, if they do; remembers from which address the session is used';
revoke execute on function access.who(bytea, text) from public;
grant execute on function access.who(bytea, text) to mappa_app;

-- As before, and it says from where the session is used until it is asked again.
create or replace function access.user_of(p_token bytea) returns access.user_account
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_session access.session;
  v_user access.user_account;
begin
  select s.* into v_session from access.session s where s.token_hash = sha256(p_token);
  select u.* into v_user from access.user_account u
  where u.id = v_session.user_id and v_session.ended_at is null and u.enabled and access.is_vetted(u.id)
    and v_session.last_seen_at > clock_timestamp() - access.setting_interval('session.idle')
    and v_session.started_at > clock_timestamp() - access.setting_interval('session.absolute')
    and (v_session.expires_at is null or v_session.expires_at > clock_timestamp())
    and (v_session.machine_id is null or exists (select 1 from access.machine m
      where m.id = v_session.machine_id and m.agency_id = u.agency_id and access.is_live(m)));
  perform set_config('mappa.machine', coalesce(v_session.machine_id::text, ''), true),
    set_config('mappa.agency', coalesce(v_user.agency_id::text, ''), true),
    set_config('mappa.origin', coalesce(v_session.used_from, v_session.origin, ''), true);
  return v_user;
end $$;

create or replace function access.sessions_of(p_token bytea)
returns table (id uuid, started_at timestamptz, last_seen_at timestamptz, origin text, client text, how text, current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.started_at, s.last_seen_at, coalesce(s.used_from, s.origin), s.client, s.how, s.token_hash = sha256(p_token)
  from access.user_of(p_token) u join access.session s on s.user_id = u.id
  where access.is_live(s)
  order by s.last_seen_at desc, s.id
$$;
comment on function access.sessions_of(bytea) is 'The live sessions of whoever is signed in, with the address of their last use';

create or replace function access.account_sessions(p_token bytea, p_user uuid)
returns table (id uuid, started_at timestamptz, last_seen_at timestamptz, origin text, client text, how text, current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.started_at, s.last_seen_at, coalesce(s.used_from, s.origin), s.client, s.how, s.token_hash = sha256(p_token)
  from access.managed(p_token) a join access.session s on s.user_id = a.id
  where a.id = p_user and access.is_live(s)
  order by s.last_seen_at desc, s.id
$$;
comment on function access.account_sessions(bytea, uuid) is 'The live sessions of an account, for whoever keeps it, with the address of their last use';

create or replace function trail.record(
  p_user uuid, p_agency uuid, p_action text, p_what text, p_outcome text,
  p_object uuid, p_admits uuid[], p_payload jsonb) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid := shared.uuid7();
  v_origin text := nullif(current_setting('mappa.origin', true), '');
  v_payload jsonb := coalesce(p_payload, '{}');
  v_salt bytea;
  v_body text;
begin
  -- whoever knows it better has said it already
  if v_origin is not null and not v_payload ? 'origin' then
    v_payload := v_payload || jsonb_build_object('origin', v_origin);
  end if;
  if v_payload <> '{}' then
    v_salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    v_body := v_payload::text;
  end if;
  insert into trail.entry (id, user_id, agency_id, on_behalf_of, action, what, outcome, object_id, admits, commitment)
  values (v_id, p_user, p_agency, access.acting_machine(), p_action, p_what, p_outcome, p_object, coalesce(p_admits, '{}'),
    case when v_body is not null then sha256(v_salt || convert_to(v_body, 'UTF8')) end);
  if v_body is not null then
    insert into trail.payload (entry_id, salt, body) values (v_id, v_salt, v_body);
  end if;
  return v_id;
end $$;

create function trail.origin_of(p_entry uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.body::jsonb ->> 'origin' from trail.payload p where p.entry_id = p_entry $$;
comment on function trail.origin_of(uuid) is 'From where an entry was made; nothing where nobody made it, or where that was erased';
revoke execute on function trail.origin_of(uuid) from public;
