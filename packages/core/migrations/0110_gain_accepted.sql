-- The process owner's yes to what became the ordinary way: who, and when. Null while nobody has said it.
alter table laps add column if not exists gain_acceptance jsonb;
