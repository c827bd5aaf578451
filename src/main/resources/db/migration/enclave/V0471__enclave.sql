create schema enclave;
comment on schema enclave is 'Sealed sections: health details, informants, surveillance, and where victims are';
grant usage on schema enclave to mappa_app;

create table enclave.sealed (
  id uuid primary key references access.file (id),
  person_id uuid not null references persons.person (id),
  kind text not null check (kind in ('HEALTH', 'INFORMANT', 'SURVEILLANCE', 'VICTIM')),
  label text not null check (length(label) between 1 and 60),
  body text not null check (length(body) between 1 and 8000),
  whereabouts text check (length(whereabouts) between 1 and 1000),
  authority text not null check (length(authority) between 1 and 500),
  agency_id uuid not null references access.agency (id),
  author uuid not null references access.user_account (id),
  said_at timestamptz not null,
  version integer not null default 1,
  check (whereabouts is null or kind = 'VICTIM')
);
comment on table enclave.sealed is 'A sealed section about a person: a file of its own, known only to those who are named on it; in no search, list, count, chronology, minutes or export';
comment on column enclave.sealed.id is 'Identifier; the file to which people are named';
comment on column enclave.sealed.person_id is 'Whom it is about; for a victim the person from whom they need to be safe';
comment on column enclave.sealed.kind is 'Health details, informant, surveillance, or where a victim is';
comment on column enclave.sealed.label is 'Initials or a reference, by which those who are named tell their sections apart';
comment on column enclave.sealed.body is 'The information';
comment on column enclave.sealed.whereabouts is 'For a victim: where they live, work or can be reached';
comment on column enclave.sealed.authority is 'Legal authority relied on to hold and share it';
comment on column enclave.sealed.agency_id is 'Agency whose information it is';
comment on column enclave.sealed.author is 'Who gave it';
comment on column enclave.sealed.said_at is 'When it was last given';
comment on column enclave.sealed.version is 'Version of the row';
create index sealed_about on enclave.sealed (person_id);
call shared.protect('enclave.sealed', 'id = any ((select access.readable())::uuid[])', 'id = any ((select access.writable())::uuid[])');

create function enclave.known(p_person uuid)
returns table (id uuid, kind text, label text, agency text, said_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.kind, s.label, a.name, s.said_at
  from enclave.sealed s join access.file f on f.id = s.id join access.agency a on a.id = s.agency_id
  where s.person_id = p_person and p_person = any (access.readable())
    and exists (select 1 from trail.entry e where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE'
      and access.roles_on(e.user_id, f) <> '{}')
  order by s.kind, s.label, s.id
$$;
comment on function enclave.known(uuid) is
  'Sealed sections about an entered person on which whoever entered them is named; not what they say, and nothing to anybody else';

create function enclave.named_on(p_token bytea)
returns table (id uuid, kind text, label text, agency text, said_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'sealed.list', 'DONE', null, '{}', null);
  return query
  select s.id, s.kind, s.label, a.name, s.said_at
  from access.grant_given g join access.file f on f.id = g.file_id and f.kind = 'SEALED'
  join enclave.sealed s on s.id = f.id join access.agency a on a.id = s.agency_id
  where g.user_id = v_user.id and g.ended_at is null and access.roles_on(v_user.id, f) <> '{}'
  order by s.said_at desc, s.id limit 200;
end $$;
comment on function enclave.named_on(bytea) is
  'The sealed sections on which the viewer is named, newest first, at most 200, also about people whom they know in no other way; not what they say';

create function enclave.about(p_sealed uuid) returns table (person_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, p.given_names || ' ' || p.family_name from enclave.sealed s join persons.person p on p.id = s.person_id
  where s.id = p_sealed and p_sealed = any (access.readable())
$$;
comment on function enclave.about(uuid) is 'Whom an entered section is about, also for those who are named on the section alone';

create function enclave.looks(p_sealed uuid) returns table (at timestamptz, full_name text, agency text, what text, outcome text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.at, u.full_name, a.name, e.what, e.outcome
  from trail.entry e join access.user_account u on u.id = e.user_id join access.agency a on a.id = e.agency_id
  where e.object_id = p_sealed and p_sealed = any (access.readable())
  order by e.at desc, e.id desc limit 50
$$;
comment on function enclave.looks(uuid) is 'Who has looked at an entered section, or was turned away, newest first';

create function enclave.named(p_sealed uuid) returns table (user_id uuid, full_name text, agency text, role text, reason text, from_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, u.full_name, a.name, r.label, g.reason, g.from_at
  from access.grant_given g join access.user_account u on u.id = g.user_id and u.enabled
  join access.agency a on a.id = u.agency_id join access.role r on r.code = g.role
  where g.file_id = p_sealed and p_sealed = any (access.readable()) and g.ended_at is null
    and (g.until_at is null or g.until_at > clock_timestamp())
  order by g.from_at, u.full_name
$$;
comment on function enclave.named(uuid) is 'Who may know of an entered section, and why';

revoke execute on all functions in schema enclave from public;
grant execute on all functions in schema enclave to mappa_app;
