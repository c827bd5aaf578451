create schema board;
comment on schema board is 'The annual return: what is counted, under which definition, and the figures without names';
grant usage on schema board to mappa_app;

create table board.definition (
  table_code text not null check (table_code ~ '^A[0-9]{1,2}$'),
  edition integer not null check (edition > 0),
  title text not null check (length(title) between 1 and 200),
  wording text not null check (length(wording) between 1 and 4000),
  categories integer[] not null check (categories <@ array[1, 2, 3, 4] and cardinality(categories) > 0),
  source text not null check (length(source) between 1 and 1000),
  valid_from date not null,
  primary key (table_code, edition),
  unique (table_code, valid_from)
);
comment on table board.definition is
  'What a table of the annual return counts. A change is a new edition, so that the figures of past years stay as they were';
comment on column board.definition.table_code is 'Table of the annual return, such as A1';
comment on column board.definition.edition is 'Edition; a change is a new row';
comment on column board.definition.title is 'Heading of the table';
comment on column board.definition.wording is 'What is counted and how, in words, as printed under the table';
comment on column board.definition.categories is 'Categories that have a row; cases of other categories are not counted';
comment on column board.definition.source is 'Where the definition comes from';
comment on column board.definition.valid_from is 'First day that is counted under this edition';
grant select on board.definition to mappa_app;

insert into board.definition (table_code, edition, title, wording, categories, source, valid_from) values
  ('A1', 1, 'Managed offenders by category and level',
   'Cases of the area that are open at the end of the day, in the community and in custody. Each person is counted once, in the recorded category and at the level that stood at the end of that day, not at the level of a later meeting.',
   '{1,2,3}', 'Criminal Justice Act 2003 s.326(5) and s.327; structure of the national bulletin 2017/18', '2004-04-05'),
  ('A1', 2, 'Managed offenders by category and level',
   'Cases of the area that are open at the end of the day, in the community and in custody. Each person is counted once, in the recorded category and at the level that stood at the end of that day, not at the level of a later meeting. Category 4 (terrorism and terrorism risk) has a row of its own; whether it is published nationally is not verified.',
   '{1,2,3,4}', 'Criminal Justice Act 2003 s.326(5) and s.325(2)(aa), (c) as amended in 2022; structure of the national bulletin 2017/18', '2022-06-28');

create function board.definition_on(p_table text, p_on date) returns board.definition
language sql stable set search_path = pg_catalog, pg_temp
as $$ select d.* from board.definition d where d.table_code = p_table and d.valid_from <= p_on order by d.valid_from desc limit 1 $$;
comment on function board.definition_on(text, date) is 'The edition under which a day is counted; nothing before the first';

create function board.end_of(p_on date) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp
as $$ select (p_on + 1)::timestamp at time zone 'Europe/London' - interval '1 microsecond' $$;
comment on function board.end_of(date) is 'The last moment of a day in Europe/London';

create function board.counted(p_area uuid, p_on date) returns table (case_id uuid, category integer, level integer)
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select s.case_id, s.category, s.level
  from cases.report_standing s
  where s.area_id = p_area
    and s.area_during @> board.end_of(p_on)
    and s.level_during @> board.end_of(p_on)
    and s.category_during @> p_on
    and (s.exited_on is null or s.exited_on > p_on)
    and s.category = any ((board.definition_on('A1', p_on)).categories)
$$;
comment on function board.counted(uuid, date) is 'The cases that table A1 counts for an area on a day, each once; read by the functions of the return only';

create function board.hide_small(p_counts integer[]) returns integer[]
language plpgsql immutable strict set search_path = pg_catalog, pg_temp
as $$
declare
  n constant integer := cardinality(p_counts) / 3;
  v_shown integer[] := array_fill(0, array[(n + 1) * 4]);
  v_row_hides boolean;
  v_hidden integer := 0;
  v_hidden_sum integer := 0;
  v_total integer := 0;
  v_count integer;
begin
  for r in 0 .. n - 1 loop
    v_row_hides := false;
    for c in 1 .. 3 loop
      v_count := p_counts[r * 3 + c];
      v_total := v_total + v_count;
      v_shown[r * 4 + 4] := v_shown[r * 4 + 4] + v_count;
      if v_count between 1 and 4 then
        v_row_hides := true;
        v_hidden := v_hidden + 1;
        v_hidden_sum := v_hidden_sum + v_count;
        v_shown[r * 4 + c] := -1;
        v_shown[n * 4 + c] := -2;
      else
        v_shown[r * 4 + c] := v_count;
        if v_shown[n * 4 + c] >= 0 then v_shown[n * 4 + c] := v_shown[n * 4 + c] + v_count; end if;
      end if;
    end loop;
    if v_row_hides then v_shown[r * 4 + 4] := -2; end if;
  end loop;
  -- the whole tells the sum of what is hidden: it stays only where that sum leaves each hidden count at least two values
  v_shown[n * 4 + 4] := case
    when v_hidden = 0 then v_total
    when v_hidden > 1 and v_hidden_sum > v_hidden and v_hidden_sum < 4 * v_hidden and v_total > 4 then v_total
    else -2 end;
  return v_shown;
