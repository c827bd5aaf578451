create schema persons;
comment on schema persons is 'People: names, identifiers and addresses, and finding them';
grant usage on schema persons to mappa_app;

create table persons.person (
  id uuid primary key references access.file (id),
  area_id uuid not null references access.area (id),
  family_name text not null check (length(family_name) between 1 and 100),
  given_names text not null check (length(given_names) between 1 and 100),
  date_of_birth date,
  sex text check (sex in ('FEMALE', 'MALE')),
  ethnicity text check (length(ethnicity) <= 100),
  nationality text check (length(nationality) <= 100),
  registered_at timestamptz not null,
  registered_by uuid not null references access.user_account (id),
  version integer not null default 1
);
comment on table persons.person is 'A person who is, was or may be managed under MAPPA';
comment on column persons.person.id is 'Identifier, and key of the file';
comment on column persons.person.area_id is 'Area that registered the person';
comment on column persons.person.family_name is 'Family name';
comment on column persons.person.given_names is 'Given names';
comment on column persons.person.date_of_birth is 'Date of birth; empty: not yet known';
comment on column persons.person.sex is 'Sex; empty: not yet known';
comment on column persons.person.ethnicity is 'Ethnicity in words, never a code; empty: not yet known';
comment on column persons.person.nationality is 'Nationality in words; empty: not yet known';
comment on column persons.person.registered_at is 'When registered';
comment on column persons.person.registered_by is 'By whom';
comment on column persons.person.version is 'Version of the row';

create table persons.alias (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  family_name text not null check (length(family_name) between 1 and 100),
  given_names text not null check (length(given_names) <= 100),
  kind text not null check (kind in ('ALIAS', 'NICKNAME', 'BIRTH_NAME', 'MARRIED_NAME')),
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table persons.alias is 'Other names by which a person is or was known';
comment on column persons.alias.id is 'Identifier';
comment on column persons.alias.person_id is 'Person';
comment on column persons.alias.family_name is 'Family name or nickname';
comment on column persons.alias.given_names is 'Given names, may be empty';
comment on column persons.alias.kind is 'What sort of other name';
comment on column persons.alias.recorded_at is 'When recorded';
create index alias_of_person on persons.alias (person_id);

create table persons.identifier (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  kind text not null check (kind in ('PNC', 'CRO', 'PRISON', 'PROBATION', 'VISOR', 'NHS')),
  value text not null check (length(value) between 1 and 30),
  recorded_at timestamptz not null default clock_timestamp(),
  unique (person_id, kind, value)
);
comment on table persons.identifier is 'Numbers under which agencies know the person';
comment on column persons.identifier.id is 'Identifier';
comment on column persons.identifier.person_id is 'Person';
comment on column persons.identifier.kind is 'PNC, CRO, prison, probation, ViSOR or NHS number';
comment on column persons.identifier.value is 'As written by the agency';
comment on column persons.identifier.recorded_at is 'When recorded';
create index identifier_value on persons.identifier (upper(regexp_replace(value, '[^0-9A-Za-z]', '', 'g')));
create index identifier_of_person on persons.identifier (person_id);

create table persons.address (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  no_fixed_abode boolean not null default false,
  lines text check (length(lines) <= 300),
  postcode text check (length(postcode) <= 10),
  closest_area text check (length(closest_area) <= 100),
  from_day date not null,
  to_day date,
  recorded_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  check (no_fixed_abode or lines is not null),
  check (to_day is null or to_day >= from_day)
);
comment on table persons.address is 'Where a person lives or lived, no fixed abode too';
comment on column persons.address.id is 'Identifier';
comment on column persons.address.person_id is 'Person';
comment on column persons.address.no_fixed_abode is 'Has no fixed abode in this time';
comment on column persons.address.lines is 'Address';
comment on column persons.address.postcode is 'Postcode';
comment on column persons.address.closest_area is 'For no fixed abode: place of closest link';
comment on column persons.address.from_day is 'First day';
comment on column persons.address.to_day is 'Last day; empty: still there';
comment on column persons.address.recorded_at is 'When recorded';
comment on column persons.address.version is 'Version of the row';
create index address_of_person on persons.address (person_id);

create table persons.searchable_name (
  person_id uuid not null references persons.person (id),
  folded text not null,
  sound text not null
);
comment on table persons.searchable_name is 'Every name of every person as it is searched; kept by triggers, read only by the search';
comment on column persons.searchable_name.person_id is 'Person';
comment on column persons.searchable_name.folded is 'Given names and family name, folded';
comment on column persons.searchable_name.sound is 'Double metaphone of the family name';
create index searchable_name_trigrams on persons.searchable_name using gin (folded gin_trgm_ops);
create index searchable_name_sound on persons.searchable_name (sound);
create index searchable_name_of on persons.searchable_name (person_id);
create index person_born on persons.person (date_of_birth);

create function persons.keep_searchable() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  v_person uuid := case when tg_table_name = 'person' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'person_id')::uuid end;
begin
  delete from persons.searchable_name where person_id = v_person;
  insert into persons.searchable_name (person_id, folded, sound)
  select v_person, shared.fold(n.given || ' ' || n.family), dmetaphone(shared.fold(n.family))
  from (
    select given_names as given, family_name as family from persons.person where id = v_person
    union all
    select given_names, family_name from persons.alias where person_id = v_person) n;
  return null;
