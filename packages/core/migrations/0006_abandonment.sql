alter table laps add column if not exists lesson text not null default '';

alter table laps add column if not exists abandoned_by uuid;

alter table laps add column if not exists abandoned_at timestamptz;
