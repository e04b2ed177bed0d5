-- A calendar that somebody subscribes to: their own reviews, or those of a team. The link to it is a guest link.
alter table guest_links drop constraint if exists guest_links_purpose_check;

alter table guest_links add constraint guest_links_purpose_check
  check (purpose in ('feedback', 'capture', 'claim', 'calendar'));

create table if not exists calendar_feeds (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- Null for the member's own reviews.
  team_id uuid,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

alter table calendar_feeds enable row level security;

alter table calendar_feeds force row level security;

drop policy if exists same_workspace on calendar_feeds;

create policy same_workspace on calendar_feeds
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
