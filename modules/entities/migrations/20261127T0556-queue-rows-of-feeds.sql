-- Rows of feeds whose owner is doubtful wait in 身份归集 too; deciding loads the row where it is kept.
alter table entities.identity_match add column loads_row boolean not null default false;
comment on column entities.identity_match.loads_row is
  '归集后由数据交换载入: the record is a row of a feed; its facts are put on the file by the feed that keeps the row, not by the match';
alter table entities.identity_match drop constraint identity_match_state_known;
alter table entities.identity_match add constraint identity_match_state_known
  check (state in ('automatic', 'queued', 'decided', 'undone', 'dismissed', 'lapsed')) not valid;
alter table entities.identity_match validate constraint identity_match_state_known;
alter table entities.identity_match drop constraint identity_match_placed_has_entity;
alter table entities.identity_match add constraint identity_match_placed_has_entity
  check ((state in ('queued', 'dismissed', 'lapsed')) = (entity_id is null)) not valid;
alter table entities.identity_match validate constraint identity_match_placed_has_entity;
