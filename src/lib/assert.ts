/** Throws with the sentence given: for states that only a fault in our own code can reach. Untrusted input gets an Issue instead. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
