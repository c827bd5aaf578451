-- Brakes on carrying much away: whoever opens, searches for or takes out unusually much says why, and beyond that is
-- stopped until somebody else lifts it. Counted from the trail itself, so that it holds across application processes,
-- needs no counters, and costs an index range of the viewer's own last hour.

insert into access.capability (code, label, writes) values
  ('LIFT_BRAKE', 'Lift a stop on opening, searching or taking out', true);
insert into access.role_capability (edition, role, capability) values
  (4, 'COORDINATOR', 'LIFT_BRAKE'), (4, 'DEPUTY_COORDINATOR', 'LIFT_BRAKE'), (4, 'SECURITY_ADMIN', 'LIFT_BRAKE');

create table access.brake_limit (
  edition integer not null,
  role text not null references access.role (code),
  act text not null check (act in ('OPEN', 'SEARCH', 'EXPORT', 'PROBE')),
  ask_from integer check (ask_from > 0),
  stop_from integer check (stop_from > 0),
  within interval not null,
  source text not null,
  primary key (role, act, edition),
  check (ask_from is null or (stop_from is not null and stop_from >= ask_from))
);
comment on table access.brake_limit is 'How much a role does before it is asked why, and before it is stopped; the newest edition counts, and of several roles the most generous';
comment on column access.brake_limit.edition is 'Edition; a change is a new row';
comment on column access.brake_limit.role is 'Role; that of an invited representative counts for everybody';
comment on column access.brake_limit.act is 'OPEN: different files opened; SEARCH: searches for people; EXPORT: files taken out; PROBE: answers that there is nothing';
comment on column access.brake_limit.ask_from is 'After so many a reason is asked for; empty: never';
comment on column access.brake_limit.stop_from is 'After so many nothing goes on until somebody lifts it; empty: no brake at all';
comment on column access.brake_limit.within is 'Within which time it is counted';
comment on column access.brake_limit.source is 'Where the limit comes from';
-- roles of a whole area, chairs at a long sitting (up to 70 cases are known) and auditors open more than others
insert into access.brake_limit (edition, role, act, ask_from, stop_from, within, source)
select 1, r.code, l.act, case when r.opens_more then l.ask_area else l.ask end, case when r.opens_more then l.stop_area else l.stop end,
  l.within, 'design; OWASP ASVS 5.0 2.4.1'
from (select code, area_wide or code in ('CHAIR_2', 'CHAIR_3', 'AUDITOR') as opens_more from access.role) as r, (values
  ('OPEN', 40, 100, 80, 200, interval '1 hour'),
  ('SEARCH', 40, 100, 80, 200, interval '1 hour'),
  ('EXPORT', 10, 25, 20, 50, interval '1 hour'),
  ('PROBE', null, 20, null, 20, interval '10 minutes')) as l (act, ask, stop, ask_area, stop_area, within);

insert into access.setting (key, value, source) values
  ('brake.counts-from', '-infinity', 'design: what is on the trail before this moment is not counted, as when histories are brought in; infinity: nothing is');

create table access.brake (
  id uuid primary key,
  user_id uuid not null references access.user_account (id),
  act text not null check (act in ('OPEN', 'SEARCH', 'EXPORT', 'PROBE')),
  asked_at timestamptz not null default clock_timestamp(),
  counted bigint not null,
  reason text check (length(reason) between 1 and 1000),
  said_at timestamptz,
  stopped_at timestamptz,
  lifted_by uuid references access.user_account (id),
  lifted_at timestamptz,
  lifted_reason text check (length(lifted_reason) between 1 and 1000),
  version integer not null default 1,
  check ((reason is null) = (said_at is null)),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null)),
  check (lifted_by is distinct from user_id)
);
comment on table access.brake is 'Somebody did unusually much: what they said of it, whether they were stopped, and who lifted the stop';
comment on column access.brake.id is 'Identifier';
comment on column access.brake.user_id is 'Who';
comment on column access.brake.act is 'What there was much of';
comment on column access.brake.asked_at is 'From when a reason was asked for';
comment on column access.brake.counted is 'How many there had been';
comment on column access.brake.reason is 'Why, as they say; lets them go on up to the stop, until the time of counting has passed';
comment on column access.brake.said_at is 'When they said it';
comment on column access.brake.stopped_at is 'When they were stopped; stays until it is lifted';
comment on column access.brake.lifted_by is 'Who lifted the stop; never themselves';
comment on column access.brake.lifted_at is 'When; what was before is not counted again';
comment on column access.brake.lifted_reason is 'Why';
comment on column access.brake.version is 'Version of the row';
create index brake_of_user on access.brake (user_id, asked_at desc);
create index brake_that_stops on access.brake (user_id) where stopped_at is not null and lifted_at is null;
create trigger keep_the_past before update on access.brake for each row execute function shared.keep_the_past();

