create schema meetings;
comment on schema meetings is 'Sittings, the cases on them, invitations, replies, attendance and the confidentiality statement';
grant usage on schema meetings to mappa_app;

create table meetings.grade_band (
  rank integer primary key,
  label text not null,
  default_for_level integer unique check (default_for_level in (2, 3)),
  source text not null
);
comment on table meetings.grade_band is 'Bands of grade, so that the grade of whoever came can be held against the grade that was wanted';
comment on column meetings.grade_band.rank is 'Order: a higher rank can commit more';
comment on column meetings.grade_band.label is 'In words';
comment on column meetings.grade_band.default_for_level is 'Level at whose sittings this band is wanted unless the invitation says otherwise';
comment on column meetings.grade_band.source is 'Where the band comes from';
insert into meetings.grade_band (rank, label, default_for_level, source) values
  (1, 'Practitioner', null, 'design'),
  (2, 'Senior practitioner or team manager', null, 'design'),
  (3, 'Middle manager, such as a detective inspector or a local probation manager', 2, 'Kent procedure 2.4.5: Level 2 representatives'),
  (4, 'Senior manager, such as a detective chief inspector or a head of service', 3, 'Kent procedure 2.4.5: Level 3 representatives'),
  (5, 'Director or chief officer', null, 'Kent procedure 2.4.5: Level 3 representatives');
grant select on meetings.grade_band to mappa_app;

create table meetings.quorum (
  agency_kind text primary key references access.agency_kind (code),
  source text not null
);
comment on table meetings.quorum is 'Kinds of agency without which the discussion of a case cannot close';
comment on column meetings.quorum.agency_kind is 'Kind of agency';
comment on column meetings.quorum.source is 'Where the requirement comes from';
insert into meetings.quorum (agency_kind, source) values
  ('POLICE', 'design: no quorum is fixed in the sources; the least is police and probation'),
  ('PROBATION', 'design: no quorum is fixed in the sources; the least is police and probation');
grant select on meetings.quorum to mappa_app;

create table meetings.statement (
  edition integer primary key,
  body text not null check (length(body) between 1 and 8000),
  valid_from date not null,
  source text not null
);
comment on table meetings.statement is 'The confidentiality and diversity statement that everybody at the table accepts; a change is a new edition';
comment on column meetings.statement.edition is 'Edition';
comment on column meetings.statement.body is 'Text; an empty line parts two paragraphs';
comment on column meetings.statement.valid_from is 'First day of this edition';
comment on column meetings.statement.source is 'What it was written from';
insert into meetings.statement (edition, body, valid_from, source) values (1,
'In this meeting agencies share personal information under section 325 of the Criminal Justice Act 2003, in order to assess and manage the risk of serious harm. Here that risk outweighs the confidentiality of the person discussed, as far as sharing is necessary and proportionate (Article 8(2) of the European Convention on Human Rights: public safety, the prevention of disorder or crime, the protection of health and of the rights and freedoms of others).

What is said here, and the minutes of it, are OFFICIAL-SENSITIVE. They may be used only to manage this case, by those who need to know. They are not copied, quoted or passed on, inside or outside your agency, without the agreement of the chair.

Keep the minutes only in the restricted part of your agency''s file. Do not take them off site, and do not put them where the person discussed, or anybody who asks to see that person''s file, would come upon them.

The minutes are closed under the Freedom of Information Act 2000: section 30(1)(b) (investigations), section 38 (health and safety), section 40 (personal information) and section 41 (information given in confidence). Send any request for them to the MAPPA co-ordinator.

The meeting treats everybody with respect. Nobody''s age, disability, ethnicity, gender, religion or belief, sexual orientation or background is a reason to think them more or less dangerous; where any of these bears on the case or on the plan, the meeting says so openly.

If the person discussed, a victim or anybody near them is known to you in private life, say so now to the chair.',
  '2020-01-01', 'own wording from the contents of form D (confidentiality and diversity statement)');
grant select on meetings.statement to mappa_app;

