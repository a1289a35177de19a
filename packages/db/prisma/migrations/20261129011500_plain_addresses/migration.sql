-- Addresses are noted as people know them from now on. Those that were noted before, from sockets of both families, were
-- written as IPv6: whoever looks through his devices should find one address written one way.
UPDATE sessions SET last_address = substr(last_address, 8) WHERE last_address LIKE '::ffff:%.%';
UPDATE connections SET address = substr(address, 8) WHERE address LIKE '::ffff:%.%';
UPDATE device_requests SET address = substr(address, 8) WHERE address LIKE '::ffff:%.%';
