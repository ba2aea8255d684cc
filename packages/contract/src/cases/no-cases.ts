/** Says why no requests can be made for an operation: its document asks for what cannot be made. */
export class NoCases extends Error {
  override readonly name = "NoCases";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
