/** A world that cannot be created from its description. */
export class WorldError extends Error {
  override readonly name = "WorldError";

  constructor(reason: string, options?: ErrorOptions) {
    super(`The described world ${reason}. Nothing was planted.`, options);
  }
}
