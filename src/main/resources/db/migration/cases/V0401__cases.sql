create schema cases;
comment on schema cases is 'MAPPA cases: offences and eligibility, category, level, lead agency, area, review and exit';
grant usage on schema cases to mappa_app;

create table cases.conviction (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  facts jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id),
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000),
  version integer not null default 1
);
comment on table cases.conviction is 'An offence with its outcome and disposal, as recorded from the court result';
comment on column cases.conviction.id is 'Identifier';
comment on column cases.conviction.person_id is 'Person';
comment on column cases.conviction.facts is 'Facts as the law module reads them';
comment on column cases.conviction.recorded_at is 'When recorded';
comment on column cases.conviction.recorded_by is 'By whom';
comment on column cases.conviction.withdrawn_reason is 'Why it no longer counts, such as quashed on appeal';
comment on column cases.conviction.version is 'Version of the row';
create index conviction_of_person on cases.conviction (person_id);

create table cases.authority_decision (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  category integer not null check (category in (3, 4)),
  decided_on date not null,
  author text not null check (length(author) between 1 and 200),
  evidence text not null check (length(evidence) between 1 and 4000),
  reason text not null check (length(reason) between 1 and 4000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id)
);
comment on table cases.authority_decision is 'A decision of the Responsible Authority that a person falls in Category 3, or in Category 4 by discretion (CJA 2003 s.325(2)(b), (c))';
comment on column cases.authority_decision.id is 'Identifier';
comment on column cases.authority_decision.person_id is 'Person';
comment on column cases.authority_decision.category is 'Category';
comment on column cases.authority_decision.decided_on is 'Day of the decision';
comment on column cases.authority_decision.author is 'Who decided, with office';
comment on column cases.authority_decision.evidence is 'Evidence relied on';
comment on column cases.authority_decision.reason is 'Reason';
comment on column cases.authority_decision.recorded_at is 'When recorded';
comment on column cases.authority_decision.recorded_by is 'By whom';
create index authority_decision_of_person on cases.authority_decision (person_id);

create table cases.eligibility (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  as_at date not null,
  category integer check (category between 1 and 4),
  answer jsonb not null,
  editions text not null,
  decided_at timestamptz not null,
  decided_by uuid not null references access.user_account (id)
);
comment on table cases.eligibility is 'An answer of the law module for a person, kept with its reasoning and the editions it used';
comment on column cases.eligibility.id is 'Identifier';
comment on column cases.eligibility.person_id is 'Person';
comment on column cases.eligibility.as_at is 'Day for which it was asked';
comment on column cases.eligibility.category is 'Recorded category; empty: not MAPPA';
comment on column cases.eligibility.answer is 'Grounds, citations, start, expected end, steps';
comment on column cases.eligibility.editions is 'Editions of the statute tables';
comment on column cases.eligibility.decided_at is 'When';
comment on column cases.eligibility.decided_by is 'Who asked and accepted it';
create index eligibility_of_person on cases.eligibility (person_id, decided_at desc);

create table cases.mappa_case (
  id uuid primary key references access.file (id),
  person_id uuid not null references persons.person (id),
  reference text not null unique,
  area_id uuid not null references access.area (id),
  lead_agency uuid not null references access.agency (id),
  case_manager uuid not null references access.user_account (id),
  supervisor uuid references access.user_account (id),
  category integer not null check (category between 1 and 4),
  level integer not null check (level between 1 and 3),
  opened_on date not null,
  expected_release date,
  next_review date,
  exited_on date,
  exit_reason text check (length(exit_reason) between 1 and 4000),
  version integer not null default 1,
  check ((exited_on is null) = (exit_reason is null))
);
comment on table cases.mappa_case is 'A MAPPA case: one episode of management of one person, from notification to exit';
comment on column cases.mappa_case.id is 'Identifier, and key of the file';
comment on column cases.mappa_case.person_id is 'Person';
comment on column cases.mappa_case.reference is 'Reference that people quote, such as NS-2026-00042';
comment on column cases.mappa_case.area_id is 'Responsible area now';
comment on column cases.mappa_case.lead_agency is 'Lead agency now';
comment on column cases.mappa_case.case_manager is 'Case manager now';
comment on column cases.mappa_case.supervisor is 'Who countersigns for the lead agency';
comment on column cases.mappa_case.category is 'Recorded category now';
comment on column cases.mappa_case.level is 'Level now';
comment on column cases.mappa_case.opened_on is 'First day';
comment on column cases.mappa_case.expected_release is 'Expected release date; empty: in the community, or not yet known';
comment on column cases.mappa_case.next_review is 'Day of the next review';
comment on column cases.mappa_case.exited_on is 'Last day';
comment on column cases.mappa_case.exit_reason is 'Why it ended';
comment on column cases.mappa_case.version is 'Version of the row';
create unique index one_open_case on cases.mappa_case (person_id) where exited_on is null;
create index case_of_person on cases.mappa_case (person_id);
create index case_of_area on cases.mappa_case (area_id, opened_on desc, id) where exited_on is null;
create index case_of_area_level on cases.mappa_case (area_id, level, opened_on desc, id) where exited_on is null;
create index case_to_review on cases.mappa_case (area_id, next_review, id) where exited_on is null;

