-- The seal: which entry is which leaf of the tree (RFC 6962), and what was promised about it. A role of its own adds to it;
-- no role changes or deletes. There is no foreign key to trail.entry: checking it would write to every entry once more, and
-- `mappa trail verify` checks both directions anyway.

create table trail.leaf (
  position bigint primary key check (position >= 0),
  entry_id uuid not null unique,
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table trail.leaf is 'Entries in the order in which they are sealed, by (transaction, id): without gaps, never changed, never deleted';
comment on column trail.leaf.position is 'Position in the tree, from 0';
comment on column trail.leaf.entry_id is 'Entry';
comment on column trail.leaf.hash is 'RFC 6962 leaf hash of the canonical text of the entry (docs/trail-format.md)';

create table trail.subtree (
  height smallint not null check (height > 0 and height % 8 = 0),
  position bigint not null check (position >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (height, position)
);
comment on table trail.subtree is 'Roots of complete subtrees of 256, 65,536 and so on leaves, so that a proof reads some hundred hashes at most';
comment on column trail.subtree.height is 'Logarithm of the number of leaves: 8, 16, …';
comment on column trail.subtree.position is 'Position among the subtrees of that height, from 0';
comment on column trail.subtree.hash is 'RFC 6962 root';

create table trail.checkpoint (
  size bigint primary key check (size > 0),
  note text not null,
  last_tx xid8 not null,
  last_id uuid not null,
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table trail.checkpoint is 'Signed promises that the first entries are these and no others; each also stands in a file outside the database';
comment on column trail.checkpoint.size is 'How many entries it covers';
comment on column trail.checkpoint.note is 'C2SP checkpoint, with the signature of the log';
comment on column trail.checkpoint.last_tx is 'Transaction of the last entry that it covers: sealing goes on after it';
comment on column trail.checkpoint.last_id is 'Identifier of the last entry that it covers';
comment on column trail.checkpoint.sealed_at is 'When, by the database clock';

create table trail.cosignature (
  size bigint not null references trail.checkpoint (size),
  witness text not null,
  line text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (size, witness)
);
comment on table trail.cosignature is 'Signatures of witnesses under checkpoints';
comment on column trail.cosignature.size is 'Checkpoint';
comment on column trail.cosignature.witness is 'Name and identifier of the key of the witness';
comment on column trail.cosignature.line is 'C2SP cosignature/v1, as a line of a signed note';
comment on column trail.cosignature.at is 'When it arrived';

create trigger only_added before update or delete or truncate on trail.leaf
  for each statement execute function trail.refuse_change();
create trigger only_added before update or delete or truncate on trail.subtree
  for each statement execute function trail.refuse_change();
create trigger only_added before update or delete or truncate on trail.checkpoint
  for each statement execute function trail.refuse_change();
create trigger only_added before update or delete or truncate on trail.cosignature
  for each statement execute function trail.refuse_change();

grant usage on schema trail to mappa_sealer;
grant select on trail.entry to mappa_sealer;
grant select, insert on trail.leaf, trail.subtree, trail.checkpoint, trail.cosignature to mappa_sealer;
