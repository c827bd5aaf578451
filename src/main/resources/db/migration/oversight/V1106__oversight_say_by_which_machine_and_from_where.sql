-- Whoever reads a trail also learns by which machine client something was done, and from which network address.

drop function oversight.looks_at(uuid, integer, integer);
create function oversight.looks_at(p_file uuid, p_offset integer, p_limit integer)
returns table (at timestamptz, full_name text, agency text, machine text, origin text, action text, what text, outcome text,
  emergency boolean, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user uuid;
  v_agency uuid;
  v_file access.file;
  v_reads boolean;
  v_since timestamptz;
begin
  -- whoever entered the file in this transaction: the whole trail of it for those who read trails, and for an agency
  -- what happened since it first told something of the case
  select e.user_id, e.agency_id into v_user, v_agency from trail.entry e
  where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE' and p_file = any (e.admits) limit 1;
  select * into v_file from access.file f where f.id = p_file;
  if v_user is null then return; end if;
  v_reads := access.may(v_file.area_id, access.roles_on(v_user, v_file), 'READ_TRAIL');
  v_since := case when v_reads then '-infinity'::timestamptz
    else (select min(c.said_at) from sharing.contribution c where c.case_id = p_file and c.agency_id = v_agency) end;
  if v_since is null then return; end if;
  return query
  with looked as materialized (
    select e.id, e.at, e.user_id, e.agency_id, e.on_behalf_of, e.action, e.what, e.outcome from trail.entry e
    where (e.admits @> array[p_file] or e.object_id = p_file) and e.at >= v_since)
  select l.at, u.full_name, a.name, m.label, case when v_reads then trail.origin_of(l.id) end, l.action, l.what, l.outcome,
    exists (select 1 from oversight.emergency m where m.case_id = p_file and m.user_id = l.user_id and l.at between m.opened_at and m.until_at),
    (select count(*) from looked)
  from looked l left join access.user_account u on u.id = l.user_id left join access.agency a on a.id = l.agency_id
  left join access.machine m on m.id = l.on_behalf_of
  order by l.at desc, l.id desc offset p_offset limit p_limit;
end $$;
comment on function oversight.looks_at(uuid, integer, integer) is
  'Who has looked at an entered file, newest first: all of it for those who read trails, who also learn from where; else since the own agency first told something of it';

drop function oversight.trail_of(bytea, text, text, date, date, text, integer, integer);
create function oversight.trail_of(p_token bytea, p_user text, p_agency text, p_from date, p_to date, p_what text, p_offset integer, p_limit integer)
returns table (at timestamptz, username text, full_name text, agency text, machine text, origin text, action text, what text, outcome text, reference text, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
  v_roles text[] := array(select role from access.user_role where user_id = v_user.id);
  v_from timestamptz := (p_from::timestamp at time zone 'Europe/London');
  v_to timestamptz := ((p_to + 1)::timestamp at time zone 'Europe/London');
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  if not access.may(v_roles, 'READ_TRAIL') then
    perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.read', 'FORBIDDEN', null, '{}', null);
    return;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'SEARCH', 'trail.read', 'DONE', null, '{}',
    jsonb_strip_nulls(jsonb_build_object('user', p_user, 'agency', p_agency, 'from', p_from, 'to', p_to, 'what', p_what)));
  return query
  with wanted as materialized (
    select e.id, e.at, e.user_id, e.agency_id, e.on_behalf_of, e.action, e.what, e.outcome, e.object_id
    from trail.entry e join access.agency g on g.id = e.agency_id
    left join access.user_account u on u.id = e.user_id
    where e.at >= v_from and e.at < v_to
      and g.area_id = v_area
      and (p_user is null or u.username = lower(p_user))
      and (p_agency is null or g.name ilike '%' || replace(replace(p_agency, '\', '\\'), '%', '\%') || '%')
      and (p_what is null or e.what like replace(replace(p_what, '\', '\\'), '%', '\%') || '%')
    order by e.at desc limit 10001)
  select w.at, u.username, u.full_name, g.name, m.label, trail.origin_of(w.id), w.action, w.what, w.outcome,
    (select c.reference from cases.mappa_case c join access.file f on f.id = c.id
      where c.id = w.object_id and access.roles_on(v_user.id, f) <> '{}'),
    (select count(*) from wanted)
  from wanted w left join access.user_account u on u.id = w.user_id left join access.agency g on g.id = w.agency_id
  left join access.machine m on m.id = w.on_behalf_of
  order by w.at desc, w.id desc offset p_offset limit p_limit;
end $$;
comment on function oversight.trail_of(bytea, text, text, date, date, text, integer, integer) is
  'The trail of the agencies of the viewer''s area in a period, by user, agency and act, newest first. A case is named only where the viewer may open it. Counts stop at 10,001';

drop function oversight.paper(bytea, text);
create function oversight.paper(p_token bytea, p_reference text)
returns table (at timestamptz, username text, full_name text, agency text, machine text, origin text, action text, what text, outcome text, reference text, total bigint)
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
  select e.at, u.username, u.full_name, g.name, m.label, trail.origin_of(e.id), e.action, e.what, e.outcome,
    (select c.reference from cases.mappa_case c join access.file f on f.id = c.id
      where c.id = e.object_id and access.roles_on(v_user.id, f) <> '{}'), 1::bigint
  from trail.entry e join access.agency g on g.id = e.agency_id left join access.user_account u on u.id = e.user_id
  left join access.machine m on m.id = e.on_behalf_of
  where e.id between (p_reference || '-000000000000')::uuid and (p_reference || '-ffffffffffff')::uuid
    and e.action = 'EXPORT' and g.area_id = v_area;
end $$;
comment on function oversight.paper(bytea, text) is
  'Who took out the paper that bears this reference (an entry''s identifier without its last group), and when: for the area whose agency took it out';

revoke execute on function oversight.looks_at(uuid, integer, integer),
  oversight.trail_of(bytea, text, text, date, date, text, integer, integer), oversight.paper(bytea, text) from public;
grant execute on function oversight.looks_at(uuid, integer, integer),
  oversight.trail_of(bytea, text, text, date, date, text, integer, integer), oversight.paper(bytea, text) to mappa_app;
