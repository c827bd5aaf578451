-- what is recorded at an item of a sitting belongs to the case of that item
alter table cases.level_period
  add constraint level_period_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
alter table risk.tool_result
  add constraint tool_result_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
alter table risk.harm_view
  add constraint harm_view_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
alter table risk.explanation
  add constraint explanation_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
alter table risk.factor
  add constraint factor_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
