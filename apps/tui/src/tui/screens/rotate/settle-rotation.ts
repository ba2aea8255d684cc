import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { Rotation } from "@cftokens/workbench/rotation";

/** Where a finished change leads: on with the rotation that it belongs to, or back to the table. */
export function settleRotation(
  state: State,
  rotation: { readonly now: Rotation } | { readonly over: Rotation } | undefined,
): Step {
  if (rotation === undefined) return stay({ ...state, screen: { name: "tokens" } });
  if ("over" in rotation) {
    const { over } = rotation;
    return {
      state: {
        ...state,
        screen: { name: "tokens" },
        rotations: state.rotations.filter(({ old }) => old.id !== over.old.id),
      },
      effects: [{ type: "forget-rotation", rotation: over }],
    };
  }
  return advanceRotation(state, rotation.now);
}

/** The state with a rotation one step further, and its place in the journal. */
export function advanceRotation(state: State, rotation: Rotation): Step {
  const others = state.rotations.filter(({ old }) => old.id !== rotation.old.id);
  return {
    state: {
      ...state,
      rotations: [...others, rotation],
      screen: {
        name: "rotate",
        rotate: {
          key: `${rotation.old.kind}:${rotation.old.id}`,
          cursor: 0,
          custom: undefined,
          isWorking: false,
          failure: undefined,
        },
      },
    },
    effects: [{ type: "note-rotation", rotation }],
  };
}
