/** The abort signals of what the user can stop waiting for. */
export interface AbortSignals {
  /** The signal of a numbered load of the lists; a new load aborts the one before it. */
  readonly ofLoad: (load: number) => AbortSignal;
  readonly stopLoad: () => void;
  /** The signal of reading the permission groups; it aborts the reading before it. */
  readonly beginGroups: () => AbortSignal;
  readonly stopGroups: () => void;
  /** The signal of a change. Changes are sent one at a time. */
  readonly beginChange: () => AbortSignal;
  /** Aborts the running change; the API may have carried it out. */
  readonly cancelChange: () => void;
  /** The signal of a call of an operation. Calls are sent one at a time. */
  readonly beginCall: () => AbortSignal;
  readonly cancelCall: () => void;
}

/** The abort signals of one program. */
export function createAbortSignals(): AbortSignals {
  const lists = createAborter();
  const groups = createAborter();
  const change = createAborter();
  const call = createAborter();
  let current = { load: 0, signal: AbortSignal.abort() };
  return {
    ofLoad(load) {
      if (load < current.load) return AbortSignal.abort();
      if (load > current.load) current = { load, signal: lists.begin() };
      return current.signal;
    },
    stopLoad: lists.abort,
    beginGroups: groups.begin,
    stopGroups: groups.abort,
    beginChange: change.begin,
    cancelChange: change.abort,
    beginCall: call.begin,
    cancelCall: call.abort,
  };
}

function createAborter(): { readonly begin: () => AbortSignal; readonly abort: () => void } {
  let controller = new AbortController();
  return {
    begin() {
      controller.abort();
      controller = new AbortController();
      return controller.signal;
    },
    abort: () => controller.abort(),
  };
}
