-- The matrix of rights is the same everywhere; an area may hold some of it back, and give back only what it held back.

create table access.withheld (
  id uuid primary key,
  area_id uuid not null references access.area (id),
  role text not null references access.role (code),
  capability text not null references access.capability (code) check (capability <> 'MANAGE_ACCOUNTS'),
  reason text not null check (length(reason) between 1 and 1000),
  from_at timestamptz not null default clock_timestamp(),
  withheld_by uuid not null references access.user_account (id),
  ended_at timestamptz,
  ended_by uuid references access.user_account (id),
  end_reason text check (length(end_reason) between 1 and 1000),
  version integer not null default 1,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
comment on table access.withheld is 'Rights that an area holds back from a role: the matrix tightened, never loosened';
comment on column access.withheld.id is 'Identifier';
comment on column access.withheld.area_id is 'The area that holds it back, on its own files and from its own people';
comment on column access.withheld.role is 'From which role';
comment on column access.withheld.capability is 'Which right; managing accounts never, or nobody could give anything back';
comment on column access.withheld.reason is 'Why';
comment on column access.withheld.from_at is 'Since when';
comment on column access.withheld.withheld_by is 'Who held it back';
comment on column access.withheld.ended_at is 'When it was given back';
comment on column access.withheld.ended_by is 'By whom';
comment on column access.withheld.end_reason is 'Why';
comment on column access.withheld.version is 'Version of the row';
create unique index withheld_now on access.withheld (role, capability, area_id) where ended_at is null;
create trigger keep_the_past before update on access.withheld for each row execute function shared.keep_the_past();

-- people alone act on these, as with all other administration
update access.capability set by_machine = false where code = 'LIFT_BRAKE';

-- As before, and it says whose area counts until it is asked again.
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
    set_config('mappa.agency', coalesce(v_user.agency_id::text, ''), true);
  return v_user;
end $$;

create function access.acting_area() returns uuid
language sql stable set search_path = pg_catalog, pg_temp
as $$ select a.area_id from access.agency a where a.id = nullif(current_setting('mappa.agency', true), '')::uuid $$;
comment on function access.acting_area() is 'The area of the person whom user_of was last asked about';

create function access.may(p_area uuid, p_roles text[], p_capability text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from access.role_capability c where c.role = any (p_roles) and c.capability = p_capability
      and not exists (select 1 from access.withheld w
        where w.role = c.role and w.capability = c.capability and w.ended_at is null and w.area_id in (p_area, access.acting_area())))
    and (access.acting_machine() is null or exists (select 1 from access.capability k where k.code = p_capability and k.by_machine))
$$;
comment on function access.may(uuid, text[], text) is
  'Whether one of these roles carries the right on a file of this area: by the matrix, unless this area or the area of the person who acts holds it back; and a machine client may use it where one acts';

create or replace function access.may(p_roles text[], p_capability text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select access.may(null, p_roles, p_capability) $$;
comment on function access.may(text[], text) is 'As access.may for a file, where there is none: the area of the person who acts counts';

create or replace function access.admit(p_token bytea, p_file uuid, p_capability text, p_action text, p_what text, p_payload jsonb)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_file access.file;
  v_roles text[];
  v_outcome text := 'NOT_FOUND';
  v_proof text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  if p_action not in ('READ', 'CHANGE', 'EXPORT', 'CREATE') then raise exception 'not an entry: %', p_action; end if;
  select * into v_file from access.file where id = p_file;
  if v_file.id is not null then
    v_roles := access.roles_on(v_user.id, v_file);
    if v_roles <> '{}' then
      v_outcome := case
        when not access.may(v_file.area_id, v_roles, p_capability) then 'FORBIDDEN'
        when p_action in ('CHANGE', 'CREATE') and v_file.closed_at is not null then 'FORBIDDEN'
        when p_action in ('CHANGE', 'CREATE') and not (select writes from access.capability where code = p_capability) then 'FORBIDDEN'
        else 'DONE' end;
      -- whoever may enter a sealed section proves first that it is still they
      if v_outcome = 'DONE' and v_file.kind = 'SEALED' then
        v_proof := access.step_up(p_token);
        if v_proof <> 'PROVED' then return 'PROVE_' || v_proof; end if;
      end if;
    end if;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, p_action, p_what, v_outcome, p_file,
    case when v_outcome = 'DONE' then array_remove(array[p_file, v_file.person_id], null) end, p_payload);
  return v_outcome;
end $$;

create or replace function access.enter_many(p_token bytea, p_files uuid[], p_capability text, p_action text, p_what text, p_payload jsonb)
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
  where f.id = any (p_files) and f.kind <> 'SEALED' and access.may(f.area_id, access.roles_on(v_user.id, f), p_capability);
  perform trail.record(v_user.id, v_user.agency_id, p_action, p_what, 'DONE', null,
    v_admitted || array(select f.person_id from access.file f where f.id = any (v_admitted) and f.person_id is not null), p_payload);
  return v_admitted;
end $$;

create or replace function access.open_file(p_token bytea, p_file uuid, p_kind text, p_person uuid, p_area uuid,
  p_capability text, p_what text, p_payload jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_role text;
  v_sealed boolean := p_kind = 'SEALED';
  v_narrow boolean := not v_sealed and coalesce((select narrow from access.file where id = p_person), false);
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  select r.role into v_role from access.user_role r
  where r.user_id = v_user.id and access.may(p_area, array[r.role], p_capability) order by r.role limit 1;
  if v_role is null then
    perform trail.record(v_user.id, v_user.agency_id, 'CREATE', p_what, 'FORBIDDEN', p_file, '{}', p_payload);
    return 'FORBIDDEN';
  end if;
  if p_person is not null and not p_person = any (case when v_sealed then access.readable() else access.writable() end) then
    raise exception 'the person must be entered before their file is opened';
  end if;
  insert into access.file (id, kind, area_id, person_id, about_id, narrow)
  values (p_file, p_kind, case when p_kind in ('MINUTES', 'SEALED') then null else p_area end,
    case when not v_sealed then p_person end, case when v_sealed then p_person end, v_narrow);
  insert into access.grant_given (id, user_id, file_id, role, source, reason, given_by)
  values (shared.uuid7(), v_user.id, p_file, v_role,
    case p_kind when 'SITTING' then 'SITTING' when 'MINUTES' then 'SITTING' when 'SEALED' then 'NAMED' else 'CASE_TEAM' end,
    case when v_sealed then 'Sealed it' else 'Opened the file' end, v_user.id);
  if v_narrow then perform access.name_coordinators(p_file, v_user.id); end if;
  perform trail.record(v_user.id, v_user.agency_id, 'CREATE', p_what, 'DONE', p_file,
    array_remove(array[p_file, case when not v_sealed then p_person end], null), p_payload);
  return 'DONE';
end $$;

create or replace function access.who(p_token bytea)
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
    array(select distinct c.capability from access.user_role r join access.role_capability c using (role)
      where r.user_id = u.id and not exists (select 1 from access.withheld w
        where w.role = c.role and w.capability = c.capability and w.area_id = a.id and w.ended_at is null) order by 1),
    (select max(e.until_at) from access.grant_given e
      where e.user_id = u.id and e.source = 'BREAK_GLASS' and e.ended_at is null and e.until_at > clock_timestamp())
  from access.user_of(p_token) u
  join access.agency g on g.id = u.agency_id
  join access.area a on a.id = g.area_id;
end $$;

create function access.rights(p_token bytea)
returns table (role text, role_label text, own boolean, capability text, label text, withheld uuid, reason text, since timestamptz, by_whom text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
begin
  return query
  select o.code, o.label, exists (select 1 from access.user_role r where r.user_id = v_user.id and r.role = o.code),
    k.code, k.label, w.id, w.reason, w.from_at, u.full_name
  from (select distinct c.role, c.capability from access.role_capability c) c
  join access.role o on o.code = c.role
  join access.capability k on k.code = c.capability
  left join access.withheld w on w.role = c.role and w.capability = c.capability and w.ended_at is null and w.area_id = access.acting_area()
  left join access.user_account u on u.id = w.withheld_by
  where v_user.id is not null
  order by 3 desc, o.label, k.writes, k.label;
end $$;
comment on function access.rights(bytea) is 'What each role may do in the area of whoever asks, their own roles first, and what that area holds back, why and since when';

create function access.withhold(p_token bytea, p_id uuid, p_role text, p_capability text, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_outcome text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  v_outcome := case
    when not access.may(array(select r.role from access.user_role r where r.user_id = v_user.id), 'MANAGE_ACCOUNTS') then 'FORBIDDEN'
    when p_capability = 'MANAGE_ACCOUNTS' then 'KEPT'
    when not exists (select 1 from access.role_capability c where c.role = p_role and c.capability = p_capability) then 'NOT_HELD'
    else 'DONE' end;
  if v_outcome = 'DONE' then
    insert into access.withheld (id, area_id, role, capability, reason, withheld_by)
    values (p_id, access.acting_area(), p_role, p_capability, p_reason, v_user.id)
    on conflict (role, capability, area_id) where ended_at is null do nothing;
    if not found then return 'ALREADY'; end if;
  end if;
  if v_outcome in ('DONE', 'FORBIDDEN') then
    perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', 'right.withhold', v_outcome, p_id, '{}',
      jsonb_build_object('role', p_role, 'right', p_capability, 'reason', p_reason));
  end if;
  return v_outcome;
end $$;
comment on function access.withhold(bytea, uuid, text, text, text) is
  'Holds a right back from a role in the area of the security administrator, from the next statement on. Answers DONE, ALREADY, NOT_HELD where the role does not carry it, KEPT where it must stay, or a refusal';

create function access.give_back(p_token bytea, p_id uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_outcome text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  v_outcome := case
    when not access.may(array(select r.role from access.user_role r where r.user_id = v_user.id), 'MANAGE_ACCOUNTS') then 'FORBIDDEN'
    when not exists (select 1 from access.withheld w where w.id = p_id and w.area_id = access.acting_area()) then 'NOT_FOUND'
    else 'DONE' end;
  perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', 'right.give-back', v_outcome, p_id, '{}', jsonb_build_object('reason', p_reason));
  if v_outcome = 'DONE' then
    update access.withheld w set ended_at = clock_timestamp(), ended_by = v_user.id, end_reason = p_reason
    where w.id = p_id and w.ended_at is null;
  end if;
  return v_outcome;
end $$;
comment on function access.give_back(bytea, uuid, text) is 'Gives back a right that the area of the security administrator held back; there is nothing else that could be given';

revoke execute on function access.acting_area(), access.may(uuid, text[], text), access.rights(bytea),
  access.withhold(bytea, uuid, text, text, text), access.give_back(bytea, uuid, text) from public;
grant execute on function access.rights(bytea), access.withhold(bytea, uuid, text, text, text), access.give_back(bytea, uuid, text) to mappa_app;
