-- Narrower than an area: files that only named people may know of, and people who may not know of a file at all.

alter table access.file add column narrow boolean not null default false;
comment on column access.file.narrow is 'Open to named people only: no area-wide role enters it or learns of it, as for Category 4';
create index file_narrow on access.file (area_id) where narrow;

alter table access.grant_given drop constraint grant_given_source_check;
alter table access.grant_given add constraint grant_given_source_check check (source in
  ('ROLE_IN_AREA', 'CASE_TEAM', 'REFERRER', 'INVITATION', 'SITTING', 'DISTRIBUTION', 'ACTION_OWNER', 'WRITTEN_AUTHORITY',
   'NAMED', 'BREAK_GLASS', 'AUDIT_SAMPLE'));

create table access.conflict (
  id uuid primary key,
  user_id uuid not null references access.user_account (id),
  person_id uuid not null references access.file (id),
  reason text not null check (length(reason) between 1 and 1000),
  flagged_by uuid not null references access.user_account (id),
  flagged_at timestamptz not null default clock_timestamp(),
  ended_by uuid references access.user_account (id),
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
comment on table access.conflict is 'A practitioner who may not know of a person (relative, colleague, victim), whatever grants they hold';
comment on column access.conflict.id is 'Identifier';
comment on column access.conflict.user_id is 'Who is kept out';
comment on column access.conflict.person_id is 'Of whose files';
comment on column access.conflict.reason is 'Why, in words; not shown to who is kept out';
comment on column access.conflict.flagged_by is 'Who flagged it';
comment on column access.conflict.flagged_at is 'When';
comment on column access.conflict.ended_by is 'Who ended it';
comment on column access.conflict.ended_at is 'When it ended';
create unique index conflict_stands_once on access.conflict (user_id, person_id) where ended_at is null;
create index conflict_about on access.conflict (person_id) where ended_at is null;

create table access.presence (
  id uuid primary key,
  user_id uuid not null references access.user_account (id),
  person_id uuid not null references access.file (id),
  told_at timestamptz not null default clock_timestamp()
);
comment on table access.presence is 'That a search told somebody only that a person is known: the handle by which they ask to be involved, for an hour';
comment on column access.presence.id is 'Handle; says nothing of whom';
comment on column access.presence.user_id is 'Who searched, and alone may use it';
comment on column access.presence.person_id is 'Whom it was about';
comment on column access.presence.told_at is 'When';

create table access.vetting (
  id uuid primary key,
  user_id uuid not null unique references access.user_account (id),
  kind text not null check (kind in ('NPPV2', 'NPPV3', 'CTC', 'SC', 'DV', 'BPSS', 'ENHANCED_DBS')),
  done_on date not null,
  expires_on date not null check (expires_on > done_on),
  recorded_by uuid references access.user_account (id),
  version integer not null default 1
);
comment on table access.vetting is 'Until when a practitioner is vetted: past its expiry every access ends at the next statement';
comment on column access.vetting.id is 'Identifier';
comment on column access.vetting.user_id is 'Who';
comment on column access.vetting.kind is 'Kind of vetting';
comment on column access.vetting.done_on is 'When it was done';
comment on column access.vetting.expires_on is 'Last day on which it counts';
comment on column access.vetting.recorded_by is 'Who recorded it; empty when it came with the account';
comment on column access.vetting.version is 'Version of the row';
create trigger keep_the_past before update on access.vetting for each row execute function shared.keep_the_past();

insert into access.setting (key, value, source) values
  ('vetting.required', 'no', 'design: whether an account without a recorded vetting may see anything'),
  ('break-glass.length', '60 minutes', 'design; quality notes: at most one hour'),
  ('break-glass.reviewed-within', '2', 'design: working days');

create function access.is_vetted(p_user uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce((select v.expires_on >= (clock_timestamp() at time zone 'Europe/London')::date from access.vetting v where v.user_id = p_user),
    (select s.value <> 'yes' from access.setting s where s.key = 'vetting.required'))
$$;
comment on function access.is_vetted(uuid) is 'Whether a vetting counts today; without one it depends on the setting vetting.required';

create or replace function access.user_of(p_token bytea) returns access.user_account
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.* from access.session s join access.user_account u on u.id = s.user_id
  where s.token_hash = sha256(p_token) and s.ended_at is null and u.enabled and access.is_vetted(u.id)
    and s.last_seen_at > clock_timestamp() - access.setting_interval('session.idle')
    and s.started_at > clock_timestamp() - access.setting_interval('session.absolute')
$$;

create or replace function access.roles_on(p_user uuid, p_file access.file) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select roles.role from (
      select g.role from access.grant_given g
      where g.user_id = p_user and g.file_id = p_file.id
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
      union
      select g.role from access.grant_given g
      where g.user_id = p_user and g.area_id = p_file.area_id and not p_file.narrow
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
      union
      -- a person is known to whoever may open one of their cases
      select g.role from access.file c join access.grant_given g on g.file_id = c.id
      where p_file.kind = 'PERSON' and c.person_id = p_file.id and g.user_id = p_user
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
      union
      select g.role from access.file c join access.grant_given g on g.area_id = c.area_id
      where p_file.kind = 'PERSON' and c.person_id = p_file.id and not c.narrow and not p_file.narrow and g.user_id = p_user
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())) roles
    where not exists (select 1 from access.conflict x
      where x.user_id = p_user and x.person_id in (p_file.id, p_file.person_id) and x.ended_at is null))
$$;