create function access.limit_of(p_user uuid, p_act text) returns access.brake_limit
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select l.* from access.brake_limit l
  where l.act = p_act and l.role in (select r.role from access.user_role r where r.user_id = p_user union all select 'INVITED_REP')
    and not exists (select 1 from access.brake_limit n where n.role = l.role and n.act = l.act and n.edition > l.edition)
  order by l.stop_from desc nulls first limit 1
$$;
comment on function access.limit_of(uuid, text) is 'The limit that counts for a user';

create function access.done_since(p_user uuid, p_act text, p_from timestamptz) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case p_act when 'OPEN' then count(distinct e.object_id) else count(*) end
  from trail.entry e
  where e.user_id = p_user and e.at > p_from and case p_act
    when 'OPEN' then e.action = 'READ' and e.outcome = 'DONE' and e.object_id is not null
    when 'SEARCH' then e.what = 'person.find' and e.outcome = 'DONE'
    when 'EXPORT' then e.action = 'EXPORT' and e.outcome = 'DONE'
    else e.outcome = 'NOT_FOUND' end
$$;
comment on function access.done_since(uuid, text, timestamptz) is 'How much of an act a user has on the trail since then';

create function access.brake_on(p_user uuid, p_act text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_limit access.brake_limit := access.limit_of(p_user, p_act);
  v_from timestamptz := clock_timestamp() - v_limit.within;
  v_count bigint;
  v_brake access.brake;
begin
  select * into v_brake from access.brake b
  where b.user_id = p_user and b.act in (p_act, 'PROBE') and b.stopped_at is not null and b.lifted_at is null limit 1;
  if v_brake.id is not null then return 'STOPPED ' || v_brake.act || ' ' || v_brake.counted || ' 3600'; end if;
  if v_limit.stop_from is null then return 'FREE'; end if;
  select greatest(v_from, max(b.lifted_at), (select s.value::timestamptz from access.setting s where s.key = 'brake.counts-from'))
  into v_from from access.brake b where b.user_id = p_user and b.act = p_act;
  v_count := access.done_since(p_user, p_act, v_from);
  if v_count < coalesce(v_limit.ask_from, v_limit.stop_from) then return 'FREE'; end if;

  -- only who has come this far waits for their own other requests
  perform pg_advisory_xact_lock(hashtextextended(p_user::text || p_act, 0));
  select * into v_brake from access.brake b
  where b.user_id = p_user and b.act = p_act and b.lifted_at is null and b.asked_at > v_from order by b.asked_at desc limit 1;
  if v_brake.id is null then
    insert into access.brake (id, user_id, act, counted) values (shared.uuid7(), p_user, p_act, v_count) returning * into v_brake;
    perform trail.record(p_user, (select agency_id from access.user_account where id = p_user), 'SYSTEM', 'brake.ask', 'DONE', v_brake.id, '{}',
      jsonb_build_object('act', p_act, 'counted', v_count));
  end if;
  if v_count >= v_limit.stop_from then
    update access.brake set stopped_at = clock_timestamp(), counted = v_count where id = v_brake.id and stopped_at is null;
    perform trail.record(p_user, (select agency_id from access.user_account where id = p_user), 'SYSTEM', 'brake.stop', 'DONE', v_brake.id, '{}',
      jsonb_build_object('act', p_act, 'counted', v_count));
    return 'STOPPED ' || p_act || ' ' || v_count || ' 3600';
  end if;
  return case when v_brake.reason is null
    then 'ASKED ' || p_act || ' ' || v_count || ' ' || ceil(extract(epoch from v_limit.within))::bigint else 'FREE' end;
end $$;
comment on function access.brake_on(uuid, text) is
  'Whether a user may go on: FREE; ASKED, until they say why; STOPPED, until it is lifted; each with act, count and seconds to wait. Who was told too often that there is nothing is stopped from all';

create function access.brake(p_token bytea, p_act text, p_what text, p_file uuid, p_payload jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_brake text := 'FREE';
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  v_brake := access.brake_on(v_user.id, p_act);
  -- what is open already stays open: nobody is cut off in the middle of a case
  if v_brake = 'FREE' or (p_act = 'OPEN' and exists (select 1 from trail.entry e
      where e.object_id = p_file and e.user_id = v_user.id and e.outcome = 'DONE' and e.at > clock_timestamp() - interval '1 hour')) then
    return 'FREE';
  end if;
  perform trail.record(v_user.id, v_user.agency_id, case p_act when 'OPEN' then 'READ' else p_act end, p_what, 'FORBIDDEN', p_file, '{}',
    coalesce(p_payload, '{}') || jsonb_build_object('brake', split_part(v_brake, ' ', 1)));
  return v_brake;
end $$;
comment on function access.brake(bytea, text, text, uuid, jsonb) is
  'Asks whether the viewer may go on with an act, and puts it on the trail when they may not';

-- The gate as it was now stands behind the brake. What is sent to be saved is never held up.
alter function access.enter(bytea, uuid, text, text, text, jsonb) rename to admit;
create function access.enter(p_token bytea, p_file uuid, p_capability text, p_action text, p_what text, p_payload jsonb)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_answer text := 'FREE';
begin
  if p_action in ('READ', 'EXPORT') then
    v_answer := access.brake(p_token, case p_action when 'READ' then 'OPEN' else 'EXPORT' end, p_what, p_file, p_payload);
  end if;
  if v_answer = 'FREE' then
    v_answer := access.admit(p_token, p_file, p_capability, p_action, p_what, p_payload);
    if v_answer = 'NOT_FOUND' then perform access.brake_on((access.user_of(p_token)).id, 'PROBE'); end if;
  end if;
  return v_answer;
end $$;
comment on function access.enter(bytea, uuid, text, text, text, jsonb) is
  'Enters one file: where the brake lets the viewer go on, access.admit checks session, grant and right, writes the trail entry, and thereby opens its rows to this transaction. Answers as these two do';

alter function access.note(bytea, text, text, text, jsonb) rename to allow;
create function access.note(p_token bytea, p_capability text, p_action text, p_what text, p_payload jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_answer text := case p_action when 'EXPORT' then access.brake(p_token, 'EXPORT', p_what, null, p_payload) else 'FREE' end;
begin
  return case v_answer when 'FREE' then access.allow(p_token, p_capability, p_action, p_what, p_payload) else v_answer end;
end $$;
comment on function access.note(bytea, text, text, text, jsonb) is
  'For acts without a file (figures, planning, accounts): where the brake lets the viewer go on, checks the right from the user''s roles and writes the entry';

create function access.say_why(p_token bytea, p_act text, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_brake uuid;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  update access.brake b set reason = p_reason, said_at = clock_timestamp()
  where b.id = (select l.id from access.brake l where l.user_id = v_user.id and l.act = p_act order by l.asked_at desc limit 1)
    and b.reason is null and b.stopped_at is null
  returning b.id into v_brake;
  perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', 'brake.reason', case when v_brake is null then 'NOT_FOUND' else 'DONE' end,
    v_brake, '{}', jsonb_build_object('act', p_act, 'reason', p_reason));
  return case when v_brake is null then 'NOT_FOUND' else 'DONE' end;
end $$;
comment on function access.say_why(bytea, text, text) is 'Keeps the reason of a viewer who was asked, and lets them go on';

create function access.brake_lifter(p_user uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when exists (select 1 from access.user_role r where r.user_id = p_user and r.role in ('COORDINATOR', 'DEPUTY_COORDINATOR'))
    then 'SECURITY_ADMIN' else 'COORDINATOR' end
$$;
comment on function access.brake_lifter(uuid) is 'Which role lifts a stop on this user: the co-ordinator, or for a co-ordinator the security administrator';

create function access.brake_to_lift(p_token bytea, p_brake uuid)
returns table (id uuid, username text, full_name text, agency text, act text, counted bigint, asked_at timestamptz, reason text,
  stopped_at timestamptz, lifted_at timestamptz, lifted_reason text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_roles text[] := array(select r.role from access.user_role r where r.user_id = v_user.id);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
  v_outcome text;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  v_outcome := case
    when not access.may(v_roles, 'LIFT_BRAKE') then 'FORBIDDEN'
    when not exists (select 1 from access.brake b join access.user_account u on u.id = b.user_id join access.agency g on g.id = u.agency_id
      where b.id = p_brake and g.area_id = v_area and u.id <> v_user.id
        and case access.brake_lifter(u.id) when 'SECURITY_ADMIN' then 'SECURITY_ADMIN' = any (v_roles)
          else v_roles && '{COORDINATOR,DEPUTY_COORDINATOR}' end) then 'NOT_FOUND'
    else 'DONE' end;
  perform trail.record(v_user.id, v_user.agency_id, 'READ', 'brake.open', v_outcome, p_brake, '{}', null);
  return query
  select b.id, u.username, u.full_name, g.name, b.act, b.counted, b.asked_at, b.reason, b.stopped_at, b.lifted_at, b.lifted_reason
  from access.brake b join access.user_account u on u.id = b.user_id join access.agency g on g.id = u.agency_id
  where b.id = p_brake and v_outcome = 'DONE';
end $$;
comment on function access.brake_to_lift(bytea, uuid) is 'A brake, for whoever may lift it: never the one who was stopped';

create function access.lift_brake(p_token bytea, p_brake uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if not exists (select 1 from access.brake_to_lift(p_token, p_brake)) then return 'NOT_FOUND'; end if;
  update access.brake b set lifted_by = v_user.id, lifted_at = clock_timestamp(), lifted_reason = p_reason
  where b.id = p_brake and b.stopped_at is not null and b.lifted_at is null;
  if not found then return 'STALE'; end if;
  perform trail.record(v_user.id, v_user.agency_id, 'GRANT', 'brake.lift', 'DONE', p_brake, '{}', jsonb_build_object('reason', p_reason));
  return 'DONE';
end $$;
comment on function access.lift_brake(bytea, uuid, text) is 'Lifts a stop; what was before it is not counted again';

create function access.braked(p_token bytea, p_from date, p_to date)
returns table (kind text, full_name text, agency text, at timestamptz, count bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when b.stopped_at is null then 'ASKED_WHY' else 'STOPPED' end, u.full_name, g.name, coalesce(b.stopped_at, b.asked_at), b.counted
  from access.user_of(p_token) v join access.agency va on va.id = v.agency_id
  join access.agency g on g.area_id = va.area_id join access.user_account u on u.agency_id = g.id join access.brake b on b.user_id = u.id
  where b.asked_at >= (p_from::timestamp at time zone 'Europe/London') and b.asked_at < ((p_to + 1)::timestamp at time zone 'Europe/London')
    and access.may(array(select r.role from access.user_role r where r.user_id = v.id), 'READ_TRAIL')
  order by 4 desc limit 200
$$;
comment on function access.braked(bytea, date, date) is 'Who was asked why, or stopped, in the viewer''s area and a period; for those who read trails';

revoke execute on function access.limit_of(uuid, text), access.done_since(uuid, text, timestamptz), access.brake_on(uuid, text),
  access.brake(bytea, text, text, uuid, jsonb), access.admit(bytea, uuid, text, text, text, jsonb), access.allow(bytea, text, text, text, jsonb),
  access.enter(bytea, uuid, text, text, text, jsonb), access.note(bytea, text, text, text, jsonb), access.say_why(bytea, text, text),
  access.brake_lifter(uuid), access.brake_to_lift(bytea, uuid), access.lift_brake(bytea, uuid, text), access.braked(bytea, date, date)
  from public;
revoke execute on function access.admit(bytea, uuid, text, text, text, jsonb), access.allow(bytea, text, text, text, jsonb) from mappa_app;
grant execute on function access.enter(bytea, uuid, text, text, text, jsonb), access.note(bytea, text, text, text, jsonb),
  access.brake(bytea, text, text, uuid, jsonb), access.say_why(bytea, text, text), access.brake_to_lift(bytea, uuid),
  access.lift_brake(bytea, uuid, text), access.braked(bytea, date, date) to mappa_app;
