const US_PER_MS = 1_000;

/** Starts to watch this process. @returns a function that tells which share of one core it has used since */
export function watchOwnShare(): () => number {
  const begin = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return (user + system) / US_PER_MS / (performance.now() - begin);
  };
}
