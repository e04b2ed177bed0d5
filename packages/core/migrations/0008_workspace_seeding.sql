-- While a workspace is filled with the demo: a start that dies halfway leaves this set, and the next one begins anew.
alter table workspaces add column if not exists seeding_since timestamptz;

alter table workspaces add column if not exists archived_at timestamptz;
