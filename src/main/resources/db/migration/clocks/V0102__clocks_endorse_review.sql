insert into clocks.rule (key, edition, title, days, months, working_days, source, verified, valid_from) values
  ('review.endorse', 1, 'Endorse a Level 1 review', 5, null, true, 'area default; no national figure read', false, '2020-01-01');
