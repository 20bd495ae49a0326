-- An extract is found by its whole code only: eighty bits nobody guesses, printed on the paper of whoever holds it.
create function disclosure.find_extract(wanted text) returns table (
    code text, entity_id uuid, body text, body_hash text, note text, issued_at timestamptz, status text)
  language sql stable security definer set search_path = '' as $$
  select x.code, x.entity_id, x.body, x.body_hash, x.note, x.issued_at, e.status
  from entities.entity_extract x join entities.entity e on e.entity_id = x.entity_id where x.code = wanted $$;
comment on function disclosure.find_extract is '按编号核对档案摘录 an extract of a file by the code on its paper, with the status the entity has now';
