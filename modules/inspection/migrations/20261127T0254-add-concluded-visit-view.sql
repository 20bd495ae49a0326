create view inspection.pub_concluded_visit with (security_invoker = true) as
select v.visit_id, v.agency_id, array_append(v.participant_agency_ids, v.agency_id) as agency_ids, v.entity_id, v.entity_name,
       v.cap_exemption, v.is_rehearsal, v.concluded_at,
       array(select i.item_code from inspection.visit_item i where i.visit_id = v.visit_id order by i.item_code) as item_codes
  from inspection.visit v
 where v.concluded_at is not null;
comment on view inspection.pub_concluded_visit is '已结束的入企检查及其事项与各参加机关，供上层统计频次';
