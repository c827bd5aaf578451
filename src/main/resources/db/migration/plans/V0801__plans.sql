create schema plans;
comment on schema plans is 'Risk management plans: actions under the four pillars, contingency, and what became of them';
grant usage on schema plans to mappa_app;

create table plans.action (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  pillar text not null check (pillar in ('SUPERVISION', 'MONITORING_AND_CONTROL', 'INTERVENTIONS_AND_TREATMENT', 'VICTIM_SAFETY')),
  what text not null check (length(what) between 1 and 1000),
  factor_id uuid not null references risk.factor (id),
  owner_agency uuid not null references access.agency (id),
  owner uuid not null references access.user_account (id),
  due_on date not null,
  expected_outcome text not null check (length(expected_outcome) between 1 and 1000),
  confirmation text not null check (confirmation in ('PENDING', 'ACCEPTED', 'CANNOT', 'NEEDS_APPROVAL')),
  confirmation_note text check (length(confirmation_note) between 1 and 1000),
  status text not null default 'OPEN' check (status in ('OPEN', 'IN_PROGRESS', 'DONE', 'NOT_DONE', 'TRANSFERRED')),
  evidence text check (length(evidence) between 1 and 2000),
  actual_outcome text check (length(actual_outcome) between 1 and 2000),
  status_reason text check (length(status_reason) between 1 and 2000),
  sitting_item uuid,
  agreed_at timestamptz not null,
  agreed_by uuid not null references access.user_account (id),
  ended_at timestamptz,
  version integer not null default 1,
  check (confirmation in ('PENDING', 'ACCEPTED') or confirmation_note is not null),
  check (status <> 'DONE' or (evidence is not null and actual_outcome is not null)),
  check (status not in ('NOT_DONE', 'TRANSFERRED') or status_reason is not null),
  check ((ended_at is not null) = (status in ('DONE', 'NOT_DONE', 'TRANSFERRED')))
);
comment on table plans.action is 'An action of the plan: what, which risk it answers, who does it until when, and what became of it';
comment on column plans.action.id is 'Identifier';
comment on column plans.action.case_id is 'Case';
comment on column plans.action.pillar is 'Pillar of the plan';
comment on column plans.action.what is 'What is to be done';
comment on column plans.action.factor_id is 'Risk factor that it answers: why it is done';
comment on column plans.action.owner_agency is 'Agency that does it';
comment on column plans.action.owner is 'Colleague of that agency who sees to it';
comment on column plans.action.due_on is 'Last day to do it in time';
comment on column plans.action.expected_outcome is 'What it should bring about';
comment on column plans.action.confirmation is 'What the owner agency says to it: an agency cannot be ordered';
comment on column plans.action.confirmation_note is 'Why it cannot, or whose approval it needs';
comment on column plans.action.status is 'State of the work';
comment on column plans.action.evidence is 'For what was done: how that is known';
comment on column plans.action.actual_outcome is 'For what was done: what it brought about';
comment on column plans.action.status_reason is 'Why it was not done or became an ordinary duty; or how far it is';
comment on column plans.action.sitting_item is 'Item of a sitting at which it was agreed, if any';
comment on column plans.action.agreed_at is 'When agreed';
comment on column plans.action.agreed_by is 'Who recorded it';
comment on column plans.action.ended_at is 'When it was done, given up or handed over';
comment on column plans.action.version is 'Version of the row';
create index action_of_case on plans.action (case_id, pillar, due_on);
create index action_of_owner on plans.action (owner, due_on, id) where ended_at is null;
create index action_of_factor on plans.action (factor_id);
create index action_at_item on plans.action (sitting_item) where sitting_item is not null;

create table plans.contingency (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  number integer not null check (number > 0),
  trigger_signs text not null check (length(trigger_signs) between 1 and 2000),
  immediate_steps text not null check (length(immediate_steps) between 1 and 2000),
  who_to_call text not null check (length(who_to_call) between 1 and 1000),
  out_of_hours text not null check (length(out_of_hours) between 1 and 1000),
  sitting_item uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id),
  unique (case_id, number)
);
comment on table plans.contingency is 'What to do when it goes wrong; each save is a new row, the highest number stands';
comment on column plans.contingency.id is 'Identifier';
comment on column plans.contingency.case_id is 'Case';
comment on column plans.contingency.number is 'Counts up within the case';
comment on column plans.contingency.trigger_signs is 'Signs that the plan no longer holds';
comment on column plans.contingency.immediate_steps is 'What to do at once';
comment on column plans.contingency.who_to_call is 'Who to call in working hours';
comment on column plans.contingency.out_of_hours is 'Who to call at night and at weekends';
comment on column plans.contingency.sitting_item is 'Item of a sitting at which it was recorded, if any';
comment on column plans.contingency.recorded_at is 'When recorded';
comment on column plans.contingency.recorded_by is 'By whom';

create table plans.no_action (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  factor_id uuid not null references risk.factor (id),
  reason text not null check (length(reason) between 1 and 1000),
  sitting_item uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id)
);
comment on table plans.no_action is 'Why no action answers a risk factor; the newest of a factor stands';
comment on column plans.no_action.id is 'Identifier';
comment on column plans.no_action.case_id is 'Case';
comment on column plans.no_action.factor_id is 'Risk factor';
comment on column plans.no_action.reason is 'Reason';
comment on column plans.no_action.sitting_item is 'Item of a sitting at which it was recorded, if any';
comment on column plans.no_action.recorded_at is 'When recorded';
comment on column plans.no_action.recorded_by is 'By whom';
create index no_action_of_case on plans.no_action (case_id, factor_id, recorded_at desc);

call shared.protect('plans.action', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
call shared.protect('plans.contingency', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('plans.no_action', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
revoke update on plans.contingency, plans.no_action from mappa_app;

create function plans.my_actions(p_token bytea, p_ended boolean, p_offset integer, p_limit integer)
returns table (action_id uuid, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_ids uuid[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  with mine as (
    select a.id, a.due_on, a.ended_at from plans.action a join access.file f on f.id = a.case_id
    where a.owner = v_user.id and (a.ended_at is not null) = p_ended
      and access.may(access.roles_on(v_user.id, f), 'COMPLETE_ACTION'))
  select (select count(*) from mine),
    array(select id from mine order by case when p_ended then null else due_on end, ended_at desc, id offset p_offset limit p_limit)
  into v_total, v_ids;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'action.list', 'DONE', null,
    array(select distinct x from plans.action a join access.file f on f.id = a.case_id, unnest(array[f.id, f.person_id]) x
      where a.id = any (v_ids) and x is not null), jsonb_build_object('ended', p_ended, 'offset', p_offset));
  return query select i, v_total from unnest(v_ids) i;
end $$;
comment on function plans.my_actions(bytea, boolean, integer, integer) is
  'One page of the actions that the viewer owns, soonest due first, put on the trail with the cases they belong to';
revoke execute on function plans.my_actions(bytea, boolean, integer, integer) from public;
grant execute on function plans.my_actions(bytea, boolean, integer, integer) to mappa_app;
