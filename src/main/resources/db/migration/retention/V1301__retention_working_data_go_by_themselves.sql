-- How long data are kept (OWASP ASVS 5.0, 14.2.7), and the sweep by which working data go when their time is over.
create schema retention;
comment on schema retention is 'How long data are kept, and what deletes them';
grant usage on schema retention to mappa_sweeper;

create table retention.class (
  code text not null,
  edition integer not null,
  title text not null,
  counts_from text,
  keep interval check (keep >= '1 day'),
  ends text not null check (ends in ('BY_ITSELF', 'BY_PEOPLE', 'STAYS')),
  source text not null,
  verified boolean not null,
  valid_from date not null,
  primary key (code, edition),
  check ((keep is not null) = (ends = 'BY_ITSELF')),
  check ((counts_from is null) = (ends = 'STAYS'))
);
comment on table retention.class is 'Kinds of data, and how long each is kept; the newest edition counts';
comment on column retention.class.code is 'Name of the kind of data';
comment on column retention.class.edition is 'Edition; a change is a new row';
comment on column retention.class.title is 'What belongs to it';
comment on column retention.class.counts_from is 'From when it counts; empty for what stays';
comment on column retention.class.keep is 'How long it is kept from then on, where it goes by itself';
comment on column retention.class.ends is 'BY_ITSELF: deleted by the sweep; BY_PEOPLE: reviewed, and deleted only when two people say so; STAYS: as long as the service runs';
comment on column retention.class.source is 'Where this comes from';
comment on column retention.class.verified is 'Whether the source was read';
comment on column retention.class.valid_from is 'First day of this edition';
insert into retention.class (code, edition, title, counts_from, keep, ends, source, verified, valid_from) values
  ('SESSION', 1, 'Sessions that are over, but the last of each account and each program', 'sign-in', '30 days', 'BY_ITSELF', 'design: long enough to look into a sign-in that somebody does not remember; the trail has it too', false, '2020-01-01'),
  ('PENDING_SIGN_IN', 1, 'Sign-ins whose second factor never came', 'the password', '1 day', 'BY_ITSELF', 'design: they work for ten minutes', false, '2020-01-01'),
  ('ATTEMPT', 1, 'Counts of failed attempts', 'the last attempt', '1 day', 'BY_ITSELF', 'design: the longest wait is an hour', false, '2020-01-01'),
  ('PRESENCE', 1, 'Handles by which somebody who was told only that a person is known asks to be involved', 'the search', '1 day', 'BY_ITSELF', 'design: they work for an hour', false, '2020-01-01'),
  ('ANSWER', 1, 'Answers of the API, kept for a request that is repeated', 'the first request', '7 days', 'BY_ITSELF', 'design: a program that was away for a long weekend may still repeat', false, '2020-01-01'),
  ('DRAFT', 1, 'What was typed and not sent', 'the last typing', '30 days', 'BY_ITSELF', 'design: longer than a holiday', false, '2020-01-01'),
  ('PERSON', 1, 'What is recorded of a person, with their cases, what was said and decided of them, minutes, sealed sections, who was let in, and the earlier versions', 'the exit of the last case', null, 'BY_PEOPLE', 'dossier 3.17: review rather than silent delete', false, '2020-01-01'),
  ('SITTING', 1, 'Days, places and attendance of sittings, without the cases', null, null, 'STAYS', 'design: how the arrangements worked; no case and no person under MAPPA in it', false, '2020-01-01'),
  ('ACCOUNT', 1, 'Accounts of colleagues and programs, with roles, vetting and what was withheld from them', null, null, 'STAYS', 'design: records and the trail name who acted; an account is switched off, not deleted', false, '2020-01-01'),
  ('TRAIL', 1, 'The trail and its seal', null, null, 'STAYS', 'design: a trail that is shortened proves nothing; what is personal in it can be erased, which is an entry', false, '2020-01-01'),
  ('FIGURE', 1, 'Counts without names', null, null, 'STAYS', 'design: nobody can be recognised', false, '2020-01-01'),
  ('REFERENCE', 1, 'Law, limits, matrices, areas, agencies and imported lists', null, null, 'STAYS', 'design: decisions remember the edition they were made under', false, '2020-01-01');

