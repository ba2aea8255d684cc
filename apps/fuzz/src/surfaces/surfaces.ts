import type { OpenSurface } from "../surface.ts";

/** Every surface by its name; a surface's code is loaded when it is opened. */
export const surfaces = {
  documents: async (folder) => (await import("./documents.ts")).openDocuments(folder),
  recordings: async (folder) => (await import("./recordings.ts")).openRecordings(folder),
  answers: async () => (await import("./answers.ts")).openAnswers(),
  emulator: async () => (await import("./emulator.ts")).openEmulator(),
  proxy: async (folder) => (await import("./proxy.ts")).openProxy(folder),
  keys: async (folder) => (await import("./keys.ts")).openKeys(folder),
} as const satisfies Readonly<Record<string, OpenSurface>>;

export type SurfaceName = keyof typeof surfaces;

/** The names of all surfaces, in the order in which they are tried. */
export const surfaceNames: readonly SurfaceName[] = [
  "documents",
  "recordings",
  "answers",
  "emulator",
  "proxy",
  "keys",
];
