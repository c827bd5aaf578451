create schema disclosure;
comment on schema disclosure is 'Decisions whether to tell somebody outside the agencies, and what became of it';
grant usage on schema disclosure to mappa_app;

insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('disclosure.follow-up', 1, 'Follow up a disclosure', 28, null, false, 'area default; no national figure read', false, '2020-01-01');

create table disclosure.decision (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  trigger text not null check (trigger in ('REVIEW', 'NEW_PARTNER', 'JOB', 'ADDRESS', 'REQUEST', 'INTELLIGENCE', 'OTHER')),
  risk_to text not null check (length(risk_to) between 1 and 1000),
  options text not null check (length(options) between 1 and 2000),
  necessity text check (length(necessity) between 1 and 2000),
  proportionality text check (length(proportionality) between 1 and 2000),
  child_sex_offence boolean not null,
  child_at_risk boolean,
  disclosure_needed boolean,
  presumption_applies boolean not null generated always as
    (child_sex_offence and coalesce(child_at_risk, false) and coalesce(disclosure_needed, false)) stored,
  presumption_reason text check (length(presumption_reason) between 1 and 2000),
  decision text not null check (decision in ('NO_DISCLOSURE', 'SELF_DISCLOSURE_CHECKED', 'LIMITED', 'FULL')),
  outcome text check (outcome in ('NOT_REQUIRED', 'LIAISON_CHILDRENS_SERVICES', 'CHILD_SEX_OFFENCE_BY_MAPPA',
    'CHILD_SEX_OFFENCE_BY_PROBATION', 'OTHER', 'REFERRED_DVDS', 'REFERRED_MARAC', 'COMPLETED', 'REFUSED',
    'DVDS_COMPLETE', 'DVDS_REFUSED')),
  reason text not null check (length(reason) between 1 and 4000),
  recipient text check (length(recipient) between 1 and 300),
  words text check (length(words) between 1 and 4000),
  teller text check (length(teller) between 1 and 300),
  tell_on date,
  undertaking_on date,
  offender_told boolean,
  offender_told_reason text check (length(offender_told_reason) between 1 and 2000),
  follow_up_on date,
  sitting_item uuid,
  decided_at timestamptz not null,
  decided_by uuid not null references access.user_account (id),
  check (not child_sex_offence or (child_at_risk is not null and disclosure_needed is not null)),
  check (not (child_sex_offence and coalesce(child_at_risk, false) and coalesce(disclosure_needed, false))
    or decision in ('LIMITED', 'FULL') or presumption_reason is not null),
  check (decision in ('NO_DISCLOSURE', 'SELF_DISCLOSURE_CHECKED')
    or (necessity is not null and proportionality is not null and recipient is not null and words is not null and teller is not null)),
  check (offender_told is distinct from false or offender_told_reason is not null)
);
comment on table disclosure.decision is 'A decision whether to disclose, with its reason, also where nothing is disclosed; never changed, a new decision follows it';
comment on column disclosure.decision.id is 'Identifier';
comment on column disclosure.decision.case_id is 'Case';
comment on column disclosure.decision.trigger is 'What made it necessary to consider';
comment on column disclosure.decision.risk_to is 'Who is at risk';
comment on column disclosure.decision.options is 'Options that were considered, less intrusive ones first';
comment on column disclosure.decision.necessity is 'Why it is necessary';
comment on column disclosure.decision.proportionality is 'Why it is proportionate';
comment on column disclosure.decision.child_sex_offence is 'Whether the person has an offence listed in Schedule 34A to the CJA 2003, as answered';
comment on column disclosure.decision.child_at_risk is 'Whether there is reasonable cause to believe in a risk of serious harm to a particular child or children, or to children of a particular description (s.327A(3)(a))';
comment on column disclosure.decision.disclosure_needed is 'Whether disclosure to the particular member of the public is necessary to protect them (s.327A(3)(b))';
comment on column disclosure.decision.presumption_applies is 'Whether the presumption of s.327A(2) applies: follows from the three answers';
comment on column disclosure.decision.presumption_reason is 'Where it applies and is not followed: why';
comment on column disclosure.decision.decision is 'What was decided';
comment on column disclosure.decision.outcome is 'Outcome as probation records code it, where one fits';
comment on column disclosure.decision.reason is 'Reason, always';
comment on column disclosure.decision.recipient is 'Who is told';
comment on column disclosure.decision.words is 'Exactly what is said';
comment on column disclosure.decision.teller is 'Who tells, or who checks that the person did';
comment on column disclosure.decision.tell_on is 'On which day';
comment on column disclosure.decision.undertaking_on is 'Day on which the recipient signed the undertaking, if before the decision was recorded';
comment on column disclosure.decision.offender_told is 'Whether the person is told';
comment on column disclosure.decision.offender_told_reason is 'Why the person is not told';
comment on column disclosure.decision.follow_up_on is 'Day of the follow-up';
comment on column disclosure.decision.sitting_item is 'Item of a sitting at which it was decided, if any';
comment on column disclosure.decision.decided_at is 'When recorded';
comment on column disclosure.decision.decided_by is 'Who recorded the decision';
create index decision_of_case on disclosure.decision (case_id, decided_at desc);
create index decision_at_item on disclosure.decision (sitting_item) where sitting_item is not null;

create table disclosure.follow_up (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  decision_id uuid not null references disclosure.decision (id),
  told_on date,
  undertaking_on date,
  what_happened text not null check (length(what_happened) between 1 and 2000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id)
);
comment on table disclosure.follow_up is 'What became of a disclosure: told, undertaking signed, understood, spread further';
comment on column disclosure.follow_up.id is 'Identifier';
comment on column disclosure.follow_up.case_id is 'Case';
comment on column disclosure.follow_up.decision_id is 'Decision that it follows';
comment on column disclosure.follow_up.told_on is 'Day on which the recipient was told';
comment on column disclosure.follow_up.undertaking_on is 'Day on which the recipient signed the undertaking';
comment on column disclosure.follow_up.what_happened is 'What the recipient understood, what support they have, whether it spread';
comment on column disclosure.follow_up.recorded_at is 'When recorded';
comment on column disclosure.follow_up.recorded_by is 'By whom';
create index follow_up_of_decision on disclosure.follow_up (decision_id, recorded_at);
create index follow_up_of_case on disclosure.follow_up (case_id);

call shared.protect('disclosure.decision', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('disclosure.follow_up', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
revoke update on disclosure.decision, disclosure.follow_up from mappa_app;
