alter table disclosure.public_draw add column lint jsonb;
comment on column disclosure.public_draw.lint is '承诺之前的检视与试抽: findings with the reasons of who signed, and how often dummy draws found no officers; null of draws committed before there was one';
