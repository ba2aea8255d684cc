import { serveFiles } from "./serve-files.ts";

// What a thread of the executable begins with: its own file is named behind the `#` of this one.
const file = decodeURIComponent(new URL(import.meta.url).hash.slice(1));
serveFiles(new URL("../", file).href);
await import(file);
