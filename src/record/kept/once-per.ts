/** A function whose answer for an object is made the first time it is asked for, and remembered as long as the object is. */
export function oncePer<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const made = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const { answer } = made.get(key) ?? { answer: make(key) };
    if (!made.has(key)) made.set(key, { answer });
    return answer;
  };
}
