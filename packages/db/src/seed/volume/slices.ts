/**
 * Cuts a long sequence into pieces of at most `size`, without holding any of them.
 * Each piece must be read to its end before the next is asked for.
 */
export function* slices<T>(items: Iterator<T, void>, size: number): Generator<Iterable<T>> {
  let next = items.next();
  function* slice(): Generator<T> {
    for (let count = 0; count < size && !next.done; count += 1) {
      yield next.value;
      next = items.next();
    }
  }
  while (!next.done) yield slice();
}
