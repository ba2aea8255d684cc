import { listLayout, type ListLayout } from "../../lists/list-layout.ts";
import type { State } from "../../state.ts";

/** How the body is divided: operations take more room than the tokens that hold a group. */
export function groupsLayout({ size, holdings }: Pick<State, "size" | "holdings">): ListLayout {
  return listLayout(size, holdings.showsOperations ? "much-about" : "about");
}
