create table if not exists improvements (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  sentence text not null,
  description text not null,
  team_id uuid,
  submitted_by uuid not null,
  captured_at timestamptz not null,
  reply_by date not null,
  answer_kind text check (answer_kind in ('accept', 'park', 'decline')),
  answer_reason text not null default '',
  answer_wake_up_on date,
  answered_by uuid,
  answered_at timestamptz,
  owner_id uuid,
  next_review_on date,
  follows_up uuid,
  -- A cache of what derive-status.ts says of the facts; only refresh-status.ts writes these two.
  status text not null,
  lap_facts jsonb,
  version integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, submitted_by) references members (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id),
  foreign key (workspace_id, follows_up) references improvements (workspace_id, id)
);

create index if not exists improvements_by_capture on improvements (workspace_id, captured_at desc, id desc);

create index if not exists improvements_by_status on improvements (workspace_id, status, captured_at desc);

alter table improvements enable row level security;

alter table improvements force row level security;

drop policy if exists same_workspace on improvements;

create policy same_workspace on improvements
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
