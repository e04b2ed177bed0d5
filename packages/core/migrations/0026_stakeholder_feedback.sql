-- Opens one thing to whoever holds the link, without an account. Read before the workspace is known; the token is hashed.
create table if not exists guest_links (
  token_hash text primary key,
  workspace_id uuid not null references workspaces (id),
  purpose text not null check (purpose in ('feedback')),
  subject_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create index if not exists guest_links_subject on guest_links (workspace_id, subject_id);

create table if not exists stakeholder_feedback (
  workspace_id uuid not null,
  id uuid not null,
  lap_id uuid not null,
  stakeholder jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  met text check (met in ('met', 'partly', 'not')),
  comment text not null default '',
  answered_at timestamptz,
  recorded_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id),
  check ((met is null) = (answered_at is null))
);

create index if not exists stakeholder_feedback_lap on stakeholder_feedback (workspace_id, lap_id);

alter table stakeholder_feedback enable row level security;

alter table stakeholder_feedback force row level security;

drop policy if exists same_workspace on stakeholder_feedback;

create policy same_workspace on stakeholder_feedback
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table verifications add column if not exists no_feedback_reason text not null default '';

alter table verifications add column if not exists actual_value text not null default '';

alter table verifications add column if not exists actual_cost jsonb;
