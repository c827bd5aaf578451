-- What is recorded of a person is never deleted silently: a review comes due, a co-ordinator decides, and destroying it takes
-- two people. The job only marks what is to be reviewed.

insert into access.capability (code, label, writes, by_machine) values
  ('REVIEW_RETENTION', 'Decide whether the record of a person is still needed', true, false);
insert into access.role_capability (edition, role, capability) values
  (6, 'COORDINATOR', 'REVIEW_RETENTION'), (6, 'DEPUTY_COORDINATOR', 'REVIEW_RETENTION');
insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('retention.review', 1, 'Review whether a record is still needed', null, 120, false, 'our own figure: the period of the MAPPA Guidance was not read, nor the rule of the 100th birthday that is quoted for the police register', false, '2020-01-01'),
  ('retention.settle', 1, 'Settle whether a record is destroyed', 5, null, true, 'design: two people for what cannot be undone', false, '2020-01-01');
insert into retention.class (code, edition, title, counts_from, keep, ends, source, verified, valid_from) values
  ('ANSWER', 2, 'Answers kept for a request or a form that is sent again', 'the first time', '7 days', 'BY_ITSELF', 'design: a program that was away for a long weekend may still repeat', false, '2020-01-01'),
  ('DESTRUCTION', 1, 'That a record was destroyed: who proposed it, who agreed and why', null, null, 'STAYS', 'design: what is gone is answered for', false, '2020-01-01');

create table retention.keeping (
  id uuid primary key,
  person_id uuid not null references access.file (id),
  until_day date not null,
  reason text not null check (length(reason) between 1 and 1000),
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid not null references access.user_account (id)
);
comment on table retention.keeping is 'Decisions that the record of a person is still needed; only ever added to, the latest day counts';
comment on column retention.keeping.id is 'Identifier';
comment on column retention.keeping.person_id is 'Whose record';
comment on column retention.keeping.until_day is 'It is reviewed again on this day';
comment on column retention.keeping.reason is 'Why it is still needed';
comment on column retention.keeping.decided_at is 'When';
comment on column retention.keeping.decided_by is 'By whom';
create index keeping_of_person on retention.keeping (person_id, until_day);
call shared.protect('retention.keeping', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])', false);
revoke update on retention.keeping from mappa_app;

create table retention.hold (
  id uuid primary key,
  person_id uuid not null references access.file (id),
  asked_by text not null check (length(asked_by) between 1 and 200),
  reason text not null check (length(reason) between 1 and 1000),
  placed_at timestamptz not null default clock_timestamp(),
  placed_by uuid not null references access.user_account (id),
  lifted_at timestamptz,
  lifted_by uuid references access.user_account (id),
  lifted_reason text check (length(lifted_reason) between 1 and 1000),
  version integer not null default 1,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null))
);
comment on table retention.hold is 'Legal holds: while one stands nobody can destroy the record';
comment on column retention.hold.id is 'Identifier';
comment on column retention.hold.person_id is 'Whose record';
comment on column retention.hold.asked_by is 'Who asked for it: a court, an inquiry, a review';
comment on column retention.hold.reason is 'What for';
comment on column retention.hold.placed_at is 'Since when';
comment on column retention.hold.placed_by is 'Who placed it';
comment on column retention.hold.lifted_at is 'Until when; empty while it stands';
comment on column retention.hold.lifted_by is 'Who lifted it';
comment on column retention.hold.lifted_reason is 'Why';
comment on column retention.hold.version is 'Version of the row';
create index hold_on_person on retention.hold (person_id, placed_at);
call shared.protect('retention.hold', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])');

