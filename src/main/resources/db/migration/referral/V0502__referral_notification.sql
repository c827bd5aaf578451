insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('notification.send', 1, 'Notify an eligible person to the co-ordinator', 3, null, false, 'older guidance: 3 days after sentence; not verified', false, '2020-01-01');

create table referral.notification (
  id uuid primary key,
  case_id uuid not null unique references cases.mappa_case (id),
  agency_id uuid not null references access.agency (id),
  area_id uuid not null references access.area (id),
  sent_by uuid not null references access.user_account (id),
  sent_at timestamptz not null,
  eligible_from date not null,
  due_on date not null,
  late_reason text check (length(late_reason) between 1 and 2000),
  acknowledged_by uuid references access.user_account (id),
  acknowledged_at timestamptz,
  version integer not null default 1,
  check ((acknowledged_by is null) = (acknowledged_at is null))
);
comment on table referral.notification is 'The act by which an eligible person was notified to the co-ordinator of an area and the case opened';
comment on column referral.notification.id is 'Identifier';
comment on column referral.notification.case_id is 'Case that opened';
comment on column referral.notification.agency_id is 'Agency that notified';
comment on column referral.notification.area_id is 'Area that was notified';
comment on column referral.notification.sent_by is 'Who notified';
comment on column referral.notification.sent_at is 'When';
comment on column referral.notification.eligible_from is 'First day of eligibility, from the recorded answer of the law';
comment on column referral.notification.due_on is 'Last day to notify in time, under the rule of the time';
comment on column referral.notification.late_reason is 'Why it came late';
comment on column referral.notification.acknowledged_by is 'Co-ordinator who acknowledged it';
comment on column referral.notification.acknowledged_at is 'When';
comment on column referral.notification.version is 'Version of the row';
create index notification_waiting on referral.notification (area_id, sent_at) where acknowledged_at is null;
create index notification_of_area on referral.notification (area_id, sent_at desc);
call shared.protect('referral.notification', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');

create table referral.turned_away (
  id bigint generated always as identity primary key,
  on_day date not null,
  agency_id uuid not null references access.agency (id),
  area_id uuid not null references access.area (id),
  verdict text not null check (length(verdict) between 1 and 40)
);
comment on table referral.turned_away is 'Enquiries about people to whom MAPPA does not apply: counts only, nobody can be recognised';
comment on column referral.turned_away.id is 'Order';
comment on column referral.turned_away.on_day is 'Day';
comment on column referral.turned_away.agency_id is 'Agency that asked';
comment on column referral.turned_away.area_id is 'Area of that agency';
comment on column referral.turned_away.verdict is 'What the law said';

create function referral.turn_away(p_token bytea, p_verdict text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  insert into referral.turned_away (on_day, agency_id, area_id, verdict)
  select (now() at time zone 'Europe/London')::date, g.id, g.area_id, p_verdict from access.agency g where g.id = v_user.agency_id;
end $$;
comment on function referral.turn_away(bytea, text) is 'Counts an enquiry about somebody to whom MAPPA does not apply, without saying who';

create function referral.notifications(p_token bytea, p_waiting boolean, p_offset integer, p_limit integer)
returns table (case_id uuid, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_areas uuid[];
  v_ids uuid[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_areas := array(select g.area_id from access.grant_given g
    where g.user_id = v_user.id and g.area_id is not null and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE'));
  with seen as (
    select n.case_id, n.sent_at from referral.notification n join access.file f on f.id = n.case_id
    where f.area_id = any (v_areas) and (n.acknowledged_at is null) = p_waiting
    union
    select n.case_id, n.sent_at from access.grant_given g join referral.notification n on n.case_id = g.file_id
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
      and (n.acknowledged_at is null) = p_waiting and n.agency_id = v_user.agency_id
  )
  select (select count(*) from seen),
    array(select s.case_id from seen s order by case when p_waiting then s.sent_at end, s.sent_at desc, s.case_id offset p_offset limit p_limit)
  into v_total, v_ids;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'notification.list', 'DONE', null,
    v_ids || array(select f.person_id from access.file f where f.id = any (v_ids)),
    jsonb_build_object('waiting', p_waiting, 'offset', p_offset));
  return query select i, v_total from unnest(v_ids) i;
end $$;
comment on function referral.notifications(bytea, boolean, integer, integer) is
  'One page of the notifications that the viewer may see, those waiting oldest first, put on the trail with exactly those cases';

create function referral.asked_and_given(p_token bytea, p_from date, p_to date)
returns table (agency text, level_sought integer, outcome text, stepped_down boolean, decisions bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  if not access.may(array(select role from access.user_role where user_id = v_user.id), 'SEE_STATISTICS') then return; end if;
  return query
  select g.name, r.level_sought, r.outcome, r.stepped_down, count(*)
  from referral.report_referrals r
  join access.agency g on g.id = r.agency_id
  join access.agency own on own.id = v_user.agency_id and own.area_id = r.area_id
  where r.outcome <> 'PENDING' and (r.decided_at at time zone 'Europe/London')::date between p_from and p_to
  group by g.name, r.level_sought, r.outcome, r.stepped_down
  order by g.name, r.level_sought, r.outcome;
end $$;
comment on function referral.asked_and_given(bytea, date, date) is
  'What agencies of the viewer''s area asked for and what was decided, as counts: shows who asks for more than is accepted';
revoke execute on function referral.turn_away(bytea, text), referral.notifications(bytea, boolean, integer, integer),
  referral.asked_and_given(bytea, date, date) from public;
grant execute on function referral.turn_away(bytea, text), referral.notifications(bytea, boolean, integer, integer),
  referral.asked_and_given(bytea, date, date) to mappa_app;
