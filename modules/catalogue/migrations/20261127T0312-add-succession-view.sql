create view catalogue.pub_item_succession as
select f.code as from_code, t.code as to_code, s.kind, s.effective_on
  from catalogue.item_succession s
  join catalogue.item f on f.item_id = s.from_item_id
  join catalogue.item t on t.item_id = s.to_item_id;
comment on view catalogue.pub_item_succession is '事项承接：哪一项由哪一项承接，供上层统计时接续历史';
