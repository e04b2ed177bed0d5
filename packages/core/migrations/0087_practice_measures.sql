-- Which ordinary metric keeps each measure of the practice, and where it should be.
create table if not exists practice_metrics (
  workspace_id uuid not null references workspaces (id),
  measure text not null,
  metric_id uuid not null,
  target double precision,
  begun_by uuid not null,
  begun_at timestamptz not null,
  -- The last period that was looked at, also where it had nothing to measure.
  measured_through date,
  primary key (workspace_id, measure),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id),
  foreign key (workspace_id, begun_by) references members (workspace_id, id)
);

alter table practice_metrics enable row level security;

alter table practice_metrics force row level security;

drop policy if exists same_workspace on practice_metrics;

create policy same_workspace on practice_metrics
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- Improvements that were made out of a measure.
create table if not exists practice_improvements (
  workspace_id uuid not null,
  measure text not null,
  improvement_id uuid not null,
  made_at timestamptz not null,
  primary key (workspace_id, measure, improvement_id),
  foreign key (workspace_id, measure) references practice_metrics (workspace_id, measure),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id)
);

alter table practice_improvements enable row level security;

alter table practice_improvements force row level security;

drop policy if exists same_workspace on practice_improvements;

create policy same_workspace on practice_improvements
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

drop policy if exists team_wall on practice_improvements;

create policy team_wall on practice_improvements as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = practice_improvements.workspace_id and seen.id = practice_improvements.improvement_id)
  );

-- The last change of a field of an improvement up to a moment, and who touched it last.
create index if not exists events_by_subject_and_time on events (workspace_id, subject_id, at);
