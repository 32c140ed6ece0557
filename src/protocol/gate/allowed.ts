import type { SenderKind } from "./senderKind";

/** What each kind of sender may call. */
export type Lists<Name extends string> = Readonly<Record<SenderKind, readonly Name[]>>;

/** Those of `functions` that a sender may call; none for one of no kind. */
export function allowed<Functions extends object>(
  functions: Functions,
  lists: Lists<keyof Functions & string>,
  kind: SenderKind | undefined,
): Partial<Functions> {
  const names: readonly string[] = kind ? lists[kind] : [];
  return Object.fromEntries(Object.entries(functions).filter(([name]) => names.includes(name))) as Partial<Functions>;
}
