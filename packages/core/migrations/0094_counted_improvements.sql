-- Lists say how many there are. What a count looks at, the team wall included, stands in one index: ten thousand rows are
-- counted from a hundred pages of it, where the table itself was read before.
create index if not exists improvements_counted on improvements (workspace_id, status)
  include (team_private, submitted_by, owner_id, team_id);
