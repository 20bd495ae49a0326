create view entities.pub_entity_trait as
  select entity_id, registered_on, capital_minor from entities.entity;
comment on view entities.pub_entity_trait is 'Age and size of an entity, by which the draw tests itself for skew (verifiable.md §13)';
