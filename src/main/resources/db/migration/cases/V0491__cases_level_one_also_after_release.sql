-- a review before release may settle that no referral is needed, and so end the time limit for it
alter table cases.level_one_review drop constraint level_one_review_outcome_check;
alter table cases.level_one_review add constraint level_one_review_outcome_check
  check (outcome in ('RETAIN', 'RETAIN_ON_RELEASE', 'REFER_LEVEL_2', 'REFER_LEVEL_3'));
comment on column cases.level_one_review.outcome is 'Keep at Level 1, keep there also after release, or refer';
