/** The emulator's database cannot be used. Says which file, why, and what to do. */
export class EmulatorDatabaseError extends Error {
  override readonly name = "EmulatorDatabaseError";
  readonly file: string;

  constructor(file: string, reason: string, nextStep: string, options?: ErrorOptions) {
    super(`The emulator's database ${JSON.stringify(file)} ${reason}. ${nextStep}`, options);
    this.file = file;
  }
}
