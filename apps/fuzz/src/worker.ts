import { serveSurface } from "./serve-surface.ts";
import { surfaceNames, surfaces } from "./surfaces/surfaces.ts";

// The process that tries inputs on one surface: its end is noticed by its parent, its loss costs
// nothing else.
const [asked = "", seed = "1", folder = ""] = process.argv.slice(2);
const name = surfaceNames.find((each) => each === asked);
if (name === undefined) throw new Error(`There is no surface "${asked}".`);
await serveSurface(await surfaces[name](folder), Number(seed));
