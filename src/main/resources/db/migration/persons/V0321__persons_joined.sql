-- Two records of one person become one: whoever follows an old link is led on.
create table persons.joined (
  person_id uuid primary key references access.file (id),
  into_id uuid not null references access.file (id),
  joined_at timestamptz not null default clock_timestamp()
);
comment on table persons.joined is 'Records that were joined with another of the same person';
comment on column persons.joined.person_id is 'The record that is no more';
comment on column persons.joined.into_id is 'Where everything of it stands now';
comment on column persons.joined.joined_at is 'Since when';
create index joined_into on persons.joined (into_id);
call shared.protect('persons.joined', 'person_id = any ((select access.readable())::uuid[])', 'false', false);
revoke insert, update on persons.joined from mappa_app;

-- an old name that moves to another record is searched under that one from then on
create or replace function persons.keep_searchable() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  v_old jsonb := to_jsonb(old);
  v_people uuid[] := case when tg_table_name = 'person' then array[coalesce(to_jsonb(new) ->> 'id', v_old ->> 'id')::uuid]
    else array_remove(array[(to_jsonb(new) ->> 'person_id')::uuid, (v_old ->> 'person_id')::uuid], null) end;
begin
  delete from persons.searchable_name where person_id = any (v_people);
  insert into persons.searchable_name (person_id, folded, sound)
  select n.person, shared.fold(n.given || ' ' || n.family), dmetaphone(shared.fold(n.family))
  from (
    select id as person, given_names as given, family_name as family from persons.person where id = any (v_people)
    union all
    select person_id, given_names, family_name from persons.alias where person_id = any (v_people)) n;
  return null;
end $$;
create trigger keep_searchable_no_more after delete on persons.alias for each row execute function persons.keep_searchable();
