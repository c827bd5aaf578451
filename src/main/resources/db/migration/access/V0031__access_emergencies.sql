create function access.break_glass(p_token bytea, p_presence uuid, p_code text, p_reason text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_roles text[];
  v_role text;
  v_case uuid;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_roles := array(select role from access.user_role where user_id = v_user.id);
  -- the newest case of whoever a search told about; neither a narrow file nor a conflict of interest lets a search tell
  select f.id into v_case from access.presence p join access.file f on f.person_id = p.person_id
  where p.id = p_presence and p.user_id = v_user.id and p.told_at > clock_timestamp() - interval '1 hour'
    and f.kind = 'CASE' and not f.narrow
    and not exists (select 1 from access.conflict x where x.user_id = v_user.id and x.person_id = p.person_id and x.ended_at is null)
  order by f.id desc limit 1;
  select r into v_role from unnest(v_roles) r
  where access.may(array[r], 'BREAK_GLASS') and access.may(array[r], 'READ_CASE') order by r limit 1;
  if v_case is null or v_role is null then
    perform trail.record(v_user.id, v_user.agency_id, 'GRANT', 'break-glass.open',
      case when v_role is null then 'FORBIDDEN' else 'NOT_FOUND' end, v_case, '{}', jsonb_build_object('code', p_code, 'reason', p_reason));
    return null;
  end if;
  insert into access.grant_given (id, user_id, file_id, role, source, reason, until_at, given_by)
  values (shared.uuid7(), v_user.id, v_case, v_role, 'BREAK_GLASS', p_reason,
    clock_timestamp() + access.setting_interval('break-glass.length'), v_user.id);
  perform trail.record(v_user.id, v_user.agency_id, 'GRANT', 'break-glass.open', 'DONE', v_case, '{}',
    jsonb_build_object('code', p_code, 'reason', p_reason));
  return v_case;
end $$;
comment on function access.break_glass(bytea, uuid, text, text) is
  'Opens a case in an emergency, for a short time, to somebody whom a search told only that the person is known. Answers the case, or nothing';
revoke execute on function access.break_glass(bytea, uuid, text, text) from public;
grant execute on function access.break_glass(bytea, uuid, text, text) to mappa_app;

create index grant_in_emergency on access.grant_given (user_id, until_at) where source = 'BREAK_GLASS' and ended_at is null;

drop function access.who(bytea);
create function access.who(p_token bytea)
returns table (user_id uuid, username text, full_name text, agency_id uuid, agency text, agency_kind text,
  area_id uuid, area text, roles text[], rights text[], emergency_until timestamptz)
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
    array(select distinct c.capability from access.user_role r join access.role_capability c using (role) where r.user_id = u.id order by 1),
    (select max(e.until_at) from access.grant_given e
      where e.user_id = u.id and e.source = 'BREAK_GLASS' and e.ended_at is null and e.until_at > clock_timestamp())
  from access.user_of(p_token) u
  join access.agency g on g.id = u.agency_id
  join access.area a on a.id = g.area_id;
end $$;
comment on function access.who(bytea) is 'Who is signed in with this token, and until when they hold emergency access, if they do';
revoke execute on function access.who(bytea) from public;
grant execute on function access.who(bytea) to mappa_app;

create function access.name_coordinators(p_case uuid, p_by uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  insert into access.grant_given (id, user_id, file_id, role, source, reason, given_by)
  select shared.uuid7(), u.id, f.id, r.role, 'NAMED', 'Co-ordinator when the case was restricted', p_by
  from access.file f
  join access.agency a on a.area_id = f.area_id
  join access.user_account u on u.agency_id = a.id and u.enabled
  join access.user_role r on r.user_id = u.id and r.role in ('COORDINATOR', 'DEPUTY_COORDINATOR')
  where f.id = p_case
    and not exists (select 1 from access.conflict x where x.user_id = u.id and x.person_id = f.person_id and x.ended_at is null)
$$;
comment on function access.name_coordinators(uuid, uuid) is
  'Lets in the co-ordinators of the area of a restricted case, each by name: somebody has to answer for it';
revoke execute on function access.name_coordinators(uuid, uuid) from public;

create or replace function access.open_file(p_token bytea, p_file uuid, p_kind text, p_person uuid, p_area uuid,
  p_capability text, p_what text, p_payload jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_role text;
  v_narrow boolean := coalesce((select narrow from access.file where id = p_person), false);
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
  insert into access.file (id, kind, area_id, person_id, narrow)
  values (p_file, p_kind, case when p_kind = 'MINUTES' then null else p_area end, p_person, v_narrow);
  insert into access.grant_given (id, user_id, file_id, role, source, reason, given_by)
  values (shared.uuid7(), v_user.id, p_file, v_role, case when p_kind in ('SITTING', 'MINUTES') then 'SITTING' else 'CASE_TEAM' end,
    'Opened the file', v_user.id);
  if v_narrow then perform access.name_coordinators(p_file, v_user.id); end if;
  perform trail.record(v_user.id, v_user.agency_id, 'CREATE', p_what, 'DONE', p_file, array_remove(array[p_file, p_person], null), p_payload);
  return 'DONE';
end $$;

create function access.restrict(p_token bytea, p_case uuid, p_narrow boolean) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_person uuid;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  select f.person_id into v_person from access.file f where f.id = p_case and f.kind = 'CASE' and f.id = any (access.writable());
  if v_person is null then return 'FORBIDDEN'; end if;
  -- the person with every case of theirs, or an older one would give them away
  if p_narrow then
    perform access.name_coordinators(f.id, v_user.id) from access.file f where f.person_id = v_person and not f.narrow;
  else
    update access.grant_given g set ended_at = clock_timestamp()
    where g.file_id in (select f.id from access.file f where f.person_id = v_person) and g.source = 'NAMED' and g.ended_at is null;
  end if;
  update access.file f set narrow = p_narrow where f.id = v_person or f.person_id = v_person;
  perform trail.record(v_user.id, v_user.agency_id, 'GRANT', case when p_narrow then 'case.restrict' else 'case.unrestrict' end, 'DONE', p_case, '{}', null);
  return 'DONE';
end $$;
comment on function access.restrict(bytea, uuid, boolean) is
  'Opens an entered case, its person and their other cases to named people only, or to the area again';

create function access.flag_conflict(p_token bytea, p_person uuid, p_user uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  if not exists (select 1 from access.file f where f.id = p_person and f.kind = 'PERSON' and f.id = any (access.writable())) then return 'FORBIDDEN'; end if;
  if p_user = v_user.id or not exists (select 1 from access.user_account u where u.id = p_user) then return 'NOT_FOUND'; end if;
  insert into access.conflict (id, user_id, person_id, reason, flagged_by)
  values (shared.uuid7(), p_user, p_person, p_reason, v_user.id) on conflict do nothing;
  perform trail.record(v_user.id, v_user.agency_id, 'GRANT', 'conflict.flag', 'DONE', p_person, '{}',
    jsonb_build_object('whom', p_user, 'reason', p_reason));
  return 'DONE';
end $$;
comment on function access.flag_conflict(bytea, uuid, uuid, text) is 'Keeps a practitioner out of the files of an entered person, whatever grants they hold';

create function access.end_conflict(p_token bytea, p_person uuid, p_user uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  if not p_person = any (access.writable()) then return 'FORBIDDEN'; end if;
  update access.conflict x set ended_at = clock_timestamp(), ended_by = v_user.id
  where x.person_id = p_person and x.user_id = p_user and x.ended_at is null;
  perform trail.record(v_user.id, v_user.agency_id, 'GRANT', 'conflict.end', 'DONE', p_person, '{}',
    jsonb_build_object('whom', p_user, 'reason', p_reason));
  return 'DONE';
end $$;
comment on function access.end_conflict(bytea, uuid, uuid, text) is 'Lets a practitioner who was kept out use their grants again';

create function access.conflicts_about(p_person uuid)
returns table (user_id uuid, full_name text, agency text, reason text, flagged_by text, flagged_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, u.full_name, a.name, x.reason, f.full_name, x.flagged_at
  from access.conflict x join access.user_account u on u.id = x.user_id join access.agency a on a.id = u.agency_id
  join access.user_account f on f.id = x.flagged_by
  where x.person_id = p_person and x.ended_at is null and p_person = any (access.readable())
  order by u.full_name
$$;
comment on function access.conflicts_about(uuid) is 'Who is kept out of the files of an entered person, and why';

create function access.is_narrow(p_file uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select 1 from access.file f where f.id = p_file and f.narrow and f.id = any (access.readable())) $$;
comment on function access.is_narrow(uuid) is 'Whether an entered file is open to named people only';

create function access.own_grants_on(p_token bytea, p_file uuid)
returns table (role text, source text, reason text, given_by text, from_at timestamptz, until_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.label, g.source, g.reason, b.full_name, g.from_at, g.until_at
  from access.user_of(p_token) u
  join access.grant_given g on g.user_id = u.id
  join access.file f on f.id = p_file and (g.file_id = f.id or (g.area_id = f.area_id and not f.narrow))
  join access.role r on r.code = g.role
  left join access.user_account b on b.id = g.given_by
  where p_file = any (access.readable()) and g.ended_at is null and g.from_at <= clock_timestamp()
    and (g.until_at is null or g.until_at > clock_timestamp())
  order by g.from_at
$$;
comment on function access.own_grants_on(bytea, uuid) is 'Why the viewer can see an entered file: each grant of their own on it';

revoke execute on function access.restrict(bytea, uuid, boolean), access.flag_conflict(bytea, uuid, uuid, text),
  access.end_conflict(bytea, uuid, uuid, text), access.conflicts_about(uuid), access.is_narrow(uuid), access.own_grants_on(bytea, uuid) from public;
grant execute on function access.restrict(bytea, uuid, boolean), access.flag_conflict(bytea, uuid, uuid, text),
  access.end_conflict(bytea, uuid, uuid, text), access.conflicts_about(uuid), access.is_narrow(uuid), access.own_grants_on(bytea, uuid) to mappa_app;

create function access.colleague_to_let_in(p_username text) returns table (user_id uuid, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, (select r.role from access.user_role r where r.user_id = u.id and access.may(array[r.role], 'READ_CASE') order by r.role limit 1)
  from access.user_account u where u.username = lower(p_username) and u.enabled
$$;
comment on function access.colleague_to_let_in(text) is 'A colleague by the name they sign in with, and the role in which they could read a case; no role where they have none';
revoke execute on function access.colleague_to_let_in(text) from public;
grant execute on function access.colleague_to_let_in(text) to mappa_app;
