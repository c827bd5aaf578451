-- From a paper that was found back to the act that took it out.
create function oversight.paper(p_token bytea, p_reference text)
returns table (at timestamptz, username text, full_name text, agency text, action text, what text, outcome text, reference text, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  if not access.may(array(select role from access.user_role where user_id = v_user.id), 'READ_TRAIL') then
    perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.paper', 'FORBIDDEN', null, '{}', null);
    return;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.paper', 'DONE', null, '{}', jsonb_build_object('reference', p_reference));
  return query
  select e.at, u.username, u.full_name, g.name, e.action, e.what, e.outcome,
    (select c.reference from cases.mappa_case c join access.file f on f.id = c.id
      where c.id = e.object_id and access.roles_on(v_user.id, f) <> '{}'), 1::bigint
  from trail.entry e join access.agency g on g.id = e.agency_id left join access.user_account u on u.id = e.user_id
  where e.id between (p_reference || '-000000000000')::uuid and (p_reference || '-ffffffffffff')::uuid
    and e.action = 'EXPORT' and g.area_id = v_area;
end $$;
comment on function oversight.paper(bytea, text) is
  'Who took out the paper that bears this reference (an entry''s identifier without its last group), and when: for the area whose agency took it out';
revoke execute on function oversight.paper(bytea, text) from public;
grant execute on function oversight.paper(bytea, text) to mappa_app;
