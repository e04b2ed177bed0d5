-- What somebody without an account wrote has no sender of ours, at most a name that they gave.
alter table improvements alter column submitted_by drop not null;

alter table improvements add column if not exists sender_name text not null default '';

alter table improvements add column if not exists capture_link_id uuid;

create index if not exists improvements_by_capture_link on improvements (workspace_id, capture_link_id, captured_at)
  where capture_link_id is not null;

create table if not exists capture_links (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null,
  team_id uuid,
  service_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, service_id) references services (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);

alter table capture_links enable row level security;

alter table capture_links force row level security;

drop policy if exists same_workspace on capture_links;

create policy same_workspace on capture_links
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table guest_links drop constraint if exists guest_links_purpose_check;

alter table guest_links add constraint guest_links_purpose_check check (purpose in ('feedback', 'capture', 'claim'));

-- A capture link may stay good until it is revoked, and a claim link is made for nobody that we know.
alter table guest_links alter column expires_at drop not null;

alter table guest_links alter column created_by drop not null;

alter table workspaces add column if not exists anonymous_capture boolean not null default false;

alter table workspaces add column if not exists answers_name_people boolean not null default true;
