create table if not exists metrics (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  description text not null,
  unit text not null,
  direction text not null check (direction in ('increase', 'decrease')),
  kind text not null check (kind in ('continuous', 'proportion', 'count', 'rate', 'rare_event')),
  period text not null check (period in ('day', 'week', 'month')),
  season integer check (season between 2 and 366),
  zone text not null,
  gap_rule text not null check (gap_rule in ('missing', 'zero')),
  source text not null,
  team_id uuid,
  created_at timestamptz not null,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

create table if not exists metric_imports (
  workspace_id uuid not null,
  id uuid not null,
  metric_id uuid not null,
  file_name text not null,
  file_hash text not null,
  mapping jsonb not null,
  report jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
);

-- Append-only: a correction is a new version; a withdrawn measurement is a version without a value.
create table if not exists measurements (
  workspace_id uuid not null,
  metric_id uuid not null,
  period_start date not null,
  version integer not null check (version >= 1),
  value double precision,
  denominator double precision check (denominator > 0),
  origin text not null check (origin in ('typed', 'imported')),
  reason text not null,
  import_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, metric_id, period_start, version),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
);

alter table metrics enable row level security;

alter table metrics force row level security;

drop policy if exists same_workspace on metrics;

create policy same_workspace on metrics
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table metric_imports enable row level security;

alter table metric_imports force row level security;

drop policy if exists same_workspace on metric_imports;

create policy same_workspace on metric_imports
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table measurements enable row level security;

alter table measurements force row level security;

drop policy if exists same_workspace on measurements;

create policy same_workspace on measurements
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
