create schema referral;
comment on schema referral is 'Notification, referral to Level 2 or 3, and gatekeeping';
grant usage on schema referral to mappa_app;

create table referral.criterion (
  edition text not null,
  code text not null,
  level integer not null check (level between 2 and 3),
  needed text not null check (needed in ('ALWAYS', 'ONE_OF')),
  words text not null,
  source text not null,
  valid_from date not null,
  primary key (edition, code)
);
comment on table referral.criterion is 'What must be found for a level, as data; a decision remembers the edition it was made under';
comment on column referral.criterion.edition is 'Edition; a change is a new edition';
comment on column referral.criterion.code is 'Code';
comment on column referral.criterion.level is 'Level for which it counts; Level 3 needs those of Level 2 too';
comment on column referral.criterion.needed is 'ALWAYS, or ONE_OF: at least one of those of the level';
comment on column referral.criterion.words is 'As it is read and ticked';
comment on column referral.criterion.source is 'Where it comes from';
comment on column referral.criterion.valid_from is 'First day of the edition';
insert into referral.criterion (edition, code, level, needed, words, source, valid_from) values
  ('LEVELS-1', 'L2_MEETINGS_ADD_VALUE', 2, 'ALWAYS', 'Formal meetings would add value to the lead agency''s plan', 'MAPPA Guidance, levels of management', '2020-01-01'),
  ('LEVELS-1', 'L2_HIGH_ROSH', 2, 'ONE_OF', 'The risk of serious harm is high or very high', 'MAPPA Guidance, levels of management', '2020-01-01'),
  ('LEVELS-1', 'L2_ACTIVE_INVOLVEMENT', 2, 'ONE_OF', 'Exceptionally, the risk is lower, but other agencies must be actively involved and co-ordinated', 'MAPPA Guidance, levels of management', '2020-01-01'),
  ('LEVELS-1', 'L2_FROM_LEVEL_3', 2, 'ONE_OF', 'The case was managed at Level 3 before and no longer needs it', 'MAPPA Guidance, levels of management', '2020-01-01'),
  ('LEVELS-1', 'L3_SENIOR_RESOURCES', 3, 'ONE_OF', 'Senior staff must commit significant resources at short notice', 'MAPPA Guidance, levels of management', '2020-01-01'),
  ('LEVELS-1', 'L3_PUBLIC_INTEREST', 3, 'ONE_OF', 'Although the risk is not the highest, media scrutiny or public interest is very likely', 'MAPPA Guidance, levels of management', '2020-01-01');

create table referral.tool (
  code text primary key,
  label text not null,
  dynamic boolean not null,
  source text not null
);
comment on table referral.tool is 'Risk tools whose results a referral may rest on';
comment on column referral.tool.code is 'Code';
comment on column referral.tool.label is 'Name as people say it';
comment on column referral.tool.dynamic is 'Whether it looks at what can change; a referral needs at least one that does';
comment on column referral.tool.source is 'Why it is on the list';
insert into referral.tool (code, label, dynamic, source) values
  ('OASYS', 'OASys', true, 'Kent procedure: referrals must be supported by a dynamic tool'),
  ('ARMS', 'ARMS', true, 'College of Policing, active risk management system'),
  ('SARA', 'SARA', true, 'Kent procedure: referrals must be supported by a dynamic tool'),
  ('ASSETPLUS', 'AssetPlus', true, 'Youth Justice Board; named as ASSET in the Kent procedure'),
  ('HCR20', 'HCR-20', true, 'structured clinical tool; general knowledge'),
  ('CLINICAL', 'Other clinical assessment', true, 'MAPPA Guidance, mental health'),
  ('RM2000', 'Risk Matrix 2000', false, 'static factors only; general knowledge'),
  ('OSP', 'OSP', false, 'static factors only; general knowledge'),
  ('OGRS3', 'OGRS3', false, 'static factors only; general knowledge');
grant select on referral.criterion, referral.tool to mappa_app;

