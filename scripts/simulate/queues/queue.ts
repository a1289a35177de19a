/** What a job is: when it comes and how long it is served, both in the same unit. */
export type Job = { at: number; service: number };

/**
 * First come, first served, by so many servers; event by event.
 * @param jobs in order of `at`
 * @returns how long each waited until it was served
 */
export function waitsOf(jobs: readonly Job[], servers: number): number[] {
  const freeAt = new Float64Array(servers);
  return jobs.map(({ at, service }) => {
    const server = indexOfLeast(freeAt);
    const begin = Math.max(at, freeAt[server] ?? 0);
    freeAt[server] = begin + service;
    return begin - at;
  });
}

function indexOfLeast(numbers: Float64Array): number {
  let least = 0;
  for (let index = 1; index < numbers.length; index += 1)
    if ((numbers[index] ?? 0) < (numbers[least] ?? 0)) least = index;
  return least;
}