create function access.hidden_from(p_user uuid, p_areas uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select f.id from access.file f
    where f.narrow and f.area_id = any (p_areas) and not exists (select 1 from access.grant_given g
      where g.user_id = p_user and g.file_id in (f.id, f.person_id) and g.ended_at is null
        and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp()))
    union
    select f.id from access.conflict x join access.file f on f.id = x.person_id or f.person_id = x.person_id
    where x.user_id = p_user and x.ended_at is null)
$$;
comment on function access.hidden_from(uuid, uuid[]) is
  'Files of these areas that a user may not know of although their role is area-wide: what every list of an area leaves out';
revoke execute on function access.is_vetted(uuid), access.hidden_from(uuid, uuid[]) from public;

create or replace function access.grants_on(p_file uuid)
returns table (full_name text, agency text, role text, source text, reason text, from_at timestamptz, until_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.full_name, a.name, r.label, g.source, g.reason, g.from_at, g.until_at
  from access.file f
  join access.grant_given g on g.file_id = f.id or (g.area_id = f.area_id and not f.narrow)
  join access.user_account u on u.id = g.user_id and u.enabled
  join access.agency a on a.id = u.agency_id
  join access.role r on r.code = g.role
  where f.id = p_file and p_file = any (access.readable())
    and g.ended_at is null and (g.until_at is null or g.until_at > clock_timestamp())
    and not exists (select 1 from access.conflict x where x.user_id = u.id and x.person_id in (f.id, f.person_id) and x.ended_at is null)
  order by g.source, u.full_name
$$;

create or replace function access.give(p_token bytea, p_file uuid, p_user uuid, p_role text, p_source text, p_reason text, p_until timestamptz)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_giver access.user_account := access.user_of(p_token);
  v_bar text;
begin
  if v_giver.id is null then return 'SIGNED_OUT'; end if;
  if not p_file = any (access.writable()) then return 'FORBIDDEN'; end if;
  if not exists (select 1 from access.user_account u where u.id = p_user and u.enabled) then return 'NOT_FOUND'; end if;
  v_bar := case
    when exists (select 1 from access.user_role r where r.user_id = p_user and r.role in ('LAY_ADVISER', 'SECURITY_ADMIN')) then 'role'
    when not access.is_vetted(p_user) then 'vetting'
    when exists (select 1 from access.conflict x join access.file f on f.id = p_file
      where x.user_id = p_user and x.person_id in (f.id, f.person_id) and x.ended_at is null) then 'conflict' end;
  if v_bar is not null then
    perform trail.record(v_giver.id, v_giver.agency_id, 'GRANT', 'grant.give', 'FORBIDDEN', p_file, '{}',
      jsonb_build_object('to', p_user, 'because', v_bar));
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
  'Gives a colleague a grant on a file that this transaction has entered for change. Lay advisers and security administrators never get one, nor anybody whose vetting has run out or who has a conflict of interest';

-- Leaving a role or an agency ends what came with it.
create function access.end_with_the_role() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.grant_given g set ended_at = clock_timestamp()
  where g.user_id = old.user_id and g.role = old.role and g.ended_at is null;
  return old;
end $$;
comment on function access.end_with_the_role() is 'Whoever leaves a role loses every grant held in it';
create trigger end_with_the_role after delete on access.user_role for each row execute function access.end_with_the_role();

create function access.end_with_the_agency() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.grant_given g set ended_at = clock_timestamp() where g.user_id = new.id and g.ended_at is null;
  insert into access.grant_given (id, user_id, area_id, role, source, reason)
  select shared.uuid7(), new.id, a.area_id, r.code, 'ROLE_IN_AREA', r.label || ' of the area'
  from access.user_role u join access.role r on r.code = u.role and r.area_wide join access.agency a on a.id = new.agency_id
  where u.user_id = new.id;
  return new;
end $$;
comment on function access.end_with_the_agency() is 'Whoever moves to another agency loses every grant, and gets those of area-wide roles in the area of the new one';
create trigger end_with_the_agency after update of agency_id on access.user_account
  for each row when (old.agency_id is distinct from new.agency_id) execute function access.end_with_the_agency();

revoke execute on function access.end_with_the_role(), access.end_with_the_agency() from public;

insert into access.capability (code, label, writes) values
  ('RESTRICT_CASE', 'Open a case to named people only, and name them', true),
  ('FLAG_CONFLICT', 'Keep a practitioner with a conflict of interest out', true),
  ('BREAK_GLASS', 'Open a case in an emergency without a grant', true),
  ('REVIEW_BREAK_GLASS', 'Review emergency access', true);
insert into access.role_capability (edition, role, capability)
select 2, r, c from (values
  ('COORDINATOR', '{RESTRICT_CASE,FLAG_CONFLICT,REVIEW_BREAK_GLASS}'),
  ('DEPUTY_COORDINATOR', '{RESTRICT_CASE,FLAG_CONFLICT,REVIEW_BREAK_GLASS}'),
  ('SUPERVISOR', '{FLAG_CONFLICT,BREAK_GLASS}'),
  ('CASE_MANAGER', '{BREAK_GLASS}'),
  ('POLICE_OFFICER', '{BREAK_GLASS}'),
  ('PRISON_REP', '{BREAK_GLASS}'),
  ('CHAIR_2', '{BREAK_GLASS}'),
  ('CHAIR_3', '{BREAK_GLASS}'),
  ('HEALTH_LEAD', '{BREAK_GLASS}')
) as given (r, rights), unnest(rights::text[]) as c;
