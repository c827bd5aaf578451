create function minutes.tell_whom_they_are_about() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.file f set about_id = (select c.person_id from access.file c where c.id = new.case_id) where f.id = new.id;
  return new;
end $$;
comment on function minutes.tell_whom_they_are_about() is 'Ties the file of new minutes to the person of their case';
revoke execute on function minutes.tell_whom_they_are_about() from public;
create trigger tell_whom_they_are_about after insert on minutes.minutes
  for each row execute function minutes.tell_whom_they_are_about();
update access.file f set about_id = c.person_id from minutes.minutes m join access.file c on c.id = m.case_id where f.id = m.id;
