create schema sharing;
comment on schema sharing is 'What each agency tells of a case: its own information, changed by nobody else';
grant usage on schema sharing to mappa_app;

create table sharing.contribution (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  item_id uuid,
  agency_id uuid not null references access.agency (id),
  author uuid not null references access.user_account (id),
  kind text not null check (kind in ('FULL', 'PARTIAL', 'NOTHING_KNOWN', 'PENDING_CLINICAL_DECISION', 'DECLINED')),
  body text check (length(body) between 1 and 8000),
  authority text check (length(authority) between 1 and 500),
  reason text check (length(reason) between 1 and 2000),
  approved_by text check (length(approved_by) between 1 and 200),
  said_at timestamptz not null,
  version integer not null default 1,
  foreign key (item_id, case_id) references meetings.item (id, case_id),
  check (kind not in ('FULL', 'PARTIAL') or (body is not null and authority is not null)),
  check (kind <> 'DECLINED' or reason is not null)
);
comment on table sharing.contribution is 'What an agency tells of a case, or why it does not; all answers are valid, none is compelled';
comment on column sharing.contribution.id is 'Identifier';
comment on column sharing.contribution.case_id is 'Case';
comment on column sharing.contribution.item_id is 'Item of a sitting for which it was given, if any';
comment on column sharing.contribution.agency_id is 'Agency that owns it; nobody else changes it';
comment on column sharing.contribution.author is 'Who gave it';
comment on column sharing.contribution.kind is 'In full, in part, nothing known, pending clinical decision, or declined';
comment on column sharing.contribution.body is 'The information';
comment on column sharing.contribution.authority is 'Legal authority relied on to share it';
comment on column sharing.contribution.reason is 'Why it was declined, or given only in part';
comment on column sharing.contribution.approved_by is 'Who approved an answer that was first left to a clinical decision';
comment on column sharing.contribution.said_at is 'When it was last given';
comment on column sharing.contribution.version is 'Version of the row';
create index contribution_of_case on sharing.contribution (case_id, said_at);
create index contribution_of_item on sharing.contribution (item_id);

create function sharing.acting_users() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct e.user_id), '{}') from trail.entry e
  where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE'
$$;
comment on function sharing.acting_users() is 'Who entered anything in this transaction';

create function sharing.acting_agencies() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct e.agency_id), '{}') from trail.entry e
  where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE'
$$;
comment on function sharing.acting_agencies() is 'For which agency something was entered in this transaction';

create function sharing.open_to_read() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct f.id), '{}') from trail.entry e
  join access.file f on f.id = any (e.admits) and f.kind = 'CASE'
  where e.tx = pg_current_xact_id_if_assigned() and e.outcome = 'DONE'
    and access.may(access.roles_on(e.user_id, f), 'READ_CONTRIBUTION')
$$;
comment on function sharing.open_to_read() is
  'Cases entered in this transaction by somebody who may read the information of other agencies there';

call shared.protect('sharing.contribution',
  'case_id = any ((select access.readable())::uuid[]) and (author = any ((select sharing.acting_users())::uuid[])
     or case_id = any ((select sharing.open_to_read())::uuid[]))',
  'case_id = any ((select access.writable())::uuid[]) and agency_id = any ((select sharing.acting_agencies())::uuid[])');
revoke execute on all functions in schema sharing from public;
grant execute on all functions in schema sharing to mappa_app;
