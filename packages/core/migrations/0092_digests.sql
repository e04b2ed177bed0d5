-- How somebody wants to be told; without a row the defaults of the contract hold.
create table if not exists notification_settings (
  workspace_id uuid not null,
  member_id uuid not null,
  rhythm text not null check (rhythm in ('off', 'daily', 'weekly')),
  hour integer not null check (hour between 0 and 23),
  weekday integer not null check (weekday between 1 and 7),
  zone text not null,
  mentions_at_once boolean not null,
  language text not null check (language in ('en', 'de')),
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- One gathering of what somebody had not seen. `slot` names the day, or the quarter of an hour of an `at_once` one, so
-- that two workers cannot make it twice.
create table if not exists digests (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('digest', 'at_once')),
  slot text not null,
  notification_count integer not null,
  made_at timestamptz not null,
  -- Set before a mail is handed over, and taken back only where the mail server surely does not have it.
  mail_claimed_at timestamptz,
  mail_not_before timestamptz,
  mail_tries integer not null default 0,
  mailed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, member_id, kind, slot),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

alter table notifications add column if not exists digest_id uuid;

create index if not exists notifications_undigested on notifications (workspace_id, member_id, told_at)
  where digest_id is null and seen_at is null;

create index if not exists notifications_by_digest on notifications (workspace_id, digest_id)
  where digest_id is not null;

create index if not exists digests_unmailed on digests (workspace_id, made_at) where mailed_at is null;

alter table notification_settings enable row level security;

alter table notification_settings force row level security;

drop policy if exists same_workspace on notification_settings;

create policy same_workspace on notification_settings
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table digests enable row level security;

alter table digests force row level security;

drop policy if exists same_workspace on digests;

create policy same_workspace on digests
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- The link in a mail that stops the mails, for whoever holds the mail; its subject is the digest.
alter table guest_links
  drop constraint if exists guest_links_purpose_check,
  add constraint guest_links_purpose_check
  check (purpose in ('feedback', 'capture', 'claim', 'calendar', 'snapshot', 'unsubscribe'));