create table referral.referral (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  agency_id uuid not null references access.agency (id),
  referrer uuid not null references access.user_account (id),
  started_at timestamptz not null,
  status text not null check (status in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'ENDORSED', 'PENDING', 'DECIDED', 'WITHDRAWN')),
  level_sought integer check (level_sought between 2 and 3),
  rationale text check (length(rationale) between 1 and 4000),
  agencies jsonb not null default '[]' check (jsonb_typeof(agencies) = 'array'),
  rosh text check (rosh in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  risk_summary text check (length(risk_summary) between 1 and 4000),
  assessment_complete boolean,
  tools jsonb not null default '[]' check (jsonb_typeof(tools) = 'array'),
  tools_explained text check (length(tools_explained) between 1 and 2000),
  in_custody boolean,
  expected_release date,
  prison_state text check (prison_state in ('ATTACHED', 'OUTSTANDING', 'NOT_APPLICABLE')),
  prison_information text check (length(prison_information) between 1 and 4000),
  relevant_dates text check (length(relevant_dates) between 1 and 2000),
  submitted_by uuid references access.user_account (id),
  submitted_at timestamptz,
  endorsed_by uuid references access.user_account (id),
  endorsed_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 4000),
  version integer not null default 1,
  check ((status = 'WITHDRAWN') = (withdrawn_reason is not null))
);
comment on table referral.referral is 'A referral of a case to Level 2 or 3: the package of information and how far it is';
comment on column referral.referral.id is 'Identifier';
comment on column referral.referral.case_id is 'Case';
comment on column referral.referral.agency_id is 'Agency that refers';
comment on column referral.referral.referrer is 'Who started it';
comment on column referral.referral.started_at is 'When it was started';
comment on column referral.referral.status is 'DRAFT, SUBMITTED (waits for the supervisor), SENT_BACK (by the supervisor), ENDORSED (waits for the co-ordinator), PENDING (returned by the co-ordinator), DECIDED or WITHDRAWN';
comment on column referral.referral.level_sought is 'Level asked for';
comment on column referral.referral.rationale is 'What formal meetings can do that Level 1 cannot';
comment on column referral.referral.agencies is 'Which kinds of agency must act, and for what';
comment on column referral.referral.rosh is 'Level of risk of serious harm';
comment on column referral.referral.risk_summary is 'Who may be harmed, how, how soon and how badly, in words';
comment on column referral.referral.assessment_complete is 'Whether the risk assessment is complete';
comment on column referral.referral.tools is 'Results of risk tools: tool, version, date, band; never merged';
comment on column referral.referral.tools_explained is 'Why tools give different bands';
comment on column referral.referral.in_custody is 'Whether the person is in custody or hospital now';
comment on column referral.referral.expected_release is 'Expected release date as known when the package was written';
comment on column referral.referral.prison_state is 'Whether prison information is attached, outstanding or not applicable';
comment on column referral.referral.prison_information is 'Conduct, programmes, contacts, reports, in words';
comment on column referral.referral.relevant_dates is 'Other dates that matter: parole, home detention, licence end';
comment on column referral.referral.submitted_by is 'Who sent the package last';
comment on column referral.referral.submitted_at is 'When it was sent last';
comment on column referral.referral.endorsed_by is 'Supervisor who endorsed the package as it stands';
comment on column referral.referral.endorsed_at is 'When it was endorsed';
comment on column referral.referral.withdrawn_reason is 'Why it was withdrawn';
comment on column referral.referral.version is 'Version of the row';
create unique index one_live_referral on referral.referral (case_id) where status not in ('DECIDED', 'WITHDRAWN');
create index referral_of_case on referral.referral (case_id, started_at desc);
create index referral_by_status on referral.referral (status, case_id);

create table referral.victim_section (
  id uuid primary key references referral.referral (id),
  case_id uuid not null references cases.mappa_case (id),
  known text check (length(known) between 1 and 4000),
  safety text check (length(safety) between 1 and 4000),
  version integer not null default 1
);
comment on table referral.victim_section is 'What a referral says of victims: kept apart so that it can be sealed; never copied elsewhere';
comment on column referral.victim_section.id is 'Referral';
comment on column referral.victim_section.case_id is 'Case';
comment on column referral.victim_section.known is 'What is known of victims and of people who may become victims';
comment on column referral.victim_section.safety is 'What they need to be safe';
comment on column referral.victim_section.version is 'Version of the row';

create table referral.submission (
  id uuid primary key,
  referral_id uuid not null references referral.referral (id),
  case_id uuid not null references cases.mappa_case (id),
  package_version integer not null,
  submitted_by uuid not null references access.user_account (id),
  submitted_at timestamptz not null,
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array')
);
comment on table referral.submission is 'Each time that a package was sent, with the reasons given for what was missing or late';
comment on column referral.submission.id is 'Identifier';
comment on column referral.submission.referral_id is 'Referral';
comment on column referral.submission.case_id is 'Case';
comment on column referral.submission.package_version is 'Version of the package that was sent';
comment on column referral.submission.submitted_by is 'Who sent it';
comment on column referral.submission.submitted_at is 'When';
comment on column referral.submission.reasons is 'Rules that did not hold, in words, with the reason given for each';
create index submission_of_referral on referral.submission (referral_id, submitted_at);

