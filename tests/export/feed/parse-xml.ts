import { SaxesParser } from 'saxes';

/** An element with its own text, without that of its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The elements of a document in the order in which they end. Throws at the first thing that is not well-formed. */
export function parseXml(document: string): XmlElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const open: { text: string }[] = [];
  const elements: XmlElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => open.push({ text: '' }));
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on('closetag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    elements.push({ name: tag.name, attributes, text: open.pop()?.text ?? '' });
  });
  parser.write(document).close();
  return elements;
}

/** The text of every element of this name. */
export function textsOf(elements: readonly XmlElement[], name: string): string[] {
  return elements.filter((element) => element.name === name).map((element) => element.text);
}
