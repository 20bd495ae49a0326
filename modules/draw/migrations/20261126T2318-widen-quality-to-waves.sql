-- Every wave of a draw is tested before its own release (verifiable.md §13 Q2); what was tested once belongs to wave 1.
alter table draw.quality add column wave int not null default 1;
alter table draw.quality drop constraint quality_pk;
-- Written once per wave of a plan, never read across plans: the lock is short and the rows are few.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.quality add constraint quality_pk primary key (plan_id, wave);
comment on table draw.quality is '[append-only] 抽取质量检验: the tests every wave of a draw passes before its release (verifiable.md §13 Q2), as the published document';

alter table draw.quality_signature add column wave int not null default 1;
alter table draw.quality_signature drop constraint quality_signature_pk;
-- Two rows for a held wave: the lock is short and the rows are few.
-- squawk-ignore adding-serial-primary-key-field
alter table draw.quality_signature add constraint quality_signature_pk primary key (plan_id, wave, account_id);
