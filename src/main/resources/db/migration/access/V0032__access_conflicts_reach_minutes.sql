-- Minutes belong to no person's file, yet they are about somebody.
alter table access.file add column about_id uuid references access.file (id);
comment on column access.file.about_id is 'For minutes: whom they are about, so that a conflict of interest reaches them too; opens nothing';
create index file_about on access.file (about_id) where about_id is not null;

create or replace function access.roles_on(p_user uuid, p_file access.file) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select roles.role from (
      select g.role from access.grant_given g
      where g.user_id = p_user and g.file_id = p_file.id
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
      union
      select g.role from access.grant_given g
      where g.user_id = p_user and g.area_id = p_file.area_id and not p_file.narrow
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
      union
      -- a person is known to whoever may open one of their cases
      select g.role from access.file c join access.grant_given g on g.file_id = c.id
      where p_file.kind = 'PERSON' and c.person_id = p_file.id and g.user_id = p_user
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
      union
      select g.role from access.file c join access.grant_given g on g.area_id = c.area_id
      where p_file.kind = 'PERSON' and c.person_id = p_file.id and not c.narrow and not p_file.narrow and g.user_id = p_user
        and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())) roles
    where not exists (select 1 from access.conflict x
      where x.user_id = p_user and x.person_id in (p_file.id, p_file.person_id, p_file.about_id) and x.ended_at is null))
$$;

create or replace function access.hidden_from(p_user uuid, p_areas uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select f.id from access.file f
    where f.narrow and f.area_id = any (p_areas) and not exists (select 1 from access.grant_given g
      where g.user_id = p_user and g.file_id in (f.id, f.person_id) and g.ended_at is null
        and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp()))
    union
    select f.id from access.conflict x join access.file f on f.id = x.person_id or f.person_id = x.person_id or f.about_id = x.person_id
    where x.user_id = p_user and x.ended_at is null)
$$;
