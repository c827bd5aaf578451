-- what is recorded at an item of a sitting belongs to the case of that item
alter table plans.action
  add constraint action_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
alter table plans.contingency
  add constraint contingency_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
alter table plans.no_action
  add constraint no_action_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
