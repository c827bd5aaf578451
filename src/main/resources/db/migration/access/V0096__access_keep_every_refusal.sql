-- A rule behind the gate refuses too: that somebody tried stands on the trail like a refusal of the gate (OWASP ASVS 5.0,
-- 16.3.2). It counts for no brake: programs ask for what is not yet there.

create function access.refused(p_token bytea, p_outcome text, p_action text, p_object uuid, p_page text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return; end if;
  if p_outcome not in ('NOT_FOUND', 'FORBIDDEN') then raise exception 'not a refusal: %', p_outcome; end if;
  if p_action not in ('READ', 'CHANGE') then raise exception 'not an act: %', p_action; end if;
  perform trail.record(v_user.id, v_user.agency_id, p_action, 'request.refuse', p_outcome, p_object, '{}',
    jsonb_build_object('page', p_page));
end $$;
comment on function access.refused(bytea, text, text, uuid, text) is
  'Puts on the trail what was refused behind the gate; it opens nothing';
revoke execute on function access.refused(bytea, text, text, uuid, text) from public;
grant execute on function access.refused(bytea, text, text, uuid, text) to mappa_app;

create or replace function access.done_since(p_user uuid, p_act text, p_from timestamptz) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case p_act when 'OPEN' then count(distinct e.object_id) else count(*) end
  from trail.entry e
  where e.user_id = p_user and e.at > p_from and case p_act
    when 'OPEN' then e.action = 'READ' and e.outcome = 'DONE' and e.object_id is not null
    when 'SEARCH' then e.what = 'person.find' and e.outcome = 'DONE'
    when 'EXPORT' then e.action = 'EXPORT' and e.outcome = 'DONE'
    else e.outcome = 'NOT_FOUND' and e.what <> 'request.refuse' end
$$;
