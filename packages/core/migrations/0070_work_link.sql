-- How far the learning room has read each workspace's history. Whoever reads holds the row; another reader skips it.
create table if not exists learning_work_cursors (
  workspace_id uuid primary key references workspaces (id),
  position bigint not null,
  swept_at timestamptz
);

alter table learning_work_cursors enable row level security;

alter table learning_work_cursors force row level security;

drop policy if exists same_workspace on learning_work_cursors;

create policy same_workspace on learning_work_cursors
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- What the history says of each improvement and metric, folded. It can be thrown away and read anew.
create table if not exists learning_work_records (
  workspace_id uuid not null references workspaces (id),
  subject_id uuid not null,
  kind text not null check (kind in ('improvement', 'metric')),
  facts jsonb not null,
  changed_at timestamptz not null,
  primary key (workspace_id, subject_id)
);

alter table learning_work_records enable row level security;

alter table learning_work_records force row level security;

drop policy if exists same_workspace on learning_work_records;

create policy same_workspace on learning_work_records
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- Laps that ended, with the steps that they left out: the rates by step. No person stands here.
create table if not exists learning_ended_laps (
  workspace_id uuid not null references workspaces (id),
  subject_id uuid not null,
  lap integer not null,
  ended_at timestamptz not null,
  skipped jsonb not null,
  primary key (workspace_id, subject_id, lap)
);

alter table learning_ended_laps enable row level security;

alter table learning_ended_laps force row level security;

drop policy if exists same_workspace on learning_ended_laps;

create policy same_workspace on learning_ended_laps
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- What a record at work suggests to one learner. Seen by that learner alone.
create table if not exists learning_nudges (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  member_id uuid not null,
  course_id text not null,
  subject_id uuid not null,
  lap integer not null,
  rule text not null check (rule in ('closed_unmeasured', 'no_target', 'no_baseline', 'no_direction', 'gain_not_kept', 'backlog_untended', 'metric_unread')),
  concept_id text not null,
  scenario jsonb not null,
  raised_at timestamptz not null,
  settled_at timestamptz,
  settled_by text check (settled_by in ('answered', 'put_away')),
  primary key (workspace_id, id),
  unique (workspace_id, member_id, subject_id, lap, rule),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

alter table learning_nudges enable row level security;

alter table learning_nudges force row level security;

drop policy if exists same_workspace on learning_nudges;

create policy same_workspace on learning_nudges
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

alter table learning_answers drop constraint if exists learning_answers_source_check;

alter table learning_answers add constraint learning_answers_source_check
  check (source in ('lesson', 'quiz', 'practice', 'diagnostic', 'mock', 'queue', 'work', 'import'));
