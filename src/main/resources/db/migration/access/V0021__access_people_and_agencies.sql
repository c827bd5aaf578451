create schema access;
comment on schema access is 'Who may see and do what: areas, agencies, users, roles, grants and the gate to every protected row';
grant usage on schema access to mappa_app, mappa_door;

create table access.area (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z]{2,6}$'),
  name text not null unique
);
comment on table access.area is 'A MAPPA area: one of the criminal justice areas, following police force boundaries';
comment on column access.area.id is 'Identifier';
comment on column access.area.code is 'Short code used in case references';
comment on column access.area.name is 'Name of the area';

create table access.agency_kind (
  code text primary key,
  label text not null,
  standing text not null check (standing in ('RESPONSIBLE_AUTHORITY', 'DUTY_TO_COOPERATE', 'ASSOCIATE')),
  citation text not null
);
comment on table access.agency_kind is 'Kinds of agency and their standing in law';
comment on column access.agency_kind.code is 'Code';
comment on column access.agency_kind.label is 'Name as people say it';
comment on column access.agency_kind.standing is 'Responsible Authority, duty to co-operate, or associate';
comment on column access.agency_kind.citation is 'Provision of the Criminal Justice Act 2003 that gives the standing';

insert into access.agency_kind (code, label, standing, citation) values
  ('POLICE', 'Police', 'RESPONSIBLE_AUTHORITY', 'CJA 2003 s.325(1)'),
  ('PROBATION', 'Probation Service', 'RESPONSIBLE_AUTHORITY', 'CJA 2003 s.325(1)'),
  ('PRISON', 'Prison Service', 'RESPONSIBLE_AUTHORITY', 'CJA 2003 s.325(1)'),
  ('YOUTH_OFFENDING', 'Youth offending team', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(a)'),
  ('DWP', 'Department for Work and Pensions', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(b)'),
  ('NHS_ENGLAND', 'NHS England', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(ba)'),
  ('CHILDREN', 'Children''s services', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(c)'),
  ('ADULT_CARE', 'Adult social care', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(c)'),
  ('EDUCATION', 'Education', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(c)'),
  ('HOUSING', 'Housing authority', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(d)'),
  ('REGISTERED_PROVIDER', 'Registered provider of social housing', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(e)'),
  ('LOCAL_HEALTH_BOARD', 'Local health board', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(g)'),
  ('INTEGRATED_CARE', 'Integrated care board', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(g)'),
  ('NHS_TRUST', 'NHS trust', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(h)'),
  ('MONITORING', 'Electronic monitoring provider', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(i)'),
  ('UKVI', 'UK Visas and Immigration', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(j)'),
  ('BORDER_FORCE', 'Border Force', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(j)'),
  ('IMMIGRATION', 'Immigration Enforcement', 'DUTY_TO_COOPERATE', 'CJA 2003 s.325(6)(j)'),
  ('DEFENCE', 'Ministry of Defence', 'DUTY_TO_COOPERATE', 'MAPPA Guidance ch. 3'),
  ('BOARD', 'Strategic Management Board', 'RESPONSIBLE_AUTHORITY', 'CJA 2003 s.326'),
  ('ASSOCIATE', 'Associate', 'ASSOCIATE', 'CJA 2003 s.325(4A)(c)');

create table access.agency (
  id uuid primary key,
  area_id uuid not null references access.area (id),
  kind text not null references access.agency_kind (code),
  name text not null,
  unique (area_id, name)
);
comment on table access.agency is 'A body that takes part in the arrangements of an area';
comment on column access.agency.id is 'Identifier';
comment on column access.agency.area_id is 'Area in which it takes part';
comment on column access.agency.kind is 'Kind of agency';
comment on column access.agency.name is 'Name';

create table access.role (
  code text primary key,
  label text not null,
  area_wide boolean not null default false,
  source text not null
);
comment on table access.role is 'Roles that sign in';
comment on column access.role.code is 'Code';
comment on column access.role.label is 'Name as people say it';
comment on column access.role.area_wide is 'Whether the role opens every person, case and sitting of its area';
comment on column access.role.source is 'Where the role comes from';

insert into access.role (code, label, area_wide, source) values
  ('COORDINATOR', 'MAPPA co-ordinator', true, 'MAPPA Guidance ch. 28'),
  ('DEPUTY_COORDINATOR', 'Deputy co-ordinator', true, 'MAPPA Guidance ch. 28'),
  ('ADMINISTRATOR', 'MAPPA administrator', true, 'MAPPA Guidance ch. 28'),
  ('CHAIR_2', 'Chair, Level 2', false, 'MAPPA Guidance ch. 13a'),
  ('CHAIR_3', 'Chair, Level 3', false, 'MAPPA Guidance ch. 13a'),
  ('CASE_MANAGER', 'Case manager', false, 'MAPPA Guidance ch. 2'),
  ('SUPERVISOR', 'Supervisor of case managers', false, 'MAPPA Guidance ch. 7'),
  ('POLICE_OFFICER', 'Police public protection officer', false, 'MAPPA Guidance ch. 2'),
  ('PRISON_REP', 'Prison representative', false, 'MAPPA Guidance ch. 2'),
  ('STANDING_REP', 'Standing agency representative', false, 'MAPPA Guidance ch. 3'),
  ('INVITED_REP', 'Invited representative', false, 'MAPPA Guidance ch. 13a'),
  ('NOMINATED_DEPUTY', 'Nominated deputy', false, 'MAPPA Guidance ch. 13a'),
  ('AGENCY_CONTACT', 'Agency single point of contact', false, 'MAPPA Guidance ch. 3'),
  ('VICTIM_LIAISON', 'Victim liaison officer', false, 'MAPPA Guidance, Victims'),
  ('HEALTH_LEAD', 'Health lead', false, 'MAPPA Guidance ch. 26'),
  ('BOARD_CHAIR', 'Strategic Management Board chair', false, 'CJA 2003 s.326'),
  ('BOARD_MEMBER', 'Strategic Management Board member', false, 'CJA 2003 s.326'),
  ('LAY_ADVISER', 'Lay adviser', false, 'CJA 2003 s.326(3)'),
  ('AUDITOR', 'Auditor', false, 'MAPPA Guidance ch. 31'),
  ('REVIEW_AUTHOR', 'Serious case review author', false, 'MAPPA Guidance ch. 20'),
  ('SECURITY_ADMIN', 'System and security administrator', false, 'design: no case content');

create table access.user_account (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  full_name text not null,
  grade text not null,
  agency_id uuid not null references access.agency (id),
  enabled boolean not null default true,
  created_at timestamptz not null default clock_timestamp(),
  version integer not null default 1
);
comment on table access.user_account is 'A practitioner who may sign in';
comment on column access.user_account.id is 'Identifier';
comment on column access.user_account.username is 'Name to sign in with, in lower case';
comment on column access.user_account.full_name is 'Name as shown to colleagues';
comment on column access.user_account.grade is 'Grade or rank, in words, for the grade check at meetings';
comment on column access.user_account.agency_id is 'Employing agency';
comment on column access.user_account.enabled is 'Off: every data access ends at the next statement';
comment on column access.user_account.created_at is 'When the account was made';
comment on column access.user_account.version is 'Version of the row';
create trigger keep_the_past before update on access.user_account
  for each row execute function shared.keep_the_past();

create table access.credential (
  user_id uuid primary key references access.user_account (id),
  password_hash text not null,
  failed_attempts integer not null default 0,
  locked_until timestamptz
);
comment on table access.credential is 'How a local account proves itself; only the sign-in role reads it';
comment on column access.credential.user_id is 'Account';
comment on column access.credential.password_hash is 'Argon2id hash with its parameters';
comment on column access.credential.failed_attempts is 'Failures since the last success';
comment on column access.credential.locked_until is 'No attempt is looked at before this moment';

create table access.user_role (
  user_id uuid not null references access.user_account (id),
  role text not null references access.role (code),
  primary key (user_id, role)
);
comment on table access.user_role is 'Roles that a user holds in their area';
comment on column access.user_role.user_id is 'User';
comment on column access.user_role.role is 'Role';

create table access.session (
  token_hash bytea primary key,
  user_id uuid not null references access.user_account (id),
  started_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  origin text not null
);
comment on table access.session is 'Signed-in sessions; holds only hashes of tokens';
comment on column access.session.token_hash is 'SHA-256 of the secret that the browser or client holds';
comment on column access.session.user_id is 'Who signed in';
comment on column access.session.started_at is 'When; the absolute limit counts from here';
comment on column access.session.last_seen_at is 'Last use, to the minute; the idle limit counts from here';
comment on column access.session.ended_at is 'When it was ended by sign-out or by an administrator';
comment on column access.session.origin is 'Network address and client that signed in';
create index session_of_user on access.session (user_id, started_at desc);

create table access.setting (
  key text primary key,
  value text not null,
  source text not null
);
comment on table access.setting is 'Limits of sessions and sign-in, as data';
comment on column access.setting.key is 'Name';
comment on column access.setting.value is 'Value';
comment on column access.setting.source is 'Where the value comes from';
insert into access.setting (key, value, source) values
  ('session.idle', '30 minutes', 'design; OWASP ASVS 5.0 7.3.1'),
  ('session.absolute', '8 hours', 'design; OWASP ASVS 5.0 7.3.2'),
  ('sign-in.free-attempts', '5', 'design; OWASP ASVS 5.0 6.3.1'),
  ('sign-in.first-wait', '30 seconds', 'design; doubles with each failure'),
  ('sign-in.longest-wait', '1 hour', 'design');

grant select on access.area, access.agency_kind, access.agency, access.role, access.user_role, access.user_account, access.setting to mappa_app;