create table referral.endorsement (
  id uuid primary key,
  referral_id uuid not null references referral.referral (id),
  case_id uuid not null references cases.mappa_case (id),
  package_version integer not null,
  outcome text not null check (outcome in ('ENDORSED', 'SENT_BACK')),
  reason text check (length(reason) between 1 and 4000),
  endorsed_by uuid not null references access.user_account (id),
  endorsed_at timestamptz not null,
  check (outcome = 'ENDORSED' or reason is not null)
);
comment on table referral.endorsement is 'What supervisors said of packages: endorsed, or sent back with the reason';
comment on column referral.endorsement.id is 'Identifier';
comment on column referral.endorsement.referral_id is 'Referral';
comment on column referral.endorsement.case_id is 'Case';
comment on column referral.endorsement.package_version is 'Version of the package that was read';
comment on column referral.endorsement.outcome is 'ENDORSED or SENT_BACK';
comment on column referral.endorsement.reason is 'Reason; always there when sent back';
comment on column referral.endorsement.endorsed_by is 'Supervisor; never the person who referred';
comment on column referral.endorsement.endorsed_at is 'When';
create index endorsement_of_referral on referral.endorsement (referral_id, endorsed_at);

create table referral.decision (
  id uuid primary key,
  referral_id uuid not null references referral.referral (id),
  case_id uuid not null references cases.mappa_case (id),
  package_version integer not null,
  outcome text not null check (outcome in
    ('ACCEPTED_LEVEL_2', 'ACCEPTED_LEVEL_3', 'ACCEPTED', 'PENDING', 'REJECTED_REMAIN_LEVEL_1', 'CATEGORY_3_REJECTED_NOT_MAPPA')),
  level_sought integer not null check (level_sought between 2 and 3),
  level_set integer check (level_set between 2 and 3),
  stepped_down boolean generated always as (coalesce(level_set < level_sought, false)) stored,
  category integer not null check (category between 1 and 4),
  rosh text not null,
  criteria text[] not null default '{}',
  edition text not null,
  reason text not null check (length(reason) between 1 and 4000),
  missing text check (length(missing) between 1 and 4000),
  decided_by uuid not null references access.user_account (id),
  decided_at timestamptz not null,
  check ((outcome = 'PENDING') = (missing is not null)),
  check ((outcome like 'ACCEPTED%') = (level_set is not null)),
  check (outcome <> 'CATEGORY_3_REJECTED_NOT_MAPPA' or category = 3)
);
comment on table referral.decision is 'What the gatekeeper decided of a package, with criteria and reason; only PENDING leaves the referral open';
comment on column referral.decision.id is 'Identifier';
comment on column referral.decision.referral_id is 'Referral';
comment on column referral.decision.case_id is 'Case';
comment on column referral.decision.package_version is 'Version of the package that was decided on';
comment on column referral.decision.outcome is 'Outcome code';
comment on column referral.decision.level_sought is 'Level asked for';
comment on column referral.decision.level_set is 'Level accepted, if any';
comment on column referral.decision.stepped_down is 'Whether a lower level was accepted than was asked for';
comment on column referral.decision.category is 'Category of the case at the time';
comment on column referral.decision.rosh is 'Level of risk of serious harm in the package';
comment on column referral.decision.criteria is 'Codes of the criteria found met';
comment on column referral.decision.edition is 'Edition of the criteria';
comment on column referral.decision.reason is 'Reason in writing';
comment on column referral.decision.missing is 'For PENDING: what is missing';
comment on column referral.decision.decided_by is 'Who decided';
comment on column referral.decision.decided_at is 'When';
create unique index decided_once on referral.decision (referral_id) where outcome <> 'PENDING';
create index decision_of_referral on referral.decision (referral_id, decided_at);
create index decision_like on referral.decision (level_sought, category, rosh);