create table cases.category_period (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  category integer not null check (category between 1 and 4),
  during daterange not null check (not isempty(during)),
  eligibility_id uuid not null references cases.eligibility (id),
  expected_end date,
  reason text not null check (length(reason) between 1 and 4000),
  recorded_by uuid not null references access.user_account (id),
  version integer not null default 1,
  exclude using gist (case_id with =, during with &&)
);
comment on table cases.category_period is 'Which category the case had, from when to when, on which answer of the law';
comment on column cases.category_period.id is 'Identifier';
comment on column cases.category_period.case_id is 'Case';
comment on column cases.category_period.category is 'Recorded category';
comment on column cases.category_period.during is 'Days for which it holds; open at the end while it stands';
comment on column cases.category_period.eligibility_id is 'Answer of the law that it rests on';
comment on column cases.category_period.expected_end is 'Day on which eligibility is expected to end';
comment on column cases.category_period.reason is 'Reason';
comment on column cases.category_period.recorded_by is 'Who recorded it';
comment on column cases.category_period.version is 'Version of the row';

create table cases.level_period (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  level integer not null check (level between 1 and 3),
  during tstzrange not null check (not isempty(during)),
  decided_by uuid not null references access.user_account (id),
  sitting_item uuid,
  criteria text[] not null default '{}',
  reason text not null check (length(reason) between 1 and 4000),
  edition text not null,
  version integer not null default 1,
  exclude using gist (case_id with =, during with &&)
);
comment on table cases.level_period is 'Which level the case had, from when to when, decided by whom and why';
comment on column cases.level_period.id is 'Identifier';
comment on column cases.level_period.case_id is 'Case';
comment on column cases.level_period.level is 'Level';
comment on column cases.level_period.during is 'Time for which it holds; open at the end while it stands';
comment on column cases.level_period.decided_by is 'Who decided';
comment on column cases.level_period.sitting_item is 'Item of a sitting at which it was decided, if any';
comment on column cases.level_period.criteria is 'Criteria that were found met';
comment on column cases.level_period.reason is 'Reason';
comment on column cases.level_period.edition is 'Edition of the criteria';
comment on column cases.level_period.version is 'Version of the row';

create table cases.area_period (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  area_id uuid not null references access.area (id),
  during tstzrange not null check (not isempty(during)),
  version integer not null default 1,
  exclude using gist (case_id with =, during with &&)
);
comment on table cases.area_period is 'Which area was responsible, from when to when: exactly one at every moment of an open case';
comment on column cases.area_period.id is 'Identifier';
comment on column cases.area_period.case_id is 'Case';
comment on column cases.area_period.area_id is 'Responsible area';
comment on column cases.area_period.during is 'Time for which it holds';
comment on column cases.area_period.version is 'Version of the row';

create table cases.event (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  at timestamptz not null,
  kind text not null check (length(kind) between 1 and 60),
  summary text not null check (length(summary) between 1 and 1000),
  by_user uuid not null references access.user_account (id)
);
comment on table cases.event is 'The chronology: one line for each thing that happened in the case';
comment on column cases.event.id is 'Identifier';
comment on column cases.event.case_id is 'Case';
comment on column cases.event.at is 'When it happened';
comment on column cases.event.kind is 'Published name, such as referral.submitted';
comment on column cases.event.summary is 'In words, without sealed content';
comment on column cases.event.by_user is 'Who did it';
create index event_of_case on cases.event (case_id, at desc);

