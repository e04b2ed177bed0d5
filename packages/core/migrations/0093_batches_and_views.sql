-- One change made to many improvements. What it changed in each stands in the history, marked with the batch's id.
create table if not exists improvement_batches (
  workspace_id uuid not null,
  id uuid not null,
  act jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references members (workspace_id, id)
);

create index if not exists improvement_batches_of on improvement_batches (workspace_id, made_by, made_at desc);

create table if not exists improvement_batch_rows (
  workspace_id uuid not null,
  batch_id uuid not null,
  improvement_id uuid not null,
  changed_back_at timestamptz,
  primary key (workspace_id, batch_id, improvement_id),
  foreign key (workspace_id, batch_id) references improvement_batches (workspace_id, id),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id)
);

create index if not exists improvement_batch_rows_of on improvement_batch_rows (workspace_id, improvement_id);

-- A view of the backlog that somebody named: filters and layout as they stand in the address. Without a team it is its
-- maker's own; with one, everybody of the workspace sees it beside that team's other views.
create table if not exists backlog_views (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  team_id uuid,
  search jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  version integer not null default 1,
  archived_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

create index if not exists backlog_views_made_by on backlog_views (workspace_id, made_by);

create index if not exists backlog_views_team on backlog_views (workspace_id, team_id);

-- The view that somebody's backlog opens with; without a row, everything as a table.
create table if not exists default_backlog_views (
  workspace_id uuid not null,
  member_id uuid not null,
  view_id uuid not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, view_id) references backlog_views (workspace_id, id)
);

create index if not exists default_backlog_views_view on default_backlog_views (workspace_id, view_id);

alter table improvement_batches enable row level security;

alter table improvement_batches force row level security;

drop policy if exists same_workspace on improvement_batches;

create policy same_workspace on improvement_batches
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table improvement_batch_rows enable row level security;

alter table improvement_batch_rows force row level security;

drop policy if exists same_workspace on improvement_batch_rows;

create policy same_workspace on improvement_batch_rows
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

drop policy if exists team_wall on improvement_batch_rows;

create policy team_wall on improvement_batch_rows as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = improvement_batch_rows.workspace_id and seen.id = improvement_batch_rows.improvement_id)
  );

alter table backlog_views enable row level security;

alter table backlog_views force row level security;

drop policy if exists same_workspace on backlog_views;

create policy same_workspace on backlog_views
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table default_backlog_views enable row level security;

alter table default_backlog_views force row level security;

drop policy if exists same_workspace on default_backlog_views;

create policy same_workspace on default_backlog_views
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
