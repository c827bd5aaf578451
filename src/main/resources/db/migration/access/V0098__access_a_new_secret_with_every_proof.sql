-- Whoever proves again who they are gets a new secret, and the old one opens nothing from then on (OWASP ASVS 5.0, 7.2.4).

drop function access.proved(bytea, text, text);
create function access.proved(p_token bytea, p_how text, p_origin text, p_new bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user access.user_account := access.user_of(p_token);
begin
  if v_user.id is null then return; end if;
  update access.session set proved_at = clock_timestamp(), token_hash = sha256(p_new) where token_hash = sha256(p_token);
  perform access.forget_attempts('proof', v_user.id);
  perform trail.record(v_user.id, v_user.agency_id, 'SIGN_IN', 'session.prove', 'DONE', null, '{}',
    jsonb_build_object('origin', p_origin, 'how', p_how));
end $$;
comment on function access.proved(bytea, text, text, bytea) is
  'Remembers that the person behind a session has proved again who they are, with what, and from where; the session goes on under a new secret';
revoke execute on function access.proved(bytea, text, text, bytea) from public;
grant execute on function access.proved(bytea, text, text, bytea) to mappa_door;

-- What somebody signs in with is changed after both proofs, the password and the code (OWASP ASVS 5.0, 7.5.1); and the entry
-- says from where.

create function access.password_given(p_token bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ select access.forget_attempts('proof', u.id) from access.user_of(p_token) u where u.id is not null $$;
comment on function access.password_given(bytea) is 'The present password was right: attempts are counted anew';
revoke execute on function access.password_given(bytea) from public;
grant execute on function access.password_given(bytea) to mappa_door;

drop function access.keep_recovery_codes(uuid, bytea[]);
create function access.keep_recovery_codes(p_user uuid, p_hashes bytea[], p_origin text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from access.recovery_code where user_id = p_user;
  insert into access.recovery_code (user_id, code_hash) select p_user, h from unnest(p_hashes) h;
  perform trail.record(p_user, (select agency_id from access.user_account where id = p_user),
    'CHANGE', 'recovery-codes.make', 'DONE', p_user, '{}', jsonb_build_object('origin', p_origin));
end $$;
comment on function access.keep_recovery_codes(uuid, bytea[], text) is 'Replaces the recovery codes of an account';

drop function access.keep_second_factor(uuid, text, bigint, bytea[]);
create function access.keep_second_factor(p_user uuid, p_secret text, p_step bigint, p_hashes bytea[], p_origin text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into access.second_factor (user_id, sealed_secret, last_step) values (p_user, p_secret, p_step)
  on conflict (user_id) do update set sealed_secret = p_secret, last_step = p_step, enrolled_at = clock_timestamp();
  perform trail.record(p_user, (select agency_id from access.user_account where id = p_user),
    'CHANGE', 'second-factor.enrol', 'DONE', p_user, '{}', jsonb_build_object('origin', p_origin));
  perform access.keep_recovery_codes(p_user, p_hashes, p_origin);
end $$;
comment on function access.keep_second_factor(uuid, text, bigint, bytea[], text) is
  'Sets up the second factor of an account, or replaces it, with its recovery codes';
revoke execute on function access.keep_recovery_codes(uuid, bytea[], text),
  access.keep_second_factor(uuid, text, bigint, bytea[], text) from public;
grant execute on function access.keep_recovery_codes(uuid, bytea[], text),
  access.keep_second_factor(uuid, text, bigint, bytea[], text) to mappa_door;
