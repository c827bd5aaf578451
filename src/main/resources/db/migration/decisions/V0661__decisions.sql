create schema decisions;
comment on schema decisions is 'What is recorded and decided at the table when a case is discussed';
grant usage on schema decisions to mappa_app;

create table decisions.opening (
  id uuid primary key,
  case_id uuid not null,
  conflicts text not null check (length(conflicts) between 1 and 2000),
  why_here text not null check (length(why_here) between 1 and 8000),
  earlier_actions text check (length(earlier_actions) between 1 and 4000),
  victims text check (length(victims) between 1 and 4000),
  diversity text check (length(diversity) between 1 and 4000),
  media text check (length(media) between 1 and 4000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id),
  version integer not null default 1,
  foreign key (id, case_id) references meetings.item (id, case_id)
);
comment on table decisions.opening is 'Opening of a discussion and what was said under the standing headings of the agenda';
comment on column decisions.opening.id is 'Item of the sitting';
comment on column decisions.opening.case_id is 'Case';
comment on column decisions.opening.conflicts is 'Conflicts of interest that were declared, or that there were none';
comment on column decisions.opening.why_here is 'Why we are here: summary and chronology';
comment on column decisions.opening.earlier_actions is 'Actions from last time';
comment on column decisions.opening.victims is 'Victims and safeguarding';
comment on column decisions.opening.diversity is 'Diversity';
comment on column decisions.opening.media is 'Media';
comment on column decisions.opening.recorded_at is 'When last recorded';
comment on column decisions.opening.recorded_by is 'By whom';
comment on column decisions.opening.version is 'Version of the row';

create table decisions.level_decision (
  id uuid primary key,
  item_id uuid not null,
  case_id uuid not null,
  number integer not null,
  level integer not null check (level between 1 and 3),
  criteria text[] not null,
  edition text not null,
  options text not null check (length(options) between 1 and 4000),
  reason text not null check (length(reason) between 1 and 4000),
  next_review date not null,
  decided_at timestamptz not null,
  decided_by uuid not null references access.user_account (id),
  foreign key (item_id, case_id) references meetings.item (id, case_id),
  unique (item_id, number)
);
comment on table decisions.level_decision is 'The chair''s decision on the level; deciding again at the same item adds a row';
comment on column decisions.level_decision.id is 'Identifier';
comment on column decisions.level_decision.item_id is 'Item of the sitting';
comment on column decisions.level_decision.case_id is 'Case';
comment on column decisions.level_decision.number is 'First, second and so on at this item; the last one stands';
comment on column decisions.level_decision.level is 'Level';
comment on column decisions.level_decision.criteria is 'Criteria found met, by their codes in referral.criterion';
comment on column decisions.level_decision.edition is 'Edition of the criteria';
comment on column decisions.level_decision.options is 'Options that were considered';
comment on column decisions.level_decision.reason is 'Reason';
comment on column decisions.level_decision.next_review is 'Day of the next review';
comment on column decisions.level_decision.decided_at is 'When';
comment on column decisions.level_decision.decided_by is 'Who decided';

create table decisions.dissent (
  id uuid primary key,
  item_id uuid not null,
  case_id uuid not null,
  who text not null check (length(who) between 1 and 200),
  agency_id uuid not null references access.agency (id),
  words text not null check (length(words) between 1 and 4000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id),
  foreign key (item_id, case_id) references meetings.item (id, case_id)
);
comment on table decisions.dissent is 'Disagreement with a decision, in the words of whoever disagreed; only ever added to';
comment on column decisions.dissent.id is 'Identifier';
comment on column decisions.dissent.item_id is 'Item of the sitting';
comment on column decisions.dissent.case_id is 'Case';
comment on column decisions.dissent.who is 'Who disagreed';
comment on column decisions.dissent.agency_id is 'For which agency';
comment on column decisions.dissent.words is 'In their words';
comment on column decisions.dissent.recorded_at is 'When recorded';
comment on column decisions.dissent.recorded_by is 'By whom';
create index dissent_of_item on decisions.dissent (item_id);

create table decisions.offender_notice (
  id uuid primary key,
  case_id uuid not null,
  told boolean not null,
  by_whom text check (length(by_whom) between 1 and 200),
  by_day date,
  withheld_reason text check (length(withheld_reason) between 1 and 2000),
  version integer not null default 1,
  foreign key (id, case_id) references meetings.item (id, case_id),
  check (case when told then by_whom is not null and by_day is not null else withheld_reason is not null end)
);
comment on table decisions.offender_notice is 'Whether the person is told of the meeting and its outcome, by whom and by when, or why not';
comment on column decisions.offender_notice.id is 'Item of the sitting';
comment on column decisions.offender_notice.case_id is 'Case';
comment on column decisions.offender_notice.told is 'Whether they are told';
comment on column decisions.offender_notice.by_whom is 'Who tells them';
comment on column decisions.offender_notice.by_day is 'By when';
comment on column decisions.offender_notice.withheld_reason is 'Why they are not told';
comment on column decisions.offender_notice.version is 'Version of the row';

call shared.protect('decisions.opening', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('decisions.level_decision', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('decisions.dissent', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('decisions.offender_notice', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
revoke update on decisions.level_decision, decisions.dissent from mappa_app;
