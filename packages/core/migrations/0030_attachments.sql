-- Attachments live in the database, in parts, because any number of nodes may serve them.
create table if not exists attachments (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  -- What it is attached to; the room that owns the subject decides who may see it.
  subject_id uuid not null,
  name text not null,
  kind text not null check (kind in ('png', 'jpeg', 'gif', 'webp', 'pdf')),
  bytes integer not null,
  sha256 text not null,
  -- Null when it came from somebody without an account.
  attached_by uuid,
  attached_at timestamptz not null,
  archived_at timestamptz,
  archived_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, attached_by) references members (workspace_id, id),
  foreign key (workspace_id, archived_by) references members (workspace_id, id)
);

create index if not exists attachments_by_subject on attachments (workspace_id, subject_id, attached_at);

alter table attachments enable row level security;

alter table attachments force row level security;

drop policy if exists same_workspace on attachments;

create policy same_workspace on attachments
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

create table if not exists attachment_parts (
  workspace_id uuid not null,
  attachment_id uuid not null,
  position integer not null,
  content bytea not null,
  primary key (workspace_id, attachment_id, position),
  foreign key (workspace_id, attachment_id) references attachments (workspace_id, id)
);

alter table attachment_parts alter column content set storage external;

alter table attachment_parts enable row level security;

alter table attachment_parts force row level security;

drop policy if exists same_workspace on attachment_parts;

create policy same_workspace on attachment_parts
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
