-- Sealed sections: files of their own that belong to no area and open only to those who are named on them.

alter table access.file drop constraint file_kind_check;
alter table access.file add constraint file_kind_check check (kind in ('PERSON', 'CASE', 'SITTING', 'MINUTES', 'SEALED'));
comment on column access.file.area_id is 'Responsible area, whose area-wide roles may enter; empty for minutes and sealed sections, which open to named people only';
comment on column access.file.about_id is 'For minutes and sealed sections: whom they are about, so that a conflict of interest reaches them too; opens nothing';

insert into access.capability (code, label, writes) values
  ('KEEP_SEALED', 'Keep a sealed section on health, informants or surveillance, and name who may read it', true),
  ('READ_SEALED', 'Be named on a sealed section', false),
  ('KEEP_VICTIM', 'Keep where a victim is, and name who may read it', true),
  ('READ_VICTIM', 'Be named to know where a victim is', false);
insert into access.role_capability (edition, role, capability)
select 3, r, c from (values
  ('COORDINATOR', '{KEEP_SEALED,READ_SEALED,KEEP_VICTIM,READ_VICTIM}'),
  ('DEPUTY_COORDINATOR', '{KEEP_SEALED,READ_SEALED,KEEP_VICTIM,READ_VICTIM}'),
  ('CHAIR_2', '{READ_SEALED,READ_VICTIM}'),
  ('CHAIR_3', '{READ_SEALED,READ_VICTIM}'),
  ('CASE_MANAGER', '{KEEP_SEALED,READ_SEALED,KEEP_VICTIM,READ_VICTIM}'),
  ('POLICE_OFFICER', '{KEEP_SEALED,READ_SEALED,KEEP_VICTIM,READ_VICTIM}'),
  ('PRISON_REP', '{KEEP_SEALED,READ_SEALED}'),
  ('STANDING_REP', '{KEEP_SEALED,READ_SEALED,KEEP_VICTIM,READ_VICTIM}'),
  ('NOMINATED_DEPUTY', '{READ_SEALED}'),
  ('HEALTH_LEAD', '{KEEP_SEALED,READ_SEALED}'),
  ('VICTIM_LIAISON', '{KEEP_VICTIM,READ_VICTIM}')
) as given (r, rights), unnest(rights::text[]) as c;

create or replace function access.enter(p_token bytea, p_file uuid, p_capability text, p_action text, p_what text, p_payload jsonb)
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
        when not access.may(v_roles, p_capability) then 'FORBIDDEN'
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
comment on function access.enter(bytea, uuid, text, text, text, jsonb) is
  'Enters one file: checks session, grant and right, writes the trail entry, and thereby opens its rows to this transaction. Answers DONE, NOT_FOUND, FORBIDDEN, SIGNED_OUT, or for a sealed section PROVE_ with the way to prove once more who one is';

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
  where f.id = any (p_files) and f.kind <> 'SEALED' and access.may(access.roles_on(v_user.id, f), p_capability);
  perform trail.record(v_user.id, v_user.agency_id, p_action, p_what, 'DONE', null,
    v_admitted || array(select f.person_id from access.file f where f.id = any (v_admitted) and f.person_id is not null), p_payload);
  return v_admitted;
end $$;
comment on function access.enter_many(bytea, uuid[], text, text, text, jsonb) is
  'Enters those of the named files that the user may see, as one list on the trail, and says which; sealed sections are entered one by one';

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
  select r.role into v_role from access.user_role r join access.role_capability c using (role)
  where r.user_id = v_user.id and c.capability = p_capability order by r.role limit 1;
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
comment on function access.open_file(bytea, uuid, text, uuid, uuid, text, text, jsonb) is
  'Opens a new file, grants it to whoever opens it, and enters it for change; a sealed section only has to know whom it is about';

drop function access.colleague_to_let_in(text);
create function access.colleague_with(p_username text, p_capability text) returns table (user_id uuid, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, (select r.role from access.user_role r where r.user_id = u.id and access.may(array[r.role], p_capability) order by r.role limit 1)
  from access.user_account u where u.username = lower(p_username) and u.enabled
$$;
comment on function access.colleague_with(text, text) is
  'A colleague by the name they sign in with, and a role of theirs that carries a right; no role where they have none';
revoke execute on function access.colleague_with(text, text) from public;
grant execute on function access.colleague_with(text, text) to mappa_app;
