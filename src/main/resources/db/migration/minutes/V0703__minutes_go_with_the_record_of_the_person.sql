-- Approved minutes are never changed. They go only with everything that is recorded of the person, which the trail says first.
create function minutes.refuse_silent_destruction() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select 1 from trail.entry e join minutes.minutes m on m.id = old.minutes_id join access.file c on c.id = m.case_id
    where e.tx = pg_current_xact_id() and e.what = 'retention.destroy' and e.outcome = 'DONE' and e.object_id = c.person_id)
  then
    raise exception 'approved minutes are never changed, and go only with the whole record of the person' using errcode = 'MP002';
  end if;
  return old;
end $$;
comment on function minutes.refuse_silent_destruction() is
  'Stops the deletion of approved minutes, also by the owner, unless the same transaction says on the trail that the record of their person is destroyed';
revoke execute on function minutes.refuse_silent_destruction() from public;
drop trigger only_added on minutes.approved;
create trigger only_added before update or truncate on minutes.approved for each statement execute function minutes.refuse_change();
create trigger gone_with_the_person before delete on minutes.approved for each row execute function minutes.refuse_silent_destruction();
comment on function minutes.refuse_change() is 'Stops every update and truncation of approved minutes, also by the owner';
comment on table minutes.approved is 'Approved minutes: never changed; a correction is a further edition with its reason. They go only with the whole record of the person';
