-- Not everything that waits belongs to somebody's file: a stopped colleague waits for the co-ordinator too.
alter table clocks.clock alter column file_id drop not null;
comment on column clocks.clock.file_id is 'Case, person or sitting that it belongs to; empty where it is about no file';
insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('brake.lift', 1, 'Look at why a colleague was stopped', 0, null, false, 'design: on the same day', false, '2020-01-01');
