-- One row a workspace, locked by every writer of its value system: two moves at once could close a circle that neither sees.
create table if not exists value_systems (
  workspace_id uuid primary key references workspaces (id)
);

-- name_key is the name as it is compared, made by the application: archived records keep theirs.
create table if not exists services (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  description text not null,
  utility text not null,
  warranty text not null,
  owner_id uuid,
  team_id uuid,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, name_key),
  foreign key (workspace_id, owner_id) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

-- Lists of services are read and written with their record as one piece; a service is archived, never deleted.
create table if not exists service_offerings (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  description text not null,
  service_ids uuid[] not null,
  consumer_groups text[] not null,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, name_key)
);

create table if not exists stakeholders (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null check (kind in ('customer', 'user', 'sponsor', 'regulator', 'partner', 'provider')),
  expectation text not null,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, name_key)
);

create table if not exists strategic_aims (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  description text not null,
  parent_id uuid,
  owner_id uuid,
  starts_on date,
  ends_on date,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, name_key),
  foreign key (workspace_id, parent_id) references strategic_aims (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id)
);

create table if not exists value_streams (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  description text not null,
  owner_id uuid,
  steps jsonb not null,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, name_key),
  foreign key (workspace_id, owner_id) references members (workspace_id, id)
);

create table if not exists practices (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  description text not null,
  owner_id uuid,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, name_key),
  foreign key (workspace_id, owner_id) references members (workspace_id, id)
);

-- What an improvement is about. The activity is empty unless one of a value stream is meant.
create table if not exists improvement_links (
  workspace_id uuid not null,
  improvement_id uuid not null,
  kind text not null check (kind in ('service', 'value_stream', 'strategic_aim', 'practice')),
  target_id uuid not null,
  activity text not null check (
    activity in ('', 'plan', 'improve', 'engage', 'design_and_transition', 'obtain_build', 'deliver_and_support')
  ),
  primary key (workspace_id, improvement_id, kind, target_id, activity),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id)
);

create index if not exists improvement_links_target on improvement_links (workspace_id, target_id);

alter table value_systems enable row level security;

alter table value_systems force row level security;

drop policy if exists same_workspace on value_systems;

create policy same_workspace on value_systems
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table services enable row level security;

alter table services force row level security;

drop policy if exists same_workspace on services;

create policy same_workspace on services
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table service_offerings enable row level security;

alter table service_offerings force row level security;

drop policy if exists same_workspace on service_offerings;

create policy same_workspace on service_offerings
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table stakeholders enable row level security;

alter table stakeholders force row level security;

drop policy if exists same_workspace on stakeholders;

create policy same_workspace on stakeholders
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table strategic_aims enable row level security;

alter table strategic_aims force row level security;

drop policy if exists same_workspace on strategic_aims;

create policy same_workspace on strategic_aims
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table value_streams enable row level security;

alter table value_streams force row level security;

drop policy if exists same_workspace on value_streams;

create policy same_workspace on value_streams
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table practices enable row level security;

alter table practices force row level security;

drop policy if exists same_workspace on practices;

create policy same_workspace on practices
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table improvement_links enable row level security;

alter table improvement_links force row level security;

drop policy if exists same_workspace on improvement_links;

create policy same_workspace on improvement_links
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