create table meetings.sitting (
  id uuid primary key references access.file (id),
  area_id uuid not null references access.area (id),
  level integer not null check (level in (2, 3)),
  starts_at timestamptz not null,
  length_minutes integer not null check (length_minutes between 15 and 720),
  place text not null check (length(place) between 1 and 300),
  chair uuid not null references access.user_account (id),
  minute_taker uuid not null references access.user_account (id),
  planned_at timestamptz not null,
  planned_by uuid not null references access.user_account (id),
  version integer not null default 1,
  check (chair <> minute_taker)
);
comment on table meetings.sitting is 'One meeting day with its cases';
comment on column meetings.sitting.id is 'Identifier, and key of the file';
comment on column meetings.sitting.area_id is 'Area';
comment on column meetings.sitting.level is 'Level at which it sits';
comment on column meetings.sitting.starts_at is 'When it begins';
comment on column meetings.sitting.length_minutes is 'How long it may last';
comment on column meetings.sitting.place is 'Room, or how to join by video';
comment on column meetings.sitting.chair is 'Who chairs';
comment on column meetings.sitting.minute_taker is 'Who takes the minutes';
comment on column meetings.sitting.planned_at is 'When it was planned';
comment on column meetings.sitting.planned_by is 'By whom';
comment on column meetings.sitting.version is 'Version of the row';
create index sitting_of_area on meetings.sitting (area_id, starts_at);

create table meetings.item (
  id uuid primary key,
  sitting_id uuid not null references meetings.sitting (id),
  case_id uuid not null references cases.mappa_case (id),
  position integer not null,
  minutes integer not null check (minutes between 5 and 240),
  urgent boolean not null default false,
  why text not null check (length(why) between 1 and 1000),
  sequence integer not null check (sequence > 0),
  opened_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references access.user_account (id),
  version integer not null default 1,
  unique (sitting_id, case_id),
  unique (id, case_id),
  check (closed_at is null or opened_at is not null)
);
comment on table meetings.item is 'A case on a sitting';
comment on column meetings.item.id is 'Identifier';
comment on column meetings.item.sitting_id is 'Sitting';
comment on column meetings.item.case_id is 'Case';
comment on column meetings.item.position is 'Place in the order of the sitting; urgent cases come first';
comment on column meetings.item.minutes is 'Minutes allotted';
comment on column meetings.item.urgent is 'Whether it was put on out of turn';
comment on column meetings.item.why is 'Why the case comes to this sitting';
comment on column meetings.item.sequence is 'How many meetings of this case there have been, with this one';
comment on column meetings.item.opened_at is 'When the discussion began';
comment on column meetings.item.closed_at is 'When the chair closed it';
comment on column meetings.item.closed_by is 'Who closed it';
comment on column meetings.item.version is 'Version of the row';
create index item_of_case on meetings.item (case_id, sitting_id);

create table meetings.invitation (
  id uuid primary key,
  item_id uuid not null,
  case_id uuid not null,
  user_id uuid not null references access.user_account (id),
  agency_id uuid not null references access.agency (id),
  role text not null references access.role (code),
  why text not null check (length(why) between 1 and 1000),
  grade_wanted integer not null references meetings.grade_band (rank),
  reports_by date not null,
  invited_at timestamptz not null,
  invited_by uuid not null references access.user_account (id),
  reply text check (reply in ('ACCEPTED', 'DECLINED', 'DEPUTY', 'REPORT_ONLY')),
  reply_reason text check (length(reply_reason) between 1 and 1000),
  deputy uuid references access.user_account (id),
  replied_at timestamptz,
  attendance text check (attendance in ('ATTENDED', 'PART', 'APOLOGY', 'NO_REASON', 'REPORT_ONLY')),
  attendee uuid references access.user_account (id),
  grade_at integer references meetings.grade_band (rank),
  status text not null generated always as (coalesce(attendance, reply, 'INVITED')) stored,
  version integer not null default 1,
  foreign key (item_id, case_id) references meetings.item (id, case_id),
  unique (item_id, user_id),
  check ((reply = 'DEPUTY') = (deputy is not null)),
  check (reply is distinct from 'DECLINED' or reply_reason is not null),
  check ((attendance in ('ATTENDED', 'PART')) is not true or (attendee is not null and grade_at is not null))
);
comment on table meetings.invitation is 'Who was asked to the discussion of a case and why, what they answered, and whether somebody came';
comment on column meetings.invitation.id is 'Identifier';
comment on column meetings.invitation.item_id is 'Item of the sitting';
comment on column meetings.invitation.case_id is 'Case';
comment on column meetings.invitation.user_id is 'Who is asked';
comment on column meetings.invitation.agency_id is 'Their agency at that time';
comment on column meetings.invitation.role is 'Role in which the case opens to them';
comment on column meetings.invitation.why is 'Why their agency is needed';
comment on column meetings.invitation.grade_wanted is 'Band of grade that is wanted';
comment on column meetings.invitation.reports_by is 'Last day for a written report';
comment on column meetings.invitation.invited_at is 'When';
comment on column meetings.invitation.invited_by is 'By whom';
comment on column meetings.invitation.reply is 'Answer';
comment on column meetings.invitation.reply_reason is 'Reason, where they cannot come';
comment on column meetings.invitation.deputy is 'Colleague of the same agency who comes instead';
comment on column meetings.invitation.replied_at is 'When they answered';
comment on column meetings.invitation.attendance is 'What was seen at the table; REPORT_ONLY: a report was read instead';
comment on column meetings.invitation.attendee is 'Who came';
comment on column meetings.invitation.grade_at is 'Band of grade of whoever came';
comment on column meetings.invitation.status is 'INVITED, ACCEPTED, DECLINED, DEPUTY, REPORT_ONLY, ATTENDED, PART, APOLOGY or NO_REASON';
comment on column meetings.invitation.version is 'Version of the row';
create index invitation_of_case on meetings.invitation (case_id);
create index invitation_of_agency on meetings.invitation (agency_id, status);

