-- Invented people with cases, all in one area: the hardest place for a caseload. ${people} is how many.
create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as
  $$ select ('0190000' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.area() returns uuid language sql stable as $$ select id from access.area where code = 'NS' $$;
create function pg_temp.who(name text) returns uuid language sql stable as
  $$ select id from access.user_account where username = name $$;
create function pg_temp.pick(words text[], n bigint) returns text language sql immutable as
  $$ select words[1 + n % array_length(words, 1)] $$;
create temp table one as select n, pg_temp.id('a', n) as person, pg_temp.id('b', n) as mappa_case,
    pg_temp.who('casemanager.ns') as manager, pg_temp.who('supervisor.ns') as supervisor, pg_temp.area() as area,
    (select agency_id from access.user_account where username = 'casemanager.ns') as agency
  from generate_series(1, ${people}) n;

insert into access.file (id, kind, area_id) select person, 'PERSON', area from one;
insert into access.file (id, kind, area_id, person_id) select mappa_case, 'CASE', area, person from one;
insert into access.grant_given (id, user_id, file_id, role, source, reason)
  select shared.uuid7(), manager, mappa_case, 'CASE_MANAGER', 'CASE_TEAM', 'Case manager' from one where n % 1000 = 0
  union all
  select shared.uuid7(), supervisor, mappa_case, 'SUPERVISOR', 'CASE_TEAM', 'Supervisor' from one where n % 1000 = 0;
insert into persons.person (id, area_id, family_name, given_names, date_of_birth, sex, registered_at, registered_by)
  select person, area,
    pg_temp.pick('{Ash,Birch,Cole,Dale,Elm,Frost,Grant,Heath,Ivory,Jessop,Kerr,Lark,Marsh,North,Oake,Pike,Quill,Rowan,Stone,Thorn}', n)
      || pg_temp.pick('{ley,ton,ford,well,by,worth,ham,field,son,man}', n / 20) || ' ' || n,
    pg_temp.pick('{Adam,Beth,Carl,Dawn,Eric,Faye,Glen,Hana,Ivan,June,Karl,Lena,Mark}', n), date '1950-01-01' + (n % 20000)::int,
    pg_temp.pick('{MALE,FEMALE}', n), now() - interval '400 days', manager from one;
insert into persons.alias (id, person_id, family_name, given_names, kind)
  select shared.uuid7(), person, 'Also ' || n, '', 'ALIAS' from one where n % 2 = 0;
insert into persons.identifier (id, person_id, kind, value) select shared.uuid7(), person, 'PROBATION', 'X' || n from one;
insert into persons.address (id, person_id, lines, postcode, from_day)
  select shared.uuid7(), person, n || ' Invented Road, Northshire', 'NS1 1AA', date '2024-01-01' from one;
insert into cases.conviction (id, person_id, facts, recorded_at, recorded_by)
  select shared.uuid7(), person, '{}', now() - interval '399 days', manager from one;
insert into cases.eligibility (id, person_id, as_at, category, answer, editions, decided_at, decided_by)
  select pg_temp.id('e', n), person, current_date - 399, 1 + (n % 3)::int,
    '{"grounds": [{"reason": "Subject to notification requirements", "citation": "CJA 2003 s.327(2)"}]}', '2026-1',
    now() - interval '399 days', manager from one;
insert into cases.mappa_case (id, person_id, reference, area_id, lead_agency, case_manager, supervisor, category, level,
    opened_on, next_review)
  select mappa_case, person, 'NS-2025-' || lpad(n::text, 6, '0'), area, agency, manager, supervisor, 1 + (n % 3)::int,
    case when n % 100 = 0 then 3 when n % 20 = 0 then 2 else 1 end, current_date - 399 + (n % 300)::int,
    current_date + (n % 120)::int from one;
insert into cases.category_period (id, case_id, category, during, eligibility_id, reason, recorded_by)
  select shared.uuid7(), mappa_case, 1 + (n % 3)::int, daterange(current_date - 399, null), pg_temp.id('e', n), 'Notified', manager from one;
insert into cases.level_period (id, case_id, level, during, decided_by, reason, edition)
  select shared.uuid7(), mappa_case, 1, tstzrange(now() - interval '399 days', now() - interval '200 days'), manager,
    'Ordinary management was enough', '2026-1' from one
  union all
  select shared.uuid7(), mappa_case, case when n % 100 = 0 then 3 when n % 20 = 0 then 2 else 1 end,
    tstzrange(now() - interval '200 days', null), supervisor, 'Reviewed with the agencies', '2026-1' from one;
insert into cases.area_period (id, case_id, area_id, during)
  select shared.uuid7(), mappa_case, area, tstzrange(now() - interval '399 days', null) from one;
insert into cases.event (id, case_id, at, kind, summary, by_user)
  select shared.uuid7(), mappa_case, now() - interval '399 days' + (e * 20 || ' days')::interval, 'case.noted',
    'Home visit ' || e || ': spoke about work, housing and the conditions of the licence', manager
  from one, generate_series(1, 16) e;
insert into cases.level_one_review (id, case_id, reviewed_at, reviewed_by, outcome, summary, disclosure, agencies_told,
    next_review, endorsed_by, endorsed_at)
  select shared.uuid7(), mappa_case, now() - (r * 100 || ' days')::interval, manager, 'RETAIN',
    'Keeps appointments, works part time, no new concerns from police or housing', 'Not needed at present', 'Police, housing',
    current_date + 20, supervisor, now() - (r * 100 || ' days')::interval from one, generate_series(1, 2) r;
insert into risk.tool_result (id, case_id, tool, completed_by, completed_on, band, complete, recorded_at, recorded_by)
  select shared.uuid7(), mappa_case, t, 'Probation officer', current_date - 300, 'HIGH', true, now() - interval '300 days', manager
  from one, unnest('{OASYS,OGRS3,ARMS}'::text[]) t;
insert into risk.harm_view (id, case_id, number, public_band, children_band, known_adult_band, staff_band, prisoners_band,
    self_band, imminence, scenario_who, scenario_what, triggers, recorded_at, recorded_by)
  select shared.uuid7(), mappa_case, 1, 'HIGH', 'MEDIUM', 'HIGH', 'LOW', 'LOW', 'MEDIUM', 'Within months, if drinking',
    'A former partner', 'Assault', 'Alcohol, debt', now() - interval '290 days', manager from one;
insert into risk.factor (id, case_id, description, trend, recorded_at, recorded_by)
  select pg_temp.id(case f when 1 then 'c' else 'd' end, n), mappa_case, pg_temp.pick('{Alcohol,Debt,Isolation}', n + f), 'SAME',
    now() - interval '280 days', manager from one, generate_series(1, 2) f;
insert into plans.action (id, case_id, pillar, what, factor_id, owner_agency, owner, due_on, expected_outcome, confirmation,
    agreed_at, agreed_by)
  select shared.uuid7(), mappa_case, p, 'Weekly contact, and test results each month', pg_temp.id('c', n), agency, manager,
    current_date + 28, 'Stays sober', 'ACCEPTED', now() - interval '100 days', manager
  from one, unnest('{SUPERVISION,MONITORING_AND_CONTROL,INTERVENTIONS_AND_TREATMENT,VICTIM_SAFETY}'::text[]) p;
