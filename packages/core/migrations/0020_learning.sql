-- How somebody learns a course: minutes a day, retention, exam day. Without a row the defaults hold.
create table if not exists learning_enrolments (
  workspace_id uuid not null references workspaces (id),
  member_id uuid not null,
  course_id text not null,
  enrolled_at timestamptz not null,
  settings jsonb not null,
  version integer not null,
  primary key (workspace_id, member_id, course_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

alter table learning_enrolments enable row level security;

alter table learning_enrolments force row level security;

drop policy if exists same_workspace on learning_enrolments;

create policy same_workspace on learning_enrolments
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- One row for every answer, append-only. The id comes from whoever answers, so that the same answer counts once.
-- Everything about a learner is recomputed from here. Nothing of it enters the history that others read.
create table if not exists learning_answers (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  member_id uuid not null,
  course_id text not null,
  course_version integer not null,
  kind text not null check (kind in ('question', 'recall', 'reading', 'exercise', 'judgement', 'undo')),
  source text not null check (source in ('lesson', 'quiz', 'practice', 'diagnostic', 'mock', 'queue')),
  item_id text not null,
  item_version integer not null,
  group_id text not null,
  concept_ids jsonb not null,
  bloom integer,
  sitting_id uuid,
  chosen text,
  result text check (result in ('right', 'wrong', 'dont_know')),
  rating text check (rating in ('again', 'hard', 'good', 'easy')),
  confidence integer,
  took_ms integer not null,
  words text not null,
  details jsonb not null,
  answered_at timestamptz not null,
  zone text not null,
  late boolean not null,
  undoes uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index if not exists learning_answers_by_learner
  on learning_answers (workspace_id, member_id, course_id, answered_at, id);

alter table learning_answers enable row level security;

alter table learning_answers force row level security;

drop policy if exists same_workspace on learning_answers;

create policy same_workspace on learning_answers
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- A diagnostic or a mock. The paper is frozen at the start with what is right, so that a new edition changes nothing.
create table if not exists learning_sittings (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  member_id uuid not null,
  course_id text not null,
  course_version integer not null,
  kind text not null check (kind in ('diagnostic', 'mock')),
  blueprint_id text,
  needed integer,
  seed text not null,
  items jsonb not null,
  started_at timestamptz not null,
  deadline_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('learner', 'time', 'decided')),
  forecast double precision,
  zone text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create index if not exists learning_sittings_by_learner
  on learning_sittings (workspace_id, member_id, course_id, started_at);

create index if not exists learning_sittings_running on learning_sittings (workspace_id, deadline_at)
  where ended_at is null;

alter table learning_sittings enable row level security;

alter table learning_sittings force row level security;

drop policy if exists same_workspace on learning_sittings;

create policy same_workspace on learning_sittings
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);

-- What is chosen so far in a running mock; it becomes answers when the paper is handed in.
create table if not exists learning_choices (
  workspace_id uuid not null references workspaces (id),
  sitting_id uuid not null,
  item_id text not null,
  chosen text,
  flagged boolean not null,
  took_ms integer not null,
  saved_at timestamptz not null,
  primary key (workspace_id, sitting_id, item_id),
  foreign key (workspace_id, sitting_id) references learning_sittings (workspace_id, id)
);

alter table learning_choices enable row level security;

alter table learning_choices force row level security;

drop policy if exists same_workspace on learning_choices;

create policy same_workspace on learning_choices
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
