-- Which ordinary metric keeps the rate of each step that laps leave out.
create table if not exists learning_skip_metrics (
  workspace_id uuid not null references workspaces (id),
  step integer not null,
  metric_id uuid not null,
  primary key (workspace_id, step)
);

alter table learning_skip_metrics enable row level security;

alter table learning_skip_metrics force row level security;

drop policy if exists same_workspace on learning_skip_metrics;

create policy same_workspace on learning_skip_metrics
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
