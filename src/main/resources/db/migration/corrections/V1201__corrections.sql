create schema corrections;
comment on schema corrections is 'Records of people that are joined or removed for good, each by two people';
grant usage on schema corrections to mappa_app;

insert into access.capability (code, label, writes, by_machine) values
  ('SETTLE_CORRECTION', 'Agree that two records are joined, or that one is removed', true, false);
insert into access.role_capability (edition, role, capability) values
  (5, 'COORDINATOR', 'SETTLE_CORRECTION'), (5, 'DEPUTY_COORDINATOR', 'SETTLE_CORRECTION');
insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('correction.settle', 1, 'Settle whether a record is joined or removed', 5, null, true, 'design: two people for what cannot be undone', false, '2020-01-01');

create table corrections.correction (
  id uuid primary key,
  kind text not null check (kind in ('JOIN', 'REMOVE')),
  person_id uuid not null references access.file (id),
  into_id uuid references access.file (id),
  reason text not null check (length(reason) between 1 and 1000),
  proposed_at timestamptz not null default clock_timestamp(),
  proposed_by uuid not null references access.user_account (id),
  agreed boolean,
  settled_reason text check (length(settled_reason) between 1 and 1000),
  settled_at timestamptz,
  settled_by uuid references access.user_account (id),
  moved jsonb,
  version integer not null default 1,
  check ((kind = 'JOIN') = (into_id is not null)),
  check (into_id <> person_id),
  check (settled_by <> proposed_by),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (agreed is null) and (settled_at is null) = (settled_reason is null))
);
comment on table corrections.correction is 'Proposals to join two records of one person, or to remove one that was made by mistake';
comment on column corrections.correction.id is 'Identifier';
comment on column corrections.correction.kind is 'JOIN: everything of the one record goes to the other; REMOVE: the record is deleted';
comment on column corrections.correction.person_id is 'The record that goes';
comment on column corrections.correction.into_id is 'The record that stays, for JOIN';
comment on column corrections.correction.reason is 'Why it is proposed';
comment on column corrections.correction.proposed_at is 'When';
comment on column corrections.correction.proposed_by is 'By whom';
comment on column corrections.correction.agreed is 'Whether it was done; empty: not settled yet';
comment on column corrections.correction.settled_reason is 'Why it was agreed or declined';
comment on column corrections.correction.settled_at is 'When';
comment on column corrections.correction.settled_by is 'By whom: never the one who proposed it';
comment on column corrections.correction.moved is 'For JOIN: which rows went from the one record to the other, by table';
comment on column corrections.correction.version is 'Version of the row';
create index correction_of_person on corrections.correction (person_id);
create index correction_into on corrections.correction (into_id) where into_id is not null;
create unique index correction_open on corrections.correction (person_id) where settled_at is null;
call shared.protect('corrections.correction',
  'person_id = any ((select access.readable())::uuid[]) or into_id = any ((select access.readable())::uuid[])',
  'person_id = any ((select access.writable())::uuid[])');
-- agreeing is the function's alone; the application proposes and declines
revoke update on corrections.correction from mappa_app;

