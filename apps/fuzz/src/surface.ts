import fc, { type Arbitrary } from "fast-check";

/** What came of an input: how it was taken, in a word or two for the table, or what is wrong. */
export type Outcome =
  | { readonly kind: "held"; readonly how: string }
  | { readonly kind: "fault"; readonly what: string };

/** Something of the project that reads what others wrote, open for trying inputs on it. */
export interface Surface {
  /** The input of a number as JSON: the same for the same seed. */
  readonly show: (seed: number, number: number) => string;
  /** Tries that input. An error is a fault, as is a process that ends or hangs. */
  readonly attempt: (seed: number, number: number) => Promise<Outcome>;
  /** The memory that must not grow, in bytes; undefined while there is none to measure. */
  readonly memory: () => number | undefined;
  readonly close: () => Promise<void>;
}

/** Opens a surface in a folder of its own, in which it may write. */
export type OpenSurface = (folder: string) => Promise<Surface>;

/** What a surface is made of; its memory is that of this process unless given. */
export interface SurfaceParts<Input> {
  readonly inputs: Arbitrary<Input>;
  readonly attempt: (input: Input) => Promise<Outcome>;
  readonly memory?: () => number | undefined;
  readonly close?: () => Promise<void>;
}

/** Makes a surface of its inputs and of what is done with one. */
export function createSurface<Input>(parts: SurfaceParts<Input>): Surface {
  const { inputs, attempt, memory = heapBytes, close = async () => undefined } = parts;
  // A list of one.
  const sample = (seed: number, number: number): readonly Input[] =>
    fc.sample(inputs, { seed: Math.imul(seed, 1_000_003) + number, numRuns: 1 });
  return {
    show: (seed, number) => JSON.stringify(sample(seed, number)[0]),
    async attempt(seed, number) {
      const [outcome] = await Promise.all(sample(seed, number).map(attempt));
      return outcome ?? fault("no input was made");
    },
    memory,
    close,
  };
}

/** The outcome of an input that was taken as it should be. */
export function held(how: string): Outcome {
  return { kind: "held", how };
}

/** The outcome of an input that showed something wrong. */
export function fault(what: string): Outcome {
  return { kind: "fault", what };
}

function heapBytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
