-- The gate. Every function here runs as the owner and is the only way to the rows behind it.

create function access.readable() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(a), '{}') from trail.entry e, unnest(e.admits) a
  where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE'
$$;
comment on function access.readable() is 'Files that this transaction has entered on the trail: what row policies admit for reading';

create function access.writable() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(a), '{}') from trail.entry e, unnest(e.admits) a
  where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE' and e.action in ('CREATE', 'CHANGE')
$$;
comment on function access.writable() is 'Files that this transaction has entered in order to change them';

create function access.setting_interval(p_key text) returns interval
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select value::interval from access.setting where key = p_key $$;
comment on function access.setting_interval(text) is 'A time limit from the settings';

create function access.user_of(p_token bytea) returns access.user_account
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.* from access.session s join access.user_account u on u.id = s.user_id
  where s.token_hash = sha256(p_token) and s.ended_at is null and u.enabled
    and s.last_seen_at > clock_timestamp() - access.setting_interval('session.idle')
    and s.started_at > clock_timestamp() - access.setting_interval('session.absolute')
$$;
comment on function access.user_of(bytea) is 'The enabled user of a live session, else nothing: checked at every entry, so that switching a user off ends access at the next statement';
revoke execute on function access.user_of(bytea) from public;

create function access.who(p_token bytea)
returns table (user_id uuid, username text, full_name text, agency_id uuid, agency text, agency_kind text,
  area_id uuid, area text, roles text[], rights text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  update access.session s set last_seen_at = clock_timestamp()
  where s.token_hash = sha256(p_token) and s.ended_at is null
    and s.last_seen_at < clock_timestamp() - interval '1 minute'
    and s.last_seen_at > clock_timestamp() - access.setting_interval('session.idle');
  return query
  select u.id, u.username, u.full_name, g.id, g.name, g.kind, a.id, a.name,
    array(select r.role from access.user_role r where r.user_id = u.id order by 1),
    array(select distinct c.capability from access.user_role r join access.role_capability c using (role) where r.user_id = u.id order by 1)
  from access.user_of(p_token) u
  join access.agency g on g.id = u.agency_id
  join access.area a on a.id = g.area_id;
end $$;
comment on function access.who(bytea) is 'Who is signed in with this token';

create function access.roles_on(p_user uuid, p_file access.file) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select g.role from access.grant_given g
    where g.user_id = p_user and g.file_id = p_file.id
      and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
    union
    select g.role from access.grant_given g
    where g.user_id = p_user and g.area_id = p_file.area_id
      and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
    union
    -- a person is known to whoever may open one of their cases
    select g.role from access.file c join access.grant_given g on g.file_id = c.id
    where p_file.kind = 'PERSON' and c.person_id = p_file.id and g.user_id = p_user
      and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
    union
    select g.role from access.file c join access.grant_given g on g.area_id = c.area_id
    where p_file.kind = 'PERSON' and c.person_id = p_file.id and g.user_id = p_user
      and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp()))
$$;
comment on function access.roles_on(uuid, access.file) is 'Roles in which a user may enter a file now; empty: they may not know of it';
revoke execute on function access.roles_on(uuid, access.file) from public;

create function access.may(p_roles text[], p_capability text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from access.role_capability c where c.role = any (p_roles) and c.capability = p_capability)
$$;
comment on function access.may(text[], text) is 'Whether one of these roles carries the right';
revoke execute on function access.may(text[], text) from public;

create function access.enter(p_token bytea, p_file uuid, p_capability text, p_action text, p_what text, p_payload jsonb)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_file access.file;
  v_roles text[];
  v_outcome text := 'NOT_FOUND';
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  if p_action not in ('READ', 'CHANGE', 'EXPORT', 'CREATE') then raise exception 'not an entry: %', p_action; end if;
  select * into v_file from access.file where id = p_file;
  if v_file.id is not null then
    v_roles := access.roles_on(v_user.id, v_file);
    if v_roles <> '{}' then
      v_outcome := case
        when not access.may(v_roles, p_capability) then 'FORBIDDEN'
        when p_action in ('CHANGE', 'CREATE') and not (select writes from access.capability where code = p_capability) then 'FORBIDDEN'
        else 'DONE' end;
    end if;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, p_action, p_what, v_outcome, p_file,
    case when v_outcome = 'DONE' then array_remove(array[p_file, v_file.person_id], null) end, p_payload);
  return v_outcome;
end $$;
comment on function access.enter(bytea, uuid, text, text, text, jsonb) is
  'Enters one file: checks session, grant and right, writes the trail entry, and thereby opens its rows to this transaction. Answers DONE, NOT_FOUND, FORBIDDEN or SIGNED_OUT';

