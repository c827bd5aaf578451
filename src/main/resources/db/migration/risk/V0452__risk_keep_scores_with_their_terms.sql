-- a score that was worked out here keeps its terms, and each computed tool stands under its own name
alter table risk.tool_result add column score jsonb check (jsonb_typeof(score) = 'object');
comment on column risk.tool_result.score is 'The whole score where it was worked out here: edition, version, percentages and every term; empty where a result was brought from elsewhere';
alter table risk.tool_result drop constraint tool_result_tool_check;
alter table risk.tool_result add constraint tool_result_tool_check check (tool in
  ('OASYS', 'RM2000', 'ARMS', 'SARA', 'STATIC99R', 'HCR20', 'ASSETPLUS', 'DASH', 'ARP', 'VRP', 'SVRP', 'OSP_DC', 'OSP_IIC',
  'CSRP', 'OGRS3', 'OGP', 'OVP', 'OSP', 'RSR', 'OTHER'));
