create table access.capability (
  code text primary key,
  label text not null,
  writes boolean not null
);
comment on table access.capability is 'What a role may do, one row a right';
comment on column access.capability.code is 'Code, the same as in the application';
comment on column access.capability.label is 'In words';
comment on column access.capability.writes is 'Whether it changes anything';

insert into access.capability (code, label, writes) values
  ('FIND_PERSON', 'Search for a person', false),
  ('REGISTER_PERSON', 'Register a person and keep their details', true),
  ('READ_PERSON', 'Read who a person is', false),
  ('READ_CASE', 'Open the case file', false),
  ('RECORD_OFFENCE', 'Record offences and disposals', true),
  ('DECIDE_CATEGORY_3', 'Record the Responsible Authority''s Category 3 decision', true),
  ('NOTIFY', 'Notify the co-ordinator and open a case', true),
  ('ACKNOWLEDGE', 'Acknowledge a notification', true),
  ('REFER', 'Refer to Level 2 or 3', true),
  ('ENDORSE', 'Endorse a referral or a Level 1 review', true),
  ('GATEKEEP', 'Decide a referral', true),
  ('RECORD_RISK', 'Record an assessment', true),
  ('PLAN_SITTING', 'Plan a sitting', true),
  ('READ_SITTING', 'Open a sitting', false),
  ('INVITE', 'Invite to a sitting', true),
  ('REPLY', 'Reply to an invitation', true),
  ('ATTEND', 'Accept the confidentiality statement and attend', true),
  ('CONTRIBUTE', 'Add the agency''s information', true),
  ('READ_CONTRIBUTION', 'Read other agencies'' information', false),
  ('RECORD_MEETING', 'Record what is said and decided at the table', true),
  ('SET_LEVEL', 'Decide the level at a meeting', true),
  ('DECIDE_DISCLOSURE', 'Decide on disclosure', true),
  ('COMPLETE_ACTION', 'Report on an action', true),
  ('DRAFT_MINUTES', 'Draft minutes', true),
  ('READ_MINUTES', 'Read minutes', false),
  ('APPROVE_MINUTES', 'Approve minutes', true),
  ('DISTRIBUTE_MINUTES', 'Put a person on the distribution list', true),
  ('REVIEW', 'Review at Level 1', true),
  ('EXIT', 'Take a case out of MAPPA', true),
  ('SEE_STATISTICS', 'See figures without names', false),
  ('READ_TRAIL', 'Read who has looked', false),
  ('MANAGE_ACCOUNTS', 'Manage accounts', true);

create table access.role_capability (
  edition integer not null,
  role text not null references access.role (code),
  capability text not null references access.capability (code),
  primary key (role, capability, edition)
);
comment on table access.role_capability is 'The matrix of rights, versioned; a right counts only where a grant opens the file';
comment on column access.role_capability.edition is 'Edition of the matrix';
comment on column access.role_capability.role is 'Role';
comment on column access.role_capability.capability is 'Right';

