-- Identity tables are global; everything else leads with workspace_id and has row-level security as a second wall.
create table if not exists workspaces (
  id uuid primary key,
  name text not null,
  zone text not null,
  second_reader_required boolean not null default true,
  reply_within_working_days integer not null default 5 check (reply_within_working_days between 1 and 60),
  late_contracts_may_verify boolean not null default true,
  version integer not null default 0,
  created_at timestamptz not null
);

-- Who is a member where: read at sign-in, before a workspace is known.
create table if not exists memberships (
  user_id text not null,
  workspace_id uuid not null references workspaces (id),
  member_id uuid not null,
  primary key (user_id, workspace_id)
);

create table if not exists welcome_links (
  token_hash text primary key,
  workspace_id uuid not null references workspaces (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table if not exists invitations (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  token_hash text not null unique,
  role text not null check (role in ('administrator', 'manager', 'contributor', 'viewer')),
  team_id uuid,
  note text not null,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);

create table if not exists api_keys (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  member_id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash text not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);

create table if not exists members (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  user_id text,
  name text not null,
  email text not null,
  role text not null check (role in ('administrator', 'manager', 'contributor', 'viewer')),
  archived_at timestamptz,
  version integer not null default 0,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

create unique index if not exists members_by_user on members (workspace_id, user_id);

create table if not exists teams (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  level text not null check (level in ('strategic', 'tactical', 'operational')),
  parent_id uuid,
  triage_owner_id uuid,
  version integer not null default 0,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references teams (workspace_id, id),
  foreign key (workspace_id, triage_owner_id) references members (workspace_id, id)
);

create table if not exists team_members (
  workspace_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  primary key (workspace_id, team_id, member_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- History, audit and outbox at once. Append-only; each row's hash covers the row before it in its workspace.
create table if not exists events (
  workspace_id uuid not null references workspaces (id),
  position bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  operation text not null,
  subject_kind text not null,
  subject_id uuid not null,
  changes jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (workspace_id, position)
);

create index if not exists events_by_subject on events (workspace_id, subject_id, position);

-- The end of each workspace's chain: locked last in a transaction, so that positions have no holes.
create table if not exists event_heads (
  workspace_id uuid primary key references workspaces (id),
  position bigint not null,
  hash text not null
);

alter table members enable row level security;

alter table members force row level security;

drop policy if exists same_workspace on members;

create policy same_workspace on members
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table teams enable row level security;

alter table teams force row level security;

drop policy if exists same_workspace on teams;

create policy same_workspace on teams
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table team_members enable row level security;

alter table team_members force row level security;

drop policy if exists same_workspace on team_members;

create policy same_workspace on team_members
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table events enable row level security;

alter table events force row level security;

drop policy if exists same_workspace on events;

create policy same_workspace on events
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table event_heads enable row level security;

alter table event_heads force row level security;

drop policy if exists same_workspace on event_heads;

create policy same_workspace on event_heads
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
