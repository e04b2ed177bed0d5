-- A metric that asks the tickets of a source; null for one whose measurements are typed or imported.
alter table metrics add column if not exists ticket_query jsonb;

-- The query's source once more, so that an import finds its metrics.
alter table metrics add column if not exists source_id uuid;

-- What the periods below were computed from: the definition's hash, up to which moment, and when.
alter table metrics add column if not exists computed_from jsonb;

create index if not exists metrics_by_source on metrics (workspace_id, source_id) where source_id is not null;

alter table measurements
  drop constraint if exists measurements_origin_check,
  add constraint measurements_origin_check check (origin in ('typed', 'imported', 'computed'));

-- What a ticket metric's query says of each period: a cache that can be computed anew at any time, by the metric's own
-- attribution date and by the other one. Only mature periods of its own date become measurements.
create table if not exists ticket_periods (
  workspace_id uuid not null,
  metric_id uuid not null,
  attribution text not null check (attribution in ('opened', 'responded', 'resolved', 'closed')),
  period_start date not null,
  value double precision,
  denominator double precision,
  naive_value double precision,
  tickets integer not null,
  closed integer not null,
  left_out integer not null,
  -- Tickets because of which the answer can change by nothing but time passing.
  unsettled integer not null,
  -- Why the period enters no verdict; null when it is mature.
  hollow text check (hollow in ('running', 'not_known_yet', 'open_tickets')),
  computed_at timestamptz not null,
  primary key (workspace_id, metric_id, attribution, period_start),
  foreign key (workspace_id, metric_id) references metrics (workspace_id, id)
);

alter table ticket_periods enable row level security;

alter table ticket_periods force row level security;

drop policy if exists same_workspace on ticket_periods;

create policy same_workspace on ticket_periods
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