create function access.enter_many(p_token bytea, p_files uuid[], p_capability text, p_action text, p_what text, p_payload jsonb)
returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_admitted uuid[];
begin
  if v_user.id is null then return null; end if;
  if p_action not in ('LIST', 'SEARCH', 'EXPORT') then raise exception 'not a list: %', p_action; end if;
  select coalesce(array_agg(f.id), '{}') into v_admitted from access.file f
  where f.id = any (p_files) and access.may(access.roles_on(v_user.id, f), p_capability);
  perform trail.record(v_user.id, v_user.agency_id, p_action, p_what, 'DONE', null,
    v_admitted || array(select f.person_id from access.file f where f.id = any (v_admitted) and f.person_id is not null), p_payload);
  return v_admitted;
end $$;
comment on function access.enter_many(bytea, uuid[], text, text, text, jsonb) is
  'Enters those of the named files that the user may see, as one list on the trail, and says which';

create function access.note(p_token bytea, p_capability text, p_action text, p_what text, p_payload jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_outcome text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  v_outcome := case when access.may(array(select role from access.user_role where user_id = v_user.id), p_capability)
    then 'DONE' else 'FORBIDDEN' end;
  perform trail.record(v_user.id, v_user.agency_id, p_action, p_what, v_outcome, null, '{}', p_payload);
  return v_outcome;
end $$;
comment on function access.note(bytea, text, text, text, jsonb) is
  'For acts without a file (figures, planning, accounts): checks the right from the user''s roles and writes the entry';

create function access.open_file(p_token bytea, p_file uuid, p_kind text, p_person uuid, p_area uuid,
  p_capability text, p_what text, p_payload jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_role text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  select r.role into v_role from access.user_role r join access.role_capability c using (role)
  where r.user_id = v_user.id and c.capability = p_capability order by r.role limit 1;
  if v_role is null then
    perform trail.record(v_user.id, v_user.agency_id, 'CREATE', p_what, 'FORBIDDEN', p_file, '{}', p_payload);
    return 'FORBIDDEN';
  end if;
  if p_person is not null and not p_person = any (access.writable()) then
    raise exception 'the person must be entered before their case is opened';
  end if;
  insert into access.file (id, kind, area_id, person_id) values (p_file, p_kind, case when p_kind = 'MINUTES' then null else p_area end, p_person);
  insert into access.grant_given (id, user_id, file_id, role, source, reason, given_by)
  values (shared.uuid7(), v_user.id, p_file, v_role, case when p_kind in ('SITTING', 'MINUTES') then 'SITTING' else 'CASE_TEAM' end,
    'Opened the file', v_user.id);
  perform trail.record(v_user.id, v_user.agency_id, 'CREATE', p_what, 'DONE', p_file, array_remove(array[p_file, p_person], null), p_payload);
  return 'DONE';
end $$;
comment on function access.open_file(bytea, uuid, text, uuid, uuid, text, text, jsonb) is
  'Opens a new file, grants it to whoever opens it, and enters it for change';

create function access.give(p_token bytea, p_file uuid, p_user uuid, p_role text, p_source text, p_reason text, p_until timestamptz)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_giver access.user_account := access.user_of(p_token);
begin
  if v_giver.id is null then return 'SIGNED_OUT'; end if;
  if not p_file = any (access.writable()) then return 'FORBIDDEN'; end if;
  if not exists (select 1 from access.user_account u where u.id = p_user and u.enabled) then return 'NOT_FOUND'; end if;
  if exists (select 1 from access.user_role r where r.user_id = p_user and r.role in ('LAY_ADVISER', 'SECURITY_ADMIN')) then
    perform trail.record(v_giver.id, v_giver.agency_id, 'GRANT', 'grant.give', 'FORBIDDEN', p_file, '{}', jsonb_build_object('to', p_user));
    return 'FORBIDDEN';
  end if;
  if exists (select 1 from access.grant_given g where g.user_id = p_user and g.file_id = p_file and g.role = p_role
      and g.source = p_source and g.ended_at is null and g.until_at is not distinct from p_until) then
    return 'DONE';
  end if;
  insert into access.grant_given (id, user_id, file_id, role, source, reason, until_at, given_by)
  values (shared.uuid7(), p_user, p_file, p_role, p_source, p_reason, p_until, v_giver.id);
  perform trail.record(v_giver.id, v_giver.agency_id, 'GRANT', 'grant.give', 'DONE', p_file, '{}',
    jsonb_build_object('to', p_user, 'role', p_role, 'source', p_source, 'reason', p_reason, 'until', p_until));
  return 'DONE';
end $$;
comment on function access.give(bytea, uuid, uuid, text, text, text, timestamptz) is
  'Gives a colleague a grant on a file that this transaction has entered for change. Lay advisers and security administrators never get one';

create function access.end_grants(p_token bytea, p_file uuid, p_user uuid, p_source text, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_giver access.user_account := access.user_of(p_token);
begin
  if v_giver.id is null then return 'SIGNED_OUT'; end if;
  if not p_file = any (access.writable()) then return 'FORBIDDEN'; end if;
  update access.grant_given g set ended_at = clock_timestamp()
  where g.file_id = p_file and g.user_id = p_user and g.source = p_source and g.ended_at is null;
  perform trail.record(v_giver.id, v_giver.agency_id, 'GRANT', 'grant.end', 'DONE', p_file, '{}',
    jsonb_build_object('to', p_user, 'source', p_source, 'reason', p_reason));
  return 'DONE';
end $$;
comment on function access.end_grants(bytea, uuid, uuid, text, text) is 'Ends what a colleague was given on a file from one source';

create function access.grants_on(p_file uuid)
returns table (full_name text, agency text, role text, source text, reason text, from_at timestamptz, until_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.full_name, a.name, r.label, g.source, g.reason, g.from_at, g.until_at
  from access.file f
  join access.grant_given g on g.file_id = f.id or g.area_id = f.area_id
  join access.user_account u on u.id = g.user_id
  join access.agency a on a.id = u.agency_id
  join access.role r on r.code = g.role
  where f.id = p_file and p_file = any (access.readable())
    and g.ended_at is null and (g.until_at is null or g.until_at > clock_timestamp())
  order by g.source, u.full_name
$$;
comment on function access.grants_on(uuid) is 'Who may see an entered file, and why';

-- Signing in: a database role of its own, so that nothing in the application can make a session.
create function access.credentials(p_username text)
returns table (user_id uuid, password_hash text, locked_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, c.password_hash, c.locked_until from access.user_account u join access.credential c on c.user_id = u.id
  where u.username = p_username and u.enabled
$$;
comment on function access.credentials(text) is 'What the sign-in door checks a password against';

create function access.sign_in(p_user uuid, p_token bytea, p_origin text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.credential set failed_attempts = 0, locked_until = null where user_id = p_user;
  insert into access.session (token_hash, user_id, origin) values (sha256(p_token), p_user, p_origin);
  perform trail.record(p_user, (select agency_id from access.user_account where id = p_user), 'SIGN_IN', 'session.start', 'DONE', null, '{}',
    jsonb_build_object('origin', p_origin));
end $$;
comment on function access.sign_in(uuid, bytea, text) is 'Starts a session after the password was right';

create function access.sign_in_failed(p_user uuid, p_username text, p_origin text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.credential c set failed_attempts = c.failed_attempts + 1,
    locked_until = case when c.failed_attempts + 1 >= (select value::int from access.setting where key = 'sign-in.free-attempts')
      then clock_timestamp() + least(access.setting_interval('sign-in.longest-wait'),
        access.setting_interval('sign-in.first-wait')
          * power(2, least(12, c.failed_attempts + 1 - (select value::int from access.setting where key = 'sign-in.free-attempts'))))
      end
  where c.user_id = p_user;
  perform trail.record(p_user, null, 'SIGN_IN', 'session.start', 'FAILED', null, '{}',
    jsonb_build_object('origin', p_origin, 'username', p_username));
end $$;
comment on function access.sign_in_failed(uuid, text, text) is 'Counts a failure and makes the next attempt wait, longer each time';

create function access.sign_out(p_token bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return; end if;
  update access.session set ended_at = clock_timestamp() where token_hash = sha256(p_token);
  perform trail.record(v_user.id, v_user.agency_id, 'SIGN_OUT', 'session.end', 'DONE', null, '{}', null);
end $$;
comment on function access.sign_out(bytea) is 'Ends the session';

create function access.area_grants() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into access.grant_given (id, user_id, area_id, role, source, reason)
  select shared.uuid7(), new.user_id, a.area_id, new.role, 'ROLE_IN_AREA', r.label || ' of the area'
  from access.role r, access.user_account u join access.agency a on a.id = u.agency_id
  where r.code = new.role and r.area_wide and u.id = new.user_id;
  return new;
end $$;
comment on function access.area_grants() is 'A role that is area-wide brings its grant with it';
create trigger bring_the_grant after insert on access.user_role for each row execute function access.area_grants();

revoke execute on all functions in schema access from public;
grant execute on function access.readable(), access.writable(), access.setting_interval(text), access.who(bytea),
  access.enter(bytea, uuid, text, text, text, jsonb), access.enter_many(bytea, uuid[], text, text, text, jsonb),
  access.note(bytea, text, text, text, jsonb),
  access.open_file(bytea, uuid, text, uuid, uuid, text, text, jsonb),
  access.give(bytea, uuid, uuid, text, text, text, timestamptz), access.end_grants(bytea, uuid, uuid, text, text),
  access.grants_on(uuid), access.sign_out(bytea) to mappa_app;
grant execute on function access.credentials(text), access.sign_in(uuid, bytea, text), access.sign_in_failed(uuid, text, text) to mappa_door;
grant usage on schema shared to mappa_door;

create function access.cases_of(p_person uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select f.id from access.file f where f.kind = 'CASE' and f.person_id = p_person and p_person = any (access.readable()) $$;
comment on function access.cases_of(uuid) is 'Keys of the cases of a person who was entered; each has still to be entered itself';
revoke execute on function access.cases_of(uuid) from public;
grant execute on function access.cases_of(uuid) to mappa_app;
