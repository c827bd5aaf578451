-- With what an attempt failed stands on the trail, as it does for one that succeeded (OWASP ASVS 5.0, 16.3.1), and so does
-- an attempt of a machine client that came before its wait was over.

drop function access.failed(uuid, text, text, text, text);
create function access.failed(p_user uuid, p_username text, p_what text, p_how text, p_address text, p_origin text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_window interval := access.setting_interval('sign-in.address-window');
begin
  if p_address is not null then
    insert into access.attempts as a (subject, failed) values (access.subject('address', p_address), 1)
    on conflict (subject) do update set
      failed = case when a.since > clock_timestamp() - v_window then a.failed + 1 else 1 end,
      since = case when a.since > clock_timestamp() - v_window then a.since else clock_timestamp() end,
      wait_until = case when a.since > clock_timestamp() - v_window and a.failed + 1 >= access.setting_number('sign-in.address-attempts')
        then a.since + v_window end;
  end if;
  perform trail.record(p_user, null, 'SIGN_IN', p_what, 'FAILED', null, '{}',
    jsonb_build_object('origin', p_origin, 'username', p_username, 'how', p_how));
end $$;
comment on function access.failed(uuid, text, text, text, text, text) is
  'Puts a failed attempt on the trail, with what it was tried, and counts it for its network address';
revoke execute on function access.failed(uuid, text, text, text, text, text) from public;
grant execute on function access.failed(uuid, text, text, text, text, text) to mappa_door;

create or replace function access.provider_sign_in(p_issuer text, p_subject text, p_username text, p_name text, p_grade text,
  p_area text, p_agency text, p_roles text[], p_provider_session text, p_proved_at timestamptz,
  p_token bytea, p_held bytea, p_origin text, p_client text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_agency uuid;
  v_before uuid;
  v_user access.user_account;
  v_roles text[] := array(select r.code from access.role r where r.code = any (p_roles) order by 1);
  v_refused text;
begin
  select g.id into v_agency from access.agency g join access.area a on a.id = g.area_id where a.code = upper(p_area) and g.name = p_agency;
  select u.* into v_user from access.identity i join access.user_account u on u.id = i.user_id
  where i.issuer = p_issuer and i.subject = p_subject;
  v_before := v_user.agency_id;
  v_refused := case when not v_user.enabled then 'off' when v_agency is null then 'agency' when v_roles = '{}' then 'role' end;
  if v_refused is not null then
    perform trail.record(v_user.id, null, 'SIGN_IN', 'session.start', 'FAILED', null, '{}',
      jsonb_build_object('origin', p_origin, 'how', 'IDENTITY_PROVIDER', 'issuer', p_issuer, 'subject', p_subject, 'why', v_refused));
    return v_refused;
  end if;
  v_user.id := access.provided_account(p_issuer, p_subject, p_username, p_name, p_grade, v_agency);
  perform access.provided_roles(v_user.id, v_roles, v_before is distinct from v_agency);
  if p_held is not null then perform access.sign_out(p_held); end if;
  insert into access.session (token_hash, user_id, how, origin, client, proved_at, provider_issuer, provider_session)
  values (sha256(p_token), v_user.id, 'IDENTITY_PROVIDER', p_origin, p_client, least(p_proved_at, clock_timestamp()), p_issuer, p_provider_session);
  perform trail.record(v_user.id, v_agency, 'SIGN_IN', 'session.start', 'DONE', null, '{}',
    jsonb_build_object('origin', p_origin, 'client', p_client, 'how', 'IDENTITY_PROVIDER', 'issuer', p_issuer));
  return 'DONE';
end $$;

create or replace function access.machine_sign_in(p_issuer text, p_client text, p_person text, p_scopes text[], p_token bytea,
  p_expires timestamptz, p_origin text, p_address text)
returns table (outcome text, granted text[], wait bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_machine access.machine;
  v_user access.user_account;
  v_client text := p_issuer || ' ' || p_client;
begin
  wait := coalesce((select greatest(0, ceil(extract(epoch from max(a.wait_until) - clock_timestamp()) * 1000))::bigint
    from access.attempts a where a.subject in (access.subject('machine', v_client), access.subject('address', p_address))), 0);
  if wait > 0 then
    outcome := 'WAIT';
    perform trail.record(null, null, 'SIGN_IN', 'machine.start', 'FAILED', null, '{}',
      jsonb_build_object('origin', p_origin, 'username', p_client || ' for ' || p_person, 'how', 'MACHINE'));
    return next;
    return;
  end if;
  select m.* into v_machine from access.machine m where m.issuer = p_issuer and m.client_id = p_client and access.is_live(m);
  perform set_config('mappa.machine', coalesce(v_machine.id::text, ''), true);
  select u.* into v_user from access.user_account u
  where u.username = lower(p_person) and u.agency_id = v_machine.agency_id and u.enabled and access.is_vetted(u.id);
  outcome := case when v_machine.id is null then 'CLIENT' when v_user.id is null then 'PERSON' else 'DONE' end;
  if outcome <> 'DONE' then
    perform access.attempt('machine', v_client, p_address);
    perform access.failed(null, p_client || ' for ' || p_person, 'machine.start', 'MACHINE', p_address, p_origin);
    return next;
    return;
  end if;
  -- a guess between two right names is still counted
  delete from access.attempts a where a.subject = access.subject('machine', v_client)
    and a.since < clock_timestamp() - access.setting_interval('sign-in.address-window');
  granted := array(select s from unnest(v_machine.scopes) s where s = any (p_scopes) order by 1);
  insert into access.session (token_hash, user_id, how, origin, client, proved_at, machine_id, scopes, expires_at)
  values (sha256(p_token), v_user.id, 'MACHINE', p_origin, v_machine.label, '-infinity', v_machine.id, granted, p_expires);
  perform trail.record(v_user.id, v_user.agency_id, 'SIGN_IN', 'machine.start', 'DONE', v_machine.id, '{}',
    jsonb_build_object('origin', p_origin, 'client', p_client, 'how', 'MACHINE', 'scopes', granted));
  return next;
end $$;

drop function access.proved(bytea);
create function access.proved(p_token bytea, p_how text, p_origin text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return; end if;
  update access.session set proved_at = clock_timestamp() where token_hash = sha256(p_token);
  perform access.forget_attempts('proof', v_user.id);
  perform trail.record(v_user.id, v_user.agency_id, 'SIGN_IN', 'session.prove', 'DONE', null, '{}',
    jsonb_build_object('origin', p_origin, 'how', p_how));
end $$;
comment on function access.proved(bytea, text, text) is
  'Remembers that the person behind a session has proved again who they are, with what, and from where';
revoke execute on function access.proved(bytea, text, text) from public;
grant execute on function access.proved(bytea, text, text) to mappa_door;
