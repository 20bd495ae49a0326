-- 12345 takes back what became of its orders.
insert into exchange_desk.outlet (outlet_id, title) values ('hotline-12345', '12345 政务服务便民热线');
