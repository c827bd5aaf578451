-- What leaves the system bears a reference to its own entry on the trail.
create function access.taken_out() returns table (entry uuid, at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.id, e.at from trail.entry e
  where e.tx = pg_current_xact_id_if_assigned() and e.action = 'EXPORT' and e.outcome = 'DONE'
  order by e.id desc limit 1
$$;
comment on function access.taken_out() is 'The entry of the export that this transaction makes, and its moment: what the file is marked with';
revoke execute on function access.taken_out() from public;
grant execute on function access.taken_out() to mappa_app;