create table retention.destruction (
  id uuid primary key,
  person_id uuid not null references access.file (id),
  reason text not null check (length(reason) between 1 and 1000),
  proposed_at timestamptz not null default clock_timestamp(),
  proposed_by uuid not null references access.user_account (id),
  agreed boolean,
  settled_reason text check (length(settled_reason) between 1 and 1000),
  settled_at timestamptz,
  settled_by uuid references access.user_account (id),
  gone jsonb,
  version integer not null default 1,
  check (settled_by <> proposed_by),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (agreed is null) and (settled_at is null) = (settled_reason is null)),
  check ((gone is not null) = (agreed is true))
);
comment on table retention.destruction is 'Proposals to destroy what is recorded of a person, and what became of them; of a record that was destroyed this stays';
comment on column retention.destruction.id is 'Identifier';
comment on column retention.destruction.person_id is 'Whose record: the key of a file that is closed once it is destroyed';
comment on column retention.destruction.reason is 'Why it is no longer needed';
comment on column retention.destruction.proposed_at is 'When';
comment on column retention.destruction.proposed_by is 'By whom';
comment on column retention.destruction.agreed is 'Whether it was destroyed; empty: not settled yet';
comment on column retention.destruction.settled_reason is 'Why it was agreed or declined';
comment on column retention.destruction.settled_at is 'When';
comment on column retention.destruction.settled_by is 'By whom: never the one who proposed it';
comment on column retention.destruction.gone is 'How many rows went, by table';
comment on column retention.destruction.version is 'Version of the row';
create index destruction_of_person on retention.destruction (person_id);
create unique index destruction_open on retention.destruction (person_id) where settled_at is null;
call shared.protect('retention.destruction', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])');
-- agreeing is the function's alone
revoke update on retention.destruction from mappa_app;

grant usage on schema retention to mappa_app;

create function retention.today() returns date
language sql stable set search_path = pg_catalog, pg_temp
as $$ select (clock_timestamp() at time zone 'Europe/London')::date $$;
comment on function retention.today() is 'The day it is in London';

create view retention.review as
  select p.id as person_id, coalesce(c.area_id, p.area_id) as area_id, coalesce(c.open, false) as open_case, c.last_exit,
    greatest((coalesce(c.last_exit, (p.registered_at at time zone 'Europe/London')::date)
      + (select make_interval(months => r.months, days => coalesce(r.days, 0)) from clocks.rule r
         where r.key = 'retention.review' and r.valid_from <= retention.today() order by r.edition desc limit 1))::date, k.until_day) as due_on
  from persons.person p
  left join lateral (
    select max(m.exited_on) as last_exit, bool_or(m.exited_on is null) as open, (array_agg(m.area_id order by m.exited_on desc))[1] as area_id
    from cases.mappa_case m where m.person_id = p.id) c on true
  left join lateral (select max(n.until_day) as until_day from retention.keeping n where n.person_id = p.id) k on true;
comment on view retention.review is
  'When the record of each person is to be reviewed: so long after the last exit, or the registration of somebody who never had a case, and not before the day until which it was to be kept; read by functions only';
comment on column retention.review.person_id is 'Whose record';
comment on column retention.review.area_id is 'Area of the newest case, else of the registration';
comment on column retention.review.open_case is 'Whether a case is open';
comment on column retention.review.last_exit is 'When the last case left MAPPA';
comment on column retention.review.due_on is 'Day of the review';

