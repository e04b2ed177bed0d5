-- Steps 2, 5 and 6 in full: pictures of the start, what cannot be measured yet, changes, and an end without a series.
alter table laps add column if not exists beside jsonb not null default '[]';

alter table laps add column if not exists unmeasured jsonb;

alter table laps add column if not exists changes jsonb not null default '[]';

alter table laps add column if not exists proofs jsonb not null default '[]';

-- Which laps measure a metric: looked up when two improvements may touch the same one.
create index if not exists lap_baselines_of_metric on lap_baselines (workspace_id, metric_id, lap_id);

create table if not exists proof_readings (
  workspace_id uuid not null,
  id uuid not null,
  lap_id uuid not null,
  -- A reading counts for exactly what was read.
  proofs_hash text not null,
  comment text not null,
  read_by uuid not null,
  read_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, lap_id, id, proofs_hash),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id)
);

-- Done, not proven over time. It references no verdict and can never become one.
create table if not exists unproven_endings (
  workspace_id uuid not null,
  lap_id uuid not null,
  reading_id uuid,
  proofs jsonb not null,
  proofs_hash text not null,
  decision text not null check (decision in ('adopt', 'adapt', 'keep_observing')),
  reason text not null,
  lesson text not null,
  no_feedback_reason text not null,
  actual_value text not null,
  actual_cost jsonb,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (workspace_id, lap_id),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id),
  foreign key (workspace_id, lap_id, reading_id, proofs_hash)
    references proof_readings (workspace_id, lap_id, id, proofs_hash)
);

alter table proof_readings enable row level security;

alter table proof_readings force row level security;

drop policy if exists same_workspace on proof_readings;

create policy same_workspace on proof_readings
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table unproven_endings enable row level security;

alter table unproven_endings force row level security;

drop policy if exists same_workspace on unproven_endings;

create policy same_workspace on unproven_endings
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
