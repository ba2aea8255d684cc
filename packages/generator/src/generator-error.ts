/** Documents from which no code can be generated: what is wrong and what to do, in one line. */
export class GeneratorError extends Error {
  override readonly name = "GeneratorError";
}
