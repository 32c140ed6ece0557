import type { Fault } from "../fault";
import { KINDS } from "../kinds";

/**
 * The faults that a command line names: those of `--only`, by name or by kind; those that are quick; or all.
 * @throws Error naming what there is no fault or kind of
 */
export function chooseFaults({ only, quick }: { readonly only?: string; readonly quick: boolean }): Fault[] {
  const all = KINDS.flatMap(({ kind, faults }) => faults.map((fault) => ({ kind, fault })));
  const wanted = only?.split(",");
  const unknown = wanted?.find((name) => !all.some(({ kind, fault }) => kind === name || fault.name === name));
  if (unknown !== undefined) throw new Error(`There is no fault and no kind "${unknown}": see --list.`);
  return all
    .filter(({ kind, fault }) => !wanted || wanted.includes(kind) || wanted.includes(fault.name))
    .filter(({ fault }) => !quick || fault.quick)
    .map(({ fault }) => fault);
}
