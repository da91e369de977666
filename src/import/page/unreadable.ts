/** Thrown for a file that no article can be read from; the message is one sentence for an editor. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
