-- The paper as it was set at its issue, with number and date, is a version of its own.
ALTER TABLE documents.versions DROP CONSTRAINT versions_role_check;
ALTER TABLE documents.versions ADD CONSTRAINT versions_role_check CHECK (role IN ('paper', 'attachment', 'draft', 'proof', 'issued'));
