-- Whose answer was promised for the earliest day is asked for with every look at the backlog: it comes out of an index in
-- that order, however many wait.
create index if not exists improvements_answers_due on improvements (workspace_id, status, reply_by, id);
