/** An option of the command, as help tells it. */
export interface EmulatorOption {
  /** The name, and what its value is where it has one. */
  readonly option: string;
  readonly isRepeatable: boolean;
  readonly meaning: string;
}

/** Every option of the command that serves the emulator. */
export const emulatorOptions: readonly EmulatorOption[] = [
  row("--port N", "listen at this port; the default is 8787, and 0 takes a free one"),
  row("--db FILE", "keep the world in this SQLite file; without it, in memory"),
  row("--world seeded|empty|FILE", "what an empty database is given; the default is seeded"),
  row("--fixed-credentials", "give the world the same made-up credentials each time"),
  row("--rate-limit N", "refuse more than N requests in five minutes"),
  row("--latency MS", "answer so many milliseconds later"),
  row("--fault NAME", "answer wrong in this way, to try what finds it", true),
  row("--json", "print base URL and credentials as JSON on one line"),
];

function row(option: string, meaning: string, isRepeatable = false): EmulatorOption {
  return { option, isRepeatable, meaning };
}
