-- Courses that a workspace made or brought in. The course is kept whole, as it was checked when it was written; as json,
-- because people read it again as a file, in the order in which it was written.
create table if not exists learning_courses (
  workspace_id uuid not null references workspaces (id),
  id text not null,
  course json not null,
  owner_id uuid not null,
  source text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  record_id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id)
);

alter table learning_courses enable row level security;

alter table learning_courses force row level security;

drop policy if exists same_workspace on learning_courses;

create policy same_workspace on learning_courses
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
