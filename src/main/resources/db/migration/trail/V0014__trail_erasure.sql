-- Erasing a payload is an entry itself: who asked, who agreed, on what authority, why, and which entry. What was recorded of an
-- erasure stays. `mappa trail verify` names every payload that is gone without such an entry, for an owner can do without this.

create function trail.refuse_silent_erasure() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from trail.entry e
    where e.tx = pg_current_xact_id() and e.what = 'trail.erase' and e.outcome = 'DONE' and e.object_id = old.entry_id)
  then
    raise exception 'a payload is erased by trail.erase, which says on the trail who and why' using errcode = 'MP002';
  end if;
  return old;
end $$;
comment on function trail.refuse_silent_erasure() is 'Stops the deletion of a payload of which the same transaction says nothing on the trail';
create trigger erased_on_the_trail before delete on trail.payload for each row execute function trail.refuse_silent_erasure();
create trigger only_added before update or truncate on trail.payload for each statement execute function trail.refuse_change();

create function trail.erase(
  p_entry uuid, p_asked_by uuid, p_agency uuid, p_agreed_by uuid, p_authority text, p_reason text) returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  v_what text;
  v_erasure uuid;
begin
  if p_asked_by is null or p_agreed_by is null or p_asked_by = p_agreed_by then
    raise exception 'erasing takes two people: who asks and who agrees' using errcode = 'MP002';
  end if;
  if coalesce(btrim(p_authority), '') = '' or coalesce(btrim(p_reason), '') = '' then
    raise exception 'erasing needs an authority and a reason' using errcode = 'MP002';
  end if;
  select e.what into v_what from trail.payload p join trail.entry e on e.id = p.entry_id where p.entry_id = p_entry for update of p;
  if v_what is null then
    raise exception 'entry % has nothing that can be erased', p_entry using errcode = 'MP002';
  end if;
  if v_what = 'trail.erase' then
    raise exception 'entry % says why something was erased, which stays', p_entry using errcode = 'MP002';
  end if;
  v_erasure := trail.record(p_asked_by, p_agency, 'SYSTEM', 'trail.erase', 'DONE', p_entry, '{}',
    jsonb_build_object('agreedBy', p_agreed_by, 'authority', p_authority, 'reason', p_reason));
  delete from trail.payload where entry_id = p_entry;
  return v_erasure;
end $$;
comment on function trail.erase(uuid, uuid, uuid, uuid, text, text) is
  'Erases the payload of an entry, and says so in an entry of its own: the user who asks, on behalf of which agency, who agrees, the authority and the reason';
revoke execute on function trail.erase(uuid, uuid, uuid, uuid, text, text) from public;
