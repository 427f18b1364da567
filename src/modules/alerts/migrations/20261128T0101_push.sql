-- Web push (thông báo đẩy): who asked to be told on a machine of theirs, and each message's way to each of them.
ALTER TABLE alerts.channels DROP CONSTRAINT channels_kind_check, ADD CHECK (kind IN ('facebook', 'zalo', 'mail', 'push'));
ALTER TABLE alerts.dispatches DROP CONSTRAINT dispatches_channel_check, ADD CHECK (channel IN ('facebook', 'zalo', 'mail', 'push'));
COMMENT ON TABLE alerts.channels IS 'Where an authority tells its news and alerts outward: a Facebook page, a Zalo official account, letters, web push; credentials are sealed';

CREATE TABLE alerts.push_subscriptions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  -- SHA-256 of the address at the push service: found again by who knows the address.
  endpoint_hash bytea NOT NULL CHECK (length(endpoint_hash) = 32),
  host text NOT NULL CHECK (host <> ''),
  -- The address and the keys, sealed; forgotten when it is closed.
  receiver bytea,
  news boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_how text CHECK (ended_how IN ('asked', 'gone', 'unreadable')),
  CHECK ((ended_at IS NULL) = (receiver IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
COMMENT ON TABLE alerts.push_subscriptions IS 'Machines whose owners tapped to be told alerts, and news where news is true; nothing says who they are';
CREATE UNIQUE INDEX push_subscriptions_open ON alerts.push_subscriptions (authority_id, endpoint_hash) WHERE ended_at IS NULL;
CREATE INDEX push_subscriptions_by_endpoint ON alerts.push_subscriptions (endpoint_hash);
SELECT platform.wall('alerts.push_subscriptions');

CREATE TABLE alerts.pushes (
  dispatch_id uuid NOT NULL REFERENCES alerts.dispatches (id),
  subscription_id uuid NOT NULL REFERENCES alerts.push_subscriptions (id),
  authority_id uuid NOT NULL,
  -- Null: not taken, it waits for another attempt after next_at.
  begun_at timestamptz,
  next_at timestamptz,
  tries smallint NOT NULL DEFAULT 0,
  outcome text CHECK (outcome IN ('sent', 'gone', 'failed')),
  answer text NOT NULL DEFAULT '',
  PRIMARY KEY (dispatch_id, subscription_id)
);
COMMENT ON TABLE alerts.pushes IS 'The way of a message to each machine; begun before its push service is called, so that none is told twice';
CREATE INDEX pushes_by_subscription ON alerts.pushes (subscription_id);
SELECT platform.wall('alerts.pushes');
