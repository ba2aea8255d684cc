/** Tells the change that is on its way when the user does not wait for it any more. Changes are sent one at a time. */
export interface ChangeSignal {
  /** The signal of a change that begins now. */
  readonly begin: () => AbortSignal;
  /** Gives up the change that is on its way; the API may have carried it out. */
  readonly cancel: () => void;
}

/** The signal of the changes of one program. */
export function createChangeSignal(): ChangeSignal {
  let controller = new AbortController();
  return {
    begin() {
      controller = new AbortController();
      return controller.signal;
    },
    cancel: () => controller.abort(),
  };
}
