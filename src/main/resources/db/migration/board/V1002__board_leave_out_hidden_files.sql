create or replace function board.cases_behind(p_token bytea, p_on date, p_category integer, p_level integer, p_offset integer, p_limit integer)
returns table (case_id uuid, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
  v_page uuid[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  with held as materialized (
    select g.file_id, g.area_id from access.grant_given g
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
  ), seen as materialized (
    select c.id, c.reference from board.counted(v_area, p_on) k
    join access.file f on f.id = k.case_id
    join cases.mappa_case c on c.id = k.case_id
    where (p_category is null or k.category = p_category) and (p_level is null or k.level = p_level)
      and (f.area_id in (select h.area_id from held h) or f.id in (select h.file_id from held h))
      and f.id <> all (access.hidden_from(v_user.id, array(select h.area_id from held h where h.area_id is not null)))
  )
  select (select count(*) from seen), array(select s.id from seen s order by s.reference, s.id offset p_offset limit p_limit)
  into v_total, v_page;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'return.cases', 'DONE', null,
    v_page || array(select f.person_id from access.file f where f.id = any (v_page)),
    jsonb_strip_nulls(jsonb_build_object('table', 'A1', 'on', p_on, 'category', p_category, 'level', p_level, 'offset', p_offset)));
  return query select i, v_total from unnest(v_page) i;
end $$;
