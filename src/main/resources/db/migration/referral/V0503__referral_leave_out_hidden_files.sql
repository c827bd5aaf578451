create or replace function referral.notifications(p_token bytea, p_waiting boolean, p_offset integer, p_limit integer)
returns table (case_id uuid, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_areas uuid[];
  v_hidden uuid[];
  v_ids uuid[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_areas := array(select g.area_id from access.grant_given g
    where g.user_id = v_user.id and g.area_id is not null and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE'));
  v_hidden := access.hidden_from(v_user.id, v_areas);
  with seen as (
    select n.case_id, n.sent_at from referral.notification n join access.file f on f.id = n.case_id
    where f.area_id = any (v_areas) and f.id <> all (v_hidden) and (n.acknowledged_at is null) = p_waiting
    union
    select n.case_id, n.sent_at from access.grant_given g join referral.notification n on n.case_id = g.file_id
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
      and n.case_id <> all (v_hidden)
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

create or replace function referral.worklist(p_token bytea, p_status text[], p_offset integer, p_limit integer)
returns table (referral_id uuid, due_on date, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_areas uuid[];
  v_hidden uuid[];
  v_ids uuid[];
  v_due date[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_areas := array(select g.area_id from access.grant_given g
    where g.user_id = v_user.id and g.area_id is not null and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE'));
  v_hidden := access.hidden_from(v_user.id, v_areas);
  with seen as (
    select r.id from referral.referral r join cases.mappa_case c on c.id = r.case_id
    where c.area_id = any (v_areas) and c.id <> all (v_hidden) and r.status = any (p_status)
    union
    select r.id from access.grant_given g
    join referral.referral r on r.case_id = g.file_id
    join cases.mappa_case c on c.id = r.case_id
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
      and c.id <> all (v_hidden) and r.status = any (p_status) and (r.agency_id = v_user.agency_id or c.supervisor = v_user.id)
  ), dated as (
    select s.id, (select min(k.due_on) from clocks.clock k where k.subject_id = s.id and k.met_at is null) as due from seen s
  ), page as (
    select id, due from dated order by due nulls last, id desc offset p_offset limit p_limit
  )
  select (select count(*) from seen), array(select id from page order by due nulls last, id desc),
    array(select due from page order by due nulls last, id desc)
  into v_total, v_ids, v_due;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'referral.list', 'DONE', null,
    array(select distinct x from referral.referral r join access.file f on f.id = r.case_id, unnest(array[f.id, f.person_id]) x
      where r.id = any (v_ids) and x is not null),
    jsonb_build_object('status', p_status, 'offset', p_offset));
  return query select p.id, p.due, v_total from unnest(v_ids, v_due) p (id, due);
end $$;
