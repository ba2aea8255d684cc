/** Says why no requests can be made for an operation: its document asks for what cannot be made. */
export class NoCases extends Error {
  override readonly name: string = "NoCases";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Says that parts of a schema contradict each other, so that there is no value to make. */
export class Contradiction extends NoCases {
  override readonly name = "Contradiction";

  constructor() {
    super("its parts allow no value together");
  }
}
