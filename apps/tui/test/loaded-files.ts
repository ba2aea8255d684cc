import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

// Preloaded by a test: writes down the address of each module that the program loads.
const list = process.env["LOADED_FILES"];
if (list !== undefined)
  registerHooks({
    load(url, context, nextLoad) {
      appendFileSync(list, `${url}\n`);
      return nextLoad(url, context);
    },
  });