create function retention.kept_since(p_class text) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select clock_timestamp() - c.keep from retention.class c
  where c.code = p_class and c.valid_from <= (clock_timestamp() at time zone 'Europe/London')::date
  order by c.edition desc limit 1
$$;
comment on function retention.kept_since(text) is 'The moment before which data of a class are over';

create index session_by_age on access.session (started_at);
create index pending_sign_in_by_age on access.pending_sign_in (started_at);
create index presence_by_age on access.presence (told_at);
create index answered_by_age on web.answered (answered_at);
create index draft_by_age on web.draft (saved_at);

create function retention.sweep(p_most integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_gone jsonb;
begin
  -- of several processes one sweeps; the others come again later
  if not pg_try_advisory_xact_lock(hashtextextended('retention.sweep', 0)) then return false; end if;
  -- rows in use are left for the next time, so that nobody waits for the sweep
  with session as (
    -- when an account or a program was last seen is read from its sessions, so the last one stays
    delete from access.session where ctid = any (array(
      select s.ctid from access.session s
      where s.started_at < (select retention.kept_since('SESSION')) and not access.is_live(s)
        and exists (select 1 from access.session n where n.user_id = s.user_id and n.last_seen_at > s.last_seen_at)
        and (s.machine_id is null
          or exists (select 1 from access.session n where n.machine_id = s.machine_id and n.last_seen_at > s.last_seen_at))
      order by s.started_at limit p_most for update of s skip locked))
    returning 1),
  pending as (
    delete from access.pending_sign_in where ctid = any (array(
      select p.ctid from access.pending_sign_in p
      where p.started_at < (select retention.kept_since('PENDING_SIGN_IN'))
      order by p.started_at limit p_most for update skip locked))
    returning 1),
  attempt as (
    delete from access.attempts where ctid = any (array(
      select a.ctid from access.attempts a
      where a.since < (select retention.kept_since('ATTEMPT')) and (a.wait_until is null or a.wait_until < clock_timestamp())
      order by a.since limit p_most for update skip locked))
    returning 1),
  presence as (
    delete from access.presence where ctid = any (array(
      select p.ctid from access.presence p
      where p.told_at < (select retention.kept_since('PRESENCE'))
      order by p.told_at limit p_most for update skip locked))
    returning 1),
  answer as (
    delete from web.answered where ctid = any (array(
      select a.ctid from web.answered a
      where a.answered_at < (select retention.kept_since('ANSWER'))
      order by a.answered_at limit p_most for update skip locked))
    returning 1),
  draft as (
    delete from web.draft where ctid = any (array(
      select d.ctid from web.draft d
      where d.saved_at < (select retention.kept_since('DRAFT'))
      order by d.saved_at limit p_most for update skip locked))
    returning 1)
  select coalesce(jsonb_object_agg(g.class, g.count) filter (where g.count > 0), '{}') into v_gone from (values
    ('SESSION', (select count(*) from session)), ('PENDING_SIGN_IN', (select count(*) from pending)),
    ('ATTEMPT', (select count(*) from attempt)), ('PRESENCE', (select count(*) from presence)),
    ('ANSWER', (select count(*) from answer)), ('DRAFT', (select count(*) from draft))) as g (class, count);
  if v_gone <> '{}' then
    perform trail.record(null, null, 'SYSTEM', 'retention.sweep', 'DONE', null, '{}', v_gone);
  end if;
  return exists (select 1 from jsonb_each_text(v_gone) g where g.value::integer >= p_most);
end $$;
comment on function retention.sweep(integer) is
  'Deletes working data whose time is over, of each class at most so many rows, the oldest first, and says on the trail how many; whether there may be more of them';

revoke execute on all functions in schema retention from public;
grant execute on function retention.sweep(integer) to mappa_sweeper;