create table meetings.acceptance (
  id uuid primary key,
  sitting_id uuid not null references meetings.sitting (id),
  user_id uuid not null references access.user_account (id),
  agency_id uuid not null references access.agency (id),
  edition integer not null references meetings.statement (edition),
  accepted_at timestamptz not null,
  unique (sitting_id, user_id)
);
comment on table meetings.acceptance is 'Who accepted the confidentiality statement at which sitting, in which edition';
comment on column meetings.acceptance.id is 'Identifier';
comment on column meetings.acceptance.sitting_id is 'Sitting';
comment on column meetings.acceptance.user_id is 'Who';
comment on column meetings.acceptance.agency_id is 'For which agency';
comment on column meetings.acceptance.edition is 'Edition of the statement';
comment on column meetings.acceptance.accepted_at is 'When';

create table meetings.observer (
  id uuid primary key,
  sitting_id uuid not null references meetings.sitting (id),
  user_id uuid not null references access.user_account (id),
  marked_by uuid not null references access.user_account (id),
  marked_at timestamptz not null,
  unique (sitting_id, user_id)
);
comment on table meetings.observer is 'Lay advisers who watch a sitting; being marked opens nothing to them';
comment on column meetings.observer.id is 'Identifier';
comment on column meetings.observer.sitting_id is 'Sitting';
comment on column meetings.observer.user_id is 'Who watches';
comment on column meetings.observer.marked_by is 'Who marked them';
comment on column meetings.observer.marked_at is 'When';