create table cases.level_one_review (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null references access.user_account (id),
  outcome text not null check (outcome in ('RETAIN', 'REFER_LEVEL_2', 'REFER_LEVEL_3')),
  summary text not null check (length(summary) between 1 and 4000),
  disclosure text not null check (length(disclosure) between 1 and 4000),
  agencies_told text not null check (length(agencies_told) <= 1000),
  next_review date not null,
  endorsed_by uuid references access.user_account (id),
  endorsed_at timestamptz,
  version integer not null default 1
);
comment on table cases.level_one_review is 'A review of a Level 1 case by its lead agency';
comment on column cases.level_one_review.id is 'Identifier';
comment on column cases.level_one_review.case_id is 'Case';
comment on column cases.level_one_review.reviewed_at is 'When';
comment on column cases.level_one_review.reviewed_by is 'By whom';
comment on column cases.level_one_review.outcome is 'Keep at Level 1, or refer';
comment on column cases.level_one_review.summary is 'What changed, and why the level is right';
comment on column cases.level_one_review.disclosure is 'Disclosure considered: decision and reason';
comment on column cases.level_one_review.agencies_told is 'Agencies that were told';
comment on column cases.level_one_review.next_review is 'Next review';
comment on column cases.level_one_review.endorsed_by is 'Supervisor who endorsed it';
comment on column cases.level_one_review.endorsed_at is 'When';
comment on column cases.level_one_review.version is 'Version of the row';
create index level_one_review_of_case on cases.level_one_review (case_id, reviewed_at desc);

create sequence cases.reference_number;
grant usage on sequence cases.reference_number to mappa_app;

call shared.protect('cases.conviction', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])');
call shared.protect('cases.authority_decision', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])', false);
call shared.protect('cases.eligibility', 'person_id = any ((select access.readable())::uuid[])', 'person_id = any ((select access.writable())::uuid[])', false);
call shared.protect('cases.mappa_case', 'id = any ((select access.readable())::uuid[])', 'id = any ((select access.writable())::uuid[])');
call shared.protect('cases.category_period', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('cases.level_period', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('cases.area_period', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('cases.event', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('cases.level_one_review', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
revoke update on cases.event, cases.authority_decision, cases.eligibility from mappa_app;

create function cases.caseload(p_token bytea, p_level integer, p_category integer, p_review_before date, p_offset integer, p_limit integer)
returns table (case_id uuid, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_areas uuid[];
  v_ids uuid[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_areas := array(select g.area_id from access.grant_given g
    where g.user_id = v_user.id and g.area_id is not null and g.ended_at is null
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE'));
  if v_areas <> '{}' then
    v_total := (select count(*) from (select 1 from cases.mappa_case c where c.area_id = any (v_areas) and c.exited_on is null
      and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
      and (p_review_before is null or c.next_review < p_review_before) limit 10001) k);
    v_ids := case when p_review_before is null then
      array(select c.id from cases.mappa_case c where c.area_id = any (v_areas) and c.exited_on is null
        and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
        order by c.opened_on desc, c.id offset p_offset limit p_limit)
      else
      array(select c.id from cases.mappa_case c where c.area_id = any (v_areas) and c.exited_on is null
        and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
        and c.next_review < p_review_before
        order by c.next_review, c.id offset p_offset limit p_limit) end;
  else
    with mine as (
      select distinct c.id, c.opened_on, c.next_review from access.grant_given g join cases.mappa_case c on c.id = g.file_id
      where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
        and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
        and c.exited_on is null and (p_level is null or c.level = p_level) and (p_category is null or c.category = p_category)
        and (p_review_before is null or c.next_review < p_review_before))
    select (select count(*) from mine),
      array(select id from mine order by case when p_review_before is null then null else next_review end, opened_on desc, id
        offset p_offset limit p_limit)
    into v_total, v_ids;
  end if;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'case.list', 'DONE', null,
    v_ids || array(select f.person_id from access.file f where f.id = any (v_ids)),
    jsonb_strip_nulls(jsonb_build_object('level', p_level, 'category', p_category, 'reviewBefore', p_review_before, 'offset', p_offset)));
  return query select i, v_total from unnest(v_ids) i;
end $$;
comment on function cases.caseload(bytea, integer, integer, date, integer, integer) is
  'One page of the open cases that the viewer may open, put on the trail with exactly those identifiers. Counts stop at 10,001';
revoke execute on function cases.caseload(bytea, integer, integer, date, integer, integer) from public;
grant execute on function cases.caseload(bytea, integer, integer, date, integer, integer) to mappa_app;
