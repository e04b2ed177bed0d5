-- A review: a meeting that recurs by rule, so that looking again is a habit and not a resolution.
create table if not exists reviews (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  kind text not null check (kind in ('backlog', 'trend', 'error_budget', 'momentum', 'practice')),
  name text not null,
  team_id uuid,
  facilitator_id uuid,
  -- What a trend review looks at: the tickets of a source by one of their attributes.
  source_id uuid,
  attribute text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, facilitator_id) references members (workspace_id, id),
  foreign key (workspace_id, source_id) references record_sources (workspace_id, id)
);

alter table reviews enable row level security;

alter table reviews force row level security;

drop policy if exists same_workspace on reviews;

create policy same_workspace on reviews
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- When it recurs. Append-only: a new rule holds from its moment on, so what was planned before stays as it was planned.
create table if not exists review_schedules (
  workspace_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  number integer not null check (number >= 1),
  rule text not null,
  zone text not null,
  starts_on date not null,
  starts_at text not null,
  duration_minutes integer not null,
  holds_from timestamptz not null,
  holds_until timestamptz,
  set_by uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, review_id, number),
  foreign key (workspace_id, review_id) references reviews (workspace_id, id)
);

alter table review_schedules enable row level security;

alter table review_schedules force row level security;

drop policy if exists same_workspace on review_schedules;

create policy same_workspace on review_schedules
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- An occurrence to which something happened: begun, moved, called off. All others follow from the rule alone.
create table if not exists review_occurrences (
  workspace_id uuid not null,
  review_id uuid not null,
  -- The day on which the rule had planned it, in its zone: its name for good, whatever it is moved to.
  planned_on date not null,
  -- As the rule had planned it: a later rule leaves it as it was.
  planned_at timestamptz not null,
  duration_minutes integer not null,
  zone text not null,
  moved_to timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text not null default '',
  -- Counts moves and cancellations, for calendars.
  sequence integer not null default 0,
  changed_at timestamptz not null,
  started_at timestamptz,
  started_by uuid,
  at_item uuid,
  ended_at timestamptz,
  ended_by uuid,
  closing_note text not null default '',
  primary key (workspace_id, review_id, planned_on),
  foreign key (workspace_id, review_id) references reviews (workspace_id, id)
);

alter table review_occurrences enable row level security;

alter table review_occurrences force row level security;

drop policy if exists same_workspace on review_occurrences;

create policy same_workspace on review_occurrences
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- The agenda as it was found when the meeting began, and what became of each item.
create table if not exists review_items (
  workspace_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  planned_on date not null,
  place integer not null,
  source text not null,
  reason text not null,
  subject_kind text not null,
  subject_id uuid,
  label text not null,
  facts jsonb not null,
  offers jsonb not null,
  decisions jsonb not null default '[]',
  note text not null default '',
  settled_at timestamptz,
  settled_by uuid,
  settled_as text check (settled_as in ('decided', 'nothing_to_do', 'carried')),
  seconds integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, review_id, planned_on, place),
  foreign key (workspace_id, review_id, planned_on)
    references review_occurrences (workspace_id, review_id, planned_on)
);

alter table review_items enable row level security;

alter table review_items force row level security;

drop policy if exists same_workspace on review_items;

create policy same_workspace on review_items
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- What somebody takes away from a review, until it is done.
create table if not exists review_actions (
  workspace_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  planned_on date not null,
  item_id uuid,
  title text not null,
  owner_id uuid,
  due_on date,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, review_id, planned_on)
    references review_occurrences (workspace_id, review_id, planned_on),
  foreign key (workspace_id, item_id) references review_items (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id)
);

create index if not exists review_actions_open on review_actions (workspace_id, review_id) where done_at is null;

alter table review_actions enable row level security;

alter table review_actions force row level security;

drop policy if exists same_workspace on review_actions;

create policy same_workspace on review_actions
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
