drop function persons.find(bytea, text, date, text, integer);

create function persons.find(p_token bytea, p_name text, p_born date, p_number text, p_limit integer)
returns table (person_id uuid, score real, known_only boolean, area text, presence uuid)
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
      where not exists (select 1 from access.conflict x where x.user_id = v_user.id and x.person_id = f.id and x.ended_at is null)
        and (not f.narrow or access.roles_on(v_user.id, f) <> '{}')
    )
    -- whoever may not open the person learns of a strong match only that somebody is known, and where to ask
    select jsonb_agg(jsonb_build_object('id', id, 'score', score, 'visible', visible, 'area', area, 'presence', shared.uuid7()) order by score desc, id)
    into v_hits from (select * from seen where visible or score >= 1.2 order by score desc, id limit p_limit) kept;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'person.find', case when v_allowed then 'DONE' else 'FORBIDDEN' end, null,
    array(select (h ->> 'id')::uuid from jsonb_array_elements(coalesce(v_hits, '[]')) h where (h ->> 'visible')::boolean),
    jsonb_build_object('name', p_name, 'born', p_born, 'number', p_number, 'found', jsonb_array_length(coalesce(v_hits, '[]'))));
  if not v_allowed then return; end if;
  insert into access.presence (id, user_id, person_id)
  select (h ->> 'presence')::uuid, v_user.id, (h ->> 'id')::uuid from jsonb_array_elements(coalesce(v_hits, '[]')) h
  where not (h ->> 'visible')::boolean;
  return query
  select case when (h ->> 'visible')::boolean then (h ->> 'id')::uuid end, (h ->> 'score')::real,
    not (h ->> 'visible')::boolean, h ->> 'area',
    case when not (h ->> 'visible')::boolean then (h ->> 'presence')::uuid end
  from jsonb_array_elements(coalesce(v_hits, '[]')) h;
end $$;
comment on function persons.find(bytea, text, date, text, integer) is
  'Searches by misspelt name, date of birth or number, puts the search and what it found on the trail, and admits the people found; of people outside the need to know only that and where a strong match is known, with a handle to ask by. Of narrow files, and to whoever has a conflict of interest, nothing at all';
revoke execute on function persons.find(bytea, text, date, text, integer) from public;
grant execute on function persons.find(bytea, text, date, text, integer) to mappa_app;
