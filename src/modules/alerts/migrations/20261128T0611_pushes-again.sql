-- What was begun and never answered is told again: a repeated notification takes the place of itself, a missing one may cost somebody dear.
COMMENT ON TABLE alerts.pushes IS 'The way of a message to each machine; begun before its push service is called, and told again when that was never answered';
