-- Periods that time alone may change: few of all that are kept, and asked for after every import and every hour.
create index if not exists ticket_periods_restless
  on ticket_periods (workspace_id, metric_id, attribution, period_start)
  where hollow is not null or unsettled > 0;
