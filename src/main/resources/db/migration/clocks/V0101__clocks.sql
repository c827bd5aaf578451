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

create function clocks.waiting(p_token bytea, p_offset integer, p_limit integer)
returns table (id uuid, title text, link text, file_id uuid, due_on date, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_ids uuid[];
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_ids := array(
    select w.id from (
      select c.id, c.due_on from clocks.clock c where c.owner_user = v_user.id and c.met_at is null
      union all
      select c.id, c.due_on from clocks.clock c
      join access.agency g on g.id = v_user.agency_id
      join access.user_role r on r.user_id = v_user.id and r.role = c.owner_role
      where c.owner_area = g.area_id and c.owner_user is null and c.met_at is null) w
    order by w.due_on, w.id offset p_offset limit p_limit);
  -- the files are entered, as far as the viewer holds a grant, so that names can be shown beside the tasks
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'work.list', 'DONE', null,
    array(select distinct x from clocks.clock c join access.file f on f.id = c.file_id, unnest(array[f.id, f.person_id]) x
      where c.id = any (v_ids) and x is not null and access.roles_on(v_user.id, f) <> '{}'), null);
  return query
  select c.id, r.title, c.link, c.file_id, c.due_on,
    (select count(*) from clocks.clock k where k.met_at is null and (k.owner_user = v_user.id or (k.owner_user is null and exists (
      select 1 from access.agency g join access.user_role ur on ur.user_id = v_user.id
      where g.id = v_user.agency_id and k.owner_area = g.area_id and k.owner_role = ur.role))))
  from clocks.clock c join clocks.rule r on r.key = c.rule and r.edition = c.edition
  where c.id = any (v_ids) order by c.due_on, c.id;
end $$;
comment on function clocks.waiting(bytea, integer, integer) is 'What waits for the viewer, soonest first, as one list on the trail';
revoke execute on function clocks.waiting(bytea, integer, integer) from public;
grant execute on function clocks.waiting(bytea, integer, integer) to mappa_app;
