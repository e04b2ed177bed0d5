-- What senders were told lives in notifications since 0035.
drop table if exists answer_news;

alter table improvements add column if not exists team_private boolean not null default false;

alter table improvements drop constraint if exists improvements_team_private_check;

alter table improvements add constraint improvements_team_private_check check (not team_private or team_id is not null);

create table if not exists improvement_comments (
  workspace_id uuid not null,
  id uuid not null,
  improvement_id uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  text text not null,
  mentions jsonb not null,
  edited_at timestamptz,
  archived_at timestamptz,
  archived_by uuid,
  version integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id),
  foreign key (workspace_id, written_by) references members (workspace_id, id)
);

create index if not exists improvement_comments_of on improvement_comments (workspace_id, improvement_id, written_at);

-- What a comment said before it was edited.
create table if not exists comment_versions (
  workspace_id uuid not null,
  comment_id uuid not null,
  improvement_id uuid not null,
  version integer not null,
  text text not null,
  written_at timestamptz not null,
  primary key (workspace_id, comment_id, version),
  foreign key (workspace_id, comment_id) references improvement_comments (workspace_id, id)
);

create table if not exists improvement_votes (
  workspace_id uuid not null,
  improvement_id uuid not null,
  member_id uuid not null,
  voted_at timestamptz not null,
  primary key (workspace_id, improvement_id, member_id),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- Only what people decided themselves: senders, owners and commenters follow without a row.
create table if not exists improvement_follow_choices (
  workspace_id uuid not null,
  improvement_id uuid not null,
  member_id uuid not null,
  follows boolean not null,
  chosen_at timestamptz not null,
  primary key (workspace_id, improvement_id, member_id),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

alter table improvement_comments enable row level security;

alter table improvement_comments force row level security;

drop policy if exists same_workspace on improvement_comments;

create policy same_workspace on improvement_comments
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table comment_versions enable row level security;

alter table comment_versions force row level security;

drop policy if exists same_workspace on comment_versions;

create policy same_workspace on comment_versions
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table improvement_votes enable row level security;

alter table improvement_votes force row level security;

drop policy if exists same_workspace on improvement_votes;

create policy same_workspace on improvement_votes
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table improvement_follow_choices enable row level security;

alter table improvement_follow_choices force row level security;

drop policy if exists same_workspace on improvement_follow_choices;

create policy same_workspace on improvement_follow_choices
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- The wall of team-private improvements. It stands in the database, so that every list, count, search and export has
-- it without thinking of it. `sees_private` is "all" for managers, administrators and the system.
create index if not exists team_members_of on team_members (workspace_id, member_id);

drop policy if exists team_wall on improvements;

create policy team_wall on improvements as restrictive
  using (
    not team_private
    or current_setting('ratchet.sees_private', true) = 'all'
    or submitted_by = nullif(current_setting('ratchet.member_id', true), '')::uuid
    or owner_id = nullif(current_setting('ratchet.member_id', true), '')::uuid
    or team_id in (
      select seen.team_id from team_members seen
      where seen.workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid
        and seen.member_id = nullif(current_setting('ratchet.member_id', true), '')::uuid)
    or team_id in (
      select owed.id from teams owed
      where owed.workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid
        and owed.triage_owner_id = nullif(current_setting('ratchet.member_id', true), '')::uuid)
  );

-- What belongs to an improvement stands behind the same wall.
drop policy if exists team_wall on improvement_comments;

create policy team_wall on improvement_comments as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = improvement_comments.workspace_id and seen.id = improvement_comments.improvement_id)
  );

drop policy if exists team_wall on comment_versions;

create policy team_wall on comment_versions as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = comment_versions.workspace_id and seen.id = comment_versions.improvement_id)
  );

drop policy if exists team_wall on improvement_votes;

create policy team_wall on improvement_votes as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = improvement_votes.workspace_id and seen.id = improvement_votes.improvement_id)
  );

drop policy if exists team_wall on improvement_follow_choices;

create policy team_wall on improvement_follow_choices as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = improvement_follow_choices.workspace_id and seen.id = improvement_follow_choices.improvement_id)
  );

drop policy if exists team_wall on improvement_links;

create policy team_wall on improvement_links as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = improvement_links.workspace_id and seen.id = improvement_links.improvement_id)
  );

drop policy if exists team_wall on laps;

create policy team_wall on laps as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = laps.workspace_id and seen.id = laps.improvement_id)
  );

drop policy if exists team_wall on notifications;

create policy team_wall on notifications as restrictive
  using (
    about_kind <> 'improvement'
    or current_setting('ratchet.sees_private', true) = 'all'
    or (
      exists (select from improvements seen
        where seen.workspace_id = notifications.workspace_id and seen.id = notifications.about_id)
      and (other_id is null or exists (select from improvements seen
        where seen.workspace_id = notifications.workspace_id and seen.id = notifications.other_id)))
  );
