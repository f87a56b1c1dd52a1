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

/** So many texts are told apart sooner than one of them is hashed, as a map would do with each that it has not seen. */
const FEW = 8;

/** Answers about the last few texts: a document says its title, its date and its authors in several places, and stages ask about each anew. */
export class LastAnswers<V> {
  private readonly texts: string[] = [];
  private readonly answers: V[] = [];
  private oldest = 0;

  get(text: string): V | undefined {
    const { texts } = this;
    for (let at = 0; at < texts.length; at++) if (texts[at] === text) return this.answers[at];
    return undefined;
  }

  set(text: string, answer: V): V {
    this.texts[this.oldest] = text;
    this.answers[this.oldest] = answer;
    this.oldest = (this.oldest + 1) % FEW;
    return answer;
  }
}

/** The function, with its last few answers kept. They are made of a copy, since parts of the key would hold the page as well. */
export function rememberingFew<V>(answer: (key: string) => V): (key: string) => V {
  const known = new LastAnswers<V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = ownCopy(key);
    return known.set(own, answer(own));
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
