-- What was promised of a service: an indicator, a target and the window in which it counts.
create table if not exists service_levels (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  description text not null,
  service_id uuid,
  indicator jsonb not null,
  target double precision not null check (target > 0 and target < 1),
  budgeting text not null check (budgeting in ('occurrences', 'timeslices', 'ratio_timeslices')),
  slice_minutes integer not null check (slice_minutes >= 1 and slice_minutes <= 1440),
  slice_target double precision not null,
  window_kind text not null check (window_kind in ('rolling', 'day', 'week', 'month', 'quarter', 'year')),
  window_days integer check (window_days >= 1 and window_days <= 366),
  zone text not null,
  careful_below double precision not null,
  frozen_below double precision not null,
  -- The OpenSLO document this came from, for what has no column of its own; null when made here.
  open_slo jsonb,
  open_slo_key text,
  -- How the budget stood when it was last computed; lists read this and reckon nothing.
  standing jsonb,
  latest_reading_at timestamptz,
  reading_count integer not null default 0,
  created_at timestamptz not null,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, open_slo_key),
  foreign key (workspace_id, service_id) references services (workspace_id, id)
);

-- Append-only: a reading that comes again with another value is a new version of its moment.
create table if not exists service_level_readings (
  workspace_id uuid not null references workspaces (id),
  service_level_id uuid not null,
  at timestamptz not null,
  version integer not null check (version >= 1),
  -- Bad events, 1 for a good and 0 for a bad state, or the measured value: as the indicator says.
  value double precision not null,
  total double precision,
  import_id uuid not null,
  primary key (workspace_id, service_level_id, at, version),
  foreign key (workspace_id, service_level_id) references service_levels (workspace_id, id)
);

create table if not exists reading_imports (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  service_level_id uuid not null,
  file_name text not null,
  added integer not null,
  corrected integer not null,
  unchanged integer not null,
  rejected integer not null,
  imported_by uuid,
  imported_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, service_level_id) references service_levels (workspace_id, id),
  foreign key (workspace_id, imported_by) references members (workspace_id, id)
);

-- The pace of releases that people agreed on in a review, beside what the rule advised then.
create table if not exists pace_decisions (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  service_level_id uuid not null,
  pace text not null check (pace in ('normal', 'careful', 'frozen')),
  advised text not null check (advised in ('normal', 'careful', 'frozen', 'unknown')),
  remaining double precision,
  note text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, service_level_id) references service_levels (workspace_id, id),
  foreign key (workspace_id, decided_by) references members (workspace_id, id)
);

create index if not exists pace_decisions_latest on pace_decisions (workspace_id, service_level_id, decided_at desc);

create index if not exists reading_imports_latest on reading_imports (workspace_id, service_level_id, imported_at desc);

alter table service_levels enable row level security;

alter table service_levels force row level security;

drop policy if exists same_workspace on service_levels;

create policy same_workspace on service_levels
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table service_level_readings enable row level security;

alter table service_level_readings force row level security;

drop policy if exists same_workspace on service_level_readings;

create policy same_workspace on service_level_readings
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table reading_imports enable row level security;

alter table reading_imports force row level security;

drop policy if exists same_workspace on reading_imports;

create policy same_workspace on reading_imports
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table pace_decisions enable row level security;

alter table pace_decisions force row level security;

drop policy if exists same_workspace on pace_decisions;

create policy same_workspace on pace_decisions
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
