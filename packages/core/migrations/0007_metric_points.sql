-- What the list of metrics shows, counted again whenever measurements are written, so that it need not read them all.
alter table metrics add column if not exists point_count integer not null default 0;

alter table metrics add column if not exists latest_period date;
