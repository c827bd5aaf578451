create function clocks.waiting(p_token bytea, p_offset integer, p_limit integer)
returns table (id uuid, title text, about text, link text, file_id uuid, due_on date, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_ids uuid[];
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_ids := array(
    select w.id from (
      select c.id, c.due_on from clocks.clock c where c.owner_user = v_user.id and c.met_at is null
      union all
      select c.id, c.due_on from clocks.clock c
      join access.agency g on g.id = v_user.agency_id
      join access.user_role r on r.user_id = v_user.id and r.role = c.owner_role
      where c.owner_area = g.area_id and c.owner_user is null and c.met_at is null) w
    order by w.due_on, w.id offset p_offset limit p_limit);
  -- the files are entered, as far as the viewer holds a grant, so that names can be shown beside the tasks
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'work.list', 'DONE', null,
    array(select distinct x from clocks.clock c join access.file f on f.id = c.file_id, unnest(array[f.id, f.person_id]) x
      where c.id = any (v_ids) and x is not null and access.roles_on(v_user.id, f) <> '{}'), null);
  return query
  select c.id, r.title, (select p.given_names || ' ' || p.family_name from access.file f join persons.person p on p.id = coalesce(f.person_id, f.id)
      where f.id = c.file_id and access.roles_on(v_user.id, f) <> '{}'), c.link, c.file_id, c.due_on,
    (select count(*) from clocks.clock k where k.met_at is null and (k.owner_user = v_user.id or (k.owner_user is null and exists (
      select 1 from access.agency g join access.user_role ur on ur.user_id = v_user.id
      where g.id = v_user.agency_id and k.owner_area = g.area_id and k.owner_role = ur.role))))
  from clocks.clock c join clocks.rule r on r.key = c.rule and r.edition = c.edition
  where c.id = any (v_ids) order by c.due_on, c.id;
end $$;
comment on function clocks.waiting(bytea, integer, integer) is 'What waits for the viewer, soonest first, as one list on the trail';
revoke execute on function clocks.waiting(bytea, integer, integer) from public;
grant execute on function clocks.waiting(bytea, integer, integer) to mappa_app;
