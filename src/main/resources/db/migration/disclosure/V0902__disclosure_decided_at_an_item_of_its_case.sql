-- what is decided at an item of a sitting belongs to the case of that item
alter table disclosure.decision
  add constraint decision_at_item_of_its_case foreign key (sitting_item, case_id) references meetings.item (id, case_id);
