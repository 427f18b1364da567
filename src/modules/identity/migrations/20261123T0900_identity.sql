-- Who people are, what they hold, for whom they act, and how they show that it is they.
COMMENT ON SCHEMA identity IS 'Accounts of persons, organisations and citizens; credentials, sessions, positions held, delegations';

-- Citizens belong to no authority: their rows carry the nil UUID, the instance itself, and each sees nobody's but their own.
CREATE FUNCTION identity.account() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('krong.account', true), '')::uuid $$;

CREATE TABLE identity.accounts (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  office_id uuid GENERATED ALWAYS AS (NULLIF(authority_id, '00000000-0000-0000-0000-000000000000')) STORED REFERENCES organisations.authorities (id),
  kind text NOT NULL CHECK (kind IN ('person', 'organisation', 'citizen')),
  username text NOT NULL UNIQUE CHECK (username = lower(username) AND username <> '' AND username !~ '\s'),
  display_name text NOT NULL CHECK (display_name <> ''),
  unit_id uuid REFERENCES organisations.units (id),
  email text,
  phone text,
  language text CHECK (language IN ('vi', 'en')),
  created_at timestamptz NOT NULL,
  created_by uuid,
  search text GENERATED ALWAYS AS (platform.fold(display_name || ' ' || username)) STORED,
  UNIQUE (authority_id, id),
  CHECK ((kind = 'citizen') = (authority_id = '00000000-0000-0000-0000-000000000000'))
);
COMMENT ON TABLE identity.accounts IS 'Who can sign in (persons, citizens) or be acted for (organisations); a citizen''s authority is the nil UUID';
CREATE INDEX accounts_by_name ON identity.accounts (authority_id, display_name COLLATE platform.vietnamese);
CREATE INDEX accounts_by_office ON identity.accounts (office_id);
CREATE INDEX accounts_by_unit ON identity.accounts (unit_id);
SELECT platform.wall('identity.accounts');
CREATE POLICY citizen_alone ON identity.accounts AS RESTRICTIVE TO krong_app
  USING (kind <> 'citizen' OR id = identity.account()) WITH CHECK (kind <> 'citizen' OR id = identity.account());

