-- Searching passes the brake as well, also where the application forgets to ask first.
alter function persons.find(bytea, text, date, text, integer) rename to matches;
revoke execute on function persons.matches(bytea, text, date, text, integer) from mappa_app;

create function persons.find(p_token bytea, p_name text, p_born date, p_number text, p_limit integer)
returns table (person_id uuid, score real, known_only boolean, area text, presence uuid)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is not null and access.brake_on(v_user.id, 'SEARCH') <> 'FREE' then
    raise exception 'searching has been stopped' using errcode = 'MP004';
  end if;
  return query select * from persons.matches(p_token, p_name, p_born, p_number, p_limit);
end $$;
comment on function persons.find(bytea, text, date, text, integer) is
  'Searches, where the brake lets the viewer go on, as persons.matches does: by misspelt name, date of birth or number; puts search and finds on the trail, and admits the people found';
revoke execute on function persons.find(bytea, text, date, text, integer) from public;
grant execute on function persons.find(bytea, text, date, text, integer) to mappa_app;
