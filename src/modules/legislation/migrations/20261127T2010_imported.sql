-- Documents brought over from another site: who ordered it stands as a step of its own, so that it is never taken for a review.
ALTER TABLE legislation.edition_steps DROP CONSTRAINT edition_steps_step_check;
ALTER TABLE legislation.edition_steps
  ADD CONSTRAINT edition_steps_step_check CHECK (step IN ('submitted', 'returned', 'approved', 'forced', 'imported', 'discarded')),
  ADD CONSTRAINT edition_steps_imported_why CHECK (step <> 'imported' OR why <> '');
