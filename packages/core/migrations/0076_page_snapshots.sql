-- A page that was frozen for somebody without an account. What it says never changes; the link to it can end.
create table if not exists page_snapshots (
  workspace_id uuid not null,
  id uuid not null,
  lap_id uuid not null,
  label text not null,
  page jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opened integer not null default 0,
  last_opened_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, lap_id) references laps (workspace_id, id),
  foreign key (workspace_id, made_by) references members (workspace_id, id)
);

create index if not exists page_snapshots_lap on page_snapshots (workspace_id, lap_id);

alter table page_snapshots enable row level security;

alter table page_snapshots force row level security;

drop policy if exists same_workspace on page_snapshots;

create policy same_workspace on page_snapshots
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table guest_links
  drop constraint if exists guest_links_purpose_check,
  add constraint guest_links_purpose_check check (purpose in ('feedback', 'capture', 'claim', 'calendar', 'snapshot'));
