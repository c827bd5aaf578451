create schema risk;
comment on schema risk is 'Results of assessment tools, the shared view of the risk of serious harm, and the factors that plans answer';
grant usage on schema risk to mappa_app;

create table risk.tool_result (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  tool text not null check (tool in
    ('OASYS', 'RM2000', 'ARMS', 'SARA', 'STATIC99R', 'HCR20', 'ASSETPLUS', 'OGRS3', 'OSP', 'RSR', 'OTHER')),
  tool_version text check (length(tool_version) between 1 and 60),
  completed_by text not null check (length(completed_by) between 1 and 200),
  completed_on date not null,
  band text check (band in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  judgement text check (length(judgement) between 1 and 2000),
  complete boolean not null,
  overriding_reason text check (length(overriding_reason) between 1 and 2000),
  sitting_item uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id),
  check (band is not null or judgement is not null)
);
comment on table risk.tool_result is 'What one assessment tool said on one day; never merged with another, never changed: the newest of a tool stands';
comment on column risk.tool_result.id is 'Identifier';
comment on column risk.tool_result.case_id is 'Case';
comment on column risk.tool_result.tool is 'Assessment tool';
comment on column risk.tool_result.tool_version is 'Version of the tool, or its name where it is another tool';
comment on column risk.tool_result.completed_by is 'Who completed it, with agency';
comment on column risk.tool_result.completed_on is 'Day on which it was completed';
comment on column risk.tool_result.band is 'Band that the tool gave';
comment on column risk.tool_result.judgement is 'What the tool said in words or figures';
comment on column risk.tool_result.complete is 'Whether every part of it was completed';
comment on column risk.tool_result.overriding_reason is 'Why the assessor departed from what the tool computed';
comment on column risk.tool_result.sitting_item is 'Item of a sitting at which it was recorded, if any';
comment on column risk.tool_result.recorded_at is 'When recorded here';
comment on column risk.tool_result.recorded_by is 'By whom';
create index tool_result_of_case on risk.tool_result (case_id, tool, completed_on desc, recorded_at desc);

create table risk.harm_view (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  number integer not null check (number > 0),
  public_band text not null check (public_band in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'NOT_YET_KNOWN')),
  children_band text not null check (children_band in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'NOT_YET_KNOWN')),
  known_adult_band text not null check (known_adult_band in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'NOT_YET_KNOWN')),
  staff_band text not null check (staff_band in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'NOT_YET_KNOWN')),
  prisoners_band text not null check (prisoners_band in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'NOT_YET_KNOWN')),
  self_band text not null check (self_band in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'NOT_YET_KNOWN')),
  imminence text not null check (length(imminence) between 1 and 1000),
  scenario_who text not null check (length(scenario_who) between 1 and 1000),
  scenario_what text not null check (length(scenario_what) between 1 and 1000),
  scenario_where text check (length(scenario_where) between 1 and 1000),
  scenario_when text check (length(scenario_when) between 1 and 1000),
  triggers text not null check (length(triggers) between 1 and 2000),
  protective_factors text check (length(protective_factors) between 1 and 2000),
  confirmed_because text check (length(confirmed_because) between 1 and 2000),
  sitting_item uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id),
  unique (case_id, number)
);
comment on table risk.harm_view is 'The shared view of the risk of serious harm, for each target apart; each save is a new row, the highest number stands';
comment on column risk.harm_view.id is 'Identifier';
comment on column risk.harm_view.case_id is 'Case';
comment on column risk.harm_view.number is 'Counts up within the case';
comment on column risk.harm_view.public_band is 'Risk to the public';
comment on column risk.harm_view.children_band is 'Risk to children';
comment on column risk.harm_view.known_adult_band is 'Risk to a known adult';
comment on column risk.harm_view.staff_band is 'Risk to staff';
comment on column risk.harm_view.prisoners_band is 'Risk to prisoners';
comment on column risk.harm_view.self_band is 'Risk to the person themselves';
comment on column risk.harm_view.imminence is 'How soon it may happen';
comment on column risk.harm_view.scenario_who is 'Who may be harmed';
comment on column risk.harm_view.scenario_what is 'What may happen';
comment on column risk.harm_view.scenario_where is 'Where';
comment on column risk.harm_view.scenario_when is 'When, in which circumstances';
comment on column risk.harm_view.triggers is 'What may set it off';
comment on column risk.harm_view.protective_factors is 'What makes it less likely';
comment on column risk.harm_view.confirmed_because is 'Where the view before was confirmed unchanged: why';
comment on column risk.harm_view.sitting_item is 'Item of a sitting at which it was recorded, if any';
comment on column risk.harm_view.recorded_at is 'When recorded';
comment on column risk.harm_view.recorded_by is 'By whom';
create index harm_view_at_item on risk.harm_view (sitting_item) where sitting_item is not null;

create table risk.explanation (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  view_id uuid references risk.harm_view (id),
  results uuid[] not null,
  disagreement text not null check (length(disagreement) between 1 and 2000),
  explanation text not null check (length(explanation) between 1 and 2000),
  sitting_item uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id)
);
comment on table risk.explanation is 'Why tools, or a tool and the view, put the risk in different bands: no tool wins by itself';
comment on column risk.explanation.id is 'Identifier';
comment on column risk.explanation.case_id is 'Case';
comment on column risk.explanation.view_id is 'View that was saved with it; empty: it explains the tools alone';
comment on column risk.explanation.results is 'Results of tools that were compared, in order of their identifiers';
comment on column risk.explanation.disagreement is 'How they differed';
comment on column risk.explanation.explanation is 'Why';
comment on column risk.explanation.sitting_item is 'Item of a sitting at which it was recorded, if any';
comment on column risk.explanation.recorded_at is 'When recorded';
comment on column risk.explanation.recorded_by is 'By whom';
create index explanation_of_case on risk.explanation (case_id, recorded_at desc);

create table risk.factor (
  id uuid primary key,
  case_id uuid not null references cases.mappa_case (id),
  description text not null check (length(description) between 1 and 500),
  trigger text check (length(trigger) between 1 and 500),
  trend text not null check (trend in ('UP', 'DOWN', 'SAME')),
  ended_because text check (length(ended_because) between 1 and 1000),
  sitting_item uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.user_account (id),
  version integer not null default 1
);
comment on table risk.factor is 'What makes serious harm more likely; each is answered by actions of the plan or by a reason for none';
comment on column risk.factor.id is 'Identifier';
comment on column risk.factor.case_id is 'Case';
comment on column risk.factor.description is 'The factor in words';
comment on column risk.factor.trigger is 'What sets it off';
comment on column risk.factor.trend is 'Whether it goes up, goes down or stays the same';
comment on column risk.factor.ended_because is 'Why it no longer counts; empty while it stands';
comment on column risk.factor.sitting_item is 'Item of a sitting at which it was recorded or last changed, if any';
comment on column risk.factor.recorded_at is 'When first recorded';
comment on column risk.factor.recorded_by is 'By whom';
comment on column risk.factor.version is 'Version of the row';
create index factor_of_case on risk.factor (case_id, recorded_at);

call shared.protect('risk.tool_result', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('risk.harm_view', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('risk.explanation', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])', false);
call shared.protect('risk.factor', 'case_id = any ((select access.readable())::uuid[])', 'case_id = any ((select access.writable())::uuid[])');
revoke update on risk.tool_result, risk.harm_view, risk.explanation from mappa_app;