create function retention.standing(p_person uuid) returns table (open_case boolean, last_exit date, due_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.open_case, r.last_exit, r.due_on from retention.review r where r.person_id = p_person and p_person = any (access.readable())
$$;
comment on function retention.standing(uuid) is
  'Whether an entered person has an open case, when the last one ended, and when the record is to be reviewed, also from cases that the viewer may not open; nothing once it is destroyed';

create function retention.person_of(p_destruction uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select person_id from retention.destruction where id = p_destruction $$;
comment on function retention.person_of(uuid) is 'Whose record a proposal is about, so that it can be entered: the identifier alone';

-- The job marks what is to be reviewed, four weeks ahead; people decide.
create function retention.mark(p_most integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_marked bigint;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('retention.mark', 0)) then return false; end if;
  -- who has a case again, or a legal hold, need not be reviewed
  update clocks.clock k set met_at = clock_timestamp(), outcome = 'DROPPED'
  where k.rule = 'retention.review' and k.met_at is null and (
    exists (select 1 from cases.mappa_case c where c.person_id = k.subject_id and c.exited_on is null)
    or exists (select 1 from retention.hold h where h.person_id = k.subject_id and h.lifted_at is null));
  with due as (
    select r.person_id as id, r.area_id as area, r.due_on from retention.review r
    where not r.open_case and r.due_on <= retention.today() + 28
      and not exists (select 1 from clocks.clock k where k.subject_id = r.person_id and k.rule = 'retention.review' and k.met_at is null)
      and not exists (select 1 from retention.hold h where h.person_id = r.person_id and h.lifted_at is null)
      and not exists (select 1 from retention.destruction x where x.person_id = r.person_id and x.settled_at is null)
    limit p_most),
  marked as (
    insert into clocks.clock (id, rule, edition, file_id, subject_id, owner_role, owner_area, link, started_on, due_on)
    select shared.uuid7(), r.key, r.edition, due.id, due.id, 'COORDINATOR', due.area, '/persons/' || due.id || '/retention', retention.today(), due.due_on
    from due, lateral (select key, edition from clocks.rule where key = 'retention.review' and valid_from <= retention.today() order by edition desc limit 1) r
    returning 1)
  select count(*) into v_marked from marked;
  if v_marked > 0 then
    perform trail.record(null, null, 'SYSTEM', 'retention.mark', 'DONE', null, '{}', jsonb_build_object('PERSON', v_marked));
  end if;
  return v_marked >= p_most;
end $$;
comment on function retention.mark(integer) is
  'Puts records of people that are to be reviewed among what waits for the co-ordinator of the area of their last case; whether there may be more of them';

-- Joining two records takes holds and decisions along, and a record on hold cannot be removed, whoever does it.
create function retention.follow_the_record() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update retention.keeping set person_id = new.into_id where person_id = new.person_id;
  update retention.hold set person_id = new.into_id where person_id = new.person_id;
  -- what waited because of it waits no more; the record that stays is marked anew when it is due
  update clocks.clock k set met_at = clock_timestamp(), outcome = 'DROPPED'
  where k.met_at is null and (k.rule = 'retention.review' and k.subject_id in (new.person_id, new.into_id)
    or k.rule = 'retention.settle' and k.subject_id in (select d.id from retention.destruction d where d.person_id = new.person_id));
  delete from retention.destruction where person_id = new.person_id;
  return null;
end $$;
comment on function retention.follow_the_record() is 'When two records of one person become one, holds and decisions to keep go with it; a proposal to destroy falls';
create trigger follow_the_record after insert on persons.joined for each row execute function retention.follow_the_record();

create function retention.stop_on_hold() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select 1 from retention.hold h where h.person_id = old.id and h.lifted_at is null) then
    raise exception 'the record is under a legal hold' using errcode = 'MP005';
  end if;
  return old;
end $$;
comment on function retention.stop_on_hold() is 'Stops the deletion of a person while a legal hold stands, also by the owner';
create trigger stop_on_hold before delete on persons.person for each row execute function retention.stop_on_hold();

create function retention.drop_rows(p_table text, p_column text, p_keys uuid[]) returns uuid[]
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  v_ids uuid[];
begin
  execute format('with gone as (delete from %s where %I = any ($1) returning id) select coalesce(array_agg(id), ''{}'') from gone',
    p_table::regclass, p_column) into v_ids using p_keys;
  return v_ids;
end $$;
comment on function retention.drop_rows(text, text, uuid[]) is 'Deletes the rows of a table that belong to these keys, and says which they were';

create function retention.destroy(p_person uuid) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  -- records of the same person that were joined into this one left keys and earlier versions too
  v_people uuid[] := array[p_person] || array(select j.person_id from persons.joined j where j.into_id = p_person);
  v_cases uuid[] := array(select c.id from cases.mappa_case c where c.person_id = p_person);
  v_minutes uuid[] := array(select m.id from minutes.minutes m where m.case_id = any (v_cases));
  v_sealed uuid[] := array(select s.id from enclave.sealed s where s.person_id = p_person);
  v_files uuid[] := v_people || v_cases || v_minutes || v_sealed;
  v_gone uuid[] := v_files;
  v_ids uuid[];
  v_counts jsonb := '{}';
  v_step record;
begin
  -- what points to other rows goes before them; of a sitting only the item of this person
  for v_step in select s.* from (values
    (1, 'disclosure.follow_up', 'case_id', v_cases), (2, 'disclosure.decision', 'case_id', v_cases),
    (3, 'decisions.opening', 'case_id', v_cases), (4, 'decisions.level_decision', 'case_id', v_cases),
    (5, 'decisions.dissent', 'case_id', v_cases), (6, 'decisions.offender_notice', 'case_id', v_cases),
    (7, 'sharing.contribution', 'case_id', v_cases),
    (8, 'plans.action', 'case_id', v_cases), (9, 'plans.no_action', 'case_id', v_cases), (10, 'plans.contingency', 'case_id', v_cases),
    (11, 'risk.explanation', 'case_id', v_cases), (12, 'risk.harm_view', 'case_id', v_cases),
    (13, 'risk.tool_result', 'case_id', v_cases), (14, 'risk.factor', 'case_id', v_cases),
    (15, 'minutes.recipient', 'minutes_id', v_minutes), (16, 'minutes.approved', 'minutes_id', v_minutes),
    (17, 'minutes.draft', 'id', v_minutes), (18, 'minutes.minutes', 'id', v_minutes),
    (19, 'meetings.invitation', 'case_id', v_cases), (20, 'cases.level_period', 'case_id', v_cases), (21, 'meetings.item', 'case_id', v_cases),
    (22, 'referral.victim_section', 'case_id', v_cases), (23, 'referral.submission', 'case_id', v_cases),
    (24, 'referral.endorsement', 'case_id', v_cases), (25, 'referral.decision', 'case_id', v_cases),
    (26, 'referral.notification', 'case_id', v_cases), (27, 'referral.referral', 'case_id', v_cases),
    (28, 'cases.category_period', 'case_id', v_cases), (29, 'cases.area_period', 'case_id', v_cases),
    (30, 'cases.event', 'case_id', v_cases), (31, 'cases.level_one_review', 'case_id', v_cases),
    (32, 'oversight.request', 'case_id', v_cases), (33, 'oversight.emergency', 'case_id', v_cases),
    (34, 'cases.mappa_case', 'id', v_cases), (35, 'cases.eligibility', 'person_id', v_people),
    (36, 'cases.authority_decision', 'person_id', v_people), (37, 'cases.conviction', 'person_id', v_people),
    (38, 'enclave.sealed', 'id', v_sealed),
    (39, 'persons.alias', 'person_id', v_people), (40, 'persons.identifier', 'person_id', v_people), (41, 'persons.address', 'person_id', v_people),
    (42, 'corrections.correction', 'person_id', v_people), (43, 'corrections.correction', 'into_id', v_people),
    (44, 'access.grant_given', 'file_id', v_files), (45, 'access.conflict', 'person_id', v_people), (46, 'access.presence', 'person_id', v_people),
    (47, 'retention.keeping', 'person_id', v_people), (48, 'retention.hold', 'person_id', v_people)) as s (number, relation, field, keys)
    order by s.number
  loop
    v_ids := retention.drop_rows(v_step.relation, v_step.field, v_step.keys);
    v_gone := v_gone || v_ids;
    if v_ids <> '{}' then
      v_counts := v_counts || jsonb_build_object(v_step.relation, coalesce((v_counts ->> v_step.relation)::integer, 0) + cardinality(v_ids));
    end if;
  end loop;
  delete from persons.searchable_name where person_id = any (v_people);
  delete from persons.joined where into_id = p_person or person_id = p_person;
  v_gone := v_gone || retention.drop_rows('persons.person', 'id', array[p_person])
    || array(select x.id from retention.destruction x where x.person_id = any (v_people) and x.settled_at is not null);
  delete from retention.destruction where person_id = any (v_people) and settled_at is not null;
  v_gone := v_gone || array(select k.id from clocks.clock k where k.file_id = any (v_files));
  delete from clocks.clock where id = any (v_gone);
  -- what was typed about them, and answers that lead to them, may still be there for some days
  delete from web.draft d where exists (select 1 from unnest(v_files) f where strpos(d.key || d.body::text, f::text) > 0);
  delete from web.answered a where exists (select 1 from unnest(v_files) f where strpos(coalesce(a.location, '') || a.body, f::text) > 0);
  delete from shared.row_past p where p.row_id = any (v_gone);
  update access.file f set closed_at = clock_timestamp() where f.id = any (v_files) and f.closed_at is null;
  return v_counts || jsonb_build_object('persons.person', 1);
end $$;
comment on function retention.destroy(uuid) is
  'Deletes everything that is recorded of a person, with the earlier versions; the keys of their files stay, closed. Says how many rows went, by table';

create function retention.settle(p_token bytea, p_destruction uuid, p_agree boolean, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_one retention.destruction;
  v_gone jsonb;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  select * into v_one from retention.destruction where id = p_destruction for update;
  if v_one.id is null or not v_one.person_id = any (access.writable()) then return 'NOT_FOUND'; end if;
  if v_one.settled_at is not null then return 'STALE'; end if;
  if v_one.proposed_by = v_user.id then return 'SAME_PERSON'; end if;
  if p_agree then
    -- from here on no case can be opened and no hold be placed beside this
    perform 1 from access.file where id = v_one.person_id for update;
    if exists (select 1 from cases.mappa_case where person_id = v_one.person_id and exited_on is null) then return 'OPEN_CASE'; end if;
    if exists (select 1 from retention.hold where person_id = v_one.person_id and lifted_at is null) then return 'HELD'; end if;
    if (select r.due_on from retention.review r where r.person_id = v_one.person_id) > retention.today() then return 'TOO_EARLY'; end if;
    perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', 'retention.destroy', 'DONE', v_one.person_id, '{}',
      jsonb_build_object('proposedBy', v_one.proposed_by, 'proposed', v_one.reason, 'agreed', p_reason));
    v_gone := retention.destroy(v_one.person_id);
    perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', 'retention.destroyed', 'DONE', v_one.person_id, '{}', v_gone);
  end if;
  update retention.destruction set agreed = p_agree, settled_reason = p_reason, settled_at = clock_timestamp(), settled_by = v_user.id, gone = v_gone
  where id = p_destruction;
  if p_agree then delete from shared.row_past where row_id = p_destruction; end if;
  return 'DONE';
end $$;
comment on function retention.settle(bytea, uuid, boolean, text) is
  'Agrees that the record of a person is destroyed and does it, or declines; the person must have been entered for change. Answers DONE, SAME_PERSON, STALE where it is settled, OPEN_CASE, HELD, TOO_EARLY before the day of the review, or a refusal';

revoke execute on function retention.today(), retention.standing(uuid), retention.person_of(uuid), retention.mark(integer),
  retention.follow_the_record(), retention.stop_on_hold(), retention.drop_rows(text, text, uuid[]), retention.destroy(uuid),
  retention.settle(bytea, uuid, boolean, text) from public;
grant execute on function retention.standing(uuid), retention.person_of(uuid), retention.settle(bytea, uuid, boolean, text) to mappa_app;
grant execute on function retention.mark(integer) to mappa_sweeper;
