-- How much a team may have in progress at once; null for no limit.
alter table teams add column if not exists wip_limit integer;

alter table teams drop constraint if exists teams_wip_limit_check;

alter table teams add constraint teams_wip_limit_check check (wip_limit between 1 and 1000);

-- Facts that the health of a backlog is reckoned from. Null where they were never written: see health-conditions.ts.
-- When somebody last did something about it; the system's own nightly work does not count.
alter table improvements add column if not exists touched_at timestamptz;

-- When its status became one that ends it; null while it is open.
alter table improvements add column if not exists closed_at timestamptz;

-- Whether the first answer came after the promised day; null while there was none.
alter table improvements add column if not exists first_answer_late boolean;

create index if not exists improvements_by_team on improvements (workspace_id, team_id, status);
