-- Rows of register files go back to their source too, and are seen in the workplace of all quarantined rows.
alter table entities.quarantine add column slip_id uuid;
alter table entities.quarantine drop constraint quarantine_state_known;
alter table entities.quarantine add constraint quarantine_state_known
  check (state in ('waiting', 'corrected', 'loaded', 'unchanged', 'discarded', 'returned'));
alter table entities.quarantine add constraint quarantine_returned_has_slip check ((state = 'returned') = (slip_id is not null));
comment on column entities.quarantine.slip_id is '退回单: the slip of the exchange on which the row went back to its source';

alter table entities.import_batch add column rows_returned bigint not null default 0;
alter table entities.import_batch add constraint import_batch_returned_is_quarantined check (rows_returned <= rows_quarantined);
comment on column entities.import_batch.rows_returned is '已退回来源的隔离行; they stay counted in rows_quarantined';

create view entities.pub_quarantine as
  select q.batch_id, q.row_no, q.line_no, b.source, b.file_name, q.titles, q.cells, q.reason, q.faults, q.state, q.corrected_cells,
    q.remaining_faults, q.corrected_by, q.corrected_at, q.discard_reason, b.started_at as arrived_at
  from entities.quarantine q join entities.import_batch b using (batch_id);
comment on view entities.pub_quarantine is 'Quarantined rows of register files, which the exchange shows in one workplace with those of feeds';
