import type { Nodes, Parents } from 'mdast';

/**
 * Shows every node below and with `node` to `see`, with its parent, in the order of the text. Where `see` gives `skip`, what
 * stands below the node is passed over. A record has hundreds of thousands of nodes, and each is looked at several times.
 */
export function walk(node: Nodes, see: (node: Nodes, parent: Parents | undefined) => 'skip' | undefined): void {
  function below(inner: Nodes, parent: Parents | undefined): void {
    if (see(inner, parent) === 'skip' || !('children' in inner)) return;
    for (const child of inner.children) below(child, inner);
  }
  below(node, undefined);
}
