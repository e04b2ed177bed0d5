-- Merging stores where to, and nothing else: words, people and history stay where they are and are united when read.
alter table improvements add column if not exists merged_into uuid;

alter table improvements add column if not exists merged_by uuid;

alter table improvements add column if not exists merged_at timestamptz;

alter table improvements add column if not exists merge_reason text not null default '';

alter table improvements drop constraint if exists improvements_merged_into;

alter table improvements add constraint improvements_merged_into
  foreign key (workspace_id, merged_into) references improvements (workspace_id, id);

create index if not exists improvements_by_merge on improvements (workspace_id, merged_into);

-- What somebody who sent a sentence is told, until they have seen it.
create table if not exists answer_news (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  improvement_id uuid not null,
  kind text not null check (kind in ('accept', 'park', 'decline', 'merge', 'unmerge')),
  reason text not null,
  into_id uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  seen_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id)
);

create index if not exists answer_news_of on answer_news (workspace_id, member_id, told_at desc);

alter table answer_news enable row level security;

alter table answer_news force row level security;

drop policy if exists same_workspace on answer_news;

create policy same_workspace on answer_news
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
