-- A stop waits for whoever may lift it, from the moment at which it happens.
create function oversight.tell_of_a_stop() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new.lifted_at is not null then
    update clocks.clock set met_at = clock_timestamp(),
      outcome = case when due_on < (clock_timestamp() at time zone 'Europe/London')::date then 'MET_LATE' else 'MET' end
    where subject_id = new.id and rule = 'brake.lift' and met_at is null;
  else
    insert into clocks.clock (id, rule, edition, subject_id, owner_role, owner_area, link, started_on, due_on)
    select shared.uuid7(), 'brake.lift', 1, new.id, access.brake_lifter(new.user_id), g.area_id, '/brakes/' || new.id, d, d
    from access.user_account u join access.agency g on g.id = u.agency_id, (select (clock_timestamp() at time zone 'Europe/London')::date) as today (d)
    where u.id = new.user_id;
  end if;
  return new;
end $$;
comment on function oversight.tell_of_a_stop() is 'Puts a stop among what waits for whoever may lift it, and takes it away once it is lifted';
create trigger tell_of_a_stop after update on access.brake
  for each row when (old.stopped_at is distinct from new.stopped_at or old.lifted_at is distinct from new.lifted_at)
  execute function oversight.tell_of_a_stop();
revoke execute on function oversight.tell_of_a_stop() from public;
