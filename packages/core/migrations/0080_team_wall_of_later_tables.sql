-- What came after the wall of team-private improvements (0036) and tells of one: files, and the agenda that a review
-- froze when it began.
drop policy if exists team_wall on attachments;

create policy team_wall on attachments as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = attachments.workspace_id and seen.id = attachments.subject_id)
  );

drop policy if exists team_wall on attachment_parts;

create policy team_wall on attachment_parts as restrictive
  using (
    current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from attachments seen
      where seen.workspace_id = attachment_parts.workspace_id and seen.id = attachment_parts.attachment_id)
  );

drop policy if exists team_wall on review_items;

create policy team_wall on review_items as restrictive
  using (
    subject_kind <> 'improvement'
    or current_setting('ratchet.sees_private', true) = 'all'
    or exists (select from improvements seen
      where seen.workspace_id = review_items.workspace_id and seen.id = review_items.subject_id)
  );
