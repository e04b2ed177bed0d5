-- In whose name the rates of steps left out go on being kept, week by week. Without somebody they wait.
alter table learning_skip_metrics add column if not exists kept_by uuid;

alter table learning_skip_metrics drop constraint if exists learning_skip_metrics_kept_by_fkey;

alter table learning_skip_metrics add constraint learning_skip_metrics_kept_by_fkey
  foreign key (workspace_id, kept_by) references members (workspace_id, id);

-- Words of one's own for a card that keeps slipping are kept like any answer: the newest ones show.
alter table learning_answers drop constraint if exists learning_answers_kind_check;

alter table learning_answers add constraint learning_answers_kind_check
  check (kind in ('question', 'recall', 'reading', 'exercise', 'judgement', 'undo', 'note'));
