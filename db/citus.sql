-- Turns a plain database of this house into a distributed one, on a coordinator with Citus (docs/scale.md). Run once, as the owner,
-- after migrating and before there is load. A table that is not named stays on the coordinator.
-- tools/gates/citus.test.ts proves on the migrated schema that Citus can take every line.

create extension if not exists citus;

-- Whole on every machine: the law, the catalogue, the agencies, the codes, and the register of entities (one USCC, one entity).
select create_reference_table('catalogue.item_group');
select create_reference_table('catalogue.item');
select create_reference_table('catalogue.item_version');
select create_reference_table('catalogue.check_point');
select create_reference_table('catalogue.legal_basis');
select create_reference_table('catalogue.item_succession');
select create_reference_table('catalogue.official_list');
select create_reference_table('catalogue.official_list_entry');
select create_reference_table('catalogue.clean_up');
select create_reference_table('catalogue.merge_line');
select create_reference_table('catalogue.supervision_plan');
select create_reference_table('catalogue.plan_partner');
select create_reference_table('catalogue.policy_review');
select create_reference_table('catalogue.policy_draft');
select create_reference_table('catalogue.removed_barrier');
select create_reference_table('catalogue.stakeholder_opinion');
select create_reference_table('law.change');
select create_reference_table('law.publication');
select create_reference_table('identity.agency');
select create_reference_table('identity.agency_alias');
select create_reference_table('identity.agency_code');
select create_reference_table('identity.person');
select create_reference_table('identity.officer');
select create_reference_table('identity.officer_certificate');
select create_reference_table('identity.officer_qualification');
select create_reference_table('identity.recusal');
select create_reference_table('identity.role');
select create_reference_table('identity.role_permission');
select create_reference_table('entities.division');
select create_reference_table('entities.place_word');
select create_reference_table('entities.enterprise_type_group');
select create_reference_table('entities.enterprise_type');
select create_reference_table('entities.enterprise_type_word');
select create_reference_table('entities.industry_class');
select create_reference_table('entities.registration_authority');
select create_reference_table('entities.supervision_office');
select create_reference_table('entities.status_code');
select create_reference_table('entities.uscc_exception');
select create_reference_table('entities.supervision_label');
select create_reference_table('entities.name_key_version');
select create_reference_table('entities.entity');
select create_reference_table('entities.entity_identifier');
select create_reference_table('inspection.result_code');
select create_reference_table('inspection.result_code_mapping');
select create_reference_table('draw.policy');
select create_reference_table('disclosure_desk.outlet');
select create_reference_table('exchange_desk.outlet');

-- By entity: the file of one enterprise lies on one machine.
select create_distributed_table('entities.entity_fact', 'entity_id');
select create_distributed_table('entities.fact_end', 'entity_id');
select create_distributed_table('entities.fact_withdrawal', 'entity_id');
select create_distributed_table('entities.resting_ruling', 'entity_id');
select create_distributed_table('entities.file_entry', 'entity_id');
select create_distributed_table('entities.premises', 'entity_id');
select create_distributed_table('entities.supervised_object', 'entity_id');
select create_distributed_table('entities.object_state_change', 'entity_id');
select create_distributed_table('entities.entity_label', 'entity_id');
select create_distributed_table('entities.licence', 'entity_id');
select create_distributed_table('entities.entity_relation', 'entity_id');
select create_distributed_table('entities.status_change', 'entity_id');
select create_distributed_table('entities.dual_notice', 'entity_id');
select create_distributed_table('credit.class', 'entity_id');
select create_distributed_table('credit.current_class', 'entity_id');
select create_distributed_table('draw.entity_class', 'entity_id');

-- By plan: a frozen population and its draw lie on one machine.
select create_distributed_table('draw.frame', 'plan_id');
select create_distributed_table('draw.frame_unit', 'plan_id');
select create_distributed_table('draw.reserve', 'plan_id');
select create_distributed_table('draw.roster', 'plan_id');
select create_distributed_table('draw.roster_line', 'plan_id');
select create_distributed_table('draw.result', 'plan_id');
select create_distributed_table('draw.task_result', 'plan_id');
select create_distributed_table('draw.wave', 'plan_id');
select create_distributed_table('draw.state_change', 'plan_id');
select create_distributed_table('disclosure.public_draw', 'plan_id');
select create_distributed_table('disclosure.public_draw_wave', 'plan_id');
select create_distributed_table('disclosure.public_draw_step', 'plan_id');
select create_distributed_table('disclosure.public_draw_unit', 'plan_id');
select create_distributed_table('disclosure.public_draw_quality', 'plan_id');
select create_distributed_table('disclosure.public_package', 'plan_id');

-- By batch: a file that came in, its pages and what was set aside of it.
select create_distributed_table('exchange.feed_batch', 'batch_id');
select create_distributed_table('exchange.feed_page', 'batch_id');
select create_distributed_table('exchange.quarantined_row', 'batch_id');
select create_distributed_table('exchange.unknown_column', 'batch_id');
select create_distributed_table('entities.import_batch', 'batch_id');
select create_distributed_table('entities.import_note', 'batch_id');
select create_distributed_table('entities.quarantine', 'batch_id');

-- By record: what left for the outlets of an agency's publication or shared record, and what came back.
select create_distributed_table('disclosure_desk.outlet_delivery', 'record_id');
select create_distributed_table('disclosure_desk.outlet_dispatch', 'record_id');
select create_distributed_table('disclosure_desk.outlet_answer', 'record_id');
select create_distributed_table('disclosure_desk.outlet_check', 'record_id');
select create_distributed_table('exchange_desk.outlet_record', 'record_id');
select create_distributed_table('exchange_desk.outlet_delivery', 'record_id');
select create_distributed_table('exchange_desk.outlet_dispatch', 'record_id');
select create_distributed_table('exchange_desk.outlet_answer', 'record_id');
select create_distributed_table('exchange_desk.outlet_check', 'record_id');

-- By system outside: its keys, its calls, what it is told.
select create_distributed_table('exchange_desk.outside_system', 'system_id');
select create_distributed_table('exchange_desk.api_key', 'system_id');
select create_distributed_table('exchange_desk.api_quota_use', 'system_id');
select create_distributed_table('exchange_desk.api_call', 'system_id');
select create_distributed_table('exchange_desk.subscription', 'system_id');
select create_distributed_table('exchange_desk.webhook_delivery', 'system_id');
select create_distributed_table('exchange_desk.webhook_attempt', 'system_id');

-- By work order of 12345: its messages, its lanes and what was done in them lie on one machine.
select create_distributed_table('exchange_desk.hotline_message', 'order_number');
select create_distributed_table('exchange_desk.hotline_order', 'order_number');
select create_distributed_table('exchange_desk.hotline_lane', 'order_number');
select create_distributed_table('exchange_desk.hotline_caller', 'order_number');
select create_distributed_table('exchange_desk.hotline_step', 'order_number');
select create_distributed_table('exchange_desk.hotline_link', 'order_number');

-- By record of a source.
select create_distributed_table('exchange.source_record', 'record_key');

-- By visit.
select create_distributed_table('accountability.counted_visit', 'visit_id');

-- By agency: numbers that are counted per agency.
select create_distributed_table('inspection.paper_counter', 'agency_id');
select create_distributed_table('disclosure.public_visit_share', 'agency_id');
