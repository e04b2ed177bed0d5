-- Step 4 in full: resources with the sponsor's yes, what is expected, and the short lane.
alter table laps add column if not exists resources jsonb not null default '{}';

alter table laps add column if not exists budget_authorisation jsonb;

alter table laps add column if not exists predictions jsonb not null default '[]';

alter table laps add column if not exists just_do_it boolean not null default false;

alter table laps add column if not exists no_training_reason text not null default '';

alter table laps add column if not exists no_communication_reason text not null default '';