create function corrections.people_of(p_correction uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select array_remove(array[person_id, into_id], null) from corrections.correction where id = p_correction $$;
comment on function corrections.people_of(uuid) is 'Which records a proposal is about, so that they can be entered: the identifiers alone';

create function corrections.move(p_table regclass, p_column text, p_from uuid, p_to uuid) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  v_ids jsonb;
begin
  execute format('with moved as (update %s set %I = $2 where %I = $1 returning id) select jsonb_agg(id) from moved', p_table, p_column, p_column)
  into v_ids using p_from, p_to;
  return case when v_ids is null then '{}'::jsonb else jsonb_build_object(p_table::text || '.' || p_column, v_ids) end;
end $$;
comment on function corrections.move(regclass, text, uuid, uuid) is 'Puts all rows of one person under another, and says which';

create function corrections.join(p_from uuid, p_to uuid) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  v_moved jsonb := '{}';
begin
  -- the old name is kept as another name, and the row as it was among the past
  insert into persons.alias (id, person_id, family_name, given_names, kind)
  select shared.uuid7(), p_to, g.family_name, g.given_names, 'ALIAS' from persons.person g, persons.person k
  where g.id = p_from and k.id = p_to and (g.family_name, g.given_names) is distinct from (k.family_name, k.given_names);
  insert into shared.row_past (table_name, row_id, version, row_data)
  select 'persons.person', p.id, p.version, to_jsonb(p) from persons.person p where p.id = p_from;
  -- what is known of the one and not of the other is kept
  update persons.person k set date_of_birth = coalesce(k.date_of_birth, g.date_of_birth), sex = coalesce(k.sex, g.sex),
    ethnicity = coalesce(k.ethnicity, g.ethnicity), nationality = coalesce(k.nationality, g.nationality)
  from persons.person g where g.id = p_from and k.id = p_to;
  delete from persons.identifier g using persons.identifier k
  where g.person_id = p_from and k.person_id = p_to and k.kind = g.kind and k.value = g.value;
  v_moved := corrections.move('persons.alias', 'person_id', p_from, p_to)
    || corrections.move('persons.identifier', 'person_id', p_from, p_to)
    || corrections.move('persons.address', 'person_id', p_from, p_to)
    || corrections.move('cases.conviction', 'person_id', p_from, p_to)
    || corrections.move('cases.authority_decision', 'person_id', p_from, p_to)
    || corrections.move('cases.eligibility', 'person_id', p_from, p_to)
    || corrections.move('cases.mappa_case', 'person_id', p_from, p_to)
    || corrections.move('enclave.sealed', 'person_id', p_from, p_to)
    || corrections.move('access.file', 'person_id', p_from, p_to)
    || corrections.move('access.file', 'about_id', p_from, p_to);
  -- whoever could open the old record can open the one that stays, and follows old links to it
  insert into access.grant_given (id, user_id, file_id, role, source, reason, from_at, until_at, given_by)
  select shared.uuid7(), g.user_id, p_to, g.role, g.source, g.reason, g.from_at, g.until_at, g.given_by from access.grant_given g
  where g.file_id = p_from and g.ended_at is null;
  insert into access.conflict (id, user_id, person_id, reason, flagged_at, flagged_by)
  select shared.uuid7(), x.user_id, p_to, x.reason, x.flagged_at, x.flagged_by from access.conflict x
  where x.person_id = p_from and x.ended_at is null
    and not exists (select 1 from access.conflict k where k.person_id = p_to and k.user_id = x.user_id and k.ended_at is null);
  update clocks.clock set file_id = p_to, link = replace(link, p_from::text, p_to::text),
    subject_id = case subject_id when p_from then p_to else subject_id end
  where file_id = p_from;
  insert into persons.joined (person_id, into_id) values (p_from, p_to);
  update persons.joined set into_id = p_to where into_id = p_from;
  return v_moved;
end $$;
comment on function corrections.join(uuid, uuid) is 'Puts everything that is recorded of one person under another record of the same person';

create function corrections.settle(p_token bytea, p_correction uuid, p_agree boolean, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_one corrections.correction;
  v_moved jsonb;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  select * into v_one from corrections.correction where id = p_correction for update;
  if v_one.id is null or not array_remove(array[v_one.person_id, v_one.into_id], null) <@ access.writable() then return 'NOT_FOUND'; end if;
  if v_one.settled_at is not null then return 'STALE'; end if;
  if v_one.proposed_by = v_user.id then return 'SAME_PERSON'; end if;
  if p_agree then
    if v_one.kind = 'JOIN' then
      if (select count(*) from cases.mappa_case where person_id in (v_one.person_id, v_one.into_id) and exited_on is null) > 1 then return 'TWO_CASES'; end if;
      if (select count(distinct narrow) from access.file where id in (v_one.person_id, v_one.into_id)) > 1 then return 'RESTRICTED'; end if;
      v_moved := corrections.join(v_one.person_id, v_one.into_id);
    elsif exists (select 1 from access.file where person_id = v_one.person_id or about_id = v_one.person_id)
        or exists (select 1 from cases.conviction where person_id = v_one.person_id)
        or exists (select 1 from cases.eligibility where person_id = v_one.person_id)
        or exists (select 1 from cases.authority_decision where person_id = v_one.person_id) then
      return 'IN_USE';
    else
      delete from shared.row_past p where p.row_id = v_one.person_id
        or p.row_id in (select a.id from persons.address a where a.person_id = v_one.person_id);
      delete from persons.alias where person_id = v_one.person_id;
      delete from persons.identifier where person_id = v_one.person_id;
      delete from persons.address where person_id = v_one.person_id;
    end if;
    delete from persons.searchable_name where person_id = v_one.person_id;
    delete from persons.person where id = v_one.person_id;
    delete from access.presence where person_id = v_one.person_id;
    update access.file set closed_at = clock_timestamp() where id = v_one.person_id;
  end if;
  update corrections.correction set agreed = p_agree, settled_reason = p_reason, settled_at = clock_timestamp(), settled_by = v_user.id, moved = v_moved
  where id = p_correction;
  return 'DONE';
end $$;
comment on function corrections.settle(bytea, uuid, boolean, text) is
  'Agrees to a proposal and carries it out, or declines it; both records must have been entered for change. Answers DONE, SAME_PERSON, STALE where it is settled, TWO_CASES where both have an open case, RESTRICTED where only one is open to named people only, IN_USE where something is recorded of a record to be removed, or a refusal';

revoke execute on function corrections.people_of(uuid), corrections.move(regclass, text, uuid, uuid), corrections.join(uuid, uuid),
  corrections.settle(bytea, uuid, boolean, text) from public;
grant execute on function corrections.people_of(uuid), corrections.settle(bytea, uuid, boolean, text) to mappa_app;
