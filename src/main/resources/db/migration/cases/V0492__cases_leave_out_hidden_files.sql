create or replace function cases.caseload(p_token bytea, p_level integer, p_category integer, p_review_before date, p_offset integer, p_limit integer)
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
    where g.user_id = v_user.id and g.area_id is not null and g.ended_at is null
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE'));
  v_hidden := access.hidden_from(v_user.id, v_areas);
  if v_areas <> '{}' then
    -- area by area, so that each page is read off the end of an index and not sorted out of the whole area
    v_total := (select count(*) from (select 1 from unnest(v_areas) a, lateral (
      select 1 from cases.mappa_case c where c.area_id = a and c.exited_on is null and c.id <> all (v_hidden)
        and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
        and (p_review_before is null or c.next_review < p_review_before) limit 10001) k limit 10001) m);
    v_ids := case when p_review_before is null then
      array(select k.id from unnest(v_areas) a, lateral (
        select c.id, c.opened_on from cases.mappa_case c where c.area_id = a and c.exited_on is null and c.id <> all (v_hidden)
          and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
        order by c.opened_on desc, c.id limit p_offset + p_limit) k
        order by k.opened_on desc, k.id offset p_offset limit p_limit)
      else
      array(select k.id from unnest(v_areas) a, lateral (
        select c.id, c.next_review from cases.mappa_case c where c.area_id = a and c.exited_on is null and c.id <> all (v_hidden)
          and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
          and c.next_review < p_review_before
        order by c.next_review, c.id limit p_offset + p_limit) k
        order by k.next_review, k.id offset p_offset limit p_limit) end;
  else
    with mine as (
      select distinct c.id, c.opened_on, c.next_review from access.grant_given g join cases.mappa_case c on c.id = g.file_id
      where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
        and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
        and c.exited_on is null and c.id <> all (v_hidden) and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
        and (p_review_before is null or c.next_review < p_review_before))
    select (select count(*) from mine),
      array(select id from mine order by case when p_review_before is null then null else next_review end, opened_on desc, id
        offset p_offset limit p_limit)
    into v_total, v_ids;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'case.list', 'DONE', null,
    v_ids || array(select f.person_id from access.file f where f.id = any (v_ids)),
    jsonb_strip_nulls(jsonb_build_object('level', p_level, 'category', p_category, 'reviewBefore', p_review_before, 'offset', p_offset)));
  return query select i, v_total from unnest(v_ids) i;
end $$;
