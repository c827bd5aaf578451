-- What was given for a purpose ends with it, and a file may be closed: it is still read, and nothing is added to it.
alter table access.file add column closed_at timestamptz;
comment on column access.file.closed_at is 'Since when nothing can be changed in it, because the record was joined with another or removed';

insert into access.setting (key, value, source) values
  ('grant.after-exit', '28 days', 'design: how long those who worked on a case may still read it after it left MAPPA, to finish their records');

create function access.end_grants(p_token bytea, p_file uuid, p_user uuid, p_source text, p_until timestamptz, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_giver access.user_account := access.user_of(p_token);
begin
  if v_giver.id is null then return 'SIGNED_OUT'; end if;
  if not p_file = any (access.writable()) then return 'FORBIDDEN'; end if;
  update access.grant_given g set ended_at = clock_timestamp()
  where g.file_id = p_file and g.user_id = p_user and g.source = p_source and g.until_at <= p_until
    and g.ended_at is null and g.until_at > clock_timestamp();
  if found then
    perform trail.record(v_giver.id, v_giver.agency_id, 'GRANT', 'grant.end', 'DONE', p_file, '{}',
      jsonb_build_object('to', p_user, 'source', p_source, 'reason', p_reason));
  end if;
  return 'DONE';
end $$;
comment on function access.end_grants(bytea, uuid, uuid, text, timestamptz, text) is
  'Ends what a colleague was given on a file from one source up to a moment; what was given for longer, for a later purpose, stays';

create function access.end_after_exit(p_token bytea, p_file uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_giver access.user_account := access.user_of(p_token);
  v_until timestamptz := clock_timestamp() + access.setting_interval('grant.after-exit');
  v_ending uuid[];
begin
  if v_giver.id is null then return 'SIGNED_OUT'; end if;
  if not p_file = any (access.writable()) then return 'FORBIDDEN'; end if;
  with ending as (
    update access.grant_given g set until_at = v_until
    where g.file_id = p_file and g.ended_at is null and coalesce(g.until_at, 'infinity') > v_until
      and g.source in ('CASE_TEAM', 'REFERRER', 'INVITATION', 'SITTING', 'ACTION_OWNER', 'WRITTEN_AUTHORITY')
    returning g.user_id)
  select array_agg(distinct user_id) into v_ending from ending;
  if v_ending is not null then
    perform trail.record(v_giver.id, v_giver.agency_id, 'GRANT', 'grant.end', 'DONE', p_file, '{}',
      jsonb_build_object('to', v_ending, 'until', v_until, 'reason', p_reason));
  end if;
  return 'DONE';
end $$;
comment on function access.end_after_exit(bytea, uuid, text) is
  'Lets end, after the time of the setting grant.after-exit, what was given on a file for the work on it. Whoever is named on a case that is open to named people only stays: they are its only readers';

revoke execute on function access.end_grants(bytea, uuid, uuid, text, timestamptz, text), access.end_after_exit(bytea, uuid, text) from public;
grant execute on function access.end_grants(bytea, uuid, uuid, text, timestamptz, text), access.end_after_exit(bytea, uuid, text) to mappa_app;