create function meetings.case_of(p_item uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select case_id from meetings.item where id = p_item $$;
comment on function meetings.case_of(uuid) is 'Case of an item: the key alone, with which whoever asks still has to pass the gate';

create function meetings.sittings_of(p_cases uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce(array_agg(distinct sitting_id), '{}') from meetings.item where case_id = any (p_cases) $$;
comment on function meetings.sittings_of(uuid[]) is 'Sittings on which these cases are: day and place of them are known to whoever entered such a case';

create function meetings.rights_on(p_file uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select distinct c.capability from trail.entry e
    join access.file f on f.id = p_file
    join access.role_capability c on c.role = any (access.roles_on(e.user_id, f))
    where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE' and p_file = any (e.admits))
$$;
comment on function meetings.rights_on(uuid) is 'What whoever entered this file in this transaction may do with it';

call shared.protect('meetings.sitting',
  'id = any ((select access.readable())::uuid[]) or id = any ((select meetings.sittings_of(access.readable()))::uuid[])',
  'id = any ((select access.writable())::uuid[])');
call shared.protect('meetings.item',
  'sitting_id = any ((select access.readable())::uuid[]) or case_id = any ((select access.readable())::uuid[])',
  'sitting_id = any ((select access.writable())::uuid[]) or case_id = any ((select access.writable())::uuid[])');
call shared.protect('meetings.invitation', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('meetings.acceptance',
  'sitting_id = any ((select access.readable())::uuid[]) or sitting_id = any ((select meetings.sittings_of(access.readable()))::uuid[])',
  'sitting_id = any ((select meetings.sittings_of(access.writable()))::uuid[])', false);
call shared.protect('meetings.observer', 'sitting_id = any ((select access.readable())::uuid[])', 'sitting_id = any ((select access.writable())::uuid[])', false);
revoke update on meetings.acceptance, meetings.observer from mappa_app;

create function meetings.list(p_token bytea, p_past boolean, p_offset integer, p_limit integer)
returns table (sitting_id uuid, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_own uuid[];
  v_cases uuid[];
  v_ids uuid[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_own := array(
    select s.id from meetings.sitting s join access.grant_given g on g.area_id = s.area_id
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_SITTING')
    union
    select s.id from meetings.sitting s join access.grant_given g on g.file_id = s.id
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_SITTING'));
  -- an invited colleague holds the case, not the sitting: they are shown their own items of it
  v_cases := array(
    select i.case_id from access.grant_given g join meetings.item i on i.case_id = g.file_id
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_SITTING')
      and i.sitting_id <> all (v_own));
  with shown as (
    select s.id, s.starts_at from meetings.sitting s
    where (s.id = any (v_own) or s.id in (select i.sitting_id from meetings.item i where i.case_id = any (v_cases)))
      and p_past = (s.starts_at + make_interval(mins => s.length_minutes) < clock_timestamp()))
  select (select count(*) from shown),
    array(select id from shown order by case when p_past then null else starts_at end, starts_at desc, id offset p_offset limit p_limit)
  into v_total, v_ids;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'sitting.list', 'DONE', null,
    array(select unnest(v_ids) intersect select unnest(v_own))
      || array(select distinct x from meetings.item i join access.file f on f.id = i.case_id, unnest(array[f.id, f.person_id]) x
        where i.sitting_id = any (v_ids) and i.case_id = any (v_cases) and x is not null),
    jsonb_build_object('past', p_past, 'offset', p_offset));
  return query select i, v_total from unnest(v_ids) i;
end $$;
comment on function meetings.list(bytea, boolean, integer, integer) is
  'One page of the sittings that the viewer may open, or on which a case of theirs is, put on the trail with exactly those identifiers';

revoke execute on function meetings.case_of(uuid), meetings.sittings_of(uuid[]), meetings.rights_on(uuid),
  meetings.list(bytea, boolean, integer, integer) from public;
grant execute on function meetings.case_of(uuid), meetings.sittings_of(uuid[]), meetings.rights_on(uuid),
  meetings.list(bytea, boolean, integer, integer) to mappa_app;

create view meetings.report_attendance as
  select s.area_id, a.name as area, v.agency_id, g.name as agency, g.kind as agency_kind, s.level,
    date_trunc('month', s.starts_at at time zone 'Europe/London')::date as month,
    count(*) as invited,
    count(*) filter (where v.status in ('ATTENDED', 'PART')) as came,
    count(*) filter (where v.status in ('ATTENDED', 'PART') and v.attendee <> v.user_id) as came_by_deputy,
    count(*) filter (where v.status = 'REPORT_ONLY') as report_only,
    count(*) filter (where v.status in ('APOLOGY', 'DECLINED')) as apologies,
    count(*) filter (where v.status = 'NO_REASON') as without_reason,
    count(*) filter (where v.status in ('INVITED', 'ACCEPTED', 'DEPUTY')) as not_yet_recorded,
    count(*) filter (where v.grade_at < v.grade_wanted) as below_grade
  from meetings.invitation v
  join meetings.item i on i.id = v.item_id
  join meetings.sitting s on s.id = i.sitting_id
  join access.agency g on g.id = v.agency_id
  join access.area a on a.id = s.area_id
  group by s.area_id, a.name, v.agency_id, g.name, g.kind, s.level, date_trunc('month', s.starts_at at time zone 'Europe/London');
comment on view meetings.report_attendance is 'Attendance in figures, by agency, level and month: no case and no person';
comment on column meetings.report_attendance.area_id is 'Area';
comment on column meetings.report_attendance.area is 'Name of the area';
comment on column meetings.report_attendance.agency_id is 'Agency';
comment on column meetings.report_attendance.agency is 'Name of the agency';
comment on column meetings.report_attendance.agency_kind is 'Kind of agency';
comment on column meetings.report_attendance.level is 'Level of the sittings';
comment on column meetings.report_attendance.month is 'First day of the month';
comment on column meetings.report_attendance.invited is 'Invitations';
comment on column meetings.report_attendance.came is 'Somebody came, for the whole or part';
comment on column meetings.report_attendance.came_by_deputy is 'Of these, a deputy';
comment on column meetings.report_attendance.report_only is 'A written report instead';
comment on column meetings.report_attendance.apologies is 'Sent apologies or declined';
comment on column meetings.report_attendance.without_reason is 'Nobody came, without a reason';
comment on column meetings.report_attendance.not_yet_recorded is 'Attendance is not yet recorded';
comment on column meetings.report_attendance.below_grade is 'Whoever came was below the grade wanted';
grant select on meetings.report_attendance to mappa_app;
