create schema trail;
comment on schema trail is 'What happened: append-only entries, written in the transaction that they describe';

create table trail.entry (
  id uuid primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  user_id uuid,
  agency_id uuid,
  on_behalf_of uuid,
  action text not null check (action in
    ('READ', 'LIST', 'SEARCH', 'CREATE', 'CHANGE', 'EXPORT', 'GRANT', 'SIGN_IN', 'SIGN_OUT', 'SYSTEM')),
  what text not null,
  outcome text not null check (outcome in ('DONE', 'NOT_FOUND', 'FORBIDDEN', 'FAILED')),
  object_id uuid,
  admits uuid[] not null default '{}',
  commitment bytea
);
comment on table trail.entry is 'One line of the trail: who did what to which object, when, with what outcome. Never changed, never deleted. The hashed part: it names people only by identifier';
comment on column trail.entry.id is 'Time-ordered identifier';
comment on column trail.entry.tx is 'Transaction; entries are ordered for sealing by (tx, id) below the oldest running transaction';
comment on column trail.entry.at is 'When, by the database clock';
comment on column trail.entry.user_id is 'Who acted; empty for a failed sign-in and for the system itself';
comment on column trail.entry.agency_id is 'For which agency they acted';
comment on column trail.entry.on_behalf_of is 'Person for whom a machine or deputy acted';
comment on column trail.entry.action is 'Kind of act';
comment on column trail.entry.what is 'Published name of the act, such as case.open or referral.submit';
comment on column trail.entry.outcome is 'DONE, or why not: NOT_FOUND (may not know), FORBIDDEN (may know, may not do), FAILED (sign-in)';
comment on column trail.entry.object_id is 'Principal object of the act';
comment on column trail.entry.admits is 'Files that this entry opens to its own transaction, and to no other';
comment on column trail.entry.commitment is 'SHA-256 of salt and payload, so that an erased payload still verifies as erased';
create index entry_of_transaction on trail.entry (tx, id);
create index entry_of_object on trail.entry (object_id, at desc);
create index entry_of_user on trail.entry (user_id, at desc);
create index entry_admits on trail.entry using gin (admits) with (fastupdate = on);

create table trail.payload (
  entry_id uuid primary key references trail.entry (id),
  salt bytea not null,
  body text not null
);
comment on table trail.payload is 'What may one day have to be erased from an entry: purpose, reason, origin, search words';
comment on column trail.payload.entry_id is 'Entry that it belongs to';
comment on column trail.payload.salt is 'Random bytes that keep the commitment from being guessed';
comment on column trail.payload.body is 'Canonical JSON text, hashed byte for byte';

create function trail.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is only ever added to' using errcode = 'MP002';
end $$;
comment on function trail.refuse_change() is 'Stops every update, deletion and truncation of the trail';
create trigger only_added before update or delete or truncate on trail.entry
  for each statement execute function trail.refuse_change();

create function trail.record(
  p_user uuid, p_agency uuid, p_action text, p_what text, p_outcome text,
  p_object uuid, p_admits uuid[], p_payload jsonb) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  v_id uuid := shared.uuid7();
  v_salt bytea;
  v_body text;
begin
  if p_payload is not null and p_payload <> '{}'::jsonb then
    v_salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    v_body := p_payload::text;
  end if;
  insert into trail.entry (id, user_id, agency_id, action, what, outcome, object_id, admits, commitment)
  values (v_id, p_user, p_agency, p_action, p_what, p_outcome, p_object, coalesce(p_admits, '{}'),
    case when v_body is not null then sha256(v_salt || convert_to(v_body, 'UTF8')) end);
  if v_body is not null then
    insert into trail.payload (entry_id, salt, body) values (v_id, v_salt, v_body);
  end if;
  return v_id;
end $$;
comment on function trail.record(uuid, uuid, text, text, text, uuid, uuid[], jsonb) is
  'Writes one entry and its payload; only the gate functions call it';
revoke execute on function trail.record(uuid, uuid, text, text, text, uuid, uuid[], jsonb) from public;
