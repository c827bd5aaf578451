-- How the signing key of the trail was changed. The owner adds to it (./mappa trail rotate-key); the sealer reads it, so that
-- no process goes on with a key whose turn is over.

create table trail.rotation (
  size bigint primary key references trail.checkpoint (size),
  note text not null,
  at timestamptz not null default clock_timestamp()
);
comment on table trail.rotation is 'Changes of the signing key, each signed by the key before and the key after: never changed, never deleted';
comment on column trail.rotation.size is 'Last checkpoint that the key before signed';
comment on column trail.rotation.note is 'Origin, size, root, both verifier keys, and their signatures (docs/trail-format.md)';
comment on column trail.rotation.at is 'When, by the database clock';
create trigger only_added before update or delete or truncate on trail.rotation
  for each statement execute function trail.refuse_change();
grant select on trail.rotation to mappa_sealer;