end $$;
comment on function persons.keep_searchable() is 'Keeps the searchable names of a person';
create trigger keep_searchable after insert or update of family_name, given_names on persons.person
  for each row execute function persons.keep_searchable();
create trigger keep_searchable after insert or update on persons.alias
  for each row execute function persons.keep_searchable();

call shared.protect('persons.person', 'id = any ((select access.readable())::uuid[])', 'id = any ((select access.writable())::uuid[])');
call shared.protect('persons.alias', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])', false);
call shared.protect('persons.identifier', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])', false);
call shared.protect('persons.address', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])');

create function persons.find(p_token bytea, p_name text, p_born date, p_number text, p_limit integer)
returns table (person_id uuid, score real, known_only boolean, area text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_name text := nullif(shared.fold(coalesce(p_name, '')), '');
  v_number text := nullif(upper(regexp_replace(coalesce(p_number, ''), '[^0-9A-Za-z]', '', 'g')), '');
  v_allowed boolean;
  v_hits jsonb;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_allowed := access.may(array(select role from access.user_role where user_id = v_user.id), 'FIND_PERSON');
  perform set_config('pg_trgm.similarity_threshold', '0.35', true);
  if v_allowed then
    with hit as (
      select s.person_id as id, max(similarity(s.folded, v_name)) as name_score
      from persons.searchable_name s
      where v_name is not null and (s.folded % v_name or s.sound = dmetaphone(split_part(v_name, ' ', -1)))
      group by s.person_id
      union all
      select p.id, 0 from persons.person p where p_born is not null and p.date_of_birth = p_born
      union all
      select i.person_id, 2 from persons.identifier i
      where v_number is not null and upper(regexp_replace(i.value, '[^0-9A-Za-z]', '', 'g')) = v_number
    ), scored as (
      select h.id, (sum(h.name_score)
        + case when p_born is null or p.date_of_birth is null then 0
            when p.date_of_birth = p_born then 0.8
            when abs(p.date_of_birth - p_born) <= 1
              or (extract(day from p.date_of_birth) = extract(month from p_born)
                and extract(month from p.date_of_birth) = extract(day from p_born)
                and extract(year from p.date_of_birth) = extract(year from p_born)) then 0.5
            else -0.2 end)::real as score
      from hit h join persons.person p on p.id = h.id
      group by h.id, p.date_of_birth
    ), seen as (
      select s.id, s.score, access.may(access.roles_on(v_user.id, f), 'READ_PERSON') as visible, a.name as area
      from (select * from scored order by score desc, id limit p_limit * 2) s
      join access.file f on f.id = s.id left join access.area a on a.id = f.area_id
    )
    -- whoever may not open the person learns of a strong match only that somebody is known, and where to ask
    select jsonb_agg(jsonb_build_object('id', id, 'score', score, 'visible', visible, 'area', area) order by score desc, id)
    into v_hits from (select * from seen where visible or score >= 1.2 order by score desc, id limit p_limit) kept;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'person.find', case when v_allowed then 'DONE' else 'FORBIDDEN' end, null,
    array(select (h ->> 'id')::uuid from jsonb_array_elements(coalesce(v_hits, '[]')) h where (h ->> 'visible')::boolean),
    jsonb_build_object('name', p_name, 'born', p_born, 'number', p_number, 'found', jsonb_array_length(coalesce(v_hits, '[]'))));
  if not v_allowed then return; end if;
  return query
  select case when (h ->> 'visible')::boolean then (h ->> 'id')::uuid end, (h ->> 'score')::real,
    not (h ->> 'visible')::boolean, h ->> 'area'
  from jsonb_array_elements(coalesce(v_hits, '[]')) h;
end $$;
comment on function persons.find(bytea, text, date, text, integer) is
  'Searches by misspelt name, date of birth or number, puts the search and what it found on the trail, and admits the people found; of people outside the need to know only that and where a strong match is known';
revoke execute on function persons.find(bytea, text, date, text, integer) from public;
grant execute on function persons.find(bytea, text, date, text, integer) to mappa_app;
