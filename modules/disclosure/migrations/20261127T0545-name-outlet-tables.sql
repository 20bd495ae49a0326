-- The queue of an outlet has one shape wherever it is kept (platform/outlet): names of its own, and a record instead of a publication.

-- squawk-ignore renaming-table
alter table disclosure_desk.receipt rename to outlet_delivery;
-- squawk-ignore renaming-column
alter table disclosure_desk.outlet_delivery rename column publication_id to record_id;
alter table disclosure_desk.outlet_delivery rename constraint receipt_pk to outlet_delivery_pk;
alter table disclosure_desk.outlet_delivery rename constraint receipt_outlet_fk to outlet_delivery_outlet_fk;
alter table disclosure_desk.outlet_delivery rename constraint receipt_act_known to outlet_delivery_act_known;
alter table disclosure_desk.outlet_delivery rename constraint receipt_state_known to outlet_delivery_state_known;
alter table disclosure_desk.outlet_delivery rename constraint receipt_failed_has_reason to outlet_delivery_failed_has_reason;
-- squawk-ignore renaming-table
alter index disclosure_desk.receipt_state_idx rename to outlet_delivery_state_idx;
comment on table disclosure_desk.outlet_delivery is '逐渠道送达 a publication on its way to one outlet, to be put there, changed or taken back';
comment on column disclosure_desk.outlet_delivery.record_id is '公示标识 the publication';

-- squawk-ignore renaming-table
alter table disclosure_desk.dispatch rename to outlet_dispatch;
-- squawk-ignore renaming-column
alter table disclosure_desk.outlet_dispatch rename column publication_id to record_id;
alter table disclosure_desk.outlet_dispatch rename constraint dispatch_pk to outlet_dispatch_pk;
alter table disclosure_desk.outlet_dispatch rename constraint dispatch_outlet_fk to outlet_dispatch_outlet_fk;
-- squawk-ignore renaming-table
alter index disclosure_desk.dispatch_batch_idx rename to outlet_dispatch_batch_idx;

-- squawk-ignore renaming-column
alter table disclosure_desk.outlet_answer rename column publication_id to record_id;

-- squawk-ignore renaming-table
alter table disclosure_desk.receipt_file rename to outlet_receipt_file;
alter table disclosure_desk.outlet_receipt_file rename constraint receipt_file_pk to outlet_receipt_file_pk;
