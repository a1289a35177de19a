const OLDEST = 20;

/** Throws one sentence when this Node is too old even for the bootstrap. */
export function requireNode(version = process.versions.node) {
  if (Number(version.split(".")[0]) >= OLDEST) return;
  throw new Error(`Parley needs Node ${OLDEST} or newer to install itself, and this is ${version}.`);
}
