/**
 * Whether a node is in this document: a script may move it on to another, such as that of a picture-in-picture window,
 * whose pictures are not this page's.
 */
export const isHere = (node: Node): boolean => node.isConnected && node.ownerDocument === document;
