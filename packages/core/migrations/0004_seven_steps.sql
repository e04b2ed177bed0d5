create table if not exists laps (
  workspace_id uuid not null,
  id uuid not null,
  improvement_id uuid not null,
  number integer not null check (number >= 1),
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  vision_statement text not null default '',
  stakeholders jsonb not null default '[]',
  targets jsonb not null default '[]',
  guardrails jsonb not null default '[]',
  options jsonb not null default '[]',
  actions jsonb not null default '[]',
  standardised jsonb not null default '[]',
  process_owner_id uuid,
  no_follow_up_reason text not null default '',
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, improvement_id, number),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id),
  foreign key (workspace_id, process_owner_id) references members (workspace_id, id)
);

create table if not exists lap_gates (
  workspace_id uuid not null,
  lap_id uuid not null,
  step integer not null check (step between 1 and 7),
  passed_at timestamptz not null,
  primary key (workspace_id, lap_id, step),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id)
);

create table if not exists lap_baselines (
  workspace_id uuid not null,
  lap_id uuid not null,
  metric_id uuid not null,
  from_period date not null,
  to_period date not null,
  points jsonb not null,
  statistics jsonb not null,
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  primary key (workspace_id, lap_id, metric_id),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
);

-- Revision 1 is the contract as frozen at go-live; each later revision is an amendment. Append-only.
create table if not exists evidence_contracts (
  workspace_id uuid not null,
  lap_id uuid not null,
  revision integer not null check (revision >= 1),
  content jsonb not null,
  hash text not null,
  go_live_on date not null,
  judging_on date not null,
  points_known integer not null,
  engine_version text not null,
  reason text not null,
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  primary key (workspace_id, lap_id, revision),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id)
);

create table if not exists lap_verdicts (
  workspace_id uuid not null,
  id uuid not null,
  lap_id uuid not null,
  standing text not null check (standing in ('deciding', 'after_amendment')),
  as_of date not null,
  engine_version text not null,
  overall text not null check (overall in ('worse', 'too_early', 'there', 'partly_there', 'not_there')),
  content jsonb not null,
  contract_revision integer not null,
  contract_hash text not null,
  inputs_hash text not null,
  gap_reason text not null,
  computed_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, lap_id, id, overall),
  foreign key (workspace_id, lap_id, contract_revision) references evidence_contracts (workspace_id, lap_id, revision)
);

create table if not exists second_readings (
  workspace_id uuid not null,
  id uuid not null,
  lap_id uuid not null,
  verdict_id uuid not null,
  comment text not null,
  read_by uuid not null,
  read_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, verdict_id, id),
  foreign key (workspace_id, verdict_id) references lap_verdicts (workspace_id, id)
);

-- A verification can claim no other overall answer than its verdict's: the foreign key carries it.
create table if not exists verifications (
  workspace_id uuid not null,
  lap_id uuid not null,
  verdict_id uuid not null,
  overall text not null,
  reading_id uuid,
  decision text not null check (decision in ('adopt', 'adapt', 'abandon', 'keep_observing')),
  reason text not null,
  lesson text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (workspace_id, lap_id),
  foreign key (workspace_id, lap_id, verdict_id, overall) references lap_verdicts (workspace_id, lap_id, id, overall),
  foreign key (workspace_id, verdict_id, reading_id) references second_readings (workspace_id, verdict_id, id)
);

create table if not exists watch_checks (
  workspace_id uuid not null,
  lap_id uuid not null,
  number integer not null check (number between 1 and 3),
  due_on date not null,
  ran_at timestamptz,
  results jsonb,
  primary key (workspace_id, lap_id, number),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id)
);

alter table laps enable row level security;

alter table laps force row level security;

drop policy if exists same_workspace on laps;

create policy same_workspace on laps
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table lap_gates enable row level security;

alter table lap_gates force row level security;

drop policy if exists same_workspace on lap_gates;

create policy same_workspace on lap_gates
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table lap_baselines enable row level security;

alter table lap_baselines force row level security;

drop policy if exists same_workspace on lap_baselines;

create policy same_workspace on lap_baselines
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table evidence_contracts enable row level security;

alter table evidence_contracts force row level security;

drop policy if exists same_workspace on evidence_contracts;

create policy same_workspace on evidence_contracts
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table lap_verdicts enable row level security;

alter table lap_verdicts force row level security;

drop policy if exists same_workspace on lap_verdicts;

create policy same_workspace on lap_verdicts
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table second_readings enable row level security;

alter table second_readings force row level security;

drop policy if exists same_workspace on second_readings;

create policy same_workspace on second_readings
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table verifications enable row level security;

alter table verifications force row level security;

drop policy if exists same_workspace on verifications;

create policy same_workspace on verifications
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table watch_checks enable row level security;

alter table watch_checks force row level security;

drop policy if exists same_workspace on watch_checks;

create policy same_workspace on watch_checks
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
