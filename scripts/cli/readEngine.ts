import { ENGINE_CHOICES, type EngineChoice } from "../../src/protocol/picture";

/**
 * Checks an engine's name from the command line.
 * @throws Error naming the engines there are
 */
export function readEngine(name: string): EngineChoice {
  const engine = ENGINE_CHOICES.find((choice) => choice === name);
  if (!engine) throw new Error(`There is no engine "${name}". There are: ${ENGINE_CHOICES.join(", ")}.`);
  return engine;
}
