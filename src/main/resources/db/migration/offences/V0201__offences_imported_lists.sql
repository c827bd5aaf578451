create schema offences;
comment on schema offences is 'Code lists that a deployer imports: criminal justice offence codes, the schedules that list them, and Home Office codes with their actuarial category';
grant usage on schema offences to mappa_app;

create table offences.code (
  code text primary key check (code ~ '^[A-Z0-9]{2,10}$'),
  title text not null,
  citation text not null,
  home_office_code text,
  law_ref text,
  imported_at timestamptz not null
);
comment on table offences.code is 'An offence code of the national list, as imported';
comment on column offences.code.code is 'Criminal justice offence code';
comment on column offences.code.title is 'Title in the list; empty where the list has none';
comment on column offences.code.citation is 'Act and section as the list words them; may be empty';
comment on column offences.code.home_office_code is 'Home Office code of five digits, if the list gives one';
comment on column offences.code.law_ref is 'Offence of the statute tables with the same Act and section, if there is one';
comment on column offences.code.imported_at is 'When it was imported last';
create index code_by_title on offences.code using gin (lower(title) gin_trgm_ops);

create table offences.listing (
  code text not null references offences.code (code),
  act text not null,
  schedule text not null,
  part text not null,
  paragraph text not null,
  primary key (code, act, schedule, part, paragraph)
);
comment on table offences.listing is 'Where the imported list says that a schedule names an offence code; the statute tables decide, not this';
comment on column offences.listing.code is 'Criminal justice offence code';
comment on column offences.listing.act is 'Act';
comment on column offences.listing.schedule is 'Schedule';
comment on column offences.listing.part is 'Part; empty where there is none';
comment on column offences.listing.paragraph is 'Paragraph; empty where the list gives none';

create table offences.actuarial (
  home_office_code text primary key check (home_office_code ~ '^[0-9]{5}$'),
  description text not null,
  category text not null,
  violent boolean not null,
  ogrs3_weight numeric,
  imported_at timestamptz not null
);
comment on table offences.actuarial is 'Which actuarial category a Home Office offence code has, as imported';
comment on column offences.actuarial.home_office_code is 'Home Office class and subclass, five digits';
comment on column offences.actuarial.description is 'Description of the subclass';
comment on column offences.actuarial.category is 'Category of the 2026 predictors';
comment on column offences.actuarial.violent is 'Whether it counts as a violent sanction';
comment on column offences.actuarial.ogrs3_weight is 'Weight of the offence group in OGRS3, if it has one';
comment on column offences.actuarial.imported_at is 'When it was imported last';

grant select on offences.code, offences.listing, offences.actuarial to mappa_app;
