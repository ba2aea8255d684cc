import type { Message } from "../message.ts";
import type { ListMove } from "./list-cursor.ts";

/** A list as it is on the screen. */
export interface SeenList {
  /** Lines of the body above the list. */
  readonly head: number;
  /** Columns of the list, when something stands beside it. */
  readonly width?: number | undefined;
  readonly pageSize: number;
  readonly top: number;
  readonly cursor: number;
  readonly length: number;
  /** What a move of its cursor means. */
  readonly moved: (move: ListMove) => Message;
  /** What a click on the line of the cursor means, where it is not what Enter means. */
  readonly clicked?: Message;
}
