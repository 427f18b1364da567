-- Notices: what a person is told, how they want to be told, and what left by e-mail.
--
-- The invariants: while a notice is unread, another about the same matter is the same notice, told once more (notices_unread_once); a
-- notice leaves by e-mail at most once (deliveries' primary key) in at most one letter, whatever is repeated or killed.
COMMENT ON SCHEMA notices IS 'What people are told: in the workspace, and by e-mail at the times that they chose';

CREATE TABLE notices.notices (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  urgency text NOT NULL CHECK (urgency IN ('ordinary', 'urgent')),
  subject_type text NOT NULL CHECK (subject_type <> ''),
  subject_id text NOT NULL CHECK (subject_id <> ''),
  occasion text NOT NULL CHECK (occasion <> ''),
  on_behalf_of uuid,
  href text NOT NULL CHECK (href LIKE '/%' AND href NOT LIKE '//%'),
  title_code text NOT NULL CHECK (title_code <> ''),
  title_params jsonb NOT NULL DEFAULT '{}',
  times integer NOT NULL DEFAULT 1 CHECK (times >= 1),
  told_at timestamptz NOT NULL,
  last_told_at timestamptz NOT NULL CHECK (last_told_at >= told_at),
  read_at timestamptz,
  withdrawn_at timestamptz,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id),
  FOREIGN KEY (authority_id, on_behalf_of) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE notices.notices IS 'One thing that one person is told, for themselves or on behalf of who lent them powers; withdrawn when it is no longer their matter';
COMMENT ON COLUMN notices.notices.occasion IS 'What made it be told last, e.g. a step; nobody is told twice of one occasion';
CREATE UNIQUE INDEX notices_unread_once ON notices.notices (account_id, kind, subject_type, subject_id)
  WHERE read_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX notices_on_behalf ON notices.notices (authority_id, on_behalf_of) WHERE on_behalf_of IS NOT NULL;
CREATE INDEX notices_by_account ON notices.notices (authority_id, account_id, last_told_at DESC, id DESC);
CREATE INDEX notices_unread ON notices.notices (account_id, last_told_at DESC, id DESC) WHERE read_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX notices_by_subject ON notices.notices (subject_type, subject_id) WHERE withdrawn_at IS NULL;
CREATE INDEX notices_over ON notices.notices (least(read_at, withdrawn_at)) WHERE read_at IS NOT NULL OR withdrawn_at IS NOT NULL;

CREATE TABLE notices.preferences (
  account_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  choices jsonb NOT NULL CHECK (jsonb_typeof(choices) = 'object'),
  timing jsonb CHECK (jsonb_typeof(timing) = 'object'),
  changed_at timestamptz NOT NULL,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE notices.preferences IS 'How a person wants to be told, by kind (choices: kind to channel) and time; what is not chosen follows the authority';
CREATE INDEX preferences_by_account ON notices.preferences (authority_id, account_id);

CREATE TABLE notices.defaults (
  authority_id uuid PRIMARY KEY REFERENCES organisations.authorities (id),
  choices jsonb NOT NULL CHECK (jsonb_typeof(choices) = 'object'),
  timing jsonb NOT NULL CHECK (jsonb_typeof(timing) = 'object'),
  names_matters boolean NOT NULL,
  keep_read_days integer NOT NULL CHECK (keep_read_days BETWEEN 7 AND 3650),
  changed_at timestamptz NOT NULL,
  changed_by_name text NOT NULL
);
COMMENT ON TABLE notices.defaults IS 'How an authority tells its people unless they chose otherwise, and how long read notices are kept';

CREATE TABLE notices.letters (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  address text NOT NULL CHECK (address <> ''),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  passes_quiet boolean NOT NULL,
  made_at timestamptz NOT NULL,
  begun_at timestamptz,
  settled_at timestamptz,
  outcome text CHECK (outcome IN ('sent', 'rejected', 'uncertain', 'empty')),
  answer text,
  unsubscribe_hash bytea UNIQUE,
  unsubscribed_at timestamptz,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id),
  CHECK ((outcome IS NULL) = (settled_at IS NULL))
);
COMMENT ON TABLE notices.letters IS 'One e-mail to one person, made before it is handed to the mail server; begun_at without outcome = handed over, answer unknown';
CREATE INDEX letters_by_account ON notices.letters (authority_id, account_id, made_at DESC);
CREATE INDEX letters_over ON notices.letters (settled_at) WHERE settled_at IS NOT NULL;

CREATE TABLE notices.deliveries (
  notice_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  leaves_at timestamptz NOT NULL,
  letter_id uuid,
  left_out text CHECK (left_out IN ('read', 'withdrawn', 'no-address', 'not-wanted', 'not-theirs', 'mail-off')),
  FOREIGN KEY (authority_id, notice_id) REFERENCES notices.notices (authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, letter_id) REFERENCES notices.letters (authority_id, id),
  CHECK (letter_id IS NULL OR left_out IS NULL)
);
COMMENT ON TABLE notices.deliveries IS 'When a notice leaves by e-mail: waiting, gone with its letter, or left out for a reason; one row for ever, so never twice';
CREATE INDEX deliveries_by_notice ON notices.deliveries (authority_id, notice_id);
CREATE INDEX deliveries_by_letter ON notices.deliveries (authority_id, letter_id);
CREATE INDEX deliveries_waiting ON notices.deliveries (account_id, leaves_at) WHERE letter_id IS NULL AND left_out IS NULL;

SELECT platform.wall('notices.notices');
SELECT platform.wall('notices.preferences');
SELECT platform.wall('notices.defaults');
SELECT platform.wall('notices.letters');
SELECT platform.wall('notices.deliveries');

-- Behind the wall of the authority each person sees and touches their own rows only.
CREATE POLICY own_alone ON notices.notices AS RESTRICTIVE TO krong_app
  USING (account_id = identity.account()) WITH CHECK (account_id = identity.account());
CREATE POLICY own_alone ON notices.preferences AS RESTRICTIVE TO krong_app
  USING (account_id = identity.account()) WITH CHECK (account_id = identity.account());
CREATE POLICY own_alone ON notices.letters AS RESTRICTIVE TO krong_app
  USING (account_id = identity.account()) WITH CHECK (account_id = identity.account());
CREATE POLICY own_alone ON notices.deliveries AS RESTRICTIVE TO krong_app
  USING (account_id = identity.account()) WITH CHECK (account_id = identity.account());

-- Notices are written by notices.tell and closed by their reader or notices.withdraw; e-mail is Krông's own work.
REVOKE INSERT, UPDATE ON notices.notices FROM krong_app, krong_system;
GRANT UPDATE (read_at) ON notices.notices TO krong_app, krong_system;
REVOKE INSERT, UPDATE ON notices.letters, notices.deliveries FROM krong_app;
GRANT DELETE ON notices.notices, notices.letters TO krong_system;

-- The functions run as the owner, whom no policy binds: each asks this first.
CREATE FUNCTION notices.within_wall(authority uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT authority = platform.authority() OR current_setting('role', true) = 'krong_system' $$;

-- Tells persons of the authority at work (Krông itself: of any). Who has not yet read the same is told once more, with the newest words;
-- nobody twice of one occasion, whatever is repeated. Accounts in order, so that two tellings of the same people wait for each other
-- instead of deadlocking.
CREATE FUNCTION notices.tell(
  accounts uuid[], owners uuid[], ids uuid[], kind text, urgency text, subject_type text, subject_id text, occasion text,
  href text, title_code text, title_params jsonb, at timestamptz)
  RETURNS TABLE (notice uuid, account uuid, authority uuid, told_anew boolean)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    INSERT INTO notices.notices AS n (id, authority_id, account_id, on_behalf_of, kind, urgency, subject_type, subject_id, occasion,
        href, title_code, title_params, told_at, last_told_at)
      SELECT t.id, a.authority_id, a.id, NULLIF(t.owner, a.id), $4, $5, $6, $7, $8, $9, $10, $11, $12, $12
        FROM unnest($1, $2, $3) AS t (account, owner, id) JOIN identity.accounts a ON a.id = t.account
        LEFT JOIN notices.preferences p ON p.account_id = a.id
        LEFT JOIN notices.defaults d ON d.authority_id = a.authority_id
       WHERE a.kind = 'person' AND notices.within_wall(a.authority_id)
         AND coalesce(p.choices ->> $4, d.choices ->> $4, '') <> 'off'
         AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL)
         AND NOT EXISTS (SELECT FROM notices.notices told WHERE told.account_id = a.id AND told.kind = $4
           AND told.subject_type = $6 AND told.subject_id = $7 AND told.occasion = $8)
       ORDER BY a.id
    ON CONFLICT (account_id, kind, subject_type, subject_id) WHERE read_at IS NULL AND withdrawn_at IS NULL
      DO UPDATE SET href = EXCLUDED.href, title_code = EXCLUDED.title_code, title_params = EXCLUDED.title_params,
        occasion = EXCLUDED.occasion, on_behalf_of = EXCLUDED.on_behalf_of,
        times = n.times + 1, last_told_at = greatest(n.last_told_at, EXCLUDED.last_told_at),
        urgency = CASE n.urgency WHEN 'urgent' THEN 'urgent' ELSE EXCLUDED.urgency END
    RETURNING n.id, n.account_id, n.authority_id, n.times > 1
  $$;
COMMENT ON FUNCTION notices.tell IS 'The one way to write a notice: persons within the wall, once per matter while unread, once per occasion';

-- Takes a matter back: from the named persons and from who stands in for them, or from everybody when none are named; of some kinds, or all.
CREATE FUNCTION notices.withdraw(matter_type text, matter_id text, accounts uuid[], kinds text[], at timestamptz)
  RETURNS TABLE (account uuid, authority uuid)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH taken AS (
      UPDATE notices.notices n SET withdrawn_at = $5
       WHERE n.subject_type = $1 AND n.subject_id = $2 AND n.withdrawn_at IS NULL
         AND ($3 IS NULL OR coalesce(n.on_behalf_of, n.account_id) = ANY ($3)) AND ($4 IS NULL OR n.kind = ANY ($4))
         AND notices.within_wall(n.authority_id)
      RETURNING n.account_id, n.authority_id)
    SELECT DISTINCT account_id, authority_id FROM taken
  $$;
COMMENT ON FUNCTION notices.withdraw IS 'Takes a matter back from persons within the wall: its notices are no longer shown nor sent';

REVOKE ALL ON FUNCTION notices.within_wall, notices.tell, notices.withdraw FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notices.tell, notices.withdraw TO krong_app, krong_system;
