-- What figures are made of: one row for each stretch of time in which area, category and level of a case stood.
create view cases.report_standing as
select c.id as case_id, a.area_id, a.during as area_during, k.category, k.during as category_during, l.level,
  l.during as level_during, c.exited_on
from cases.mappa_case c
join cases.area_period a on a.case_id = c.id
join cases.category_period k on k.case_id = c.id
join cases.level_period l on l.case_id = c.id;
comment on view cases.report_standing is
  'Area, category and level of every case with the time for which each holds; read by report functions only, never by the application';
comment on column cases.report_standing.case_id is 'Case';
comment on column cases.report_standing.area_id is 'Responsible area';
comment on column cases.report_standing.area_during is 'Time for which the area was responsible';
comment on column cases.report_standing.category is 'Recorded category';
comment on column cases.report_standing.category_during is 'Days for which the category holds';
comment on column cases.report_standing.level is 'Level';
comment on column cases.report_standing.level_during is 'Time for which the level holds';
comment on column cases.report_standing.exited_on is 'Last day of the case';
create index area_period_of_area on cases.area_period (area_id, case_id);