insert into access.role_capability (edition, role, capability)
select 1, r, c from (values
  ('COORDINATOR', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,DECIDE_CATEGORY_3,NOTIFY,ACKNOWLEDGE,REFER,GATEKEEP,RECORD_RISK,PLAN_SITTING,READ_SITTING,INVITE,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,RECORD_MEETING,DECIDE_DISCLOSURE,COMPLETE_ACTION,DRAFT_MINUTES,READ_MINUTES,DISTRIBUTE_MINUTES,REVIEW,EXIT,SEE_STATISTICS,READ_TRAIL}'),
  ('DEPUTY_COORDINATOR', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,NOTIFY,ACKNOWLEDGE,REFER,GATEKEEP,RECORD_RISK,PLAN_SITTING,READ_SITTING,INVITE,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,RECORD_MEETING,DECIDE_DISCLOSURE,COMPLETE_ACTION,DRAFT_MINUTES,READ_MINUTES,DISTRIBUTE_MINUTES,REVIEW,EXIT,SEE_STATISTICS,READ_TRAIL}'),
  ('ADMINISTRATOR', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,NOTIFY,PLAN_SITTING,READ_SITTING,INVITE,ATTEND,READ_CONTRIBUTION,RECORD_MEETING,COMPLETE_ACTION,DRAFT_MINUTES,READ_MINUTES,SEE_STATISTICS}'),
  ('CHAIR_2', '{FIND_PERSON,READ_PERSON,READ_CASE,READ_SITTING,REPLY,ATTEND,READ_CONTRIBUTION,RECORD_MEETING,SET_LEVEL,DECIDE_DISCLOSURE,COMPLETE_ACTION,READ_MINUTES,APPROVE_MINUTES,DISTRIBUTE_MINUTES,EXIT,SEE_STATISTICS}'),
  ('CHAIR_3', '{FIND_PERSON,READ_PERSON,READ_CASE,READ_SITTING,REPLY,ATTEND,READ_CONTRIBUTION,RECORD_MEETING,SET_LEVEL,DECIDE_DISCLOSURE,COMPLETE_ACTION,READ_MINUTES,APPROVE_MINUTES,DISTRIBUTE_MINUTES,EXIT,SEE_STATISTICS}'),
  ('CASE_MANAGER', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,NOTIFY,REFER,RECORD_RISK,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,READ_MINUTES,REVIEW,SEE_STATISTICS}'),
  ('SUPERVISOR', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,DECIDE_CATEGORY_3,NOTIFY,REFER,ENDORSE,RECORD_RISK,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,DECIDE_DISCLOSURE,READ_MINUTES,REVIEW,EXIT,SEE_STATISTICS}'),
  ('POLICE_OFFICER', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,DECIDE_CATEGORY_3,NOTIFY,REFER,RECORD_RISK,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,READ_MINUTES,SEE_STATISTICS}'),
  ('PRISON_REP', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,NOTIFY,REFER,RECORD_RISK,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,READ_MINUTES,SEE_STATISTICS}'),
  ('STANDING_REP', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,NOTIFY,REFER,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,READ_MINUTES,SEE_STATISTICS}'),
  ('NOMINATED_DEPUTY', '{READ_PERSON,READ_CASE,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,READ_MINUTES,SEE_STATISTICS}'),
  ('AGENCY_CONTACT', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,NOTIFY,REFER,READ_SITTING,REPLY,CONTRIBUTE,COMPLETE_ACTION,SEE_STATISTICS}'),
  ('INVITED_REP', '{READ_PERSON,READ_CASE,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,READ_MINUTES}'),
  ('HEALTH_LEAD', '{FIND_PERSON,REGISTER_PERSON,READ_PERSON,READ_CASE,RECORD_OFFENCE,NOTIFY,REFER,RECORD_RISK,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,READ_CONTRIBUTION,COMPLETE_ACTION,READ_MINUTES,SEE_STATISTICS}'),
  ('VICTIM_LIAISON', '{READ_PERSON,READ_SITTING,REPLY,ATTEND,CONTRIBUTE,COMPLETE_ACTION}'),
  ('BOARD_CHAIR', '{SEE_STATISTICS}'),
  ('BOARD_MEMBER', '{SEE_STATISTICS}'),
  ('LAY_ADVISER', '{SEE_STATISTICS}'),
  ('AUDITOR', '{READ_PERSON,READ_CASE,READ_MINUTES,READ_TRAIL,SEE_STATISTICS}'),
  ('REVIEW_AUTHOR', '{READ_PERSON,READ_CASE,READ_MINUTES}'),
  ('SECURITY_ADMIN', '{READ_TRAIL,MANAGE_ACCOUNTS}')
) as given (r, rights), unnest(rights::text[]) as c;

create table access.file (
  id uuid primary key,
  kind text not null check (kind in ('PERSON', 'CASE', 'SITTING', 'MINUTES')),
  area_id uuid references access.area (id),
  person_id uuid references access.file (id)
);
comment on table access.file is 'What can be entered: the key to all rows of a person, a case, a sitting or a set of minutes';
comment on column access.file.id is 'The identifier of the person, case, sitting or minutes';
comment on column access.file.kind is 'Kind of file';
comment on column access.file.area_id is 'Responsible area, whose area-wide roles may enter; empty for minutes, which open to named people only';
comment on column access.file.person_id is 'For a case: its person, who is entered with it';
create index file_of_area on access.file (area_id, kind);
create index file_of_person on access.file (person_id);

create table access.grant_given (
  id uuid primary key,
  user_id uuid not null references access.user_account (id),
  file_id uuid references access.file (id),
  area_id uuid references access.area (id),
  role text not null references access.role (code),
  source text not null check (source in
    ('ROLE_IN_AREA', 'CASE_TEAM', 'REFERRER', 'INVITATION', 'SITTING', 'DISTRIBUTION', 'ACTION_OWNER', 'WRITTEN_AUTHORITY')),
  reason text not null check (length(reason) between 1 and 1000),
  from_at timestamptz not null default clock_timestamp(),
  until_at timestamptz,
  given_by uuid references access.user_account (id),
  ended_at timestamptz,
  check ((file_id is null) <> (area_id is null))
);
comment on table access.grant_given is 'Who may see what, why, from and until when: itself a record';
comment on column access.grant_given.id is 'Identifier';
comment on column access.grant_given.user_id is 'To whom';
comment on column access.grant_given.file_id is 'To which file; or';
comment on column access.grant_given.area_id is 'to every person, case and sitting of which area';
comment on column access.grant_given.role is 'In which role, which decides what they may do there';
comment on column access.grant_given.source is 'Where the grant comes from';
comment on column access.grant_given.reason is 'Why, in words';
comment on column access.grant_given.from_at is 'From when';
comment on column access.grant_given.until_at is 'Until when, if it expires';
comment on column access.grant_given.given_by is 'Who gave it; empty when it came with the role';
comment on column access.grant_given.ended_at is 'When it was ended early';
create index grant_to_user on access.grant_given (user_id, file_id) where file_id is not null;
create index grant_in_area on access.grant_given (user_id, area_id) where area_id is not null;
create index grant_on_file on access.grant_given (file_id) where file_id is not null;
