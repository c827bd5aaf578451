-- One's own sessions and password; and accounts as a security administrator keeps them.

create function access.is_live(p_session access.session) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p_session.ended_at is null
    and p_session.last_seen_at > clock_timestamp() - access.setting_interval('session.idle')
    and p_session.started_at > clock_timestamp() - access.setting_interval('session.absolute')
$$;
comment on function access.is_live(access.session) is 'Whether a session is neither ended nor over its limits';

create function access.sessions_of(p_token bytea)
returns table (id uuid, started_at timestamptz, last_seen_at timestamptz, origin text, client text, how text, current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.started_at, s.last_seen_at, s.origin, s.client, s.how, s.token_hash = sha256(p_token)
  from access.user_of(p_token) u join access.session s on s.user_id = u.id
  where access.is_live(s)
  order by s.last_seen_at desc, s.id
$$;
comment on function access.sessions_of(bytea) is 'The live sessions of whoever is signed in';

create function access.end_session(p_token bytea, p_id uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  update access.session set ended_at = clock_timestamp() where id = p_id and user_id = v_user.id and ended_at is null;
  if not found then return 'NOT_FOUND'; end if;
  perform trail.record(v_user.id, v_user.agency_id, 'SIGN_OUT', 'session.end', 'DONE', p_id, '{}', null);
  return 'DONE';
end $$;
comment on function access.end_session(bytea, uuid) is 'Ends one of one''s own sessions';

create function access.end_other_sessions(p_token bytea) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_session uuid;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  for v_session in update access.session set ended_at = clock_timestamp()
    where user_id = v_user.id and ended_at is null and token_hash <> sha256(p_token) returning id
  loop
    perform trail.record(v_user.id, v_user.agency_id, 'SIGN_OUT', 'session.end', 'DONE', v_session, '{}', null);
  end loop;
  return 'DONE';
end $$;
comment on function access.end_other_sessions(bytea) is 'Ends all of one''s sessions but the one that asks';

create function access.enrolled_at(p_token bytea) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select f.enrolled_at from access.user_of(p_token) u join access.second_factor f on f.user_id = u.id $$;
comment on function access.enrolled_at(bytea) is 'Since when whoever is signed in has a second factor; nothing without';

create function access.recovery_codes_left(p_token bytea) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select count(*) from access.user_of(p_token) u join access.recovery_code c on c.user_id = u.id where c.used_at is null $$;
comment on function access.recovery_codes_left(bytea) is 'How many recovery codes of whoever is signed in were not used';

create function access.keep_password(p_token bytea, p_hash text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return; end if;
  update access.credential set password_hash = p_hash where user_id = v_user.id;
  perform access.forget_attempts('proof', v_user.id);
  perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', 'password.change', 'DONE', v_user.id, '{}', null);
  perform access.end_other_sessions(p_token);
end $$;
comment on function access.keep_password(bytea, text) is 'Changes the password of whoever is signed in, and ends their other sessions';

create function access.end_all_sessions(p_user uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update access.session set ended_at = clock_timestamp() where user_id = p_user and ended_at is null;
  delete from access.pending_sign_in where user_id = p_user;
$$;
comment on function access.end_all_sessions(uuid) is 'Ends every session of a user, and every sign-in that is under way';

create function access.managed(p_token bytea) returns setof access.user_account
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.*
  from access.user_of(p_token) u
  join access.agency own on own.id = u.agency_id
  join access.agency g on g.area_id = own.area_id
  join access.user_account a on a.agency_id = g.id
  where access.may(array(select role from access.user_role where user_id = u.id), 'MANAGE_ACCOUNTS')
$$;
comment on function access.managed(bytea) is 'The accounts that a security administrator keeps: those of their own area; nothing for anybody else';

create function access.accounts(p_token bytea, p_name text)
returns table (id uuid, username text, full_name text, agency text, enabled boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.id, a.username, a.full_name, g.name, a.enabled
  from access.managed(p_token) a join access.agency g on g.id = a.agency_id
  where p_name = '' or position(shared.fold(p_name) in shared.fold(a.full_name || ' ' || a.username)) > 0
  order by a.full_name, a.id
  limit 201
$$;
comment on function access.accounts(bytea, text) is 'Accounts that a security administrator keeps, by name; one more than a page shows';

create function access.account(p_token bytea, p_user uuid)
returns table (id uuid, username text, full_name text, grade text, agency text, roles text[], enabled boolean,
  created_at timestamptz, enrolled_at timestamptz, last_seen_at timestamptz, own boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.id, a.username, a.full_name, a.grade, g.name,
    array(select r.label from access.user_role ur join access.role r on r.code = ur.role where ur.user_id = a.id order by 1),
    a.enabled, a.created_at, f.enrolled_at, (select max(s.last_seen_at) from access.session s where s.user_id = a.id),
    a.id = (select u.id from access.user_of(p_token) u)
  from access.managed(p_token) a join access.agency g on g.id = a.agency_id
  left join access.second_factor f on f.user_id = a.id
  where a.id = p_user
$$;
comment on function access.account(bytea, uuid) is 'One account that a security administrator keeps';

create function access.account_sessions(p_token bytea, p_user uuid)
returns table (id uuid, started_at timestamptz, last_seen_at timestamptz, origin text, client text, how text, current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.started_at, s.last_seen_at, s.origin, s.client, s.how, s.token_hash = sha256(p_token)
  from access.managed(p_token) a join access.session s on s.user_id = a.id
  where a.id = p_user and access.is_live(s)
  order by s.last_seen_at desc, s.id
$$;
comment on function access.account_sessions(bytea, uuid) is 'The live sessions of an account, for whoever keeps it';

create function access.manage(p_token bytea, p_user uuid, p_what text, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
  v_outcome text;
begin
  if v_user.id is null then return 'SIGNED_OUT'; end if;
  v_outcome := case
    when not access.may(array(select role from access.user_role where user_id = v_user.id), 'MANAGE_ACCOUNTS') then 'FORBIDDEN'
    when not exists (select 1 from access.managed(p_token) a where a.id = p_user) then 'NOT_FOUND'
    else 'DONE' end;
  perform trail.record(v_user.id, v_user.agency_id, 'CHANGE', p_what, v_outcome, p_user, '{}', jsonb_build_object('reason', p_reason));
  if v_outcome <> 'DONE' then return v_outcome; end if;
  case p_what
    when 'account.end-sessions' then perform access.end_all_sessions(p_user);
    when 'account.switch-off' then
      update access.user_account set enabled = false where id = p_user;
      perform access.end_all_sessions(p_user);
    when 'account.switch-on' then
      update access.user_account set enabled = true where id = p_user;
    when 'account.reset-second-factor' then
      delete from access.recovery_code where user_id = p_user;
      delete from access.second_factor where user_id = p_user;
      perform access.end_all_sessions(p_user);
  end case;
  return 'DONE';
end $$;
comment on function access.manage(bytea, uuid, text, text) is
  'What a security administrator does to an account of their area, with the reason on the trail: end its sessions, switch it off or on, take its second factor away';

revoke execute on function access.is_live(access.session), access.sessions_of(bytea), access.end_session(bytea, uuid),
  access.end_other_sessions(bytea), access.enrolled_at(bytea), access.recovery_codes_left(bytea),
  access.keep_password(bytea, text), access.end_all_sessions(uuid), access.managed(bytea), access.accounts(bytea, text),
  access.account(bytea, uuid), access.account_sessions(bytea, uuid), access.manage(bytea, uuid, text, text) from public;
grant execute on function access.sessions_of(bytea), access.end_session(bytea, uuid), access.end_other_sessions(bytea),
  access.enrolled_at(bytea), access.recovery_codes_left(bytea), access.accounts(bytea, text), access.account(bytea, uuid),
  access.account_sessions(bytea, uuid), access.manage(bytea, uuid, text, text) to mappa_app;
grant execute on function access.keep_password(bytea, text) to mappa_door;
