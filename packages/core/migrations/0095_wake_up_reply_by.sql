-- What was parked gives its promise anew: the reply-by date lies as many working days after the wake-up day as the
-- workspace promises. The walls are lifted for one statement, and all three are one transaction: no line ends between.
alter table improvements no force row level security
; update improvements
  set reply_by = (
    select day::date
    from generate_series(answer_wake_up_on + 1, answer_wake_up_on + 2 * workspaces.reply_within_working_days + 7,
      interval '1 day') as day
    where extract(isodow from day) < 6
    order by day
    offset workspaces.reply_within_working_days - 1
    limit 1)
  from workspaces
  where workspaces.id = improvements.workspace_id
    and answer_kind = 'park'
    and reply_by <= answer_wake_up_on
; alter table improvements force row level security;