CREATE TABLE identity.closings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  closed_at timestamptz NOT NULL,
  closed_by uuid,
  reason text NOT NULL CHECK (reason <> ''),
  successor_id uuid,
  reopened_at timestamptz,
  reopened_by uuid,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id),
  FOREIGN KEY (authority_id, successor_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.closings IS 'An account is closed while it has a row here that was not reopened';
CREATE UNIQUE INDEX closings_in_force ON identity.closings (account_id) WHERE reopened_at IS NULL;
CREATE INDEX closings_by_account ON identity.closings (authority_id, account_id);
CREATE INDEX closings_by_successor ON identity.closings (authority_id, successor_id);
SELECT platform.wall('identity.closings');

CREATE TABLE identity.passwords (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  hash text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by uuid,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.passwords IS 'Argon2id hashes, the newest of an account counts; one that somebody else set must be changed at the next sign-in';
CREATE INDEX passwords_by_account ON identity.passwords (authority_id, account_id, set_at DESC);
CREATE INDEX passwords_newest ON identity.passwords (account_id, set_at DESC, id DESC);
SELECT platform.wall('identity.passwords');
REVOKE SELECT ON identity.passwords FROM krong_app;
GRANT SELECT (id, authority_id, account_id, set_at, set_by) ON identity.passwords TO krong_app;
REVOKE UPDATE ON identity.passwords FROM krong_app;

CREATE TABLE identity.totp_secrets (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  secret bytea NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  removed_at timestamptz,
  removed_by uuid,
  last_step bigint NOT NULL DEFAULT 0,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.totp_secrets IS 'Authenticator secrets (RFC 6238), encrypted with the instance key; last_step stops the repeat of a code';
CREATE UNIQUE INDEX totp_in_force ON identity.totp_secrets (account_id) WHERE confirmed_at IS NOT NULL AND removed_at IS NULL;
CREATE INDEX totp_by_account ON identity.totp_secrets (authority_id, account_id);
SELECT platform.wall('identity.totp_secrets');
REVOKE SELECT ON identity.totp_secrets FROM krong_app;
GRANT SELECT (id, authority_id, account_id, created_at, confirmed_at, removed_at, removed_by) ON identity.totp_secrets TO krong_app;

CREATE TABLE identity.recovery_codes (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  replaced_at timestamptz,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.recovery_codes IS 'One-time codes for the day the phone is lost; keyed hashes only';
CREATE INDEX recovery_codes_by_account ON identity.recovery_codes (authority_id, account_id);
SELECT platform.wall('identity.recovery_codes');
REVOKE SELECT ON identity.recovery_codes FROM krong_app;
GRANT SELECT (id, authority_id, account_id, created_at, used_at, replaced_at) ON identity.recovery_codes TO krong_app;

CREATE TABLE identity.passkeys (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  credential_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  removed_at timestamptz,
  removed_by uuid,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.passkeys IS 'WebAuthn public keys of a person''s devices';
CREATE UNIQUE INDEX passkeys_in_force ON identity.passkeys (credential_id) WHERE removed_at IS NULL;
CREATE INDEX passkeys_by_account ON identity.passkeys (authority_id, account_id);
SELECT platform.wall('identity.passkeys');

CREATE TABLE identity.external_identities (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  linked_at timestamptz NOT NULL,
  linked_by uuid,
  unlinked_at timestamptz,
  unlinked_by uuid,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.external_identities IS 'Who an account is at an OpenID provider (VNeID, a province''s single sign-on)';
CREATE UNIQUE INDEX external_identities_in_force ON identity.external_identities (issuer, subject) WHERE unlinked_at IS NULL;
CREATE INDEX external_identities_by_account ON identity.external_identities (authority_id, account_id);
SELECT platform.wall('identity.external_identities');

CREATE TABLE identity.holdings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  position_id uuid NOT NULL REFERENCES organisations.positions (id),
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  given_by uuid,
  ended_by uuid,
  end_reason text,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id),
  CHECK (until_at IS NULL OR until_at >= from_at)
);
COMMENT ON TABLE identity.holdings IS 'Which position a person holds from when until when; roles come from the position';
CREATE UNIQUE INDEX holdings_open ON identity.holdings (account_id, position_id) WHERE until_at IS NULL;
CREATE INDEX holdings_by_account ON identity.holdings (authority_id, account_id);
CREATE INDEX holdings_by_position ON identity.holdings (position_id);
SELECT platform.wall('identity.holdings');

CREATE TABLE identity.role_grants (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL CHECK (role <> ''),
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  given_by uuid,
  reason text NOT NULL,
  ended_by uuid,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.role_grants IS 'Roles beside the position: who administers the software of an authority or of the whole instance';
CREATE UNIQUE INDEX role_grants_open ON identity.role_grants (account_id, role) WHERE until_at IS NULL;
CREATE INDEX role_grants_by_account ON identity.role_grants (authority_id, account_id);
SELECT platform.wall('identity.role_grants');

CREATE TABLE identity.acting_rights (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  given_by uuid,
  ended_by uuid,
  FOREIGN KEY (authority_id, organisation_id) REFERENCES identity.accounts (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.acting_rights IS 'Which person may act as which organisation account';
CREATE UNIQUE INDEX acting_rights_open ON identity.acting_rights (organisation_id, person_id) WHERE until_at IS NULL;
CREATE INDEX acting_rights_by_person ON identity.acting_rights (authority_id, person_id);
CREATE INDEX acting_rights_by_organisation ON identity.acting_rights (authority_id, organisation_id);
SELECT platform.wall('identity.acting_rights');

CREATE TABLE identity.delegations (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  from_account_id uuid NOT NULL,
  to_account_id uuid NOT NULL,
  holding_id uuid,
  powers text[] NOT NULL CHECK (cardinality(powers) > 0),
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  created_at timestamptz NOT NULL,
  created_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  FOREIGN KEY (authority_id, from_account_id) REFERENCES identity.accounts (authority_id, id),
  FOREIGN KEY (authority_id, to_account_id) REFERENCES identity.accounts (authority_id, id),
  FOREIGN KEY (holding_id) REFERENCES identity.holdings (id),
  CHECK (until_at > from_at AND from_account_id <> to_account_id)
);
COMMENT ON TABLE identity.delegations IS 'Who may use which powers of whom, from and until which minute, and why';
CREATE INDEX delegations_by_giver ON identity.delegations (authority_id, from_account_id);
CREATE INDEX delegations_by_receiver ON identity.delegations (authority_id, to_account_id);
CREATE INDEX delegations_by_holding ON identity.delegations (holding_id);
SELECT platform.wall('identity.delegations');

CREATE TABLE identity.sessions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  methods text[] NOT NULL,
  created_at timestamptz NOT NULL,
  authenticated_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  idle interval NOT NULL,
  address text,
  user_agent text,
  holding_id uuid,
  acting_right_id uuid,
  delegation_id uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id),
  FOREIGN KEY (holding_id) REFERENCES identity.holdings (id),
  FOREIGN KEY (acting_right_id) REFERENCES identity.acting_rights (id),
  FOREIGN KEY (delegation_id) REFERENCES identity.delegations (id)
);
COMMENT ON TABLE identity.sessions IS 'Signed-in browsers: the SHA-256 of the token, the place acted from, and how the person showed who they are';
CREATE INDEX sessions_by_account ON identity.sessions (authority_id, account_id);
CREATE INDEX sessions_by_holding ON identity.sessions (holding_id);
CREATE INDEX sessions_by_acting_right ON identity.sessions (acting_right_id);
CREATE INDEX sessions_by_delegation ON identity.sessions (delegation_id);
CREATE INDEX sessions_by_expiry ON identity.sessions (expires_at);
SELECT platform.wall('identity.sessions');
REVOKE SELECT ON identity.sessions FROM krong_app;
GRANT SELECT (id, authority_id, account_id, methods, created_at, authenticated_at, last_seen_at, expires_at, idle, address,
  user_agent, holding_id, acting_right_id, delegation_id, revoked_at, revoked_by, revoke_reason) ON identity.sessions TO krong_app;
GRANT DELETE ON identity.sessions TO krong_system;

CREATE TABLE identity.unlocks (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by uuid,
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE identity.unlocks IS 'When an administrator opened an account again that too many wrong passwords had locked';
CREATE INDEX unlocks_by_account ON identity.unlocks (authority_id, account_id);
CREATE INDEX unlocks_newest ON identity.unlocks (account_id, at DESC);
SELECT platform.wall('identity.unlocks');

-- The same fence for citizens around every table that holds something of one account.
DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['closings', 'passwords', 'totp_secrets', 'recovery_codes', 'passkeys', 'external_identities',
    'holdings', 'role_grants', 'sessions', 'unlocks'] LOOP
    EXECUTE format($policy$
      CREATE POLICY citizen_alone ON identity.%I AS RESTRICTIVE TO krong_app
        USING (authority_id <> '00000000-0000-0000-0000-000000000000' OR account_id = identity.account())
        WITH CHECK (authority_id <> '00000000-0000-0000-0000-000000000000' OR account_id = identity.account())$policy$, target);
  END LOOP;
END $$;

CREATE TABLE identity.policies (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  value jsonb NOT NULL,
  set_at timestamptz NOT NULL,
  set_by text NOT NULL,
  reason text NOT NULL
);
COMMENT ON TABLE identity.policies IS 'The rules of sign-in as data, newest row of a key counts: second factor, length of sessions';
CREATE INDEX policies_newest ON identity.policies (key, set_at DESC, id DESC);
SELECT platform.shared('identity.policies');

-- Technical rows of signing in, before anybody is somebody: Krông itself alone reads and writes them, and prunes them.
CREATE TABLE identity.sign_in_attempts (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  name_hash bytea NOT NULL,
  address text NOT NULL,
  succeeded boolean NOT NULL
);
COMMENT ON TABLE identity.sign_in_attempts IS 'Who tried which name from where, as SHA-256 of the name as typed (people type passwords there); failures a day, successes 30 days';
CREATE INDEX sign_in_attempts_by_name ON identity.sign_in_attempts (name_hash, at DESC);
CREATE INDEX sign_in_attempts_by_address ON identity.sign_in_attempts (address, at DESC);
CREATE INDEX sign_in_attempts_by_time ON identity.sign_in_attempts (at);

CREATE TABLE identity.challenges (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  purpose text NOT NULL CHECK (purpose IN ('second-factor', 'passkey-sign-in', 'passkey-setup', 'passkey-confirm', 'provider')),
  account_id uuid REFERENCES identity.accounts (id),
  data jsonb NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE identity.challenges IS 'What a browser in the middle of signing in has to answer; used once, gone after minutes';
CREATE INDEX challenges_by_account ON identity.challenges (account_id);
CREATE INDEX challenges_by_expiry ON identity.challenges (expires_at);

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['sign_in_attempts', 'challenges'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY whole_instance ON identity.%I TO krong_system, krong_owner USING (true) WITH CHECK (true)', target);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON identity.%I TO krong_system', target);
  END LOOP;
END $$;

INSERT INTO identity.policies VALUES
  ('00000000-0000-7000-8000-000000000001', 'second-factor', '{"mode": "required", "roles": ["leader", "clerk", "administrator", "instance-administrator"]}',
    now(), 'Krông', 'Mặc định: lãnh đạo, văn thư, quản trị phải có yếu tố xác thực thứ hai'),
  ('00000000-0000-7000-8000-000000000002', 'session', '{"officialHours": 12, "officialIdleMinutes": 120, "citizenHours": 12, "citizenIdleMinutes": 60}',
    now(), 'Krông', 'Mặc định: phiên cán bộ 12 giờ, nghỉ 2 giờ thì hết');
