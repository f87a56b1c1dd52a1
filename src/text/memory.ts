/** Answers that many documents share, remembered up to a bound. Only for what depends on nothing but its key. */

/** The function, asked once for each key. At `most` answers all are forgotten, so that no order of documents makes it slow or large. */
export function remembering<V>(most: number, answer: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = answer(key);
    known.set(ownCopy(key), made);
    return made;
  };
}

/** The function, asked once for each object; the answer lives as long as the object. */
export function onceFor<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = { value: answer(key) }));
    return made.value;
  };
}

/** The function, with its last answer kept: for what many ask of one document before the next one comes. */
export function rememberingLast<V>(answer: (key: string) => V): (key: string) => V {
  let last: { readonly key: string; readonly value: V } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: answer(key) };
    return last.value;
  };
}

/** Engines keep a long slice of a string as a reference to the whole: a key cut from a page would hold the page. */
export function ownCopy(key: string): string {
  return ` ${key}`.slice(1);
}
