-- People whom an identity provider vouches for.

create table access.identity (
  issuer text not null,
  subject text not null,
  user_id uuid not null unique references access.user_account (id),
  primary key (issuer, subject)
);
comment on table access.identity is 'Accounts whose owners sign in at an identity provider; known by issuer and subject, never by name or mail';
comment on column access.identity.issuer is 'The provider';
comment on column access.identity.subject is 'The person, as the provider numbers them';
comment on column access.identity.user_id is 'Their account here';

alter table access.session
  add column provider_issuer text,
  add column provider_session text;
comment on column access.session.provider_issuer is 'The identity provider that vouched for it, if one did';
comment on column access.session.provider_session is 'The session there, whose end ends this one';
create index session_of_provider on access.session (provider_issuer, provider_session) where provider_issuer is not null;

create function access.provided_account(p_issuer text, p_subject text, p_username text, p_name text, p_grade text, p_agency uuid)
returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_user uuid;
  v_username text := lower(p_username);
begin
  perform pg_advisory_xact_lock(hashtextextended(p_issuer || ' ' || p_subject, 0));
  select user_id into v_user from access.identity where issuer = p_issuer and subject = p_subject;
  if v_user is not null then
    update access.user_account set full_name = p_name, grade = p_grade, agency_id = p_agency
    where id = v_user and (full_name, grade, agency_id) is distinct from (p_name, p_grade, p_agency);
    return v_user;
  end if;
  v_user := shared.uuid7();
  if exists (select 1 from access.user_account where username = v_username) then
    v_username := v_username || '.' || left(encode(sha256(convert_to(p_issuer || ' ' || p_subject, 'UTF8')), 'hex'), 8);
  end if;
  insert into access.user_account (id, username, full_name, grade, agency_id) values (v_user, v_username, p_name, p_grade, p_agency);
  insert into access.identity (issuer, subject, user_id) values (p_issuer, p_subject, v_user);
  perform trail.record(null, null, 'SYSTEM', 'account.make', 'DONE', v_user, '{}', jsonb_build_object('issuer', p_issuer));
  return v_user;
end $$;
comment on function access.provided_account(text, text, text, text, text, uuid) is
  'The account of somebody whom a provider vouches for: made at the first sign-in, brought up to date at each. A name that is taken is never a way into that account';

create function access.provided_roles(p_user uuid, p_roles text[], p_moved boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update access.grant_given g set ended_at = clock_timestamp()
  where g.user_id = p_user and g.source = 'ROLE_IN_AREA' and g.ended_at is null and (p_moved or not g.role = any (p_roles));
  delete from access.user_role r where r.user_id = p_user and (p_moved or not r.role = any (p_roles));
  insert into access.user_role (user_id, role) select p_user, r from unnest(p_roles) r on conflict do nothing;
end $$;
comment on function access.provided_roles(uuid, text[], boolean) is
  'Gives the roles that the provider names, and takes the others away with what came with them; all of it for whoever moved to another agency';

create function access.provider_sign_in(p_issuer text, p_subject text, p_username text, p_name text, p_grade text,
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
      jsonb_build_object('origin', p_origin, 'issuer', p_issuer, 'subject', p_subject, 'why', v_refused));
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
comment on function access.provider_sign_in(text, text, text, text, text, text, text, text[], text, timestamptz, bytea, bytea, text, text) is
  'Starts a session for somebody whom an identity provider vouches for. Answers DONE, or why not: off, agency, role';

create function access.provider_sign_out(p_issuer text, p_subject text, p_session text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_session access.session;
begin
  for v_session in update access.session s set ended_at = clock_timestamp()
    where s.provider_issuer = p_issuer and s.ended_at is null
      and case when p_session is not null then s.provider_session = p_session
        else s.user_id = (select i.user_id from access.identity i where i.issuer = p_issuer and i.subject = p_subject) end
    returning s.*
  loop
    perform trail.record(v_session.user_id, (select agency_id from access.user_account where id = v_session.user_id),
      'SIGN_OUT', 'session.end', 'DONE', v_session.id, '{}', jsonb_build_object('by', p_issuer));
  end loop;
end $$;
comment on function access.provider_sign_out(text, text, text) is
  'Ends our sessions when the provider says that theirs ended: of one session there, or of a person where it names no session';

create function access.has_password(p_token bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select 1 from access.user_of(p_token) u join access.credential c on c.user_id = u.id) $$;
comment on function access.has_password(bytea) is 'Whether whoever is signed in has a local account with a password';

revoke execute on function access.provided_account(text, text, text, text, text, uuid), access.provided_roles(uuid, text[], boolean),
  access.provider_sign_in(text, text, text, text, text, text, text, text[], text, timestamptz, bytea, bytea, text, text),
  access.provider_sign_out(text, text, text), access.has_password(bytea) from public;
grant execute on function
  access.provider_sign_in(text, text, text, text, text, text, text, text[], text, timestamptz, bytea, bytea, text, text),
  access.provider_sign_out(text, text, text) to mappa_door;
grant execute on function access.has_password(bytea) to mappa_app;