end $$;
comment on function board.hide_small(integer[]) is
  'A table of three levels, category by category, with its totals, as those may see it who may not read cases: -1 for a count from 1 to 4, -2 for a total from which such a count could be worked out';

create function board.annual_return(p_token bytea, p_on date, p_action text)
returns table (category integer, level integer, cases integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
  v_categories integer[] := (board.definition_on('A1', p_on)).categories;
  v_reads_cases boolean;
  v_counts integer[];
  v_shown integer[];
begin
  if access.note(p_token, 'SEE_STATISTICS', p_action, 'return.read', jsonb_build_object('table', 'A1', 'on', p_on, 'area', v_area)) <> 'DONE' then
    return;
  end if;
  v_reads_cases := access.may(array(select r.role from access.user_role r where r.user_id = v_user.id), 'READ_CASE');
  -- from day to day one case more or less would give the small numbers away
  if not v_reads_cases and to_char(p_on, 'MM-DD') <> '03-31' then return; end if;
  v_counts := array(
    select count(k.case_id)::integer
    from unnest(v_categories) c cross join generate_series(1, 3) l
    left join board.counted(v_area, p_on) k on k.category = c and k.level = l
    group by c, l order by c, l);
  if v_reads_cases then
    return query
    select w.category, w.level, w.cases from (
      select c as category, l as level, coalesce(sum(v_counts[(i - 1) * 3 + l]), 0)::integer as cases
      from unnest(v_categories) with ordinality u (c, i) cross join generate_series(1, 3) l
      group by cube (c, l)) w;
    return;
  end if;
  v_shown := board.hide_small(v_counts);
  return query
  select v_categories[(i - 1) / 4 + 1], nullif((i - 1) % 4 + 1, 4), v_shown[i] from generate_subscripts(v_shown, 1) i;
end $$;
comment on function board.annual_return(bytea, date, text) is
  'Table A1 for the viewer''s own area at the end of a day: counts only, with totals where category or level is empty, on the trail. Whoever may not read cases gets 31 March only, with small counts hidden (-1 fewer than five, -2 not shown)';

create function board.cases_behind(p_token bytea, p_on date, p_category integer, p_level integer, p_offset integer, p_limit integer)
returns table (case_id uuid, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_user access.user_account := access.user_of(p_token);
  v_area uuid := (select g.area_id from access.agency g where g.id = v_user.agency_id);
  v_page uuid[];
  v_total bigint;
begin
  if v_user.id is null then raise exception 'signed out' using errcode = 'MP003'; end if;
  with held as materialized (
    select g.file_id, g.area_id from access.grant_given g
    where g.user_id = v_user.id and g.ended_at is null and g.from_at <= clock_timestamp()
      and (g.until_at is null or g.until_at > clock_timestamp()) and access.may(array[g.role], 'READ_CASE')
  ), seen as materialized (
    select c.id, c.reference from board.counted(v_area, p_on) k
    join access.file f on f.id = k.case_id
    join cases.mappa_case c on c.id = k.case_id
    where (p_category is null or k.category = p_category) and (p_level is null or k.level = p_level)
      and (f.area_id in (select h.area_id from held h) or f.id in (select h.file_id from held h))
  )
  select (select count(*) from seen), array(select s.id from seen s order by s.reference, s.id offset p_offset limit p_limit)
  into v_total, v_page;
  perform trail.record(v_user.id, v_user.agency_id, 'LIST', 'return.cases', 'DONE', null,
    v_page || array(select f.person_id from access.file f where f.id = any (v_page)),
    jsonb_strip_nulls(jsonb_build_object('table', 'A1', 'on', p_on, 'category', p_category, 'level', p_level, 'offset', p_offset)));
  return query select i, v_total from unnest(v_page) i;
end $$;
comment on function board.cases_behind(bytea, date, integer, integer, integer, integer) is
  'One page of the cases behind a figure of table A1: those that the viewer holds a grant to read, entered as one list on the trail';

revoke execute on all functions in schema board from public;
grant execute on function board.annual_return(bytea, date, text), board.cases_behind(bytea, date, integer, integer, integer, integer) to mappa_app;
