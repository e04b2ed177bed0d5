-- Decisions about new limits, approved or declined; a withdrawn one keeps its row.
create table if not exists metric_rebases (
  workspace_id uuid not null,
  id uuid not null,
  metric_id uuid not null,
  starts_on date not null,
  decision text not null check (decision in ('approved', 'declined')),
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawal_reason text not null default '',
  primary key (workspace_id, id),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
);

-- Append-only: leaving a point out and counting it again are both versions, the newest decides.
create table if not exists measurement_exclusions (
  workspace_id uuid not null,
  metric_id uuid not null,
  period_start date not null,
  version integer not null check (version >= 1),
  excluded boolean not null,
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, metric_id, period_start, version),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
);

create index if not exists metric_rebases_metric on metric_rebases (workspace_id, metric_id);

alter table metric_rebases enable row level security;

alter table metric_rebases force row level security;

drop policy if exists same_workspace on metric_rebases;

create policy same_workspace on metric_rebases
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table measurement_exclusions enable row level security;

alter table measurement_exclusions force row level security;

drop policy if exists same_workspace on measurement_exclusions;

create policy same_workspace on measurement_exclusions
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
