-- Trigram similarity ranks look-alikes. A trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;

-- The sentence as it is compared (see word-rules.ts), and which edition of those rules wrote it and its words.
alter table improvements add column if not exists folded_sentence text not null default '';

alter table improvements add column if not exists words_edition integer not null default 0;

create index if not exists improvements_words_edition on improvements (workspace_id, words_edition);

-- Which improvements hold a word. Under row-level security PostgreSQL uses an index only with operators that cannot
-- leak, and neither % of pg_trgm nor @@ of full text is one; plain comparison of text is. So the word is the key,
-- compared byte by byte, that ranges of a beginning work whatever the order of the database.
create table if not exists improvement_words (
  workspace_id uuid not null,
  in_sentence boolean not null,
  word text collate "C" not null,
  improvement_id uuid not null,
  primary key (workspace_id, in_sentence, word, improvement_id),
  foreign key (workspace_id, improvement_id) references improvements (workspace_id, id)
);

create index if not exists improvement_words_of on improvement_words (workspace_id, improvement_id);

alter table improvement_words enable row level security;

alter table improvement_words force row level security;

drop policy if exists same_workspace on improvement_words;

create policy same_workspace on improvement_words
  using (workspace_id = nullif(current_setting('ratchet.workspace_id', true), '')::uuid);
