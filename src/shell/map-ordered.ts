/**
 * Maps a stream with up to `width` calls under way, and yields results in the order of the source. The source is not read further ahead
 * than that, so memory is bounded however long it is.
 */
export async function* mapOrdered<T, R>(source: AsyncIterable<T>, map: (item: T) => Promise<R> | R, width: number): AsyncGenerator<R> {
  const pending: Promise<R>[] = [];
  try {
    for await (const item of source) {
      const result = Promise.resolve(map(item));
      // Its error is thrown where it is awaited below; until then it must not count as unhandled.
      result.catch(() => undefined);
      pending.push(result);
      const first = pending.length >= width ? pending.shift() : undefined;
      if (first) yield await first;
    }
    for (let next = pending.shift(); next; next = pending.shift()) yield await next;
  } finally {
    await Promise.allSettled(pending);
  }
}
