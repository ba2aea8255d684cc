import type { SavedView } from "./config.ts";
import { good, mapOf, objectOf, oneOrMoreTexts, required, type Shape, text } from "./config-shape.ts";

const views = mapOf(
  "an object of names and views",
  required(
    ["location"],
    objectOf({
      location: {
        shape: text("a location, such as tokens?kind=user&sort=-risk"),
        about: "Where it leads, as the location bar (Ctrl+L) has it.",
        otherwise: "",
      },
      keys: {
        shape: oneOrMoreTexts("a key or a list of keys"),
        about: "The keys that lead there; without one, it is found by its name.",
        otherwise: [],
      },
    }),
  ),
);

/** The views of a config file. */
export const viewsShape: Shape<readonly SavedView[]> = {
  schema: views.schema,
  read(value, place) {
    const read = views.read(value, place);
    return read.ok ? good(Object.entries(read.value).map(([name, view]) => ({ name, ...view }))) : read;
  },
};
