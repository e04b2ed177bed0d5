-- What the record grows by: a value as a range with its unit and whose it is, an effort, a risk, and where it came from.
alter table improvements add column if not exists value_low double precision;

alter table improvements add column if not exists value_high double precision;

alter table improvements add column if not exists value_unit text not null default '';

alter table improvements add column if not exists value_for text not null default '';

alter table improvements add column if not exists effort_low_days double precision;

alter table improvements add column if not exists effort_high_days double precision;

alter table improvements add column if not exists risk_likelihood integer;

alter table improvements add column if not exists risk_impact integer;

alter table improvements add column if not exists risk_note text not null default '';

alter table improvements add column if not exists urgency integer;

alter table improvements add column if not exists confidence_percent integer;

alter table improvements add column if not exists source_kind text
  check (source_kind in ('incident', 'monitoring', 'survey', 'audit', 'retrospective', 'conversation', 'other'));

alter table improvements add column if not exists source_link text not null default '';

-- A place in the list that somebody gave by hand, with the reason.
alter table improvements add column if not exists manual_rank integer;

alter table improvements add column if not exists rank_reason text not null default '';

alter table improvements add column if not exists ranked_by uuid;

create index if not exists improvements_estimated on improvements (workspace_id, status)
  where effort_low_days is not null and value_low is not null;

create index if not exists improvements_ranked_by_hand on improvements (workspace_id, manual_rank)
  where manual_rank is not null;

-- How scores are reckoned: a version for each change, never overwritten. Without a row the built-in method holds.
create table if not exists scoring_methods (
  workspace_id uuid not null references workspaces (id),
  version integer not null check (version >= 1),
  kind text not null check (kind in ('value_effort_risk', 'wsjf')),
  settings jsonb not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (workspace_id, version),
  foreign key (workspace_id, set_by) references members (workspace_id, id)
);

alter table scoring_methods enable row level security;

alter table scoring_methods force row level security;

drop policy if exists same_workspace on scoring_methods;

create policy same_workspace on scoring_methods
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
