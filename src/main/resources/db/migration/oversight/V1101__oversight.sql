create schema oversight;
comment on schema oversight is 'Who asks to be let in, who came in by emergency, and who has looked';
grant usage on schema oversight to mappa_app;

insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('involvement.answer', 1, 'Answer a request to be involved', 2, null, true, 'area default', false, '2020-01-01'),
  ('break-glass.review', 1, 'Review emergency access', 2, null, true, 'design: reported the same day, reviewed within two working days', false, '2020-01-01');

create table oversight.request (
  id uuid primary key,
  case_id uuid not null references access.file (id),
  user_id uuid not null references access.user_account (id),
  agency_id uuid not null references access.agency (id),
  reason text not null check (length(reason) between 1 and 2000),
  asked_at timestamptz not null default clock_timestamp(),
  answer text check (answer in ('INVOLVED', 'DECLINED')),
  answer_reason text check (length(answer_reason) between 1 and 2000),
  answered_by uuid references access.user_account (id),
  answered_at timestamptz,
  version integer not null default 1,
  check ((answer is null) = (answered_at is null))
);
comment on table oversight.request is 'Somebody who was told only that a person is known asks to be involved in the case';
comment on column oversight.request.id is 'Identifier';
comment on column oversight.request.case_id is 'Case of the person; the asker does not learn it';
comment on column oversight.request.user_id is 'Who asks';
comment on column oversight.request.agency_id is 'For which agency';
comment on column oversight.request.reason is 'Why they should be involved';
comment on column oversight.request.asked_at is 'When';
comment on column oversight.request.answer is 'Involved or declined; empty while it waits';
comment on column oversight.request.answer_reason is 'Why';
comment on column oversight.request.answered_by is 'Who answered';
comment on column oversight.request.answered_at is 'When';
comment on column oversight.request.version is 'Version of the row';
create index request_of_case on oversight.request (case_id, asked_at);
create index request_of_user on oversight.request (user_id, asked_at desc);
call shared.protect('oversight.request', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');

create table oversight.emergency (
  id uuid primary key,
  case_id uuid not null references access.file (id),
  user_id uuid not null references access.user_account (id),
  agency_id uuid not null references access.agency (id),
  code text not null check (code in ('THREAT_TO_LIFE', 'THREAT_TO_CHILD', 'IMMINENT_OFFENCE', 'MISSING_OR_RECALLED', 'CUSTODY_DECISION', 'OTHER')),
  reason text not null check (length(reason) between 20 and 2000),
  opened_at timestamptz not null,
  until_at timestamptz not null,
  outcome text check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED', 'TO_BE_INVESTIGATED')),
  review_reason text check (length(review_reason) between 1 and 2000),
  reviewed_by uuid references access.user_account (id),
  reviewed_at timestamptz,
  version integer not null default 1,
  check ((outcome is null) = (reviewed_at is null)),
  check (reviewed_by is distinct from user_id)
);
comment on table oversight.emergency is 'A case opened by break-glass, and its review by a co-ordinator';
comment on column oversight.emergency.id is 'Identifier';
comment on column oversight.emergency.case_id is 'Case';
comment on column oversight.emergency.user_id is 'Who opened it';
comment on column oversight.emergency.agency_id is 'For which agency';
comment on column oversight.emergency.code is 'Kind of emergency';
comment on column oversight.emergency.reason is 'In words';
comment on column oversight.emergency.opened_at is 'From when';
comment on column oversight.emergency.until_at is 'Until when the access lasts';
comment on column oversight.emergency.outcome is 'What the review found; empty while it waits';
comment on column oversight.emergency.review_reason is 'Why, in words';
comment on column oversight.emergency.reviewed_by is 'Who reviewed it; never who opened it';
comment on column oversight.emergency.reviewed_at is 'When';
comment on column oversight.emergency.version is 'Version of the row';
create index emergency_of_case on oversight.emergency (case_id, opened_at);
call shared.protect('oversight.emergency', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');

create function oversight.ask(p_token bytea, p_presence uuid, p_reason text, p_due date) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_case uuid;
  v_area uuid;
  v_id uuid := shared.uuid7();
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  select f.id, f.area_id into v_case, v_area from access.presence p join access.file f on f.person_id = p.person_id
  where p.id = p_presence and p.user_id = v_user.id and p.told_at > clock_timestamp() - interval '1 hour'
    and f.kind = 'CASE' and not f.narrow order by f.id desc limit 1;
  if v_case is null then
    perform trail.record(v_user.id, v_user.agency_id, 'CREATE', 'involvement.ask', 'NOT_FOUND', null, '{}', jsonb_build_object('reason', p_reason));
    return 'NOT_FOUND';
  end if;
  if not exists (select 1 from oversight.request r where r.case_id = v_case and r.user_id = v_user.id and r.answer is null) then
    insert into oversight.request (id, case_id, user_id, agency_id, reason) values (v_id, v_case, v_user.id, v_user.agency_id, p_reason);
    insert into clocks.clock (id, rule, edition, file_id, subject_id, owner_role, owner_area, link, started_on, due_on)
    values (shared.uuid7(), 'involvement.answer', 1, v_case, v_id, 'COORDINATOR', v_area, '/cases/' || v_case || '/access',
      (clock_timestamp() at time zone 'Europe/London')::date, p_due);
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'CREATE', 'involvement.ask', 'DONE', v_case, '{}', jsonb_build_object('reason', p_reason));
  return 'DONE';
end $$;
comment on function oversight.ask(bytea, uuid, text, date) is
  'Tells the co-ordinator of whoever a search told about that somebody asks to be involved; the asker learns nothing more';

create function oversight.looks_at(p_file uuid, p_offset integer, p_limit integer)
returns table (at timestamptz, full_name text, agency text, action text, what text, outcome text, emergency boolean, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user uuid;
  v_agency uuid;
  v_file access.file;
  v_since timestamptz;
begin
  -- whoever entered the file in this transaction: the whole trail of it for those who read trails, and for an agency
  -- what happened since it first told something of the case
  select e.user_id, e.agency_id into v_user, v_agency from trail.entry e
  where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE' and p_file = any (e.admits) limit 1;
  select * into v_file from access.file f where f.id = p_file;
  if v_user is null then return; end if;
  v_since := case when access.may(access.roles_on(v_user, v_file), 'READ_TRAIL') then '-infinity'::timestamptz
    else (select min(c.said_at) from sharing.contribution c where c.case_id = p_file and c.agency_id = v_agency) end;
  if v_since is null then return; end if;
  return query
  with looked as materialized (
    select e.id, e.at, e.user_id, e.agency_id, e.action, e.what, e.outcome from trail.entry e
    where (e.admits @> array[p_file] or e.object_id = p_file) and e.at >= v_since)
  select l.at, u.full_name, a.name, l.action, l.what, l.outcome,
    exists (select 1 from oversight.emergency m where m.case_id = p_file and m.user_id = l.user_id and l.at between m.opened_at and m.until_at),
    (select count(*) from looked)
  from looked l left join access.user_account u on u.id = l.user_id left join access.agency a on a.id = l.agency_id
  order by l.at desc, l.id desc offset p_offset limit p_limit;
end $$;
comment on function oversight.looks_at(uuid, integer, integer) is
  'Who has looked at an entered file, newest first: all of it for those who read trails, else since the own agency first told something of it';

create function oversight.trail_of(p_token bytea, p_user text, p_agency text, p_from date, p_to date, p_what text, p_offset integer, p_limit integer)
returns table (at timestamptz, username text, full_name text, agency text, action text, what text, outcome text, reference text, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
  v_roles text[] := array(select role from access.user_role where user_id = v_user.id);
  v_from timestamptz := (p_from::timestamp at time zone 'Europe/London');
  v_to timestamptz := ((p_to + 1)::timestamp at time zone 'Europe/London');
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  if not access.may(v_roles, 'READ_TRAIL') then
    perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.read', 'FORBIDDEN', null, '{}', null);
    return;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.read', 'DONE', null, '{}',
    jsonb_strip_nulls(jsonb_build_object('user', p_user, 'agency', p_agency, 'from', p_from, 'to', p_to, 'what', p_what)));
  return query
  with wanted as materialized (
    select e.id, e.at, e.user_id, e.agency_id, e.action, e.what, e.outcome, e.object_id
    from trail.entry e join access.agency g on g.id = e.agency_id
    left join access.user_account u on u.id = e.user_id
    where e.at >= v_from and e.at < v_to
      and g.area_id = v_area
      and (p_user is null or u.username = lower(p_user))
      and (p_agency is null or g.name ilike '%' || replace(replace(p_agency, '\', '\\'), '%', '\%') || '%')
      and (p_what is null or e.what like replace(replace(p_what, '\', '\\'), '%', '\%') || '%')
    order by e.at desc limit 10001)
  select w.at, u.username, u.full_name, g.name, w.action, w.what, w.outcome,
    (select c.reference from cases.mappa_case c join access.file f on f.id = c.id
      where c.id = w.object_id and access.roles_on(v_user.id, f) <> '{}'),
    (select count(*) from wanted)
  from wanted w left join access.user_account u on u.id = w.user_id left join access.agency g on g.id = w.agency_id
  order by w.at desc, w.id desc offset p_offset limit p_limit;
end $$;
comment on function oversight.trail_of(bytea, text, text, date, date, text, integer, integer) is
  'The trail of the agencies of the viewer''s area in a period, by user, agency and act, newest first. A case is named only where the viewer may open it. Counts stop at 10,001';

create function oversight.unusual(p_token bytea, p_from date, p_to date)
returns table (kind text, full_name text, agency text, at timestamptz, count bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
  v_from timestamptz := (p_from::timestamp at time zone 'Europe/London');
  v_to timestamptz := ((p_to + 1)::timestamp at time zone 'Europe/London');
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  if not access.may(array(select role from access.user_role where user_id = v_user.id), 'READ_TRAIL') then
    perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.unusual', 'FORBIDDEN', null, '{}', null);
    return;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.unusual', 'DONE', null, '{}', jsonb_build_object('from', p_from, 'to', p_to));
  return query
  with acts as materialized (
    select e.id, e.at, e.user_id, e.action, e.what, e.outcome, e.object_id, u.full_name, g.name as agency
    from trail.entry e join access.user_account u on u.id = e.user_id join access.agency g on g.id = u.agency_id
    where e.at >= v_from and e.at < v_to and g.area_id = v_area),
  found as (
    select 'MANY_FILES' as kind, a.full_name, a.agency, date_trunc('hour', a.at) as at, count(distinct a.object_id) as count
    from acts a where a.action in ('READ', 'CHANGE', 'EXPORT') and a.outcome = 'DONE' and a.object_id is not null
    group by a.user_id, a.full_name, a.agency, date_trunc('hour', a.at)
    having count(distinct a.object_id) > (select value::int from access.setting where key = 'unusual.files-in-an-hour')
    union all
    select 'REFUSED', a.full_name, a.agency, date_trunc('hour', a.at), count(*)
    from acts a where a.outcome in ('NOT_FOUND', 'FORBIDDEN')
    group by a.user_id, a.full_name, a.agency, date_trunc('hour', a.at)
    having count(*) >= (select value::int from access.setting where key = 'unusual.refusals-in-an-hour')
    union all
    select 'SEARCH_WITHOUT_A_CASE', a.full_name, a.agency, date_trunc('day', a.at), count(*)
    from acts a where a.what = 'person.find' and not exists (select 1 from acts o
      where o.user_id = a.user_id and o.action in ('READ', 'CHANGE', 'CREATE') and o.outcome = 'DONE' and o.at between a.at and a.at + interval '30 minutes')
    group by a.user_id, a.full_name, a.agency, date_trunc('day', a.at)
    having count(*) >= (select value::int from access.setting where key = 'unusual.idle-searches-in-a-day')
    union all
    select case when lower(u.id::text) = lower(a.user_id::text) then 'OWN_NAME' else 'COLLEAGUE' end, a.full_name, a.agency, a.at, 1
    from acts a join trail.payload p on p.entry_id = a.id
    join access.user_account u on strpos(lower(p.body::jsonb ->> 'name'), lower(split_part(u.full_name, ' ', -1))) > 0
      and (u.id = a.user_id or strpos(lower(p.body::jsonb ->> 'name'), lower(split_part(u.full_name, ' ', 1))) > 0)
    where a.what = 'person.find')
  select f.kind, f.full_name, f.agency, f.at, f.count from found f order by f.at desc, f.full_name limit 200;
end $$;
comment on function oversight.unusual(bytea, date, date) is
  'Looking that stands out in the viewer''s area: many files in an hour, many refusals, searches that led to no case, own and colleagues'' names';

insert into access.setting (key, value, source) values
  ('unusual.files-in-an-hour', '40', 'design'),
  ('unusual.refusals-in-an-hour', '10', 'design'),
  ('unusual.idle-searches-in-a-day', '5', 'design');

revoke execute on all functions in schema oversight from public;
grant execute on all functions in schema oversight to mappa_app;
