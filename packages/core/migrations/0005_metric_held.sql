-- Since when an evidence contract holds the metric's definition still. Written once, when the first contract freezes.
alter table metrics add column if not exists held_at timestamptz;
