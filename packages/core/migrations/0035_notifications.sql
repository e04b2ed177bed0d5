-- What people are told: one row for each person told, kept after it was seen. Which kinds there are, the contract says.
create table if not exists notifications (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  about_kind text not null,
  about_id uuid not null,
  about_words text not null,
  other_id uuid,
  other_words text,
  detail text not null,
  told_by uuid,
  told_at timestamptz not null,
  seen_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index if not exists notifications_of on notifications (workspace_id, member_id, told_at desc, id desc);

create index if not exists notifications_unseen on notifications (workspace_id, member_id, told_at desc, id desc)
  where seen_at is null;

alter table notifications enable row level security;

alter table notifications force row level security;

drop policy if exists same_workspace on notifications;

create policy same_workspace on notifications
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- The answers that senders were told until now become part of it. Walls are down for the moment of the move only.
alter table answer_news no force row level security;

alter table improvements no force row level security;

alter table notifications no force row level security;

insert into notifications (workspace_id, id, member_id, kind, about_kind, about_id, about_words, other_id, other_words,
    detail, told_by, told_at, seen_at)
  select news.workspace_id, news.id, news.member_id, news.kind, 'improvement', news.improvement_id, about.sentence,
    news.into_id, target.sentence, news.reason, news.told_by, news.told_at, news.seen_at
  from answer_news news
  join improvements about on about.workspace_id = news.workspace_id and about.id = news.improvement_id
  left join improvements target on target.workspace_id = news.workspace_id and target.id = news.into_id
  on conflict do nothing;

alter table notifications force row level security;

alter table answer_news force row level security;

alter table improvements force row level security;
