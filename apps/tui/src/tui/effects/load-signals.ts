/** Tells the readers of a load when nobody waits for them any more. */
export interface LoadSignals {
  /** The signal of a numbered load; a new load ends the one before it. */
  readonly signalOf: (load: number) => AbortSignal;
  /** Ends the load that runs. */
  readonly stop: () => void;
  /** The signal of reading the permission groups; it ends the reading before it. */
  readonly beginGroups: () => AbortSignal;
  readonly stopGroups: () => void;
}

/** The signals of the loads of one program. */
export function createLoadSignals(): LoadSignals {
  let current = { load: 0, controller: new AbortController() };
  let groups = new AbortController();
  return {
    signalOf(load) {
      if (load < current.load) return AbortSignal.abort();
      if (load > current.load) {
        current.controller.abort();
        current = { load, controller: new AbortController() };
      }
      return current.controller.signal;
    },
    stop: () => current.controller.abort(),
    beginGroups() {
      groups.abort();
      groups = new AbortController();
      return groups.signal;
    },
    stopGroups: () => groups.abort(),
  };
}
