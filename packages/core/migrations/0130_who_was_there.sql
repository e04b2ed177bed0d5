-- Who was in a meeting, as whoever ends it writes it down: guests have no account.
alter table review_occurrences add column if not exists participants text not null default '';
