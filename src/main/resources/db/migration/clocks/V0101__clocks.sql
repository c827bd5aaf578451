create schema clocks;
comment on schema clocks is 'Time limits: the rules with their source, and the clocks that run under them';
grant usage on schema clocks to mappa_app;

create table clocks.rule (
  key text not null,
  edition integer not null,
  title text not null,
  days integer,
  months integer,
  working_days boolean not null default false,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  primary key (key, edition)
);
comment on table clocks.rule is 'A time limit as data: how long, from where, verified or not';
comment on column clocks.rule.key is 'Name of the limit';
comment on column clocks.rule.edition is 'Edition; a change is a new row';
comment on column clocks.rule.title is 'What has to be done';
comment on column clocks.rule.days is 'Days after the start (before it, where negative)';
comment on column clocks.rule.months is 'Months after the start (before it, where negative)';
comment on column clocks.rule.working_days is 'Whether Saturdays, Sundays and bank holidays are left out';
comment on column clocks.rule.source is 'Where the limit comes from';
comment on column clocks.rule.verified is 'Whether the source was read';
comment on column clocks.rule.valid_from is 'First day of this edition';
insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('notification.acknowledge', 1, 'Acknowledge a notification', 3, null, true, 'area default; no national figure read', false, '2020-01-01'),
  ('referral.before-release', 1, 'Refer before release, if Level 2 or 3 is needed', null, -6, false, 'Kent procedure 2.4.5: at least six months before release', true, '2020-01-01'),
  ('referral.endorse', 1, 'Endorse a referral', 3, null, true, 'area default; no national figure read', false, '2020-01-01'),
  ('referral.decide', 1, 'Decide a referral', 5, null, true, 'area default; no national figure read', false, '2020-01-01'),
  ('referral.return', 1, 'Complete a returned referral', 10, null, true, 'area default; no national figure read', false, '2020-01-01'),
  ('sitting.list', 1, 'Put an accepted case on a sitting', 20, null, true, 'Scottish national guidance as a benchmark: 20 working days', false, '2020-01-01'),
  ('invitation.reply', 1, 'Reply to an invitation', 5, null, true, 'area default; no national figure read', false, '2020-01-01'),
  ('minutes.level-2', 1, 'Approve and send the minutes', 10, null, true, 'older guidance, not verified', false, '2020-01-01'),
  ('minutes.level-3', 1, 'Approve and send the minutes', 5, null, true, 'older guidance, not verified', false, '2020-01-01'),
  ('action.due', 1, 'Complete an action', 28, null, false, 'area default', false, '2020-01-01'),
  ('review.level-1', 1, 'Review at Level 1', null, 4, false, 'HMI Probation and HMIC 2010, quoting guidance of the time', false, '2020-01-01'),
  ('review.level-2', 1, 'Review at Level 2', 84, null, false, 'HMI Probation and HMIC 2010: 8 to 12 weeks', false, '2020-01-01'),
  ('review.level-3', 1, 'Review at Level 3', 42, null, false, 'not verified: 4 to 6 weeks', false, '2020-01-01'),
  ('eligibility.ends', 1, 'Check whether eligibility ends', -90, null, false, 'design: 90 days ahead', false, '2020-01-01');
grant select on clocks.rule to mappa_app;

create table clocks.clock (
  id uuid primary key,
  rule text not null,
  edition integer not null,
  file_id uuid not null references access.file (id),
  subject_id uuid not null,
  owner_user uuid references access.user_account (id),
  owner_role text references access.role (code),
  owner_area uuid references access.area (id),
  link text not null,
  started_on date not null,
  due_on date not null,
  met_at timestamptz,
  outcome text check (outcome in ('MET', 'MET_LATE', 'DROPPED', 'MOVED')),
  version integer not null default 1,
  foreign key (rule, edition) references clocks.rule (key, edition),
  check ((owner_user is not null) or (owner_role is not null and owner_area is not null)),
  check ((met_at is null) = (outcome is null))
);
comment on table clocks.clock is 'A running or finished time limit: what waits for whom, until when';
comment on column clocks.clock.id is 'Identifier';
comment on column clocks.clock.rule is 'Rule that it runs under';
comment on column clocks.clock.edition is 'Edition of the rule when it started';
comment on column clocks.clock.file_id is 'Case, person or sitting that it belongs to';
comment on column clocks.clock.subject_id is 'What has to be done something about: a referral, an action, the case itself';
comment on column clocks.clock.owner_user is 'Who has to do it; or';
comment on column clocks.clock.owner_role is 'which role';
comment on column clocks.clock.owner_area is 'of which area';
comment on column clocks.clock.link is 'Page on which it is done';
comment on column clocks.clock.started_on is 'Day from which it counts';
comment on column clocks.clock.due_on is 'Last day to do it in time';
comment on column clocks.clock.met_at is 'When it ended';
comment on column clocks.clock.outcome is 'How it ended';
comment on column clocks.clock.version is 'Version of the row';
create index clock_of_user on clocks.clock (owner_user, due_on) where met_at is null;
create index clock_of_role on clocks.clock (owner_area, owner_role, due_on) where met_at is null;
create index clock_of_subject on clocks.clock (subject_id, rule) where met_at is null;
create index clock_of_file on clocks.clock (file_id);
call shared.protect('clocks.clock', 'file_id = any ((select access.readable())::uuid[])', 'file_id = any ((select access.writable())::uuid[])');