call shared.protect('referral.referral', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('referral.victim_section', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('referral.submission', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('referral.endorsement', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('referral.decision', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
revoke update on referral.submission, referral.endorsement, referral.decision from mappa_app;

create function referral.file_of(p_referral uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce((select r.case_id from referral.referral r where r.id = p_referral), p_referral) $$;
comment on function referral.file_of(uuid) is
  'The case that must be entered to see a referral; an unknown identifier stands for itself, so that the gate answers and writes the trail';

create function referral.similar_decisions(p_case uuid, p_level integer, p_category integer, p_rosh text)
returns table (outcome text, decisions bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.outcome, count(*) from cases.mappa_case here
  join cases.mappa_case c on c.area_id = here.area_id
  join referral.decision d on d.case_id = c.id
  where here.id = p_case and p_case = any (access.readable())
    and d.level_sought = p_level and d.category = p_category and d.rosh = p_rosh and d.outcome <> 'PENDING'
  group by d.outcome order by count(*) desc, d.outcome
$$;
comment on function referral.similar_decisions(uuid, integer, integer, text) is
  'How referrals of the area that asked for the same level in the same category and risk were decided: counts, no names';

create function referral.worklist(p_token bytea, p_status text[], p_offset integer, p_limit integer)
returns table (referral_id uuid, due_on date, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_areas uuid[];
  v_ids uuid[];
  v_due date[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_areas := array(select g.area_id from access.grant_given g
    where g.user_id = v_user.id and g.area_id is not null and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE'));
  with seen as (
    select r.id from referral.referral r join cases.mappa_case c on c.id = r.case_id
    where c.area_id = any (v_areas) and r.status = any (p_status)
    union
    select r.id from access.grant_given g
    join referral.referral r on r.case_id = g.file_id
    join cases.mappa_case c on c.id = r.case_id
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
      and r.status = any (p_status) and (r.agency_id = v_user.agency_id or c.supervisor = v_user.id)
  ), dated as (
    select s.id, (select min(k.due_on) from clocks.clock k where k.subject_id = s.id and k.met_at is null) as due from seen s
  ), page as (
    select id, due from dated order by due nulls last, id desc offset p_offset limit p_limit
  )
  select (select count(*) from seen), array(select id from page order by due nulls last, id desc),
    array(select due from page order by due nulls last, id desc)
  into v_total, v_ids, v_due;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'referral.list', 'DONE', null,
    array(select distinct x from referral.referral r join access.file f on f.id = r.case_id, unnest(array[f.id, f.person_id]) x
      where r.id = any (v_ids) and x is not null),
    jsonb_build_object('status', p_status, 'offset', p_offset));
  return query select p.id, p.due, v_total from unnest(v_ids, v_due) p (id, due);
end $$;
comment on function referral.worklist(bytea, text[], integer, integer) is
  'One page of the referrals that the viewer may open, soonest due first, put on the trail with exactly those cases; area-wide roles see the area, others their own agency''s and those they supervise';
revoke execute on all functions in schema referral from public;
grant execute on function referral.file_of(uuid), referral.similar_decisions(uuid, integer, integer, text),
  referral.worklist(bytea, text[], integer, integer) to mappa_app;

create view referral.report_referrals as
select r.id as referral_id, r.case_id, c.area_id, r.agency_id, d.category, d.rosh, d.level_sought, d.level_set,
  d.outcome, d.stepped_down, d.criteria, d.edition, r.started_at, r.submitted_at, r.endorsed_at, d.decided_at,
  r.expected_release
from referral.referral r
join cases.mappa_case c on c.id = r.case_id
join referral.decision d on d.referral_id = r.id;
comment on view referral.report_referrals is
  'Decisions on referrals for figures, without names and words. Runs as the owner: the application''s role has no right to it, only functions that count';
comment on column referral.report_referrals.referral_id is 'Referral';
comment on column referral.report_referrals.case_id is 'Case';
comment on column referral.report_referrals.area_id is 'Responsible area now';
comment on column referral.report_referrals.agency_id is 'Agency that referred';
comment on column referral.report_referrals.category is 'Category at the decision';
comment on column referral.report_referrals.rosh is 'Level of risk of serious harm in the package';
comment on column referral.report_referrals.level_sought is 'Level asked for';
comment on column referral.report_referrals.level_set is 'Level accepted, if any';
comment on column referral.report_referrals.outcome is 'Outcome code; PENDING decisions are rows of their own';
comment on column referral.report_referrals.stepped_down is 'Whether a lower level was accepted than was asked for';
comment on column referral.report_referrals.criteria is 'Criteria found met';
comment on column referral.report_referrals.edition is 'Edition of the criteria';
comment on column referral.report_referrals.started_at is 'When the draft was started';
comment on column referral.report_referrals.submitted_at is 'When it was sent last';
comment on column referral.report_referrals.endorsed_at is 'When it was endorsed last';
comment on column referral.report_referrals.decided_at is 'When it was decided';
comment on column referral.report_referrals.expected_release is 'Expected release date in the package';
