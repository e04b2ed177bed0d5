-- Where tickets come from. The counts are kept by what stores an import, so that a list need not count millions.
create table if not exists record_sources (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  preset text not null check (preset in ('generic', 'servicenow', 'jira', 'request_tracker')),
  mapping jsonb,
  record_count integer not null default 0,
  first_opened_at timestamptz,
  last_opened_at timestamptz,
  known_until timestamptz,
  created_at timestamptz not null,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id)
);

-- One row per ticket, in its latest known state. No foreign key to the source: it would be looked up a million times in
-- one import; whoever writes here has locked the source's row. The ticket's id sorts by bytes, which is faster.
create table if not exists source_records (
  workspace_id uuid not null,
  source_id uuid not null,
  external_id text collate "C" not null,
  opened_at timestamptz not null,
  responded_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz,
  attributes jsonb not null,
  import_id uuid not null,
  primary key (workspace_id, source_id, external_id)
);

create index if not exists source_records_by_opening on source_records (workspace_id, source_id, opened_at)
  include (responded_at, resolved_at, closed_at);

create index if not exists source_records_by_resolution on source_records (workspace_id, source_id, resolved_at)
  include (opened_at, responded_at, closed_at) where resolved_at is not null;

create table if not exists record_imports (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  file_name text not null,
  file_bytes integer not null,
  uploaded_bytes integer not null default 0,
  mapping jsonb not null,
  state text not null check (state in
    ('uploading', 'waiting', 'reading', 'storing', 'measuring', 'done', 'cancelled', 'failed')),
  dry_run boolean not null,
  bytes_read integer not null default 0,
  rows_read integer not null default 0,
  metrics_done integer not null default 0,
  metrics_to_do integer not null default 0,
  cancel_requested boolean not null default false,
  failure text,
  report jsonb,
  -- UTC days on which a new or changed ticket has, or had, one of its dates.
  touched_days date[] not null default '{}',
  created_by uuid not null,
  created_at timestamptz not null,
  uploaded_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, source_id) references record_sources (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);

create index if not exists record_imports_by_creation on record_imports (workspace_id, created_at desc, id desc);

create index if not exists record_imports_unfinished on record_imports (workspace_id, state)
  where state not in ('done', 'cancelled', 'failed');

create table if not exists record_import_parts (
  workspace_id uuid not null,
  import_id uuid not null,
  starts_at_byte integer not null,
  bytes bytea not null,
  primary key (workspace_id, import_id, starts_at_byte),
  foreign key (workspace_id, import_id) references record_imports (workspace_id, id)
);

-- Exports come compressed or compress badly in pieces; not trying is faster.
alter table record_import_parts alter column bytes set storage external;

create table if not exists record_import_rejections (
  workspace_id uuid not null,
  import_id uuid not null,
  number integer not null,
  line integer not null,
  external_id text not null,
  column_name text not null,
  text text not null,
  code text not null,
  reason text not null,
  primary key (workspace_id, import_id, number),
  foreign key (workspace_id, import_id) references record_imports (workspace_id, id)
);

create table if not exists service_calendars (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  zone text not null,
  hours jsonb not null,
  holidays jsonb not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id)
);

-- Work to claim, of all workspaces, so that any worker finds a waiting or abandoned import with one query. It says
-- nothing of a tenant but that it imports.
create table if not exists record_import_work (
  workspace_id uuid not null,
  import_id uuid not null,
  queued_at timestamptz not null,
  lease_until timestamptz not null,
  holder uuid,
  attempt integer not null default 0,
  primary key (workspace_id, import_id)
);

-- Staging tables of running imports: unlogged, one per attempt, dropped when it ends.
create schema if not exists import_staging;

alter table record_sources enable row level security;

alter table record_sources force row level security;

drop policy if exists same_workspace on record_sources;

create policy same_workspace on record_sources
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table source_records enable row level security;

alter table source_records force row level security;

drop policy if exists same_workspace on source_records;

create policy same_workspace on source_records
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table record_imports enable row level security;

alter table record_imports force row level security;

drop policy if exists same_workspace on record_imports;

create policy same_workspace on record_imports
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table record_import_parts enable row level security;

alter table record_import_parts force row level security;

drop policy if exists same_workspace on record_import_parts;

create policy same_workspace on record_import_parts
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table record_import_rejections enable row level security;

alter table record_import_rejections force row level security;

drop policy if exists same_workspace on record_import_rejections;

create policy same_workspace on record_import_rejections
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table service_calendars enable row level security;

alter table service_calendars force row level security;

drop policy if exists same_workspace on service_calendars;

create policy same_workspace on service_calendars
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
