-- What an improvement was called where it came from, and what it was claimed to be there: a claim, no status.
alter table improvements add column if not exists external_ref text;

alter table improvements add column if not exists claimed_elsewhere text not null default '';

create unique index if not exists improvements_by_external_ref on improvements (workspace_id, external_ref);
