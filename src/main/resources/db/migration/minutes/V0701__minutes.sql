create schema minutes;
comment on schema minutes is 'Minutes: drafted from the record, approved once and for all, read by those who are named';
grant usage on schema minutes to mappa_app;

create table minutes.minutes (
  id uuid primary key references access.file (id),
  item_id uuid not null unique,
  case_id uuid not null,
  sitting_id uuid not null references meetings.sitting (id),
  sitting_on date not null,
  level integer not null check (level in (2, 3)),
  drafted_at timestamptz not null,
  drafted_by uuid not null references access.user_account (id),
  approved_at timestamptz,
  edition integer not null default 0,
  version integer not null default 1,
  foreign key (item_id, case_id) references meetings.item (id, case_id),
  check ((approved_at is null) = (edition = 0))
);
comment on table minutes.minutes is 'That there are minutes, of which day and how far: known to whoever may open the case; holds none of their words';
comment on column minutes.minutes.id is 'Identifier, and key of the file';
comment on column minutes.minutes.item_id is 'Item of the sitting';
comment on column minutes.minutes.case_id is 'Case';
comment on column minutes.minutes.sitting_id is 'Sitting';
comment on column minutes.minutes.sitting_on is 'Day of the sitting';
comment on column minutes.minutes.level is 'Level of the sitting';
comment on column minutes.minutes.drafted_at is 'When the draft was begun';
comment on column minutes.minutes.drafted_by is 'By whom';
comment on column minutes.minutes.approved_at is 'When the last edition was approved; empty: still a draft';
comment on column minutes.minutes.edition is 'Number of the last approved edition; 0: none yet';
comment on column minutes.minutes.version is 'Version of the row';
create index minutes_of_case on minutes.minutes (case_id, sitting_on);

create table minutes.draft (
  id uuid primary key references minutes.minutes (id),
  content jsonb not null check (length(content::text) <= 1000000),
  version integer not null default 1
);
comment on table minutes.draft is 'The draft, built from what was recorded, with notes of the minute taker and the chair';
comment on column minutes.draft.id is 'Minutes';
comment on column minutes.draft.content is 'Sections with their lines and notes';
comment on column minutes.draft.version is 'Version of the row';

create table minutes.approved (
  id uuid primary key,
  minutes_id uuid not null references minutes.minutes (id),
  edition integer not null check (edition > 0),
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  marking text not null check (marking in ('OFFICIAL', 'OFFICIAL-SENSITIVE')),
  approved_at timestamptz not null,
  approved_by uuid not null references access.user_account (id),
  reason text check (length(reason) between 1 and 2000),
  unique (minutes_id, edition),
  check (edition = 1 or reason is not null),
  check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table minutes.approved is 'Approved minutes: never changed, never deleted; a correction is a further edition with its reason';
comment on column minutes.approved.id is 'Identifier';
comment on column minutes.approved.minutes_id is 'Minutes';
comment on column minutes.approved.edition is 'First, second and so on; the last one stands';
comment on column minutes.approved.content is 'Canonical JSON text, hashed byte for byte';
comment on column minutes.approved.hash is 'SHA-256 of the content in UTF-8';
comment on column minutes.approved.marking is 'Protective marking';
comment on column minutes.approved.approved_at is 'When';
comment on column minutes.approved.approved_by is 'Chair who approved';
comment on column minutes.approved.reason is 'Why a further edition was needed';

create function minutes.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'approved minutes are never changed' using errcode = 'MP002';
end $$;
comment on function minutes.refuse_change() is 'Stops every update, deletion and truncation of approved minutes, also by the owner';
create trigger only_added before update or delete or truncate on minutes.approved
  for each statement execute function minutes.refuse_change();

create table minutes.recipient (
  id uuid primary key,
  minutes_id uuid not null references minutes.minutes (id),
  user_id uuid not null references access.user_account (id),
  why text not null check (length(why) between 1 and 1000),
  given_at timestamptz not null,
  given_by uuid not null references access.user_account (id),
  unique (minutes_id, user_id)
);
comment on table minutes.recipient is 'Distribution list: who was sent the minutes, and why';
comment on column minutes.recipient.id is 'Identifier';
comment on column minutes.recipient.minutes_id is 'Minutes';
comment on column minutes.recipient.user_id is 'To whom';
comment on column minutes.recipient.why is 'Why: attended, chaired, or the written authority';
comment on column minutes.recipient.given_at is 'When';
comment on column minutes.recipient.given_by is 'By whom';

create function minutes.may_read(p_minutes uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select 1 from trail.entry e join access.file f on f.id = p_minutes
    where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE'
      and access.may(access.roles_on(e.user_id, f), 'READ_MINUTES'))
$$;
comment on function minutes.may_read(uuid) is 'Whether whoever acts in this transaction may open these minutes: decides whether a link or the way to ask is shown';
revoke execute on function minutes.may_read(uuid), minutes.refuse_change() from public;
grant execute on function minutes.may_read(uuid) to mappa_app;

call shared.protect('minutes.minutes',
  'case_id = any ((select access.readable())::uuid[]) or id = any ((select access.readable())::uuid[])',
  'case_id = any ((select access.writable())::uuid[]) and id = any ((select access.writable())::uuid[])');
call shared.protect('minutes.draft', 'id = any ((select access.readable())::uuid[])', 'id = any ((select access.writable())::uuid[])');
call shared.protect('minutes.approved', 'minutes_id = any ((select access.readable())::uuid[])', 'minutes_id = any ((select access.writable())::uuid[])', false);
call shared.protect('minutes.recipient', 'minutes_id = any ((select access.readable())::uuid[])', 'minutes_id = any ((select access.writable())::uuid[])', false);
revoke update on minutes.approved, minutes.recipient from mappa_app;

create view minutes.report_timeliness as
  select s.area_id, a.name as area, m.level, date_trunc('month', m.sitting_on)::date as month,
    count(*) as minutes, count(m.approved_at) as approved,
    count(*) filter (where first.approved_at is not null and c.outcome = 'MET') as in_time
  from minutes.minutes m
  join meetings.sitting s on s.id = m.sitting_id
  join access.area a on a.id = s.area_id
  left join minutes.approved first on first.minutes_id = m.id and first.edition = 1
  left join lateral (select k.outcome from clocks.clock k where k.subject_id = m.item_id and k.rule = 'minutes.level-' || m.level limit 1) c on true
  group by s.area_id, a.name, m.level, date_trunc('month', m.sitting_on);
comment on view minutes.report_timeliness is 'How many minutes were approved, and in time, by area, level and month of the sitting: no case and no person';
comment on column minutes.report_timeliness.area_id is 'Area';
comment on column minutes.report_timeliness.area is 'Name of the area';
comment on column minutes.report_timeliness.level is 'Level of the sittings';
comment on column minutes.report_timeliness.month is 'First day of the month';
comment on column minutes.report_timeliness.minutes is 'Minutes begun';
comment on column minutes.report_timeliness.approved is 'Of these, approved';
comment on column minutes.report_timeliness.in_time is 'Of these, approved within the time limit';
grant select on minutes.report_timeliness to mappa_app;
