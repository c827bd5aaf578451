create or replace function meetings.list(p_token bytea, p_past boolean, p_offset integer, p_limit integer)
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
      and i.sitting_id <> all (v_own) and i.case_id <> all (access.hidden_from(v_user.id, '{}')));
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
