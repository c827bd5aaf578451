-- What every schema uses: extensions, folded names for searching, and the generic trigger that keeps the past.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create schema shared;
comment on schema shared is 'Functions and the row history that every module uses';
grant usage on schema shared to mappa_app;

create function shared.fold(words text) returns text
language sql immutable strict parallel safe
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, regexp_replace(words, '[^[:alnum:] ]', '', 'g'))) $$;
comment on function shared.fold(text) is 'A name as it is searched: lower case, without accents and punctuation';

create function shared.uuid7() returns uuid
language sql volatile parallel safe
as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;
comment on function shared.uuid7() is 'A time-ordered identifier (RFC 9562, version 7), for PostgreSQL older than 18';

create table shared.row_past (
  id bigint generated always as identity primary key,
  table_name text not null,
  row_id uuid not null,
  version integer not null,
  replaced_at timestamptz not null default clock_timestamp(),
  tx xid8 not null default pg_current_xact_id(),
  row_data jsonb not null
);
comment on table shared.row_past is 'Earlier versions of rows that may change; written by a trigger, readable by no application role';
comment on column shared.row_past.id is 'Order of replacement';
comment on column shared.row_past.table_name is 'Schema and table of the row';
comment on column shared.row_past.row_id is 'Identifier of the row';
comment on column shared.row_past.version is 'Version number that this copy had';
comment on column shared.row_past.replaced_at is 'When a newer version took its place';
comment on column shared.row_past.tx is 'Transaction that replaced it; the same as in the trail entry';
comment on column shared.row_past.row_data is 'The row as it stood';
create index row_past_of on shared.row_past (row_id, version);

create function shared.keep_the_past() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new.version is not distinct from old.version then
    new.version := old.version + 1;
  elsif new.version <> old.version + 1 then
    raise exception 'a row changes one version at a time' using errcode = 'MP001';
  end if;
  insert into shared.row_past (table_name, row_id, version, row_data)
  values (tg_table_schema || '.' || tg_table_name, old.id, old.version, to_jsonb(old));
  return new;
end $$;
comment on function shared.keep_the_past() is 'Before an update: counts the version up and keeps the row as it was';

create procedure shared.protect(p_table regclass, p_readable text, p_writable text, p_keeps_past boolean default true)
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy owner_works on %s to mappa_owner using (true) with check (true)', p_table);
  execute format('create policy read_what_was_entered on %s for select to mappa_app using (%s)', p_table, p_readable);
  execute format('create policy add_to_what_was_entered on %s for insert to mappa_app with check (%s)', p_table, p_writable);
  execute format('create policy change_what_was_entered on %s for update to mappa_app using (%s) with check (%s)',
    p_table, p_writable, p_writable);
  execute format('grant select, insert, update on %s to mappa_app', p_table);
  if p_keeps_past then
    execute format('create trigger keep_the_past before update on %s for each row execute function shared.keep_the_past()', p_table);
  end if;
end $$;
comment on procedure shared.protect(regclass, text, text, boolean) is
  'Puts a table behind the gate: rows are read and written only where the policy text admits them, and keep their past';
revoke execute on procedure shared.protect(regclass, text, text, boolean) from public;
