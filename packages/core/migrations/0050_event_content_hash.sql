-- Hash of what an event says, apart from its place in the chain, so that a chain can be handed on and checked without
-- what its other events say. Events from before have none: their one hash covers both.
alter table events add column if not exists content_hash text;
